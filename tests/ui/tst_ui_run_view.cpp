// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/train/figure_strip.h"
#include "ui/pages/train/film_strip.h"
#include "ui/pages/train/run_view.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/heat_map.h"

#include <QComboBox>

using namespace moa;
using namespace moa::ui;
using moa::test::TestStudio;
using moa::test::TrainEvents;

class TestRunView : public QObject
{
    Q_OBJECT

private slots:
    void aRecordTellsOfItsPauses();
    void everythingIsInSight_data();
    void everythingIsInSight();
    void expertsHaveMapsOfTheirOwn();
};

void TestRunView::aRecordTellsOfItsPauses()
{
    TestStudio test;
    RunView view(*test.studio);
    view.resize(1360, 796);
    view.show();
    RunRecord record;
    record.config = TrainEvents::config();
    record.info.folder = test.folder.path().toStdString();
    record.info.name = "yesterday";
    record.info.state = "stopped";
    record.info.step = 40;
    record.info.plannedSteps = 400;
    record.events = TrainEvents::until(20, 400);
    const double time = record.events.back().time;
    record.events.push_back({20, time, PauseEvent{5000}});
    record.events.push_back({20, time, ContinueEvent{5000 + 3 * 3600}});
    for (int64_t step = 21; step <= 40; ++step)
        record.events.push_back({step, time + static_cast<double>(step - 20), StepEvent{400, 0, 1, 1e-3, 1, 90, 30, 0, 90, 1}});
    record.events.push_back({40, time + 20, PauseEvent{20000}}); // with which it was kept
    record.events.push_back({40, time + 20, EndEvent{RunOutcome::Stopped, {}}});
    test.studio->training().show(record);
    QStringList pauses;
    for (const ChartMarker &marker : view.findChild<Chart *>("lossChart")->markers())
        if (marker.text.startsWith("paused"))
            pauses << QString("%1 at %2").arg(marker.text).arg(marker.x);
    QCOMPARE(pauses, QStringList{"paused 3 h 0 min at 20"});
    QCOMPARE(view.findChild<Figure *>("timeFigure")->value(), QString("38 s")); // 20 steps of 0.9 s and 20 of 1 s
}

void TestRunView::everythingIsInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("withAnswers");
    QTest::newRow("at 1440 × 900 all of it") << QSize(1440, 900) << true;
    QTest::newRow("at 1280 × 720 curve and routing") << QSize(1280, 720) << false;
}

void TestRunView::everythingIsInSight()
{
    QFETCH(QSize, size);
    QFETCH(bool, withAnswers);
    TestStudio test;
    test.script.record.config = TrainEvents::config();
    test.script.record.info.name = "maths-soft";
    test.studio->setUp().replace("test", TrainEvents::config());
    MainWindow window(*test.studio);
    window.resize(size);
    window.showPage("train");
    window.show();
    test.script.events = TrainEvents::until(184, 420);
    test.script.holdBefore = test.script.events.size();
    test.script.events.push_back({184, 999, EndEvent{}});
    window.findChild<QPushButton *>("startButton")->click();
    QTRY_COMPARE(window.findChild<Chart *>("lossChart")->count(0), 184);
    QTRY_VERIFY(window.findChild<QWidget *>("alarmBanner")->isVisible()); // the most that there is
    QTest::qWait(100);
    const auto lowest = [&](const QWidget *part) { return part->mapTo(&window, QPoint(0, part->height())).y(); };
    const auto *bar = window.findChild<JobBar *>();
    QVERIFY(bar);
    const int end = bar->mapTo(&window, QPoint()).y();
    moa::test::saveShot(window, QString("train-sight-%1").arg(size.width()));
    for (const char *part : {"lossChart", "routingMap", "stepSlider"})
        QVERIFY2(lowest(window.findChild<QWidget *>(part)) <= end,
                 qPrintable(QString("%1: %2 is below %3").arg(part).arg(lowest(window.findChild<QWidget *>(part))).arg(end)));
    const auto frames = window.findChildren<FilmFrame *>();
    QVERIFY(!frames.isEmpty());
    if (withAnswers) {
        QTRY_VERIFY(!frames.last()->visibleRegion().isEmpty());
        QVERIFY2(lowest(frames.last()) <= end, qPrintable(QString("%1 is below %2").arg(lowest(frames.last())).arg(end)));
    }
}

void TestRunView::expertsHaveMapsOfTheirOwn()
{
    TestStudio test;
    RunView view(*test.studio);
    view.resize(1360, 796);
    view.show();
    RunRecord record;
    record.config = TrainEvents::config();
    record.config.router = {};
    record.info.folder = "experts";
    record.info.state = "finished";
    record.info.step = 5;
    for (int64_t step = 1; step <= 5; ++step) {
        RoutingEvent routing;
        for (int64_t layer = 0; layer < 4; ++layer)
            routing.layers.push_back({layer,
                                      {"V", "Q", "V.0", "V.1", "Q.0", "Q.1", "Q.2"},
                                      {1, 1, 0.75, 0.25, 0.5, 0.49, 0.01},
                                      {0, 0, 0, 0, 0, 0, 0},
                                      {1, 1, 1, 1, 0.9, 0.8, 0.3},
                                      {0, 0, 0, 0, 0, 0, 0}});
        record.events.push_back({step, static_cast<double>(step), StepEvent{5, 0, 1, 1e-3, 1, 90, 30, 0, 90, 1}});
        record.events.push_back({step, static_cast<double>(step), routing});
    }
    test.studio->training().show(record);
    auto *groups = view.findChild<QComboBox *>("routingGroupComboBox");
    QVERIFY(groups->isVisible());
    QCOMPARE(groups->count(), 2); // without a router over types, these are nothing to see
    QCOMPARE(groups->itemText(0), QString("Experts of Q"));
    auto *map = view.findChild<HeatMap *>("routingMap");
    QVERIFY(map->isVisible());
    QCOMPARE(map->rows().size(), size_t{3});
    QCOMPARE(map->rows()[2].name, QString("Expert 3"));
    QCOMPARE(map->valueAt({1, 3}), std::optional(0.49));
    view.findChild<SegmentedControl *>("routingModeSegment")->buttonAt(2)->click(); // the experts' loads
    QCOMPARE(map->valueAt({2, 0}), std::optional(0.3));
    emit groups->activated(1);
    QCOMPARE(map->rows().size(), size_t{2});
    view.findChild<SegmentedControl *>("routingModeSegment")->buttonAt(0)->click();
    QCOMPARE(map->valueAt({0, 0}), std::optional(0.75));
    // The alarm is of an expert, and its place is found in the other map.
    QVERIFY(view.findChild<QWidget *>("alarmBanner")->isVisible());
    const QString alarm = view.findChild<QWidget *>("alarmBanner")->accessibleName();
    QVERIFY2(alarm.startsWith("Q, expert 3 in layers 0") && alarm.contains("Balance"), qPrintable(alarm));
    view.findChild<QPushButton *>("showInMapButton")->click();
    QCOMPARE(map->rows().size(), size_t{3});
    QVERIFY(map->current() == (GridCell{2, 2}));
    QVERIFY(view.findChild<Chart *>("cellChart")->accessibleName().contains("Q, expert 3"));
}

QTEST_MAIN(TestRunView)
#include "tst_ui_run_view.moc"
