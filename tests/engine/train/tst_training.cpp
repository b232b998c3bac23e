// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"

#include "engine/adapters/adapter_file.h"
#include "engine/api/engine.h"
#include "engine/create_engine.h"
#include "engine/runs/run_folder.h"
#include "engine/runs/run_list.h"
#include "tests/support/golden.h"

#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace moa;
using namespace moa::test;

namespace {

/// The released run of cases 22 and 22b: its optimizer, schedule and order, from its adapter, on its tokens.
RunConfig releasedRun(const std::string &folder, const std::string &mode)
{
    const std::filesystem::path path = goldens() / folder;
    RunConfig config;
    config.model.path = (goldens() / "base").string();
    config.data.train = {(path / "data.jsonl").string()};
    config.data.validationShare = 0;
    config.data.format = "tokens";
    const nlohmann::json targets{"Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"};
    config.adapters = {{"lora", "all", {{"targets", targets}, {"rank", 4}, {"alpha", 8}}}, {"parallel", "all", {{"size", 8}}}};
    if (mode == "soft")
        config.adapters.push_back({"prompt", "all", {{"length", 5}}});
    config.router = {mode, {{"swiglu_factor", 4}}};
    if (mode == "sparse")
        config.router.options["threshold_gradient"] = "none";
    TrainingConfig &training = config.training;
    training.epochs = 3;
    training.maxSteps = 5;
    training.batchSize = training.microBatchSize = 3;
    training.batchOrder = "as_is";
    training.learningRate = 5e-3;
    training.minLearningRate = 5e-5;
    training.warmupEpochs = 0.6;
    training.weightDecay = 0.05;
    training.computeDtype = "fp32";
    training.initAdapter = (path / "adapter").string();
    config.checkpoints = {0, 0, 3};
    config.evaluation = {0, {}, 8};
    return config;
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<double> lossesOf(const std::vector<Event> &events)
{
    std::vector<double> losses;
    for (const Event &event : events)
        if (const auto *step = std::get_if<StepEvent>(&event.body))
            losses.push_back(step->loss);
    return losses;
}

} // namespace

/// Whole runs through the engine's interface, as the command line and the application make them.
class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void theReleasedRunIsReproduced_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("mode");
        QTest::newRow("Soft MoA") << "case22_train5_soft"
                                  << "soft";
        QTest::newRow("Sparse MoA") << "case22b_train5_sparse"
                                    << "sparse";
    }
    void theReleasedRunIsReproduced()
    {
        QFETCH(QString, folder);
        QFETCH(QString, mode);
        const RunConfig config = releasedRun(folder.toStdString(), mode.toStdString());
        const auto out = fresh();
        std::vector<Event> events;
        QVERIFY(train(config, out, &events));
        const NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const std::vector<double> losses = lossesOf(events);
        QCOMPARE(losses.size(), size_t{5});
        for (size_t i = 0; i < losses.size(); ++i)
            QVERIFY2(std::abs(losses[i] - golden.at("losses")[static_cast<int64_t>(i)].item<double>()) <= 1e-5,
                     fmt::format("loss {} is {}", i, losses[i]).c_str());
        size_t step = 0;
        for (const Event &event : events)
            if (const auto *body = std::get_if<StepEvent>(&event.body))
                QVERIFY(std::abs(body->learningRate - golden.at("lrs")[static_cast<int64_t>(step++)].item<double>()) <= 1e-12);
        compareFinal(out, golden);
    }

    void resumingIsBitEqual_data()
    {
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<QString>("order");
        QTest::newRow("fp32, file order") << "fp32"
                                          << "as_is";
        QTest::newRow("fp32, buckets") << "fp32"
                                       << "bucketed";
        QTest::newRow("bf16, buckets") << "bf16"
                                       << "bucketed";
    }
    void resumingIsBitEqual()
    {
        QFETCH(QString, dtype);
        QFETCH(QString, order);
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        config.training.computeDtype = dtype.toStdString();
        config.training.batchOrder = order.toStdString();
        config.training.initAdapter.clear();
        config.training.maxSteps = 6;
        config.training.microBatchSize = 2;
        config.checkpoints.everySteps = 3;
        const auto whole = fresh(), halves = fresh();
        QVERIFY(train(config, whole));
        {
            // Stopped after the third step's checkpoint and some more, then taken up by an engine that knows nothing of it.
            std::stop_source stop;
            const auto engine = createEngine();
            auto session = engine->createRun(config, halves, {}, {});
            QVERIFY2(session.has_value(), session ? "" : session.error().message.c_str());
            const auto stopped = (*session)->run(
                [&](const Event &event) {
                    if (event.step == 4 && std::holds_alternative<StepEvent>(event.body))
                        stop.request_stop();
                },
                stop.get_token());
            QVERIFY(stopped && stopped->outcome == RunOutcome::Stopped);
            QCOMPARE(stopped->steps, 4);
        }
        const auto engine = createEngine();
        auto session = engine->resumeRun(halves, {}, {});
        QVERIFY2(session.has_value(), session ? "" : session.error().message.c_str());
        const auto result = (*session)->run({}, {});
        QVERIFY(result && result->outcome == RunOutcome::Finished);
        QCOMPARE(result->steps, 6);
        QVERIFY(bytesOf(whole / "adapter.pth") == bytesOf(halves / "adapter.pth"));
    }

    void pausingKeepsEverythingInMemory()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        const auto whole = fresh(), paused = fresh();
        QVERIFY(train(config, whole));
        const auto engine = createEngine();
        auto session = engine->createRun(config, paused, {}, {});
        QVERIFY(session.has_value());
        std::stop_source stop;
        const auto first = (*session)->run(
            [&](const Event &event) {
                if (event.step == 2)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(first && first->outcome == RunOutcome::Stopped && first->steps == 2);
        // The half-trained adapter answers while the run waits.
        GenerateRequest request;
        request.lanes = {{(*session)->adapter(), TokenPrompt{{1, 5, 9}}, {}}};
        request.sampling.maxTokens = 4;
        const auto answer = engine->generate(request, {}, {});
        QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
        QCOMPARE(answer->answers.front().ids.size(), size_t{4});
        const auto rest = (*session)->run({}, {});
        QVERIFY(rest && rest->outcome == RunOutcome::Finished);
        QVERIFY(bytesOf(whole / "adapter.pth") == bytesOf(paused / "adapter.pth"));
    }

    void stoppingAndKeepingCanBeResumed()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        const auto whole = fresh(), kept = fresh();
        QVERIFY(train(config, whole));
        {
            const auto engine = createEngine();
            auto session = engine->createRun(config, kept, {}, {});
            std::stop_source stop;
            (void)(*session)->run(
                [&](const Event &event) {
                    if (event.step == 3)
                        stop.request_stop();
                },
                stop.get_token());
            const auto saved = (*session)->save();
            QVERIFY(saved && std::filesystem::exists(saved->adapter));
        }
        QCOMPARE(summarize(kept).state, std::string("stopped"));
        const auto engine = createEngine();
        auto session = engine->resumeRun(kept, {}, {});
        QVERIFY(session.has_value());
        QVERIFY((*session)->run({}, {}).has_value());
        QVERIFY(bytesOf(whole / "adapter.pth") == bytesOf(kept / "adapter.pth"));
    }

    void resumingWhatHasEndedChangesNothing()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        config.data.validation = config.data.train;
        const auto out = fresh();
        std::vector<Event> events;
        QVERIFY(train(config, out, &events));
        const auto isValidation = [](const Event &event) { return std::holds_alternative<ValidationEvent>(event.body); };
        const auto last = std::ranges::find_if(events, isValidation);
        const std::string adapter = bytesOf(out / "adapter.pth");
        const auto engine = createEngine();
        auto session = engine->resumeRun(out, {}, {});
        const auto again = (*session)->run({}, {});
        QVERIFY(again && again->outcome == RunOutcome::Finished);
        QCOMPARE(again->validationLoss, std::optional(std::get<ValidationEvent>(last->body).loss));
        QVERIFY(bytesOf(out / "adapter.pth") == adapter);
        QCOMPARE(QByteArray::fromStdString(bytesOf(out / "metrics.jsonl")).count(R"("event":"end")"), 1);
    }

    void aDamagedCheckpointIsPassedOver_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("bytes"); // that are left; -1 removes it
        QTest::newRow("the state is empty") << "state.json" << 0;
        QTest::newRow("the state is cut") << "state.json" << 20;
        QTest::newRow("the state is gone") << "state.json" << -1;
        QTest::newRow("the tensors are empty") << "state.safetensors" << 0;
        QTest::newRow("the tensors are cut") << "state.safetensors" << 2000;
        QTest::newRow("the tensors are gone") << "state.safetensors" << -1;
    }
    void aDamagedCheckpointIsPassedOver()
    {
        QFETCH(QString, file);
        QFETCH(int, bytes);
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        config.checkpoints.everySteps = 2;
        const auto out = fresh();
        QVERIFY(train(config, out)); // checkpoints of the steps 2, 4 and 5
        const auto whole = bytesOf(out / "adapter.pth");
        for (const int64_t step : {4, 5}) {
            const auto damaged = RunFolder::open(out).checkpointFolder(step) / file.toStdString();
            bytes < 0 ? (void)std::filesystem::remove(damaged)
                      : std::filesystem::resize_file(damaged, static_cast<uint64_t>(bytes));
        }
        const auto engine = createEngine();
        auto session = engine->resumeRun(out, {}, {});
        QVERIFY2(session.has_value(), session ? "" : session.error().message.c_str());
        std::vector<std::string> notices;
        const auto result = (*session)->run(
            [&](const Event &event) {
                if (const auto *notice = std::get_if<NoticeEvent>(&event.body))
                    notices.push_back(notice->text);
            },
            {});
        QVERIFY(result && result->outcome == RunOutcome::Finished);
        QVERIFY(bytesOf(out / "adapter.pth") == whole);
        QCOMPARE(notices.size(), size_t{2});
        QVERIFY2(notices.front().find("step 5") != std::string::npos &&
                     notices.front().find(file.toStdString()) != std::string::npos,
                 notices.front().c_str());
    }

    void aRunWithoutAWholeCheckpointIsRefused()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        const auto out = fresh();
        QVERIFY(train(config, out));
        std::filesystem::resize_file(RunFolder::open(out).checkpointFolder(5) / "state.json", 0);
        const auto session = createEngine()->resumeRun(out, {}, {});
        QVERIFY(!session.has_value() && session.error().code == ErrorCode::InputFile);
        QVERIFY2(session.error().message.starts_with("No checkpoint"), session.error().message.c_str());
    }

    void theMicroBatchChangesNoResult()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        const auto three = fresh(), one = fresh();
        std::vector<Event> events, split;
        QVERIFY(train(config, three, &events));
        config.training.microBatchSize = 1;
        QVERIFY(train(config, one, &split));
        const std::vector<double> a = lossesOf(events), b = lossesOf(split);
        for (size_t i = 0; i < a.size(); ++i)
            QVERIFY(std::abs(a[i] - b[i]) < 1e-5);
    }

    void aDivergenceIsNotAppliedAndNamesItsExamples()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        // Finite numbers so large that the first products overflow.
        const auto model = goldenModel();
        const auto bank = goldenAdapter("case22_train5_soft", *model);
        bank->buffer().values().mul_(1e18);
        const auto huge = fresh(), out = fresh();
        std::filesystem::create_directories(huge);
        saveAdapter(huge, *bank, {config.adapters, config.router, false, {}, {}, 48, true});
        config.training.initAdapter = huge.string();
        const auto engine = createEngine();
        auto session = engine->createRun(config, out, {}, {});
        QVERIFY2(session.has_value(), session ? "" : session.error().message.c_str());
        std::vector<Event> events;
        const auto result = (*session)->run([&](const Event &event) { events.push_back(event); }, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Diverged);
        const auto *end = std::get_if<EndEvent>(&events.back().body);
        QVERIFY(end && end->outcome == RunOutcome::Diverged);
        QVERIFY(end->text.find("data.jsonl:") != std::string::npos);
        QVERIFY(!std::filesystem::exists(out / "adapter.pth"));
    }

    void earlyStoppingEndsARunThatNoLongerGains()
    {
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        config.data.validation = config.data.train;
        config.training.learningRate = 0;
        config.training.minLearningRate = 0;
        config.training.earlyStopPatience = 2;
        config.evaluation.everySteps = 1;
        std::vector<Event> events;
        QVERIFY(train(config, fresh(), &events));
        const auto *end = std::get_if<EndEvent>(&events.back().body);
        QVERIFY(end && end->outcome == RunOutcome::EarlyStopped);
        QCOMPARE(events.back().step, 3);
    }

    void whatCanNotRunIsRefused()
    {
        const auto message = [&](const RunConfig &config) {
            const auto session = createEngine()->createRun(config, fresh(), {}, {});
            return session ? std::string() : session.error().message;
        };
        RunConfig config = releasedRun("case22_train5_soft", "soft");
        config.adapters.front().options["rank"] = 8;
        QVERIFY(message(config).find("lora_") != std::string::npos); // the initial adapter has rank 4
        config = releasedRun("case22_train5_soft", "soft");
        config.adapters.front().layers = "0-9";
        QVERIFY(!message(config).empty());
        config = releasedRun("case22_train5_soft", "soft");
        config.data.train = {"/nowhere/data.jsonl"};
        QVERIFY2(message(config).find("o such file") != std::string::npos, message(config).c_str());
        config = releasedRun("case22_train5_soft", "soft");
        const auto text = fresh();
        std::ofstream(text) << "Once upon a time.";
        config.data.train = {text.string()};
        config.data.format = "text"; // text needs a tokenizer, and this model has none
        QVERIFY(message(config).find("tokenizer") != std::string::npos);
        const auto used = fresh();
        QVERIFY(train(releasedRun("case22_train5_soft", "soft"), used));
        QVERIFY(!createEngine()->createRun(releasedRun("case22_train5_soft", "soft"), used, {}, {}).has_value());
    }

private:
    std::filesystem::path fresh() { return std::filesystem::path(m_folder.path().toStdString()) / std::to_string(m_next++); }

    static bool train(const RunConfig &config, const std::filesystem::path &out, std::vector<Event> *events = nullptr)
    {
        const auto engine = createEngine();
        auto session = engine->createRun(config, out, {}, {});
        if (!session) {
            qWarning("%s", session.error().message.c_str());
            return false;
        }
        const auto result = (*session)->run(
            [&](const Event &event) {
                if (events)
                    events->push_back(event);
            },
            {});
        if (!result)
            qWarning("%s", result.error().message.c_str());
        return result.has_value();
    }

    static void compareFinal(const std::filesystem::path &run, const NamedTensors &golden)
    {
        const auto model = goldenModel();
        const auto bank = loadAdapterBank(AdapterFile::open(run), model->config(), {});
        const ParameterBuffer &buffer = bank->buffer();
        for (size_t i = 0; i < buffer.entries().size(); ++i) {
            const std::string &name = buffer.entries()[i].name;
            const double difference = largestDifference(buffer.value(static_cast<int64_t>(i)), golden.at("final." + name));
            QVERIFY2(difference <= 5e-5, fmt::format("{} is {} off", name, difference).c_str());
            if (name.find("threshold") != std::string::npos)
                QCOMPARE(difference, 0.0);
        }
    }

    QTemporaryDir m_folder;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
