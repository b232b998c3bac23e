// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/engine.h"
#include "engine/api/run_time.h"
#include "engine/create_engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>

using namespace moa;
namespace fs = std::filesystem;

/// What a run's folder tells of how it went: its pauses, and the experts inside its adapters.
class TestRunRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pausesAreRecorded();
    void aPauseAfterTheLastCheckpointIsForgottenWithItsSteps();
    void recordsWithoutPausesStillRead();
    void expertsAreRecorded_data();
    void expertsAreRecorded();

private:
    [[nodiscard]] RunConfig config() const;
    [[nodiscard]] fs::path fresh() { return fs::path(m_folder.path().toStdString()) / std::to_string(m_next++); }

    QTemporaryDir m_folder;
    int m_next = 0;
};

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<RunPause> pausesOf(const RunRecord &record)
{
    RunPauses pauses;
    for (const Event &event : record.events)
        pauses.add(event);
    return pauses.all();
}

/// Trains until a step is done and rests there; how long it took.
double trainUntil(TrainingSession &session, int64_t step)
{
    std::stop_source stop;
    const auto begin = Clock::now();
    const auto result = session.run(
        [&](const Event &event) {
            if (event.step >= step && std::holds_alternative<StepEvent>(event.body))
                stop.request_stop();
        },
        stop.get_token());
    return result ? since(begin) : std::nan("");
}

/// Asks the half-trained adapter something; how long it took.
double chatWith(Engine &engine, AdapterHandle adapter)
{
    GenerateRequest request;
    request.lanes = {{adapter, TokenPrompt{{1, 5, 9}}, {}}};
    request.sampling.maxTokens = 100;
    request.sampling.ignoreEnd = true;
    const auto begin = Clock::now();
    return engine.generate(request, {}, {}) ? since(begin) : std::nan("");
}

} // namespace

void TestRunRecords::initTestCase()
{
    QVERIFY(m_folder.isValid());
    std::ofstream rows(m_folder.filePath("rows.jsonl").toStdString());
    for (int row = 0; row < 8; ++row)
        rows << R"({"tokens": [1, 5, 9, )" << 20 + row << R"(, 7, 3, 2], "labels": [-100, -100, -100, )" << 20 + row
             << ", 7, 3, 2]}\n";
}

RunConfig TestRunRecords::config() const
{
    RunConfig config;
    config.model.path = MOA_TEST_DATA "/goldens/base";
    config.data.train = {m_folder.filePath("rows.jsonl").toStdString()};
    config.data.format = "tokens";
    config.data.validationShare = 0;
    config.data.maxTokens = 64;
    config.adapters = {{"lora", "all", {{"rank", 4}}}};
    config.router.mode = "soft";
    config.training.epochs = 3;
    config.training.batchSize = config.training.microBatchSize = 2;
    config.checkpoints = {0, 0, 3};
    config.evaluation = {0, {}, 1};
    return config;
}

void TestRunRecords::pausesAreRecorded()
{
    const fs::path folder = fresh();
    double trained = 0, rested = 0, restedAfterTheStop = 0;
    {
        const auto engine = createEngine();
        auto session = engine->createRun(config(), folder, {}, {});
        QVERIFY2(session.has_value(), session ? "" : describe(session.error()).c_str());
        trained += trainUntil(**session, 2);
        rested = chatWith(*engine, (*session)->adapter());
        trained += trainUntil(**session, 5);
        restedAfterTheStop = chatWith(*engine, (*session)->adapter()); // before it is kept: no work either
        QVERIFY((*session)->save().has_value());
        const auto stopped = engine->readRun(folder);
        QVERIFY(stopped.has_value());
        QCOMPARE(pausesOf(*stopped).size(), size_t{1}); // the second one was the end
        QCOMPARE(pausesOf(*stopped)[0].step, int64_t{2});
        QVERIFY(pausesOf(*stopped)[0].seconds.value_or(0) >= 0.99 * rested);
        QVERIFY(stopped->info.trainingSeconds <= trained);
    }
    const auto engine = createEngine();
    auto session = engine->resumeRun(folder, {}, {});
    QVERIFY(session.has_value());
    const auto begin = Clock::now();
    const auto result = (*session)->run({}, {});
    trained += since(begin);
    QVERIFY(result && result->outcome == RunOutcome::Finished);

    const auto record = engine->readRun(folder);
    QVERIFY(record.has_value());
    const std::vector<RunPause> pauses = pausesOf(*record);
    QCOMPARE(pauses.size(), size_t{2});
    QCOMPARE(pauses[1].step, int64_t{5});
    QVERIFY(pauses[1].seconds.value_or(0) >= 0.99 * restedAfterTheStop);
    double latest = 0; // in the file's own order
    std::ifstream metrics(folder / "metrics.jsonl");
    for (std::string line; std::getline(metrics, line);) {
        const double time = nlohmann::json::parse(line).at("time").get<double>();
        QVERIFY(time >= latest);
        latest = time;
    }
    QVERIFY(latest > 0);
    QVERIFY2(record->info.trainingSeconds > 0 && record->info.trainingSeconds <= trained,
             std::to_string(record->info.trainingSeconds - trained).c_str());
    QVERIFY(record->info.pausedSeconds >= 0.99 * (rested + restedAfterTheStop));
    const nlohmann::json said = toJson(record->info);
    QCOMPARE(said.at("training_seconds").get<double>(), record->info.trainingSeconds);
    QCOMPARE(said.at("paused_seconds").get<double>(), record->info.pausedSeconds);
}

void TestRunRecords::aPauseAfterTheLastCheckpointIsForgottenWithItsSteps()
{
    RunConfig often = config();
    often.checkpoints.everySteps = 2;
    const fs::path folder = fresh();
    {
        const auto engine = createEngine();
        auto session = engine->createRun(often, folder, {}, {});
        QVERIFY(session.has_value());
        (void)trainUntil(**session, 3); // and the program is killed while it rests
    }
    const auto engine = createEngine();
    QCOMPARE(std::get<RunInfo>(*engine->inspect(folder)).state, std::string("interrupted"));
    auto session = engine->resumeRun(folder, {}, {});
    QVERIFY(session.has_value());
    QVERIFY((*session)->run({}, {}).has_value());
    const std::vector<RunPause> pauses = pausesOf(*engine->readRun(folder));
    QCOMPARE(pauses.size(), size_t{1});
    QCOMPARE(pauses[0].step, int64_t{2});
    QVERIFY(pauses[0].isOver && !pauses[0].seconds); // nobody knows when it was killed
}

void TestRunRecords::recordsWithoutPausesStillRead()
{
    const fs::path folder = fresh();
    const auto engine = createEngine();
    {
        auto session = engine->createRun(config(), folder, {}, {});
        QVERIFY(session.has_value());
        (void)trainUntil(**session, 2);
        QVERIFY((*session)->save().has_value());
    }
    // As it was written before pauses were recorded.
    const fs::path metrics = folder / "metrics.jsonl";
    std::vector<std::string> lines;
    std::ifstream in(metrics);
    for (std::string line; std::getline(in, line);)
        if (line.find(R"("event":"pause")") == std::string::npos)
            lines.push_back(line);
    in.close();
    std::ofstream out(metrics);
    for (const std::string &line : lines)
        out << line << '\n';
    out.close();
    const auto record = engine->readRun(folder);
    QVERIFY(record.has_value());
    QCOMPARE(record->info.state, std::string("stopped"));
    QVERIFY(pausesOf(*record).empty());
    QVERIFY(record->info.trainingSeconds > 0);
    auto session = engine->resumeRun(folder, {}, {});
    QVERIFY(session.has_value());
    QVERIFY((*session)->run({}, {}).has_value());
    QCOMPARE(pausesOf(*engine->readRun(folder)).size(), size_t{1});
}

void TestRunRecords::expertsAreRecorded_data()
{
    QTest::addColumn<QString>("router");
    QTest::addColumn<bool>("isHydra");
    QTest::newRow("MoLoRA") << "softmax" << false;
    QTest::newRow("HydraLoRA") << "softmax" << true;
    QTest::newRow("MoE-LoRA, the best two") << "top_k" << false;
    QTest::newRow("AdaMoLE") << "adamole" << false;
}

void TestRunRecords::expertsAreRecorded()
{
    QFETCH(QString, router);
    QFETCH(bool, isHydra);
    RunConfig experts = config();
    experts.router.mode = "none";
    experts.adapters = {
        {"lora",
         "all",
         {{"targets", {"Q", "FFN_DOWN"}}, {"rank", 4}, {"experts", 3}, {"expert_router", router.toStdString()}, {"top_k", 2}}}};
    if (isHydra)
        experts.adapters[0].options["shared_down"] = true;
    experts.training.maxSteps = 2;
    std::vector<RoutingEvent> seen;
    const auto engine = createEngine();
    auto session = engine->createRun(experts, fresh(), {}, {});
    QVERIFY2(session.has_value(), session ? "" : describe(session.error()).c_str());
    const auto result = (*session)->run(
        [&](const Event &event) {
            if (const auto *routing = std::get_if<RoutingEvent>(&event.body))
                seen.push_back(*routing);
        },
        {});
    QVERIFY(result.has_value());
    QVERIFY(!seen.empty());
    const std::vector<std::string> columns{"Q", "FFN_DOWN", "Q.0", "Q.1", "Q.2", "FFN_DOWN.0", "FFN_DOWN.1", "FFN_DOWN.2"};
    for (const LayerRouting &layer : seen.back().layers) {
        QVERIFY(layer.columns == columns);
        for (const auto *numbers : {&layer.mean, &layer.deviation, &layer.active, &layer.entropy})
            QCOMPARE(numbers->size(), columns.size());
        QCOMPARE(layer.mean[0], 1.0); // there is no router over the types
        double load = 0, weight = 0;
        for (size_t expert = 2; expert < 5; ++expert) {
            load += layer.active[expert];
            weight += layer.mean[expert];
        }
        if (router == "softmax") {
            QVERIFY(std::abs(weight - 1) < 1e-5);
            QVERIFY(std::abs(load - 3) < 1e-5);
        }
        if (router == "top_k") // two of the three for every token that is none of the padding
            QVERIFY2(std::abs(load - 2) < 1e-5, std::to_string(load).c_str());
    }
}

QTEST_GUILESS_MAIN(TestRunRecords)
#include "tst_run_records.moc"
