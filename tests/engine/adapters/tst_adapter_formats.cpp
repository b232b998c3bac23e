// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/adapters/formats/adapter_format.h"
#include "engine/adapters/lora.h"
#include "engine/core/torch.h"
#include "engine/files/pth.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"
#include "tests/engine/files/failure_of.h"
#include "tests/support/golden.h"
#include "tests/support/model_files.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kPeftConfig = R"({"peft_type": "LORA", "r": 4, "lora_alpha": 8, "target_modules": ["q_proj", "v_proj"]})";
constexpr const char *kSoftConfig = R"({"peft_type": "SOFTMOA", "lora_rank": 64})";

/// The rows of a matrix of 4 or 2 heads of width 16 as Hugging Face orders them, by the definition: row (h, half, pair).
at::Tensor halfSplit(const at::Tensor &interleaved)
{
    at::Tensor rows = at::empty_like(interleaved);
    for (int64_t row = 0; row < rows.size(0); ++row) {
        const int64_t head = row / 16, half = row % 16 / 8, pair = row % 8;
        rows[row] = interleaved[head * 16 + pair * 2 + half];
    }
    return rows;
}

void writeTensors(const std::filesystem::path &path, const NamedTensors &tensors)
{
    std::vector<TensorView> views;
    for (const auto &[name, tensor] : tensors)
        views.push_back(viewOfTensor(name, tensor));
    path.extension() == ".bin" ? writePth(path, views) : writeSafetensors(path, views);
}

/// LoRA of rank 4 on Q and V of both layers, as PEFT names it.
NamedTensors peftTensors()
{
    NamedTensors tensors;
    for (const int layer : {0, 1})
        for (const char *module : {"q_proj", "v_proj"}) {
            const std::string name = fmt::format("base_model.model.model.layers.{}.self_attn.{}", layer, module);
            tensors[name + ".lora_A.weight"] = at::randn({4, 64});
            tensors[name + ".lora_B.weight"] = at::randn({module[0] == 'q' ? 64 : 32, 4});
        }
    return tensors;
}

/// The rank of the (layer, site), and the alpha that gives its scale when divided by it.
std::optional<std::pair<int64_t, double>> rankAndAlpha(const AdapterDescription &description, int64_t layer, Site site)
{
    const AdapterPlan plan =
        makeAdapterPlan(description.adapters, description.router, openWeights(goldens() / "hf_llama_tied")->config());
    for (const PlannedAdapter &planned : plan.adapters)
        if (planned.layer == layer && planned.site == site)
            return std::pair{planned.options["rank"].get<int64_t>(),
                             loraScale(planned.options) * planned.options["rank"].get<double>()};
    return std::nullopt;
}

} // namespace

/// Adapters in other programs' forms: what is read of them, what is written, what is refused and why.
class TestAdapterFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_folder = m_directory->path().toStdString();
        at::manual_seed(5);
    }

    void whatIsWrittenComesBack_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        QTest::newRow("PEFT, one rank")
            << "peft"
            << R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"]}])"
            << R"({"mode": "none"})";
        QTest::newRow("PEFT, one layer") << "peft"
                                         << R"([{"kind": "lora", "layers": "1-2", "alpha": 12.5}])"
                                         << R"({"mode": "none"})";
        QTest::newRow("PEFT, several ranks")
            << "peft"
            << R"([{"kind": "lora", "layers": "0-1", "rank": 2, "alpha": 3}, {"kind": "lora", "layers": "1-2", "targets": ["K"]}])"
            << R"({"mode": "none"})";
        QTest::newRow("PEFT, rank-stabilised and weight-decomposed")
            << "peft"
            << R"([{"kind": "lora", "targets": ["Q", "K", "FFN_DOWN"], "rank": 4, "rank_stabilised": true, "decomposed": true}])"
            << R"({"mode": "none"})";
        QTest::newRow("the Hugging Face flavour, soft")
            << "hf"
            << R"([{"kind": "lora", "rank": 8, "alpha": 8}, {"kind": "parallel", "size": 16}])"
            << R"({"mode": "soft", "router_input": "normed"})";
        QTest::newRow("the Hugging Face flavour, sparse, with a linear router")
            << "hf"
            << R"([{"kind": "lora", "rank": 4, "alpha": 8, "targets": ["Q", "FFN_UP"]}, {"kind": "parallel", "layers": "1-2"}])"
            << R"({"mode": "sparse", "router_input": "normed", "swiglu_factor": 0})";
    }
    void whatIsWrittenComesBack()
    {
        QFETCH(QString, format);
        QFETCH(QString, adapters);
        QFETCH(QString, router);
        const auto model = goldenModel("hf_llama_tied");
        const AdapterSetup setup = readSetup(adapters.toStdString(), router.toStdString());
        const auto bank = freshBank(setup, *model);
        randomise(*bank);
        write(format.toStdString(), setup, *bank);
        const AdapterFile file = AdapterFile::open(m_folder);
        QCOMPARE(file.format(), format.toStdString());
        QCOMPARE(file.description().router.mode, setup.router.mode);
        const auto again = loadAdapterBank(file, model->config(), {});
        const at::Tensor tokens = at::randint(320, {2, 9});
        VERIFY_AT_MOST(relativeDifference(hiddenRows(*model, tokens, {{again.get(), 0, 2, {}}}),
                                          hiddenRows(*model, tokens, {{bank.get(), 0, 2, {}}})),
                       1e-6);
    }

    void rowsOfQueriesAndKeysAreHalfSplit()
    {
        const auto model = goldenModel("hf_llama_tied");
        const AdapterSetup setup =
            readSetup(R"([{"kind": "lora", "targets": ["Q", "K", "V"], "rank": 4, "alpha": 4}])", R"({"mode": "none"})");
        const auto bank = freshBank(setup, *model);
        randomise(*bank);
        write("peft", setup, *bank);
        const NamedTensors seen = readTensors(m_folder / "adapter_model.safetensors");
        const auto ours = [&](const char *name) { return bank->buffer().value(bank->buffer().indexOf(name)); };
        const auto theirs = [&](const char *name) {
            return seen.at(fmt::format("base_model.model.model.layers.1.self_attn.{}.weight", name));
        };
        QVERIFY(at::equal(theirs("q_proj.lora_B"), halfSplit(ours("llama.layers.1.attention.lora_Q.lora_B.weight"))));
        QVERIFY(at::equal(theirs("k_proj.lora_B"), halfSplit(ours("llama.layers.1.attention.lora_K.lora_B.weight"))));
        QVERIFY(at::equal(theirs("q_proj.lora_A"), ours("llama.layers.1.attention.lora_Q.lora_A.weight")));
        QVERIFY(at::equal(theirs("v_proj.lora_B"), ours("llama.layers.1.attention.lora_V.lora_B.weight")));
        QCOMPARE(seen.size(), size_t{12});
    }

    void theScaleGoesIntoB()
    {
        const auto model = goldenModel("hf_llama_tied");
        const AdapterSetup setup = readSetup(R"([{"kind": "lora", "targets": ["O"], "rank": 2, "alpha": 6}])",
                                             R"({"mode": "soft", "router_input": "normed"})");
        const auto bank = freshBank(setup, *model);
        randomise(*bank);
        write("hf", setup, *bank);
        const at::Tensor b =
            readTensors(m_folder / "adapter_model.safetensors")["base_model.model.model.layers.0.self_attn.lora_O.lora_B.weight"];
        QVERIFY(at::equal(b, 3 * bank->buffer().value(bank->buffer().indexOf("llama.layers.0.attention.lora_O.lora_B.weight"))));
        QCOMPARE(AdapterFile::open(m_folder).description().adapters.front().options["alpha"].get<double>(), 2.0);
        QVERIFY(readJson(m_folder / "adapter_config.json")["peft_type"] == "SOFTMOA");
    }

    void filesOfPeftAreRead_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<double>("alphaOfQuery");
        QTest::addColumn<double>("alphaOfValue");
        const double none = -1;
        QTest::newRow("as it is") << "{}" << 8. << 8.;
        QTest::newRow("rank-stabilised scale") << R"({"use_rslora": true})" << 8 * std::sqrt(4.) << 8 * std::sqrt(4.);
        QTest::newRow("an alpha for one projection") << R"({"alpha_pattern": {"q_proj": 3.5}})" << 3.5 << 8.;
        QTest::newRow("the first pattern counts")
            << R"({"alpha_pattern": {"z|v_proj": 1, "layers.1.self_attn.v_proj": 2}})" << 8. << 1.;
        QTest::newRow("targets by whole name") << R"({"target_modules": ["model.layers.1.self_attn.q_proj"]})" << 8. << none;
        QTest::newRow("targets by expression") << R"({"target_modules": ".*\\.1\\.self_attn\\.(v|k)_proj"})" << none << 8.;
        QTest::newRow("all linear layers") << R"({"target_modules": "all-linear"})" << 8. << 8.;
        QTest::newRow("excluded modules") << R"({"exclude_modules": ["v_proj"]})" << 8. << none;
        QTest::newRow("a layer's number") << R"({"layers_to_transform": 1})" << 8. << 8.;
        QTest::newRow("layers under their list's name")
            << R"({"layers_to_transform": [1], "layers_pattern": "layers"})" << 8. << 8.;
        QTest::newRow("unused fields")
            << R"({"bias": "none", "modules_to_save": null, "layer_replication": [], "some_future_key": 1})" << 8. << 8.;
    }
    void filesOfPeftAreRead()
    {
        QFETCH(QString, change);
        QFETCH(double, alphaOfQuery);
        QFETCH(double, alphaOfValue);
        writePeft(change.toStdString());
        const AdapterDescription description = AdapterFile::open(m_folder).description();
        const auto alpha = [&](Site site) {
            const auto found = rankAndAlpha(description, 1, site);
            return found && found->first == 4 ? found->second : -1.;
        };
        QCOMPARE(alpha(Site::Query), alphaOfQuery);
        QCOMPARE(alpha(Site::Value), alphaOfValue);
    }

    void modulesThatAreNotNamedAreLeftOut()
    {
        writePeft(R"({"layers_to_transform": [0]})");
        const AdapterFile file = AdapterFile::open(m_folder);
        QVERIFY(!rankAndAlpha(file.description(), 1, Site::Query));
        QCOMPARE(file.content().notes.size(), size_t{1});
        QCOMPARE(loadAdapterBank(file, openWeights(goldens() / "hf_llama_tied")->config(), {})->buffer().entries().size(),
                 size_t{4});
    }

    void ranksComeFromTheTensors()
    {
        NamedTensors tensors = peftTensors();
        tensors["base_model.model.model.layers.1.self_attn.q_proj.lora_A.weight"] = at::randn({2, 64}).to(at::kBFloat16);
        tensors["base_model.model.model.layers.1.self_attn.q_proj.lora_B.weight"] = at::randn({64, 2}).to(at::kBFloat16);
        writePeft(R"({"rank_pattern": {"layers.1.self_attn.q_proj": 2}})", tensors, "adapter_model.bin");
        const AdapterFile file = AdapterFile::open(m_folder / "adapter_model.bin");
        QCOMPARE(rankAndAlpha(file.description(), 1, Site::Query)->first, int64_t{2});
        QCOMPARE(rankAndAlpha(file.description(), 0, Site::Query)->first, int64_t{4});
        const auto bank = loadAdapterBank(file, openWeights(goldens() / "hf_llama_tied")->config(), {});
        const at::Tensor b = bank->buffer().value(bank->buffer().indexOf("llama.layers.1.attention.lora_Q.lora_B.weight"));
        QVERIFY(at::equal(halfSplit(b), tensors["base_model.model.model.layers.1.self_attn.q_proj.lora_B.weight"].to(at::kFloat)));
    }

    void whatPeftFilesMayNotSay_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("another method") << R"({"peft_type": "IA3"})"
                                        << "\"IA3\" are not supported";
        QTest::newRow("transposed weights") << R"({"fan_in_fan_out": true})"
                                            << "fan_in_fan_out";
        QTest::newRow("modules saved whole") << R"({"modules_to_save": ["lm_head"]})"
                                             << "modules_to_save";
        QTest::newRow("biases") << R"({"bias": "all"})"
                                << "biases";
        QTest::newRow("a base that was changed") << R"({"init_lora_weights": "pissa"})"
                                                 << "pissa";
        QTest::newRow("no targets") << R"({"target_modules": null})"
                                    << "target_modules";
        QTest::newRow("targets that are numbers") << R"({"target_modules": [1]})"
                                                  << "target_modules";
        QTest::newRow("no expression") << "{\"target_modules\": \"(q\"}"
                                       << "can't be read";
        QTest::newRow("an alpha that is a text") << R"({"lora_alpha": "8"})"
                                                 << "lora_alpha";
        QTest::newRow("an alpha beyond all bounds") << R"({"lora_alpha": 1e9})"
                                                    << "out of range";
        QTest::newRow("patterns that are a list") << R"({"alpha_pattern": [1]})"
                                                  << "alpha_pattern";
        QTest::newRow("layers that are none") << R"({"layers_to_transform": [-1]})"
                                              << "layers_to_transform";
        QTest::newRow("layers elsewhere") << R"({"layers_to_transform": [1], "layers_pattern": "h"})"
                                          << "No LoRA";
    }
    void whatPeftFilesMayNotSay()
    {
        QFETCH(QString, change);
        QFETCH(QString, words);
        writePeft(change.toStdString());
        const auto error = failureOf([&] { (void)AdapterFile::open(m_folder); });
        QVERIFY2(error && error->code == ErrorCode::InputFile && QString::fromStdString(describe(*error)).contains(words),
                 qPrintable(describeFailure(error)));
    }

    void tensorsThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("the head's LoRA") << kPeftConfig << "base_model.model.lm_head.lora_A.weight"
                                         << "lm_head";
        QTest::newRow("a layer beyond all bounds")
            << kPeftConfig << "base_model.model.model.layers.99999999999999999999.self_attn.q_proj.lora_A.weight"
            << "no projection";
        QTest::newRow("B without A") << kPeftConfig << "base_model.model.model.layers.1.self_attn.o_proj.lora_B.weight"
                                     << "";
        QTest::newRow("a bias") << kPeftConfig << "base_model.model.model.layers.1.self_attn.q_proj.lora_B.bias"
                                << "no projection";
        QTest::newRow("no adapter") << kSoftConfig << "base_model.model.model.layers.1.mlp.up_proj.weight"
                                    << "no adapter that is known";
        QTest::newRow("an adapter without a router") << kSoftConfig << "base_model.model.model.layers.1.p_adapter.down_proj.weight"
                                                     << "router of layer 1";
    }
    void tensorsThatDoNotFitAreRefused()
    {
        QFETCH(QString, config);
        QFETCH(QString, name);
        QFETCH(QString, words);
        const bool isPeft = config == kPeftConfig;
        NamedTensors tensors = isPeft ? peftTensors() : NamedTensors();
        tensors[name.toStdString()] = at::randn({4, 4});
        writeText(m_folder / "adapter_config.json", config.toStdString());
        if (words.isEmpty()) { // only the model tells
            nlohmann::json open = readJson(m_folder / "adapter_config.json");
            open["target_modules"] = "all-linear";
            writeText(m_folder / "adapter_config.json", open.dump());
        }
        writeTensors(m_folder / "adapter_model.safetensors", tensors);
        const auto error = failureOf(
            [&] { (void)loadAdapterBank(AdapterFile::open(m_folder), openWeights(goldens() / "hf_llama_tied")->config(), {}); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    void theFlavourSaysNothingReliable()
    {
        // Its configuration says SOFTMOA and rank 64; the tensors say sparse, rank 2 and a block without adapters.
        NamedTensors tensors;
        const std::string block = "base_model.model.model.layers.1.", empty = "base_model.model.model.layers.0.";
        tensors[block + "self_attn.lora_K.lora_A.weight"] = at::randn({2, 64});
        tensors[block + "self_attn.lora_K.lora_B.weight"] = at::randn({32, 2});
        tensors[block + "mlp.lora_down.lora_A.weight"] = at::randn({2, 160});
        tensors[block + "mlp.lora_down.lora_B.weight"] = at::randn({64, 2});
        for (const std::string &layer : {block, empty}) {
            const int64_t columns = layer == block ? 2 : 0;
            tensors[layer + "adapter_type_router.weight"] = at::randn({columns, 64});
            tensors[layer + "adapter_type_router.bias"] = at::randn({columns});
            tensors[layer + "adapter_threshold_fn.weight"] = at::randn({1, 64});
            tensors[layer + "adapter_threshold_fn.bias"] = at::randn({1});
        }
        writeText(m_folder / "adapter_config.json", kSoftConfig);
        writeTensors(m_folder / "adapter_model.safetensors", tensors);
        const AdapterFile file = AdapterFile::open(m_folder);
        QCOMPARE(file.description().router.mode, std::string("sparse"));
        QVERIFY(file.description().router.options["router_input"] == "normed");
        QVERIFY(file.description().router.options["threshold_gradient"] == "none");
        QVERIFY(file.description().router.options["max_threshold"] == 0.5);
        const auto bank = loadAdapterBank(file, openWeights(goldens() / "hf_llama_tied")->config(), {});
        QVERIFY(bank->layer(0) == nullptr);
        const at::Tensor b = bank->buffer().value(bank->buffer().indexOf("llama.layers.1.attention.lora_K.lora_B.weight"));
        QVERIFY(at::equal(halfSplit(b), tensors[block + "self_attn.lora_K.lora_B.weight"]));
    }

    void obstaclesAreSaid_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        QTest::addColumn<QString>("words");
        const char *const lora = R"([{"kind": "lora"}])", *const none = R"({"mode": "none"})";
        QTest::newRow("PEFT, a type router") << "peft" << lora << R"({"mode": "soft"})"
                                             << "type router (soft)";
        QTest::newRow("PEFT, a prompt") << "peft"
                                        << R"([{"kind": "prompt"}])" << none << "kind prompt";
        QTest::newRow("the flavour, no router") << "hf" << lora << none << "mode none";
        QTest::newRow("the flavour, the block's input") << "hf" << lora << R"({"mode": "soft"})"
                                                        << "reads the block's input";
        QTest::newRow("the flavour, a prompt") << "hf"
                                               << R"([{"kind": "prompt"}])"
                                               << R"({"mode": "soft", "router_input": "normed"})"
                                               << "kind prompt";
        QTest::newRow("the flavour, another threshold")
            << "hf" << lora << R"({"mode": "sparse", "router_input": "normed", "max_threshold": 0.25})"
            << "0.25";
        QTest::newRow("the flavour, a constant threshold")
            << "hf" << lora << R"({"mode": "sparse", "router_input": "normed", "threshold": "constant"})"
            << "constant";
        QTest::newRow("the flavour, shifted weights")
            << "hf" << lora << R"({"mode": "sparse", "router_input": "normed", "threshold_gradient": "shifted"})"
            << "shifted";
    }
    void obstaclesAreSaid()
    {
        QFETCH(QString, format);
        QFETCH(QString, adapters);
        QFETCH(QString, router);
        QFETCH(QString, words);
        const AdapterSetup setup = readSetup(adapters.toStdString(), router.toStdString());
        AdapterDescription description;
        description.adapters = setup.adapters;
        description.router = setup.router;
        const auto obstacle = adapterFormatNamed(format.toStdString()).obstacle(completed(description));
        QVERIFY(obstacle);
        QVERIFY2(QString::fromStdString(*obstacle).contains(words), obstacle->c_str());
    }

    void headsAreInTheFingerprint()
    {
        const auto heads = headsInFingerprint("L30 D576 H9 K3 C64 F1536 V49152 sha256:00");
        QVERIFY(heads && heads->heads == 9 && heads->keyValueHeads == 3);
        QVERIFY(!headsInFingerprint("") && !headsInFingerprint("L1 H0 K"));
    }

    void otherFoldersAreNoAdapters()
    {
        QVERIFY(!isAdapter(m_folder));
        writePeft("{}");
        QVERIFY(isAdapter(m_folder) && isAdapter(m_folder / "adapter_model.safetensors"));
        QVERIFY(!isAdapter(m_folder / "missing") && !isAdapter(m_folder / "adapter_model.bin"));
        std::filesystem::remove(m_folder / "adapter_model.safetensors");
        QVERIFY(refuses(failureOf([&] { (void)AdapterFile::open(m_folder); }), "neither adapter_model.safetensors"));
    }

private:
    void write(const std::string &key, const AdapterSetup &setup, const AdapterBank &bank) const
    {
        const AdapterFormat &format = adapterFormatNamed(key);
        AdapterDescription description;
        description.adapters = setup.adapters;
        description.router = setup.router;
        QTemporaryDir ours;
        saveAdapter(ours.path().toStdString(), bank, description);
        AdapterContent content = AdapterFile::open(ours.path().toStdString()).content();
        content.description = completed(content.description);
        content.tensors = tensorsInOrder(content, format.rotaryOrder, {bank.model().heads, bank.model().keyValueHeads});
        QVERIFY(!format.obstacle(content.description));
        format.write(m_folder, content);
    }

    void writePeft(const std::string &change, const NamedTensors &tensors = peftTensors(),
                   const std::string &file = "adapter_model.safetensors") const
    {
        nlohmann::ordered_json config = nlohmann::ordered_json::parse(kPeftConfig);
        const nlohmann::ordered_json changes = nlohmann::ordered_json::parse(change);
        for (const auto &[key, value] : changes.items())
            config[key] = value;
        writeText(m_folder / "adapter_config.json", config.dump());
        writeTensors(m_folder / file, tensors);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestAdapterFormats)
#include "tst_adapter_formats.moc"
