// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/adapters/released_checkpoint.h"
#include "engine/core/torch.h"
#include "engine/files/pth.h"
#include "engine/model/tensor_bridge.h"
#include "tests/engine/files/failure_of.h"
#include "tests/support/golden.h"
#include "tests/support/model_files.h"
#include "tests/support/oracle.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace moa;
using namespace moa::test;

namespace {

std::filesystem::path official(const std::string &folder)
{
    return goldens() / folder / "adapter";
}

std::map<std::string, TensorView> viewsOf(const std::vector<TensorView> &tensors)
{
    std::map<std::string, TensorView> views;
    for (const TensorView &view : tensors)
        views[view.name] = view;
    return views;
}

/// Same names, element types, shapes and bits.
void requireSameTensors(const std::vector<TensorView> &ours, const std::vector<TensorView> &theirs)
{
    QCOMPARE(ours.size(), theirs.size());
    const auto found = viewsOf(ours);
    for (const TensorView &expected : theirs) {
        QVERIFY2(found.contains(expected.name), expected.name.c_str());
        const TensorView &view = found.at(expected.name);
        QCOMPARE(view.dtype, expected.dtype);
        QCOMPARE(view.shape, expected.shape);
        QVERIFY2(at::equal(tensorFromView(view), tensorFromView(expected)), expected.name.c_str());
    }
}

void requireSameParams(const std::filesystem::path &ours, const std::filesystem::path &theirs)
{
    const nlohmann::json difference = nlohmann::json::diff(readJson(theirs), readJson(ours));
    QVERIFY2(difference.empty(), difference.dump().c_str());
}

} // namespace

/// Adapters on disk: the released code's own files, ours written back, and what is refused.
class TestAdapterFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_folder = m_directory->path().toStdString();
    }

    void officialFilesComeBackTheSame_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("mode");
        QTest::newRow("Soft MoA with the linear router") << "case01_soft_swi0"
                                                         << "soft";
        QTest::newRow("Soft MoA with the SwiGLU router") << "case02_soft_swi4"
                                                         << "soft";
        QTest::newRow("Sparse MoA") << "case04_sparse_learned"
                                    << "sparse";
        QTest::newRow("plain LoRA") << "case09_lora"
                                    << "none";
        QTest::newRow("the start of a Soft MoA run") << "case22_train5_soft"
                                                     << "soft";
        QTest::newRow("the start of a Sparse MoA run") << "case22b_train5_sparse"
                                                       << "sparse";
        QTest::newRow("Instance MoA") << "case07_instance"
                                      << "instance";
        QTest::newRow("UniPEFT") << "case08_unipeft"
                                 << "unipeft";
        QTest::newRow("MoLoRA") << "case10_molora"
                                << "none";
        QTest::newRow("HydraLoRA") << "case11_hydralora"
                                   << "none";
        QTest::newRow("MoE-LoRA") << "case15_topk"
                                  << "none";
        QTest::newRow("AdaMoLE") << "case16_adamole"
                                 << "none";
    }
    void officialFilesComeBackTheSame()
    {
        QFETCH(QString, folder);
        QFETCH(QString, mode);
        // What a file can't say, a person does.
        const std::string said = mode == "instance" ? mode.toStdString() : "";
        const AdapterFile file = AdapterFile::open(official(folder.toStdString()), said);
        QCOMPARE(file.description().router.mode, mode.toStdString());
        QVERIFY(!file.description().isOurs);
        QCOMPARE(file.description().maxTokens, int64_t{48});
        const auto model = openWeights(goldens() / "base");
        const auto bank = loadAdapterBank(file, model->config(), {});
        saveAdapter(m_folder, *bank, file.description());
        requireSameTensors(PthFile::open(m_folder / kAdapterTensorsFile).tensors(), file.tensors());
        requireSameParams(m_folder / kAdapterParamsFile, official(folder.toStdString()) / kAdapterParamsFile);
        const AdapterFile again = AdapterFile::open(m_folder / kAdapterTensorsFile);
        QVERIFY(again.description().isOurs);
        QVERIFY(at::equal(loadAdapterBank(again, model->config(), {})->buffer().values(), bank->buffer().values()));
        if (mode != "soft" && mode != "instance")
            return;
        const AdapterFile other = AdapterFile::open(m_folder / kAdapterTensorsFile, mode == "soft" ? "instance" : "soft");
        QVERIFY(other.description().router.options.at("swiglu_factor") == file.description().router.options.at("swiglu_factor"));
        (void)loadAdapterBank(other, model->config(), {}); // so its tensors fit
    }

    void notesOfTheReleasedFormAreKept()
    {
        copyOfficial("case02_soft_swi4");
        editParams([](nlohmann::json &params) {
            params["bf16"] = params["flash_attention2"] = params["expert_weight"] = true;
            params["hydra_moe"] = "yes";
        });
        const AdapterFile file = AdapterFile::open(m_folder);
        const nlohmann::json params = releasedParams(file.description());
        QVERIFY(params["bf16"] == true && params["flash_attention2"] == true && params["expert_weight"] == true);
        QVERIFY(params["w_bias"] == false && params["hydra_moe"] == false);
    }

    void strict_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("missing and unexpected tensors are listed")
            << "rename"
            << QStringList{"missing: llama.layers.1.attention.lora_V.lora_B.weight", "unexpected: llama.layers.1.attention.lora_X"};
        QTest::newRow("a misshapen tensor is listed with both shapes")
            << "reshape"
            << QStringList{"of another shape: llama.layers.0.attention.lora_Q.lora_A.weight ([4, 63] in the file, [4, 64] wanted)"};
        QTest::newRow("a NaN is refused") << "nan" << QStringList{"NaN"};
        QTest::newRow("an infinite value is refused") << "infinite" << QStringList{"infinite"};
        QTest::newRow("a tensor without elements where a layer has adapters") << "empty" << QStringList{"[0, 64] in the file"};
        QTest::newRow("whole numbers are fine, but their shape is not") << "integers" << QStringList{"[3] in the file"};
    }
    void strict()
    {
        QFETCH(QString, change);
        QFETCH(QStringList, words);
        NamedTensors tensors = officialTensors("case09_lora");
        at::Tensor &a = tensors.at("llama.layers.0.attention.lora_Q.lora_A.weight");
        if (change == "rename") {
            tensors["llama.layers.1.attention.lora_X"] = at::ones({2});
            tensors.erase("llama.layers.1.attention.lora_V.lora_B.weight");
        } else if (change == "reshape") {
            a = at::zeros({4, 63});
        } else if (change == "nan" || change == "infinite") {
            a = a.clone();
            a[3][5] = change == "nan" ? std::numeric_limits<double>::quiet_NaN() : -std::numeric_limits<double>::infinity();
        } else if (change == "empty") {
            a = at::zeros({0, 64});
        } else {
            a = at::ones({3}, at::kLong);
        }
        write("case09_lora", tensors);
        const auto error = failureOf([&] { (void)load(); });
        for (const QString &part : words)
            QVERIFY2(refuses(error, part), qPrintable(describeFailure(error)));
    }

    void emptyLayersOfTheReleasedCodeAreAccepted()
    {
        // As the released code saves a sparse adapter whose last block has nothing: an empty router, a threshold of full size.
        NamedTensors tensors = officialTensors("case04_sparse_learned");
        for (auto &[name, tensor] : tensors)
            if (name.starts_with("llama.layers.3.") && name.find("adapter_threshold_fn") == std::string::npos)
                tensor = name.find("router.w2.weight") != std::string::npos ? at::empty({0, 0})
                         : name.ends_with(".bias")                          ? at::empty({0})
                                                                            : at::empty({0, 64});
        tensors["llama.layers.0.adapter_noise_linear.weight"] = at::zeros({1, 64});
        std::erase_if(tensors, [](const auto &entry) {
            return entry.first.starts_with("llama.layers.3.") && entry.first.find(".adapter_") == std::string::npos;
        });
        write("case04_sparse_learned", tensors);
        editParams([](nlohmann::json &params) { params["lora_layers"] = params["p_adapter_layers"] = "0-3"; });
        const auto bank = load();
        QVERIFY(bank->layer(2) != nullptr && bank->layer(3) == nullptr);
        saveAdapter(m_folder, *bank, AdapterFile::open(m_folder).description());
        for (const TensorView &view : PthFile::open(m_folder / kAdapterTensorsFile).tensors())
            QVERIFY(!view.name.starts_with("llama.layers.3."));
    }

    void paramsAreChecked_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("rank of another adapter") << "lora_rank"
                                                 << "8"
                                                 << "[8, 64] wanted";
        QTest::newRow("rank beyond all bounds") << "lora_rank"
                                                << "5000000000"
                                                << "out of range";
        QTest::newRow("rank as a text") << "lora_rank"
                                        << "\"four\""
                                        << "\"lora_rank\" is a string, but a number is needed";
        QTest::newRow("a target that is no site") << "lora_targets"
                                                  << "\"Q,Z\""
                                                  << "lora_targets names \"Z\"";
        QTest::newRow("layers that the model lacks") << "lora_layers"
                                                     << "\"0-9\""
                                                     << "last layer is 3";
        QTest::newRow("layers that are none") << "lora_layers"
                                              << "\"some\""
                                              << "not a span";
        QTest::newRow("several experts") << "expert_num"
                                         << "4"
                                         << "4 experts";
        QTest::newRow("nothing adapted") << "lora_layers"
                                         << "\"0-0\""
                                         << "No adapter";
    }
    void paramsAreChecked()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, words);
        copyOfficial("case09_lora");
        editParams([&](nlohmann::json &params) { params[key.toStdString()] = nlohmann::json::parse(value.toStdString()); });
        const auto error = failureOf([&] { (void)load(); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    void ownDescriptionIsChecked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("a version of the future") << R"({"format_version": 99})"
                                                 << "version is 99";
        QTest::newRow("a version that is a text") << R"({"format_version": "1"})"
                                                  << "format_version";
        QTest::newRow("a rank out of range")
            << R"({"format_version": 1, "adapters": [{"kind": "lora", "rank": 0}], "router": {"mode": "none"}})"
            << "out of range";
        QTest::newRow("a list that is none") << R"({"format_version": 1, "adapters": 3, "router": {"mode": "none"}})"
                                             << "adapters";
        QTest::newRow("broken JSON") << R"({"format_version": 1,)"
                                     << "JSON";
    }
    void ownDescriptionIsChecked()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        copyOfficial("case09_lora");
        writeText(m_folder / kAdapterRunFile, text.toStdString());
        const auto error = failureOf([&] { (void)load(); });
        QVERIFY2(error && error->code == ErrorCode::InputFile && QString::fromStdString(describe(*error)).contains(words),
                 qPrintable(describeFailure(error)));
    }

    void filesThatLackTheirCompanion()
    {
        const auto nothing = failureOf([&] { (void)AdapterFile::open(m_folder); });
        QVERIFY2(refuses(nothing, "no adapter.pth"), qPrintable(describeFailure(nothing)));
        copyOfficial("case09_lora");
        std::filesystem::remove(m_folder / kAdapterParamsFile);
        const auto alone = failureOf([&] { (void)AdapterFile::open(m_folder); });
        QVERIFY2(refuses(alone, "form is unknown"), qPrintable(describeFailure(alone)));
    }

    void whatTheReleasedFormCannotSay_data()
    {
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        QTest::addColumn<QString>("reason");
        QTest::newRow("two ranks")
            << R"([{"kind": "lora", "layers": "0-2", "rank": 2}, {"kind": "lora", "layers": "2-4", "rank": 4}])"
            << R"({"mode": "none"})"
            << "several lora entries";
        QTest::newRow("the normed router input") << R"([{"kind": "lora"}])"
                                                 << R"({"mode": "soft", "router_input": "normed"})"
                                                 << "normed input";
        QTest::newRow("shifted weights") << R"([{"kind": "lora"}])"
                                         << R"({"mode": "sparse", "threshold_gradient": "shifted"})"
                                         << "shifted";
    }
    void whatTheReleasedFormCannotSay()
    {
        QFETCH(QString, adapters);
        QFETCH(QString, router);
        QFETCH(QString, reason);
        const auto model = goldenModel();
        const AdapterSetup setup = readSetup(adapters.toStdString(), router.toStdString());
        const auto bank = freshBank(setup, *model);
        randomise(*bank);
        AdapterDescription description;
        description.adapters = setup.adapters;
        description.router = setup.router;
        writeText(m_folder / kAdapterParamsFile, "{}"); // of an earlier adapter
        saveAdapter(m_folder, *bank, description);
        QVERIFY(!std::filesystem::exists(m_folder / kAdapterParamsFile));
        const std::optional<std::string> obstacle = releasedFormObstacle(description);
        QVERIFY(obstacle && QString::fromStdString(*obstacle).contains(reason));
        QVERIFY(at::equal(load()->buffer().values(), bank->buffer().values()));
    }

    void checkpointGivesItsAdapter()
    {
        const ReleasedCheckpoint checkpoint = extractReleasedCheckpoint(goldens() / "checkpoint" / "checkpoint-0.pth");
        QVERIFY(!checkpoint.description.tunesBase);
        saveReleasedCheckpoint(m_folder, checkpoint);
        requireSameTensors(PthFile::open(m_folder / kAdapterTensorsFile).tensors(),
                           PthFile::open(official("case02_soft_swi4") / kAdapterTensorsFile).tensors());
        requireSameParams(m_folder / kAdapterParamsFile, goldens() / "checkpoint" / "adapter_params.json");
        const auto expected =
            loadAdapterBank(AdapterFile::open(official("case02_soft_swi4")), openWeights(goldens() / "base")->config(), {});
        QVERIFY(at::equal(load()->buffer().values(), expected->buffer().values()));
    }

    void whatACheckpointTrainedInItsBaseComesAlong()
    {
        // The same checkpoint, said to be of a run with bias tuning: w_bias is False there, which is one byte of the pickle.
        std::string bytes = readText(goldens() / "checkpoint" / "checkpoint-0.pth");
        constexpr char kFalse = '\x89', kTrue = '\x88';
        bytes[bytes.find(kFalse, bytes.find("w_bias"))] = kTrue;
        writeText(m_folder / "checkpoint-0.pth", bytes);
        const ReleasedCheckpoint checkpoint = extractReleasedCheckpoint(m_folder / "checkpoint-0.pth");
        const auto norms =
            std::ranges::count_if(checkpoint.tensors, [](const TensorView &view) { return view.name.ends_with("norm.weight"); });
        QCOMPARE(norms, 9);
        QVERIFY(checkpoint.description.tunesBase);
        QVERIFY(releasedParams(checkpoint.description)["w_bias"] == true);
    }

    void aModelWithFewerLayersIsNamed()
    {
        DecoderConfig model = openWeights(goldens() / "base")->config();
        model.layers = 2;
        const auto error = failureOf([&] { (void)loadAdapterBank(AdapterFile::open(official("case02_soft_swi4")), model, {}); });
        QVERIFY2(refuses(error, "made for a model of 4 layers, and this one has 2"), qPrintable(describeFailure(error)));
    }

    void otherFilesAreNoCheckpoints()
    {
        const auto error = failureOf([] { (void)extractReleasedCheckpoint(official("case09_lora") / kAdapterTensorsFile); });
        QVERIFY2(refuses(error, "no training checkpoint"), qPrintable(describeFailure(error)));
    }

private:
    static NamedTensors officialTensors(const std::string &folder)
    {
        NamedTensors tensors;
        for (const TensorView &view : PthFile::open(official(folder) / kAdapterTensorsFile).tensors())
            tensors[view.name] = tensorFromView(view);
        return tensors;
    }

    void copyOfficial(const std::string &folder) const
    {
        std::filesystem::copy(official(folder), m_folder, std::filesystem::copy_options::recursive);
    }

    void write(const std::string &folder, const NamedTensors &tensors) const
    {
        std::vector<TensorView> views;
        for (const auto &[name, tensor] : tensors)
            views.push_back(viewOfTensor(name, tensor));
        std::filesystem::copy(official(folder) / kAdapterParamsFile, m_folder);
        writePth(m_folder / kAdapterTensorsFile, views);
    }

    template <class Edit>
    void editParams(Edit edit) const
    {
        nlohmann::json params = readJson(m_folder / kAdapterParamsFile);
        edit(params);
        writeText(m_folder / kAdapterParamsFile, params.dump());
    }

    [[nodiscard]] std::unique_ptr<AdapterBank> load() const
    {
        return loadAdapterBank(AdapterFile::open(m_folder), openWeights(goldens() / "base")->config(), {});
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestAdapterFile)
#include "tst_adapter_file.moc"
