// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"
#include "engine/core/torch.h"
#include "engine/create_engine.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"

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
