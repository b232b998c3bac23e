// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/core/torch.h"
#include "engine/create_engine.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <unistd.h>

using namespace moa;
using namespace moa::test;

namespace {

constexpr int kRounds = 200;
/// Rounds after which everything that is kept on purpose (compiled products, the allocator's own) is there.
constexpr int kSettled = 60;
constexpr int64_t kGrowthAllowed = int64_t{8} << 20;

int64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    int64_t whole = 0, resident = 0;
    file >> whole >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

void saveRandomAdapter(const std::filesystem::path &folder, const char *router)
{
    const auto model = goldenModel("hf_llama_tied");
    const AdapterSetup setup = readSetup(R"([{"kind": "lora"}, {"kind": "parallel"}, {"kind": "prompt"}])", router);
    const auto bank = freshBank(setup, *model);
    randomise(*bank);
    AdapterDescription description;
    description.adapters = setup.adapters;
    description.router = setup.router;
    saveAdapter(folder, *bank, description);
}

} // namespace

/// What comes and goes beside the base model leaves nothing behind.
class TestResidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredRoundsDoNotGrow()
    {
        const QTemporaryDir directory;
        const std::filesystem::path root = directory.path().toStdString();
        std::filesystem::create_directories(root / "soft");
        std::filesystem::create_directories(root / "instance");
        saveRandomAdapter(root / "soft", R"({"mode": "soft"})");
        saveRandomAdapter(root / "instance", R"({"mode": "instance"})");
        const std::unique_ptr<Engine> engine = createEngine();
        int64_t settled = 0;
        for (int round = 0; round < kRounds; ++round) {
            load(*engine, round % 10 == 9 ? "hf_qwen2_bias" : "hf_llama_tied");
            if (round % 10 == 9)
                continue; // the switch to another model unloads all adapters
            const auto soft = engine->loadAdapter({root / "soft", {}, false}),
                       instance = engine->loadAdapter({root / "instance", {}, false});
            QVERIFY(soft && instance);
            ask(*engine, {AdapterHandle::Base, soft->handle, instance->handle});
            engine->unloadAdapter(soft->handle);
            ask(*engine, {instance->handle});
            engine->unloadAdapter(instance->handle);
            if (round == kSettled)
                settled = residentBytes();
        }
        const int64_t growth = residentBytes() - settled;
        qInfo("%d rounds: %.1f MiB more than after round %d", kRounds, static_cast<double>(growth) / (1 << 20), kSettled);
        QVERIFY2(growth <= kGrowthAllowed, qPrintable(QString::number(growth)));
    }

    void aModelThatCantBeOpenedLeavesTheFormerOne()
    {
        const std::unique_ptr<Engine> engine = createEngine();
        QVERIFY(!engine->holdsModel());
        load(*engine, "hf_llama_tied");
        ModelSpec none;
        none.path = goldens() / "nothing";
        QVERIFY(!engine->loadModel(none, {}, {}));
        QVERIFY(engine->holdsModel());
        ask(*engine, {AdapterHandle::Base});
        std::stop_source stopped;
        stopped.request_stop();
        ModelSpec other;
        other.path = goldens() / "hf_qwen2_bias";
        QVERIFY(!engine->loadModel(other, {}, stopped.get_token()));
        QVERIFY(!engine->holdsModel()); // it made room
    }

    void whatIsHeldAndWhatAnswersIsTold()
    {
        const QTemporaryDir directory;
        const std::filesystem::path folder = directory.path().toStdString();
        saveRandomAdapter(folder, R"({"mode": "soft"})");
        const std::unique_ptr<Engine> engine = createEngine();
        ModelSpec spec;
        spec.path = goldens() / "hf_llama_tied";
        spec.precision = "bf16";
        const auto model = engine->loadModel(spec, {}, {});
        QVERIFY(model);
        QCOMPARE(model->residentPrecision, std::string("bf16"));
        QVERIFY(model->residentBytes >= 2 * model->parameters);
        const auto adapter = engine->loadAdapter({folder, {}, false});
        QVERIFY(adapter);
        QFile file(directory.filePath("adapter.pth"));
        QVERIFY(file.open(QFile::ReadOnly));
        const std::string digest = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex().toStdString();
        QCOMPARE(adapter->sha256, digest);
        GenerateRequest request;
        request.sampling.maxTokens = 2;
        request.sampling.seed = 5;
        for (const AdapterHandle handle : {AdapterHandle::Base, adapter->handle})
            request.lanes.push_back({handle, TokenPrompt{{1, 5, 9, 13}}, {}});
        request.lanes[1].routing.mute = {Site::Prompt};
        const auto result = engine->generate(request, {}, {});
        QVERIFY(result);
        const AnswerSource &base = result->answers[0].source, &muted = result->answers[1].source;
        QCOMPARE(base.adapterSha256, std::string());
        QCOMPARE(muted.adapterSha256, digest);
        QCOMPARE(muted.promptTemplate, std::string()); // tokens need no words
        QCOMPARE(muted.sampling.seed, int64_t{5});
        QVERIFY(base.routing.mute.empty() && muted.routing.mute.contains(Site::Prompt));
    }

private:
    static void load(Engine &engine, const char *model)
    {
        ModelSpec spec;
        spec.path = goldens() / model;
        QVERIFY(engine.loadModel(spec, {}, {}));
    }

    static void ask(Engine &engine, const std::vector<AdapterHandle> &adapters)
    {
        GenerateRequest request;
        request.sampling.maxTokens = 6;
        request.withRouting = true;
        for (const AdapterHandle adapter : adapters)
            request.lanes.push_back({adapter, TokenPrompt{{1, 5, 9, 13}}, {}});
        const auto result = engine.generate(request, {}, {});
        QVERIFY(result);
        QCOMPARE(result->answers.size(), adapters.size());
    }
};

QTEST_GUILESS_MAIN(TestResidents)
#include "tst_residents.moc"
