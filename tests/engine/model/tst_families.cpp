// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/core/torch.h"
#include "engine/model/family.h"
#include "engine/model/load_decoder.h"
#include "tests/engine/files/failure_of.h"
#include "tests/support/golden.h"
#include "tests/support/model_files.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <functional>
#include <limits>

using namespace moa;
using namespace moa::test;

namespace {

/// The expected logits came from models whose rotary frequencies had been rounded to bf16 with the weights, before the arithmetic
/// was widened to fp32; a model loaded from its folder has exact ones. With rounded ones they agree to the last bits.
constexpr double kLogitTolerance = 2e-6, kRoundingTolerance = 1e-3;

/// A model on disk with another configuration.
class WithConfig final : public WeightSource
{
public:
    WithConfig(std::unique_ptr<WeightSource> source, DecoderConfig config)
        : m_source(std::move(source)), m_config(std::move(config))
    {}
    const DecoderConfig &config() const override { return m_config; }
    ConfigNames configNames() const override { return m_source->configNames(); }
    std::string layout() const override { return m_source->layout(); }
    std::vector<WeightShape> stored() const override { return m_source->stored(); }
    std::string storedName(const std::string &name) const override { return m_source->storedName(name); }
    std::string storedPrecision() const override { return m_source->storedPrecision(); }
    bool has(const std::string &name) const override { return m_source->has(name); }
    at::Tensor tensor(const std::string &name) const override { return m_source->tensor(name); }

private:
    std::unique_ptr<WeightSource> m_source;
    DecoderConfig m_config;
};

std::unique_ptr<Decoder> loaded(const std::filesystem::path &path)
{
    return loadDecoder(*openWeights(path), {});
}

at::Tensor logitsOf(const Decoder &model, const at::Tensor &tokens)
{
    const at::NoGradGuard noGradients;
    return model.logits(hiddenRows(model, tokens, {})).view({tokens.size(0), tokens.size(1), -1});
}

void folders()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("architecture"); // of a GGUF file
    QTest::addColumn<QList<float>>("ropeFactors");
    QTest::newRow("Llama with tied embeddings") << "hf_llama_tied"
                                                << "llama" << QList<float>();
    // What Llama 3's rule gives for this model's eight frequencies.
    QTest::newRow("Llama 3 with scaled rotary") << "hf_llama3_scaled_rope"
                                                << "llama" << QList<float>{1, 2.4422594F, 8, 8, 8, 8, 8, 8};
    QTest::newRow("Mistral") << "hf_mistral"
                             << "llama" << QList<float>();
    QTest::newRow("Qwen2 with biases") << "hf_qwen2_bias"
                                       << "qwen2" << QList<float>();
    QTest::newRow("Qwen3 with norms of query and key") << "hf_qwen3_qknorm"
                                                       << "qwen3" << QList<float>();
}

using Edit = std::function<void(HuggingFaceModel &)>;

} // namespace
Q_DECLARE_METATYPE(Edit)

/// Every form of every family: what other programs compute from it, and what is refused.
class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_folder = m_directory->path().toStdString();
    }

    void logitsAgree_data() { folders(); }
    void logitsAgree()
    {
        QFETCH(QString, folder);
        const auto path = goldens() / folder.toStdString();
        const NamedTensors expected = readTensors(path / "expected.safetensors");
        const at::Tensor tokens = expected.at("tokens"), logits = expected.at("logits");
        const auto source = openWeights(path);
        LoadOptions options;
        VERIFY_AT_MOST(relativeDifference(logitsOf(*loadDecoder(*source, options), tokens), logits), kRoundingTolerance);
        options.castRotary = true;
        VERIFY_AT_MOST(relativeDifference(logitsOf(*loadDecoder(*source, options), tokens), logits), kLogitTolerance);
    }

    void olderKeysOfRotaryMeanTheSame_data() { folders(); }
    void olderKeysOfRotaryMeanTheSame()
    {
        QFETCH(QString, folder);
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / folder.toStdString());
        nlohmann::json rope = files.config.at("rope_parameters");
        files.config.erase("rope_parameters");
        files.config["rope_theta"] = rope.at("rope_theta");
        rope.erase("rope_theta");
        files.config["rope_scaling"] = rope.at("rope_type") == "default" ? nlohmann::json() : rope;
        files.write(m_folder);
        const NamedTensors expected = readTensors(goldens() / folder.toStdString() / "expected.safetensors");
        QVERIFY(at::equal(logitsOf(*loaded(m_folder), expected.at("tokens")),
                          logitsOf(*loaded(goldens() / folder.toStdString()), expected.at("tokens"))));
    }

    void shardsMakeTheSameModel()
    {
        const auto folder = goldens() / "hf_qwen3_qknorm";
        HuggingFaceModel::read(folder).write(m_folder, 3);
        const at::Tensor tokens = readTensors(folder / "expected.safetensors").at("tokens");
        QVERIFY(at::equal(logitsOf(*loaded(m_folder), tokens), logitsOf(*loaded(folder), tokens)));
        QCOMPARE(fingerprint(*openWeights(m_folder)), fingerprint(*openWeights(folder)));
    }

    void ggufMakesTheSameModel_data() { folders(); }
    void ggufMakesTheSameModel()
    {
        QFETCH(QString, folder);
        QFETCH(QString, architecture);
        QFETCH(QList<float>, ropeFactors);
        const auto source = openWeights(goldens() / folder.toStdString());
        writeGguf(m_folder / "model.gguf", *source, architecture.toStdString(), {ropeFactors.begin(), ropeFactors.end()});
        const auto gguf = openWeights(m_folder);
        QCOMPARE(gguf->layout(), std::string("gguf"));
        QCOMPARE(gguf->config().tiedEmbeddings, source->config().tiedEmbeddings);
        QCOMPARE(fingerprint(*gguf), fingerprint(*source));
        const at::Tensor tokens = readTensors(goldens() / folder.toStdString() / "expected.safetensors").at("tokens");
        VERIFY_AT_MOST(relativeDifference(logitsOf(*loadDecoder(*gguf, {}), tokens), logitsOf(*loadDecoder(*source, {}), tokens)),
                       kLogitTolerance);
    }

    void metaMakesTheSameModel()
    {
        const auto folder = goldens() / "hf_llama_tied";
        writeMetaFolder(m_folder, *openWeights(folder));
        QCOMPARE(openWeights(m_folder)->layout(), std::string("meta"));
        QCOMPARE(fingerprint(*openWeights(m_folder)), fingerprint(*openWeights(folder)));
        const at::Tensor tokens = readTensors(folder / "expected.safetensors").at("tokens");
        QVERIFY(at::equal(logitsOf(*loaded(m_folder), tokens), logitsOf(*loaded(folder), tokens)));
    }

    void precisionOfTheFileDoesNotShow()
    {
        const NamedTensors golden = readTensors(goldens() / "case09_lora" / "golden.safetensors");
        const auto wide = loaded(goldens() / "base"), half = loaded(goldens() / "base_bf16");
        QVERIFY(half->byteCount() < wide->byteCount());
        QVERIFY(at::equal(logitsOf(*wide, golden.at("tokens")), logitsOf(*half, golden.at("tokens"))));
        QCOMPARE(fingerprint(*openWeights(goldens() / "base")), fingerprint(*openWeights(goldens() / "base_bf16")));
        QCOMPARE(fingerprintDimensions(fingerprint(*openWeights(goldens() / "base"))), std::string("L4 D64 H4 K2 C16 F192 V256"));
    }

    void otherNormsAreAnotherModel()
    {
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_llama_tied");
        at::Tensor &norm = files.tensors.at("model.layers.1.input_layernorm.weight");
        norm = norm.clone();
        norm[3] += 0.5;
        files.write(m_folder);
        const std::string theirs = fingerprint(*openWeights(m_folder)),
                          ours = fingerprint(*openWeights(goldens() / "hf_llama_tied"));
        QVERIFY(theirs != ours);
        QCOMPARE(fingerprintDimensions(theirs), fingerprintDimensions(ours));
    }

    void parametersAreCounted()
    {
        const auto source = openWeights(goldens() / "hf_qwen2_bias");
        int64_t count = 0;
        for (const std::string &name : tensorNames(*source))
            count += source->tensor(name).numel();
        QCOMPARE(parameterCount(source->config()), count);
    }

    void refused_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *words, Edit edit) { QTest::newRow(name) << edit << QString(words); };
        row("a tensor is missing", "missing: model.layers.1.mlp.up_proj.weight.",
            [](HuggingFaceModel &m) { m.tensors.erase("model.layers.1.mlp.up_proj.weight"); });
        row("a matrix has too few rows", "of another shape", [](HuggingFaceModel &m) {
            m.tensors.at("model.layers.0.self_attn.q_proj.weight") = at::ones({63, 64});
        });
        row("a matrix is a number", "of another shape",
            [](HuggingFaceModel &m) { m.tensors.at("model.layers.0.self_attn.k_proj.weight") = at::ones({}); });
        row("the vocabulary is another one", "of another shape", [](HuggingFaceModel &m) { m.config["vocab_size"] = 321; });
        row("the vocabulary is cut", "model.embed_tokens.weight [320, 64] where [100, 64] is needed",
            [](HuggingFaceModel &m) { m.config["vocab_size"] = 100; });
        row("the weights have more layers", "without a place in it: model.layers.1.input_layernorm.weight, ",
            [](HuggingFaceModel &m) { m.config["num_hidden_layers"] = 1; });
        row("the weights have fewer layers", "missing: model.layers.2.input_layernorm.weight, ",
            [](HuggingFaceModel &m) { m.config["num_hidden_layers"] = 3; });
        row("a bias has no place", "without a place in it: model.layers.0.self_attn.o_proj.bias.",
            [](HuggingFaceModel &m) { m.tensors["model.layers.0.self_attn.o_proj.bias"] = at::ones({64}); });
        row("a weight is NaN", "NaN or infinite", [](HuggingFaceModel &m) {
            at::Tensor &weight = m.tensors.at("model.layers.1.mlp.down_proj.weight");
            weight = weight.clone();
            weight[2][3] = std::numeric_limits<double>::quiet_NaN();
        });
        row("the family is unknown", "not supported", [](HuggingFaceModel &m) { m.config["model_type"] = "gpt_neox"; });
        row("heads do not share evenly", "contradict", [](HuggingFaceModel &m) { m.config["num_key_value_heads"] = 3; });
        row("heads have an odd width", "contradict", [](HuggingFaceModel &m) { m.config["head_dim"] = 17; });
        row("dimensions are absurd", "too large", [](HuggingFaceModel &m) { m.config["head_dim"] = 2147483647; });
        row("layers are without end", "too large", [](HuggingFaceModel &m) { m.config["num_hidden_layers"] = 2147483647; });
        row("a dimension is a text", "hidden_size", [](HuggingFaceModel &m) { m.config["hidden_size"] = "64"; });
        row("a dimension is missing", "intermediate_size", [](HuggingFaceModel &m) { m.config.erase("intermediate_size"); });
        row("the rotary scaling is unknown", "yarn",
            [](HuggingFaceModel &m) { m.config["rope_parameters"]["rope_type"] = "yarn"; });
        row("the rotary base is negative", "\"rope_theta\" is -5",
            [](HuggingFaceModel &m) { m.config["rope_parameters"]["rope_theta"] = -5; });
        row("the rotary base is nothing", "\"rope_theta\" is 0", [](HuggingFaceModel &m) {
            m.config.erase("rope_parameters");
            m.config["rope_theta"] = 0;
        });
        row("the norms' epsilon is negative", "\"rms_norm_eps\" is -1", [](HuggingFaceModel &m) { m.config["rms_norm_eps"] = -1; });
        row("the rotary scaling divides by nothing", "the factor 0", [](HuggingFaceModel &m) {
            m.config["rope_parameters"].update({{"rope_type", "llama3"}, {"factor", 0}});
        });
        row("the rotary scaling blends nothing", "the high factor 1", [](HuggingFaceModel &m) {
            m.config["rope_parameters"].update({{"rope_type", "llama3"}, {"low_freq_factor", 1}, {"high_freq_factor", 1}});
        });
        row("the activation is another one", "\"hidden_act\" is \"gelu\"",
            [](HuggingFaceModel &m) { m.config["hidden_act"] = "gelu"; });
        row("the weights are quantised", "quantised (gptq)", [](HuggingFaceModel &m) {
            m.config["quantization_config"] = {{"quant_method", "gptq"}, {"bits", 4}};
        });
        row("the head is missing", "no lm_head.weight", [](HuggingFaceModel &m) { m.config["tie_word_embeddings"] = false; });
        row("the network has biases", "not supported", [](HuggingFaceModel &m) { m.config["mlp_bias"] = true; });
    }
    void refused()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, words);
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_llama_tied");
        edit(files);
        files.write(m_folder);
        const auto error = failureOf([&] { (void)loaded(m_folder); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    void everyFormChecksItsNumbers_data()
    {
        QTest::addColumn<double>("theta");
        QTest::addColumn<double>("epsilon");
        QTest::addColumn<QString>("inMeta");
        QTest::addColumn<QString>("inGguf");
        QTest::newRow("a rotary base below 0") << -1.0 << 1e-5 << "\"rope_theta\" is -1"
                                               << "\"llama.rope.freq_base\" is -1";
        QTest::newRow("an epsilon of 0") << 1e4 << 0.0 << "\"norm_eps\" is 0"
                                         << "\"llama.attention.layer_norm_rms_epsilon\" is 0";
    }
    void everyFormChecksItsNumbers()
    {
        QFETCH(double, theta);
        QFETCH(double, epsilon);
        QFETCH(QString, inMeta);
        QFETCH(QString, inGguf);
        auto source = openWeights(goldens() / "base");
        DecoderConfig config = source->config();
        config.ropeTheta = theta;
        config.normEpsilon = epsilon;
        const WithConfig changed(std::move(source), config);
        std::filesystem::create_directory(m_folder / "meta");
        writeMetaFolder(m_folder / "meta", changed);
        const auto meta = failureOf([&] { (void)openWeights(m_folder / "meta"); });
        QVERIFY2(refuses(meta, inMeta), qPrintable(describeFailure(meta)));
        QVERIFY(meta->where.ends_with("params.json"));
        writeGguf(m_folder / "model.gguf", changed, "llama");
        const auto gguf = failureOf([&] { (void)openWeights(m_folder / "model.gguf"); });
        QVERIFY2(refuses(gguf, inGguf), qPrintable(describeFailure(gguf)));
    }

    void paramsMustBeSensible_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("multiples of nothing") << "multiple_of" << 0 << "\"multiple_of\" is 0";
        QTest::newRow("a vocabulary below nothing") << "vocab_size" << -2 << "\"vocab_size\" is -2, but the embedding has 256 rows";
        QTest::newRow("another vocabulary") << "vocab_size" << 255 << "\"vocab_size\" is 255";
        QTest::newRow("the tokenizer's vocabulary") << "vocab_size" << -1 << "";
    }
    void paramsMustBeSensible()
    {
        QFETCH(QString, key);
        QFETCH(int, value);
        QFETCH(QString, words);
        writeMetaFolder(m_folder, *openWeights(goldens() / "base"));
        nlohmann::json params = readJson(m_folder / "params.json");
        params[key.toStdString()] = value;
        writeText(m_folder / "params.json", params.dump());
        const auto error = failureOf([&] { (void)openWeights(m_folder); });
        QVERIFY2(words.isEmpty() ? !error : refuses(error, words), qPrintable(describeFailure(error)));
    }

    void everyFormIsReadWhole()
    {
        auto source = openWeights(goldens() / "base");
        std::filesystem::create_directory(m_folder / "meta");
        writeMetaFolder(m_folder / "meta", *source);
        nlohmann::json params = readJson(m_folder / "meta/params.json");
        params["n_layers"] = 2;
        writeText(m_folder / "meta/params.json", params.dump());
        const auto meta = failureOf([&] { (void)openWeights(m_folder / "meta"); });
        QVERIFY2(refuses(meta, "(2 layers of width 64, vocabulary 256); without a place in it: layers.2."),
                 qPrintable(describeFailure(meta)));
        writeGguf(m_folder / "model.gguf", *source, "llama");
        std::string bytes = readText(m_folder / "model.gguf");
        const size_t layers = bytes.find("llama.block_count") + std::strlen("llama.block_count") + sizeof(uint32_t);
        bytes.at(layers) = 5;
        writeText(m_folder / "model.gguf", bytes);
        const auto gguf = failureOf([&] { (void)openWeights(m_folder / "model.gguf"); });
        QVERIFY2(refuses(gguf, "missing: blk.4."), qPrintable(describeFailure(gguf)));
    }

    void theContextEndsWhereAttentionDoes()
    {
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_mistral");
        files.config["sliding_window"] = 16;
        files.write(m_folder);
        QCOMPARE(openWeights(m_folder)->config().contextLength, int64_t{16});
        const auto model = loaded(m_folder);
        (void)model->call(2, 16);
        const auto error = failureOf([&] { (void)model->call(2, 17); });
        QVERIFY2(error && error->code == ErrorCode::Usage, qPrintable(describeFailure(error)));
        files.config["use_sliding_window"] = false;
        files.write(m_folder);
        QCOMPARE(openWeights(m_folder)->config().contextLength, int64_t{256});
        files.config["use_sliding_window"] = true;
        files.config["sliding_window"] = 4096; // beyond the context
        files.write(m_folder);
        QCOMPARE(openWeights(m_folder)->config().attentionWindow, int64_t{0});
    }

    void tablesOfRotaryAreLeftOut()
    {
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_llama_tied");
        files.tensors["model.layers.0.self_attn.rotary_emb.inv_freq"] = at::ones({8});
        files.write(m_folder);
        QCOMPARE(fingerprint(*openWeights(m_folder)), fingerprint(*openWeights(goldens() / "hf_llama_tied")));
    }

    void foldersWithoutAModelAreRefused()
    {
        const auto empty = failureOf([&] { (void)openWeights(m_folder); });
        QVERIFY2(refuses(empty, "holds no model"), qPrintable(describeFailure(empty)));
        const auto missing = failureOf([&] { (void)openWeights(m_folder / "nothing"); });
        QVERIFY2(refuses(missing, "no such"), qPrintable(describeFailure(missing)));
        writeText(m_folder / "config.json", "[1, 2");
        const auto broken = failureOf([&] { (void)openWeights(m_folder); });
        QVERIFY2(refuses(broken, "JSON"), qPrintable(describeFailure(broken)));
        writeText(m_folder / "params.json", R"({"dim": 64})");
        const auto lonely = failureOf([&] { (void)openWeights(m_folder); });
        QVERIFY2(refuses(lonely, "consolidated"), qPrintable(describeFailure(lonely)));
    }

    void everyFamilyIsDescribed()
    {
        for (const ModelFamily &family : modelFamilies()) {
            QVERIFY(!family.info.label.empty() && !family.info.help.empty());
            QCOMPARE(familyOfHuggingFaceType(family.huggingFaceType), &family);
            QCOMPARE(familyOfGgufArchitecture(family.ggufArchitecture), &family);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
