// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"

#include <QSignalSpy>

#include <algorithm>

using namespace moa;
using namespace moa::ui;
using moa::test::TestStudio;
using State = TrainingDesk::State;

class TestTrainingDesk : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsRecordedToItsEnd();
    void aPauseKeepsEverythingAndGoesOn();
    void stopAndKeepSavesAndReadsTheRecord();
    void aSaveThatFailsLeavesItPaused();
    void discardingMovesItToTheBin();
    void stoppingWhilePreparingNeverRuns();
    void stoppingWhileTheRunWaitsKeeps();
    void aStopOfTheJobItselfIsAPause();
    void aDivergenceEndsWithItsError();
    void aResumedRunThatIsStoppedEarlyIsLeftAsItWas();
    void anotherRunCanBeShownMeanwhile();
    void closingWhileItRunsStopsIt();
};

namespace {

std::vector<Event> steps(int64_t count)
{
    std::vector<Event> events{{0, 0, PhaseEvent{"train", 0, count}}};
    for (int64_t step = 1; step <= count; ++step)
        events.push_back({step, 0.5 * static_cast<double>(step), StepEvent{count, 0.1, 2.0, 1e-3, 0.7, 90, 30, 0.1, 180, 1 << 20}});
    events.push_back({count, 1, ValidationEvent{1.5, 30, true}});
    events.push_back({count, 1, EndEvent{}});
    return events;
}

int64_t calls(const TestStudio &test, const std::string &name)
{
    return std::ranges::count(test.script.calls, name);
}

/// A studio whose run of ten steps has just reached its fourth and waits there.
struct Running : TestStudio {
    Running()
    {
        script.events = steps(10);
        script.holdBefore = 5;
        RunConfig config;
        config.name = "maths";
        script.record.config = config;
        script.record.info.name = "maths";
        desk().start(config, runFolder());
    }
    TrainingDesk &desk() { return studio->training(); }
    [[nodiscard]] std::filesystem::path runFolder() const
    {
        return std::filesystem::path(folder.path().toStdString()) / "runs/maths";
    }
    [[nodiscard]] bool isAtFour() { return desk().state() == State::Running && desk().record().info.step == 4; }
};

} // namespace

void TestTrainingDesk::aRunIsRecordedToItsEnd()
{
    TestStudio test;
    test.script.events = steps(3);
    TrainingDesk &desk = test.studio->training();
    QSignalSpy ended(&desk, &TrainingDesk::ended), recorded(&desk, &TrainingDesk::recorded);
    desk.start({}, test.folder.path().toStdString());
    QCOMPARE(desk.state(), State::Preparing);
    QVERIFY(ended.wait());
    QCOMPARE(desk.state(), State::Idle);
    QCOMPARE(QString::fromStdString(desk.record().info.state), QString("finished"));
    QCOMPARE(recorded.count(), 5); // no phases
    QCOMPARE(desk.record().events.size(), 5u);
    QCOMPARE(desk.record().info.step, 3);
    QCOMPARE(*desk.record().info.bestValidationLoss, 1.5);
    QVERIFY(!desk.adapter());
}

void TestTrainingDesk::aPauseKeepsEverythingAndGoesOn()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.desk().pause();
    QCOMPARE(test.desk().state(), State::Pausing);
    QTRY_COMPARE(test.desk().state(), State::Paused);
    QVERIFY(test.desk().adapter() == AdapterHandle{9});
    QVERIFY(test.studio->residents().adapter(AdapterHandle{9}));
    QVERIFY(std::holds_alternative<PauseEvent>(test.desk().record().events.back().body));
    QCOMPARE(test.desk().record().events.back().step, 4);

    test.script.holdBefore = SIZE_MAX;
    QTest::qWait(20);
    test.desk().goOn();
    QVERIFY(!test.studio->residents().adapter(AdapterHandle{9}));
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QCOMPARE(test.desk().record().info.step, 10);
    QCOMPARE(test.desk().record().events.size(), 14u); // each once, the pause and its end among them
    QCOMPARE(calls(test, "run"), 2);
}

void TestTrainingDesk::stopAndKeepSavesAndReadsTheRecord()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.script.record.events = {{4, 2.0, CheckpointEvent{"step-4"}}};
    test.desk().stopAndKeep();
    QCOMPARE(test.desk().state(), State::Stopping);
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QCOMPARE(calls(test, "save"), 1);
    QCOMPARE(calls(test, "binRun"), 0);
    QCOMPARE(QString::fromStdString(test.desk().record().info.state), QString("stopped"));
    QVERIFY(std::holds_alternative<CheckpointEvent>(test.desk().record().events.back().body));
}

void TestTrainingDesk::aSaveThatFailsLeavesItPaused()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.script.failures["save"] = {ErrorCode::OutputFile, "no space left", "adapter.pth"};
    test.desk().stopAndKeep();
    QTRY_COMPARE(test.desk().state(), State::Paused);
    QVERIFY(test.desk().error());
    QVERIFY(test.desk().adapter());
    test.script.failures.clear();
    test.desk().stopAndKeep();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QVERIFY(!test.desk().error());
    QCOMPARE(calls(test, "save"), 2);
}

void TestTrainingDesk::discardingMovesItToTheBin()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    QDir().mkpath(QString::fromStdString(test.runFolder().string()));
    test.desk().discard();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QCOMPARE(calls(test, "save"), 0);
    QCOMPARE(calls(test, "binRun"), 1);
    QVERIFY(!test.desk().hasRecord());
}

void TestTrainingDesk::stoppingWhilePreparingNeverRuns()
{
    for (const bool isReady : {false, true}) {
        Running test;
        if (isReady) { // the session is made, the GUI thread has not heard of it yet
            QTest::qSleep(1);
            QCoreApplication::processEvents();
            QThread::msleep(30);
        }
        QCOMPARE(test.desk().state(), State::Preparing);
        test.desk().stopAndKeep();
        QCOMPARE(test.desk().state(), State::Stopping);
        QTRY_COMPARE(test.desk().state(), State::Idle);
        QCOMPARE(calls(test, "createRun"), isReady ? 1 : 0);
        QCOMPARE(calls(test, "run"), 0);
        QVERIFY(!test.desk().hasRecord());
    }
}

void TestTrainingDesk::stoppingWhileTheRunWaitsKeeps()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.desk().pause();
    QTRY_COMPARE(test.desk().state(), State::Paused);
    test.desk().goOn(); // its job is queued only
    test.desk().stopAndKeep();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QCOMPARE(calls(test, "run"), 1);
    QCOMPARE(calls(test, "save"), 1);
}

void TestTrainingDesk::aStopOfTheJobItselfIsAPause()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.studio->work().stopAll();
    QTRY_COMPARE(test.desk().state(), State::Paused);
}

void TestTrainingDesk::aDivergenceEndsWithItsError()
{
    TestStudio test;
    test.script.failures["run"] = {ErrorCode::Diverged, "Step 3 gave a loss of nan.", "maths"};
    TrainingDesk &desk = test.studio->training();
    QSignalSpy failed(&desk, &TrainingDesk::failed), ended(&desk, &TrainingDesk::ended);
    desk.start({}, test.folder.path().toStdString());
    QVERIFY(ended.wait());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(QString::fromStdString(desk.record().info.state), QString("diverged"));
    QVERIFY(desk.error());
    QCOMPARE(desk.state(), State::Idle);
}

void TestTrainingDesk::aResumedRunThatIsStoppedEarlyIsLeftAsItWas()
{
    TestStudio test;
    TrainingDesk &desk = test.studio->training();
    desk.resume(test.folder.path().toStdString());
    desk.stopAndKeep();
    QTRY_COMPARE(desk.state(), State::Idle);
    QCOMPARE(calls(test, "binRun"), 0);
    QVERIFY(desk.hasRecord());
}

void TestTrainingDesk::anotherRunCanBeShownMeanwhile()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    RunRecord other;
    other.info.folder = "elsewhere";
    other.info.name = "older";
    QSignalSpy replaced(&test.desk(), &TrainingDesk::recordReplaced);
    test.desk().show(other);
    QVERIFY(test.desk().isShowingAnother());
    QCOMPARE(QString::fromStdString(test.desk().shown().info.name), QString("older"));
    QCOMPARE(QString::fromStdString(test.desk().record().info.name), QString("maths"));
    test.desk().showOwn();
    QVERIFY(!test.desk().isShowingAnother());
    QCOMPARE(replaced.count(), 2);
    test.desk().discard();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    test.desk().show(other);
    QCOMPARE(QString::fromStdString(test.desk().record().info.name), QString("older"));
}

void TestTrainingDesk::closingWhileItRunsStopsIt()
{
    Running test;
    QTRY_VERIFY(test.isAtFour());
    test.studio.reset(); // returns only when the worker has ended
    QCOMPARE(calls(test, "run"), 1);
}

QTEST_MAIN(TestTrainingDesk)
#include "tst_ui_training_desk.moc"
