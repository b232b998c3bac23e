// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/events.h"
#include "engine/runs/run_list.h"

#include <sys/resource.h>

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>

using namespace moa;
namespace fs = std::filesystem;

namespace {

nlohmann::json stepEvent(int64_t step, double loss)
{
    StepEvent body;
    body.totalSteps = 100;
    body.loss = loss;
    return toJson({step, static_cast<double>(step), body});
}

std::string textOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void appendRaw(const fs::path &file, const std::string &text)
{
    std::ofstream(file, std::ios::binary | std::ios::app) << text;
}

} // namespace

class TestRunFolder : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_workspace;

    static void commit(const RunFolder &run, int64_t step, int64_t keep)
    {
        std::ofstream(run.beginCheckpoint(step) / "state.json") << step;
        run.commitCheckpoint(step, keep);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->path().toStdString() + "/runs";
    }

    void namesAreMadeFree()
    {
        const RunFolder first = RunFolder::create(m_workspace, "maths", {{"version", 1}});
        const RunFolder second = RunFolder::create(m_workspace, "maths", {{"version", 1}});
        QCOMPARE(first.path(), m_workspace / "maths");
        QCOMPARE(second.path(), m_workspace / "maths-2");
        QCOMPARE(second.about().at("name").get<std::string>(), std::string("maths-2"));
        QCOMPARE(second.about().at("version").get<int>(), 1);
        QCOMPARE(RunFolder::create(m_workspace, "../up", {}).path(), m_workspace / "-.-up");
        QCOMPARE(RunFolder::create(m_workspace, "", {}).path(), m_workspace / "run");
        const RunFolder longName = RunFolder::create(m_workspace, std::string(99, 'x') + "é", {});
        QCOMPARE(longName.path().filename().string(), std::string(99, 'x'));
    }

    void foreignFoldersAreRefused()
    {
        fs::create_directories(m_workspace);
        appendRaw(m_workspace / "letter.txt", "mine");
        QVERIFY_THROWS_EXCEPTION(Failure, (void)RunFolder::createAt(m_workspace, {}));
        QCOMPARE(textOf(m_workspace / "letter.txt"), std::string("mine"));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)RunFolder::open(m_workspace));
        {
            const RunFolder run = RunFolder::createAt(m_workspace / "new", {});
        }
        QVERIFY_THROWS_EXCEPTION(Failure, (void)RunFolder::createAt(m_workspace / "new", {}));
    }

    void oneWriterAtATime()
    {
        auto run = std::make_unique<RunFolder>(RunFolder::create(m_workspace, "a", {}));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)RunFolder::openForWriting(run->path()));
        QVERIFY_THROWS_EXCEPTION(Failure, moveRunToBin(run->path()));
        QCOMPARE(summarize(run->path()).state, std::string("running"));
        const fs::path path = run->path();
        run.reset();
        (void)RunFolder::openForWriting(path);
        QCOMPARE(summarize(path).state, std::string("new"));
    }

    void eventsGoToTheirFilesAndComeBack()
    {
        const RunFolder run = RunFolder::create(m_workspace, "a", {});
        run.append(stepEvent(1, 2.5));
        run.append(toJson({1, 0, RoutingEvent{}}));
        run.append(toJson({1, 0, SampleEvent{"p", "a\nb \xff"}}));
        run.append(toJson({1, 0, EndEvent{}}));
        run.appendLog("hello");
        QCOMPARE(run.metrics().read().size(), size_t{2});
        QCOMPARE(run.metrics().read()[0].at("loss").get<double>(), 2.5);
        QCOMPARE(run.routing().read().size(), size_t{1});
        QVERIFY(run.samples().read()[0].at("text").get<std::string>().starts_with("a\nb "));
        QCOMPARE(textOf(run.path() / "log.txt"), std::string("hello\n"));
    }

    void aTornLastLineIsLeftOut()
    {
        fs::path path;
        {
            const RunFolder run = RunFolder::create(m_workspace, "a", {});
            path = run.path();
            run.append(stepEvent(1, 2.5));
        }
        const std::string whole = textOf(path / "metrics.jsonl");
        for (const std::string &torn : {std::string("{\"event\": \"st"), std::string("{\"event\": \"step\"}"), std::string(" ")}) {
            appendRaw(path / "metrics.jsonl", torn);
            QCOMPARE(RunFolder::open(path).metrics().read().size(), size_t{1});
            QCOMPARE(RunFolder::open(path).metrics().readTail().size(), size_t{1});
            const RunFolder again = RunFolder::openForWriting(path);
            QCOMPARE(textOf(path / "metrics.jsonl"), whole);
        }
        appendRaw(path / "metrics.jsonl", "oops\n" + whole);
        try {
            (void)RunFolder::open(path).metrics().read();
            QFAIL("was read");
        } catch (const Failure &failure) {
            QVERIFY(QString::fromStdString(failure.error().where).endsWith("metrics.jsonl:2"));
        }
    }

    void aFullDiskLeavesNoHalfLine()
    {
        const RunFolder run = RunFolder::create(m_workspace, "a", {});
        run.append(stepEvent(1, 2.5));
        const std::string whole = textOf(run.path() / "metrics.jsonl");
        rlimit before{};
        QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{whole.size() + 10, before.rlim_max}; // room for the beginning of the next line
        QVERIFY(setrlimit(RLIMIT_FSIZE, &tight) == 0);
        ErrorCode code = ErrorCode::Internal;
        try {
            run.append(stepEvent(2, 2.4));
        } catch (const Failure &failure) {
            code = failure.error().code;
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QCOMPARE(code, ErrorCode::OutputFile);
        QCOMPARE(textOf(run.path() / "metrics.jsonl"), whole);
        run.append(stepEvent(2, 2.4)); // there is room again
        QCOMPARE(run.metrics().read().size(), size_t{2});
    }

    void checkpointsAreWholeAndPruned()
    {
        const RunFolder run = RunFolder::create(m_workspace, "a", {});
        for (const int64_t step : {5, 10, 100, 20})
            commit(run, step, 3);
        QCOMPARE(run.checkpointSteps(), (std::vector<int64_t>{10, 20, 100}));
        commit(run, 7, 1); // the newest stays, whatever its number
        QCOMPARE(run.checkpointSteps(), (std::vector<int64_t>{7}));
        (void)run.beginCheckpoint(30);
        fs::create_directories(run.path() / "checkpoints" / "step-x");
        QCOMPARE(run.checkpointSteps(), (std::vector<int64_t>{7}));
        std::ofstream(run.beginCheckpoint(7) / "state.json") << "second";
        run.commitCheckpoint(7, 1);
        QCOMPARE(textOf(run.checkpointFolder(7) / "state.json"), std::string("7"));
    }

    void openingToWriteRemovesUnfinishedCheckpoints()
    {
        fs::path path;
        fs::path unfinished;
        {
            const RunFolder run = RunFolder::create(m_workspace, "a", {});
            path = run.path();
            unfinished = run.beginCheckpoint(3);
            commit(run, 2, 3);
        }
        QVERIFY(fs::exists(unfinished));
        QCOMPARE(RunFolder::openForWriting(path).checkpointSteps(), (std::vector<int64_t>{2}));
        QVERIFY(!fs::exists(unfinished));
    }

    void rewindingDropsWhatCameLater()
    {
        const RunFolder run = RunFolder::create(m_workspace, "a", {});
        for (int64_t step = 1; step <= 6; ++step) {
            run.append(stepEvent(step, 1));
            run.append(toJson({step, 0, SampleEvent{}}));
            if (step % 2 == 0)
                commit(run, step, 10);
        }
        run.rewindTo(4);
        QCOMPARE(run.metrics().read().size(), size_t{4});
        QCOMPARE(run.samples().read().size(), size_t{4});
        QCOMPARE(run.checkpointSteps(), (std::vector<int64_t>{2, 4}));
    }

    void openingForWritingChangesNoEnd()
    {
        const fs::path folder = m_workspace / "done";
        {
            const RunFolder done = RunFolder::create(m_workspace, "done", {});
            done.append(stepEvent(1, 0.5));
            done.append(toJson({1, 0, EndEvent{RunOutcome::Finished, ""}}));
        }
        QCOMPARE(summarize(folder).state, std::string("finished"));
        (void)RunFolder::openForWriting(folder); // such as a resume that is refused afterwards
        QCOMPARE(summarize(folder).state, std::string("finished"));
    }

    void aListShowsEachRun()
    {
        {
            const RunFolder done = RunFolder::create(m_workspace, "b", {{"note", "good"}, {"created", "2024-05-01T10:00:00Z"}});
            for (int64_t step = 1; step <= 2000; ++step)
                done.append(stepEvent(step, 1.0 / static_cast<double>(step)));
            done.append(toJson({2000, 0, EndEvent{RunOutcome::EarlyStopped, ""}}));
            const RunFolder cut = RunFolder::create(m_workspace, "a", {});
            cut.append(stepEvent(3, std::numeric_limits<double>::quiet_NaN()));
            const RunFolder damaged = RunFolder::create(m_workspace, "c", {});
            std::ofstream(damaged.path() / "run.json") << "{";
            fs::create_directories(m_workspace / "not a run");
        }
        const std::vector<RunSummary> runs = listRuns(m_workspace);
        QCOMPARE(runs.size(), size_t{3});
        QCOMPARE(runs[0].state, std::string("interrupted"));
        QCOMPARE(runs[0].step, int64_t{3});
        QVERIFY(!runs[0].lastLoss);
        QCOMPARE(runs[1].name, std::string("b"));
        QCOMPARE(runs[1].note, std::string("good"));
        QCOMPARE(runs[1].created, std::string("2024-05-01T10:00:00Z"));
        QCOMPARE(runs[1].state, std::string("early_stopped"));
        QCOMPARE(runs[1].step, int64_t{2000});
        QCOMPARE(runs[1].plannedSteps, int64_t{100});
        QCOMPARE(*runs[1].lastLoss, 0.0005);
        QCOMPARE(runs[2].state, std::string("damaged"));
        QVERIFY(!runs[2].problem.empty());
        QCOMPARE(listRuns(m_workspace / "nowhere").size(), size_t{0});
    }

    void runsAreRenamedNotedAndBinned()
    {
        const fs::path path = RunFolder::create(m_workspace, "a", {}).path();
        renameRun(path, "Ä new / name");
        setRunNote(path, "worth keeping");
        QCOMPARE(summarize(path).name, std::string("Ä new / name"));
        QCOMPARE(summarize(path).note, std::string("worth keeping"));
        QCOMPARE(moveRunToBin(path / ""), m_workspace / ".bin" / "a");
        (void)RunFolder::create(m_workspace, "a", {});
        QCOMPARE(moveRunToBin(path), m_workspace / ".bin" / "a-2");
        QCOMPARE(listRuns(m_workspace).size(), size_t{0});
    }

    void whatCannotBeWrittenSaysSo()
    {
        fs::create_directories(m_workspace);
        appendRaw(m_workspace / "file", "x");
        try {
            (void)RunFolder::create(m_workspace / "file", "a", {});
            QFAIL("was made");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::OutputFile);
        }
        const EventJournal full("/dev/full");
        QVERIFY_THROWS_EXCEPTION(Failure, full.append({{"event", "step"}}));
    }
};

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_run_folder.moc"
