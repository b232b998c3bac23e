// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/run_time.h"

#include <QTest>

using namespace moa;

class TestRunTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseHasItsLength();
    void aPauseMayLast();
    void whatACrashCutOffHasNoLength();
    void aStopThatEndsTheRunIsNoPause();
    void aClockThatIsSetBackMakesNoNegativePause();
    void pausesAreNoTraining();
};

namespace {

RunPauses pausesOf(const std::vector<Event> &events)
{
    RunPauses pauses;
    for (const Event &event : events)
        pauses.add(event);
    return pauses;
}

} // namespace

void TestRunTime::aPauseHasItsLength()
{
    const RunPauses pauses = pausesOf({{4, 8, PauseEvent{1000}},
                                       {4, 8, ContinueEvent{1090}},
                                       {5, 10, StepEvent{}},
                                       {5, 10, PauseEvent{2000}},
                                       {5, 10, ContinueEvent{2010.5}}});
    QCOMPARE(pauses.all().size(), size_t{2});
    QCOMPARE(pauses.all()[0].step, int64_t{4});
    QCOMPARE(pauses.all()[0].seconds.value_or(0), 90.0);
    QVERIFY(pauses.all()[1].isOver);
    QCOMPARE(pauses.seconds(), 100.5);
}

void TestRunTime::aPauseMayLast()
{
    const RunPauses pauses = pausesOf({{4, 8, PauseEvent{1000}}});
    QCOMPARE(pauses.all().size(), size_t{1});
    QVERIFY(!pauses.all()[0].isOver && !pauses.all()[0].seconds);
    QCOMPARE(pauses.seconds(), 0.0);
}

void TestRunTime::whatACrashCutOffHasNoLength()
{
    const RunPauses pauses = pausesOf({{4, 8, StepEvent{}}, {4, 8, ContinueEvent{5000}}});
    QCOMPARE(pauses.all().size(), size_t{1});
    QVERIFY(pauses.all()[0].isOver && !pauses.all()[0].seconds);
}

void TestRunTime::aStopThatEndsTheRunIsNoPause()
{
    const std::vector<Event> ended{{4, 8, PauseEvent{1000}}, {4, 8, CheckpointEvent{}}, {4, 8, EndEvent{RunOutcome::Stopped, {}}}};
    QVERIFY(pausesOf(ended).all().empty());
    // Taken up again, its record says no more that it ended.
    const RunPauses resumed = pausesOf({{4, 8, PauseEvent{1000}}, {4, 8, CheckpointEvent{}}, {4, 8, ContinueEvent{4600}}});
    QCOMPARE(resumed.seconds(), 3600.0);
}

void TestRunTime::aClockThatIsSetBackMakesNoNegativePause()
{
    QCOMPARE(pausesOf({{4, 8, PauseEvent{1000}}, {4, 8, ContinueEvent{900}}}).seconds(), 0.0);
}

void TestRunTime::pausesAreNoTraining()
{
    QCOMPARE(trainingSeconds({}), 0.0);
    QCOMPARE(trainingSeconds({{1, 2, StepEvent{}}, {2, 4, StepEvent{}}, {2, 5, ValidationEvent{}}, {2, 99, EndEvent{}}}), 5.0);
}

QTEST_GUILESS_MAIN(TestRunTime)
#include "tst_run_time.moc"
