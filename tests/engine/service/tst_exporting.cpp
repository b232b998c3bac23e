// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/core/torch.h"
#include "engine/files/safetensors.h"
#include "engine/model/base_model.h"
#include "engine/model/tensor_bridge.h"
#include "engine/service/exporting.h"
#include "engine/service/merging.h"
#include "tests/engine/files/failure_of.h"
#include "tests/support/golden.h"
#include "tests/support/model_files.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kPlainLora =
    R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 4, "alpha": 6}])";

std::shared_ptr<BaseModel> residentModel(const std::filesystem::path &folder)
{
    ModelSpec spec;
    spec.path = folder;
    spec.computeDtype = "fp32";
    spec.threads = 1;
    return loadBaseModel(spec, {}, {});
}

at::Tensor logitsOf(const Decoder &model, const AdapterBank *bank, const at::Tensor &tokens)
{
    const at::NoGradGuard noGradients;
    std::vector<AdapterSpan> spans;
    if (bank)
        spans.push_back({bank, 0, tokens.size(0), {}});
    return model.logits(hiddenRows(model, tokens, spans));
}

} // namespace

/// Adapters written for other programs, and added to a base's weights.
class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_folder = m_directory->path().toStdString();
        at::manual_seed(7);
    }

    void whatFilesCannotTellIsSaidOrNamed()
    {
        const auto model = residentModel(goldens() / "base");
        ExportRequest request{goldens() / "case07_instance" / "adapter", "pth", m_folder / "soft", true};
        const ExportResult guessed = exportAdapterFiles(request, model.get());
        QVERIFY(guessed.notes.at(0).find("taken for soft") != std::string::npos);
        request.output = m_folder / "instance";
        request.routerMode = "instance";
        const ExportResult named = exportAdapterFiles(request, model.get());
        QCOMPARE(*named.largestLogitDifference, 0.0);
        QCOMPARE(AdapterFile::open(request.output).description().router.mode, std::string("instance"));
    }

    void exportsAreVerified_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("router");
        QTest::newRow("pth") << "pth"
                             << R"({"mode": "soft"})";
        QTest::newRow("hf") << "hf"
                            << R"({"mode": "soft", "router_input": "normed"})";
        QTest::newRow("peft") << "peft"
                              << R"({"mode": "none"})";
    }
    void exportsAreVerified()
    {
        QFETCH(QString, format);
        QFETCH(QString, router);
        const auto model = residentModel(goldens() / "hf_qwen2_bias");
        save(*model, kPlainLora, router.toStdString());
        ExportRequest request{m_folder / "adapter", format.toStdString(), m_folder / "out", true};
        const ExportResult result = exportAdapterFiles(request, model.get());
        QVERIFY(*result.largestLogitDifference < 1e-5);
        QVERIFY(!result.firstDifferingToken);
        QCOMPARE(result.prompts, int64_t{4});
        QCOMPARE(result.notes.size(), size_t(format == "hf" ? 1 : 0));
        const nlohmann::json record = readJson(m_folder / "out" / "verification.json");
        QCOMPARE(record["largest_logit_difference"].get<double>(), *result.largestLogitDifference);
        QVERIFY(record["first_differing_token"].is_null() && record["prompts"] == 4 && record["base"] == model->fingerprint);
        QCOMPARE(record["format"].get<std::string>(), format.toStdString());

        // And back to ours, from a folder that knows nothing of its base.
        request = {m_folder / "out", "pth", m_folder / "back", true};
        if (format == "hf") { // whose router reads the normed input
            QVERIFY_THROWS_EXCEPTION(Failure, (void)exportAdapterFiles(request, model.get()));
            return;
        }
        QVERIFY(*exportAdapterFiles(request, model.get()).largestLogitDifference < 1e-5);
        QCOMPARE(AdapterFile::open(m_folder / "back").description().baseFingerprint, model->fingerprint);
    }

    void headsComeFromTheRecordedBase()
    {
        const auto model = residentModel(goldens() / "hf_llama_tied");
        save(*model, kPlainLora, R"({"mode": "none"})");
        (void)exportAdapterFiles({m_folder / "adapter", "peft", m_folder / "without", false}, nullptr);
        (void)exportAdapterFiles({m_folder / "adapter", "peft", m_folder / "with", false}, model.get());
        QCOMPARE(readText(m_folder / "without" / "adapter_model.safetensors"),
                 readText(m_folder / "with" / "adapter_model.safetensors"));
        std::filesystem::remove_all(m_folder / "with");
        const auto error = failureOf([&] {
            (void)exportAdapterFiles({m_folder / "without", "pth", m_folder / "with", false}, nullptr);
        });
        QVERIFY(error && error->code == ErrorCode::Usage);
    }

    void anotherFormsFolderIsLeftAlone()
    {
        const auto model = residentModel(goldens() / "hf_llama_tied");
        save(*model, kPlainLora, R"({"mode": "none"})");
        const auto error = failureOf([&] {
            (void)exportAdapterFiles({m_folder / "adapter", "peft", m_folder / "adapter", false}, nullptr);
        });
        QVERIFY(error && error->code == ErrorCode::OutputFile);
        const auto unknown = failureOf([&] {
            (void)exportAdapterFiles({m_folder / "adapter", "pet", m_folder / "x", false}, nullptr);
        });
        QVERIFY2(unknown && unknown->code == ErrorCode::Usage && QString::fromStdString(unknown->message).contains("peft"),
                 qPrintable(describeFailure(unknown)));
        const auto obstacle = failureOf([&] {
            save(*model, kPlainLora, R"({"mode": "soft"})");
            (void)exportAdapterFiles({m_folder / "adapter", "peft", m_folder / "x", false}, nullptr);
        });
        QVERIFY2(obstacle && obstacle->code == ErrorCode::Config, qPrintable(describeFailure(obstacle)));
        QVERIFY(!std::filesystem::exists(m_folder / "x"));
    }

    void merging_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("shards");
        QTest::addColumn<bool>("isFp32");
        QTest::addColumn<QString>("adapters");
        QTest::newRow("fp32 is exact but for rounding") << "hf_llama_tied" << 1 << true << kPlainLora;
        QTest::newRow("shards") << "hf_qwen2_bias" << 3 << true << kPlainLora;
        QTest::newRow("norms on queries and keys") << "hf_qwen3_qknorm" << 1 << true << kPlainLora;
        QTest::newRow("bf16") << "hf_mistral" << 2 << false << kPlainLora;
        QTest::newRow("one layer") << "hf_llama_tied" << 1 << true
                                   << R"([{"kind": "lora", "layers": "1-2", "targets": ["K", "FFN_DOWN"]}])";
    }
    void merging()
    {
        QFETCH(QString, model);
        QFETCH(int, shards);
        QFETCH(bool, isFp32);
        QFETCH(QString, adapters);
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / model.toStdString());
        for (auto &[name, tensor] : files.tensors)
            tensor = tensor.to(isFp32 ? at::kFloat : at::kBFloat16);
        std::filesystem::create_directory(m_folder / "base");
        files.write(m_folder / "base", shards);
        writeText(m_folder / "base" / "LICENSE", "as it is");
        const auto base = residentModel(m_folder / "base");
        const auto bank = save(*base, adapters.toStdString(), R"({"mode": "none"})");
        const MergeResult result = mergeAdapter({m_folder / "adapter", m_folder / "base", m_folder / "merged", false}, {}, {});

        const at::Tensor tokens = at::randint(320, {2, 12});
        const at::Tensor expected = logitsOf(*base->decoder, bank.get(), tokens);
        const auto merged = residentModel(m_folder / "merged");
        VERIFY_AT_MOST(relativeDifference(logitsOf(*merged->decoder, nullptr, tokens), expected), isFp32 ? 1e-5 : 3e-2);
        QVERIFY(relativeDifference(logitsOf(*base->decoder, nullptr, tokens), expected) > 0.05);
        QCOMPARE(result.tensors, std::ssize(files.tensors));
        QCOMPARE(result.mergedTensors, std::ssize(bank->plan().adapters));
        QCOMPARE(result.precision, std::string(isFp32 ? "F32" : "BF16"));
        QVERIFY(result.largestLoss > 0 && !result.worstTensor.empty() && result.largestError > 0);
        VERIFY_AT_MOST(result.largestLoss, isFp32 ? 1e-6 : 0.1);
        QCOMPARE(readText(m_folder / "merged" / "LICENSE"), std::string("as it is"));
        // What has no update is the same to the bit, and so is every header.
        const auto changed = readSafetensorsFolder(m_folder / "merged");
        int64_t same = 0;
        for (const TensorView &view : changed)
            same += at::equal(files.tensors.at(view.name), tensorFromView(view)) ? 1 : 0;
        QCOMPARE(same, result.tensors - result.mergedTensors);
    }

    void theErrorOfMergingIsAsStated()
    {
        // One weight of 1 and an update of 2^-9: bf16 keeps 1, so the whole update is lost.
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_llama_tied");
        const std::string name = "model.layers.0.self_attn.o_proj.weight";
        files.tensors[name] = at::ones({64, 64}, at::kBFloat16);
        std::filesystem::create_directory(m_folder / "base");
        files.write(m_folder / "base");
        const auto base = residentModel(m_folder / "base");
        const auto bank =
            save(*base, R"([{"kind": "lora", "layers": "0-1", "targets": ["O"], "rank": 1, "alpha": 2}])", R"({"mode": "none"})",
                 [](AdapterBank &b) {
                     b.buffer().value(b.buffer().indexOf("llama.layers.0.attention.lora_O.lora_A.weight")).fill_(1.0 / 32);
                     b.buffer().value(b.buffer().indexOf("llama.layers.0.attention.lora_O.lora_B.weight")).fill_(1.0 / 32);
                 });
        const MergeResult result = mergeAdapter({m_folder / "adapter", m_folder / "base", m_folder / "merged", false}, {}, {});
        QCOMPARE(result.largestLoss, 1.0);
        QCOMPARE(result.largestError, 2.0 / 1024);
        QCOMPARE(result.worstTensor, name);
    }

    void mergingRefuses_data()
    {
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("words");
        const char *const none = R"({"mode": "none"})";
        QTest::newRow("a router") << kPlainLora << R"({"mode": "soft"})"
                                  << ""
                                  << "router";
        QTest::newRow("a parallel adapter") << R"([{"kind": "parallel"}])" << none << ""
                                            << "kind parallel";
        QTest::newRow("a folder that is there") << kPlainLora << none << "occupied"
                                                << "already";
        QTest::newRow("a model of another form") << kPlainLora << none << "meta"
                                                 << "Hugging Face folder";
        QTest::newRow("a weight of another type") << kPlainLora << none << "integers"
                                                  << "quantised";
        QTest::newRow("another base") << kPlainLora << none << "other"
                                      << "another model";
    }
    void mergingRefuses()
    {
        QFETCH(QString, adapters);
        QFETCH(QString, router);
        QFETCH(QString, change);
        QFETCH(QString, words);
        HuggingFaceModel files = HuggingFaceModel::read(goldens() / "hf_llama_tied");
        std::filesystem::create_directory(m_folder / "base");
        files.write(m_folder / "base");
        save(*residentModel(m_folder / "base"), adapters.toStdString(), router.toStdString());
        if (change == "occupied")
            writeText((std::filesystem::create_directory(m_folder / "merged"), m_folder / "merged" / "note"), "mine");
        if (change == "integers")
            files.tensors["model.layers.0.self_attn.o_proj.weight"] = at::ones({64, 64}, at::kChar);
        if (change == "other")
            files.tensors["model.norm.weight"] = at::ones({64}, at::kBFloat16) * 3;
        files.write(m_folder / "base");
        const std::filesystem::path base = change == "meta" ? goldens() / "base" : m_folder / "base";
        const auto error = failureOf([&] { (void)mergeAdapter({m_folder / "adapter", base, m_folder / "merged", false}, {}, {}); });
        QVERIFY2(error && QString::fromStdString(error->message).contains(words), qPrintable(describeFailure(error)));
        for (const auto &entry : std::filesystem::directory_iterator(m_folder))
            QVERIFY2(!entry.path().filename().string().starts_with('.'), "a half-made folder was left");
        QVERIFY(change == "occupied" || !std::filesystem::exists(m_folder / "merged"));
    }

    void mergingStops()
    {
        std::filesystem::create_directory(m_folder / "base");
        HuggingFaceModel::read(goldens() / "hf_llama_tied").write(m_folder / "base");
        save(*residentModel(m_folder / "base"), kPlainLora, R"({"mode": "none"})");
        std::stop_source stop;
        stop.request_stop();
        const auto error = failureOf([&] {
            (void)mergeAdapter({m_folder / "adapter", m_folder / "base", m_folder / "merged", false}, {}, stop.get_token());
        });
        QVERIFY(error && error->code == ErrorCode::Stopped);
        QVERIFY(!std::filesystem::exists(m_folder / "merged"));
    }

private:
    /// A random adapter in the folder "adapter".
    std::unique_ptr<AdapterBank> save(
        const BaseModel &model, const std::string &adapters, const std::string &router,
        const std::function<void(AdapterBank &)> &fill = [](AdapterBank &bank) { randomise(bank, 0.05); }) const
    {
        const AdapterSetup setup = readSetup(adapters, router);
        auto bank = freshBank(setup, *model.decoder);
        fill(*bank);
        AdapterDescription description;
        description.adapters = setup.adapters;
        description.router = setup.router;
        description.baseFingerprint = model.fingerprint;
        std::filesystem::create_directories(m_folder / "adapter");
        saveAdapter(m_folder / "adapter", *bank, description);
        return bank;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
