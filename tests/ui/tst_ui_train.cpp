// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/train/figure_strip.h"
#include "ui/pages/train/film_strip.h"
#include "ui/pages/train/routing_alarm.h"
#include "ui/pages/train/run_view.h"
#include "ui/pages/train_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/heat_map.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

using namespace moa;
using namespace moa::ui;
using moa::test::saveShot;
using moa::test::TestStudio;
using moa::test::TrainEvents;
using State = TrainingDesk::State;

class TestTrainPage : public QObject
{
    Q_OBJECT

private slots:
    void nothingSetUpOffersTheSample();
    void theFormChangesTheSetUpAndFollowsIt();
    void problemsAreSaidInPlaceAndKeepFromStarting();
    void advancedCountsWhatDiffers();
    void preflightShowsEstimatedBesideMeasured();
    void aFailedPreflightSaysWhatToDo();
    void startBeginsTheRunUnderAFreeName();
    void aRunIsDrawnFromItsRecord();
    void pauseGoOnAndStop();
    void discardAsksOnce();
    void theScrubberMovesEverything();
    void theAxisCanBeTokensOrTime();
    void anAlarmNamesTheDeadAdapter();
    void aSaturatedAdapterAlarmsToo();
    void changeInAForkTakesTheRunsSettings();
    void aDivergedRunOffersResumeAndFork();
    void aStoppedRunSaysWhatIsKept();
    void anotherRunIsToldApart();
    void aRunWithoutRouterSaysSo();
    void onlySparseRoutersLeaveOut();
    void storySmoothsWithoutLag();
    void itLooksRight();
};

namespace {

/// A Train page on its own.
struct TrainTest : TestStudio {
    TrainPage *page;
    std::unique_ptr<QWidget> holder;

    explicit TrainTest(bool isSetUp = true) : TestStudio({{"sample", toJson(TrainEvents::config()).dump()}})
    {
        script.record.config = TrainEvents::config();
        script.record.info.name = "maths-soft";
        if (isSetUp)
            studio->setUp().replace("test", TrainEvents::config());
        page = new TrainPage(*studio);
        holder.reset(page);
        page->resize(1360, 796);
        page->show();
        page->shown();
    }
    ~TrainTest() { holder.reset(); } // before the studio

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString shownView() const
    {
        return page->findChild<QStackedWidget *>()->currentWidget()->metaObject()->className();
    }
    TrainingDesk &desk() { return studio->training(); }

    /// Trains until step 184 of 420 and waits there.
    void train()
    {
        script.events = TrainEvents::until(184, 420);
        script.holdBefore = script.events.size();
        script.events.push_back({184, 999, EndEvent{}});
        button("startButton")->click();
        QTRY_COMPARE(desk().record().info.step, 184);
        QTRY_COMPARE(find<Chart>("lossChart")->count(0), 184);
    }
};

} // namespace

void TestTrainPage::nothingSetUpOffersTheSample()
{
    TrainTest test(/*isSetUp=*/false);
    QCOMPARE(test.shownView(), QString("moa::ui::EmptyState"));
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    test.button("openMixtureButton")->click();
    QCOMPARE(asked.takeFirst().at(0).toString(), QString("mixture"));
    test.button("trySampleButton")->click();
    QCOMPARE(test.shownView(), QString("moa::ui::SetUpView"));
    QVERIFY(!test.studio->setUp().config().adapters.empty());
}

void TestTrainPage::theFormChangesTheSetUpAndFollowsIt()
{
    TrainTest test;
    auto *name = test.find<QLineEdit>("nameField");
    QCOMPARE(name->text(), QString("maths-soft"));
    name->selectAll();
    QTest::keyClicks(name, "first try");
    QCOMPARE(QString::fromStdString(test.studio->setUp().config().name), QString("first try"));

    auto *epochs = qobject_cast<QSpinBox *>(test.find<FieldForm>("runForm")->control("epochs"));
    QVERIFY(epochs);
    epochs->setValue(5);
    QCOMPARE(test.studio->setUp().config().training.epochs, 5);
    test.find<Chart>("scheduleChart")->redraw();
    QVERIFY(test.find<Chart>("scheduleChart")->xRange().second >= 5);

    test.find<QPlainTextEdit>("promptsField")->setPlainText("What is 1+1?\n\nTwo\\nlines");
    const std::vector<std::string> prompts{"What is 1+1?", "Two\nlines"};
    QVERIFY(test.studio->setUp().config().evaluation.prompts == prompts);

    test.studio->setUp().history().undo(); // and the form follows
    test.studio->setUp().history().undo();
    QCOMPARE(epochs->value(), 2);
    test.studio->setUp().edit("test", [](RunConfig &config) { config.training.microBatchSize = 5; });
    QVERIFY(test.find<QLabel>("batchText")->text().contains("7"));
}

void TestTrainPage::problemsAreSaidInPlaceAndKeepFromStarting()
{
    TrainTest test;
    QVERIFY(test.button("startButton")->isEnabled());
    test.studio->setUp().edit("test", [](RunConfig &config) {
        config.training.microBatchSize = 64;
        config.data.train.clear();
        config.name = ".hidden";
    });
    QVERIFY(!test.button("startButton")->isEnabled());
    QVERIFY(!test.button("startButton")->toolTip().isEmpty());
    QVERIFY(!test.button("measureButton")->isEnabled());
    bool isAtField = false;
    for (const QLabel *text : test.find<FieldForm>("runForm")->findChildren<QLabel *>())
        isAtField = isAtField || (!text->isHidden() && text->text().contains("64 is more than"));
    QVERIFY(isAtField);
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    test.button("mendButton")->click();
    QCOMPARE(asked.takeFirst().at(0).toString(), QString("data"));
}

void TestTrainPage::advancedCountsWhatDiffers()
{
    TrainTest test;
    QVERIFY(!test.button("advancedButton")->text().contains('2'));
    test.studio->setUp().edit("test", [](RunConfig &config) {
        config.training.beta1 = 0.8;
        config.training.clipNorm = 1;
    });
    QVERIFY(test.button("advancedButton")->text().contains('2'));
    QVERIFY(test.find<FieldForm>("advancedForm")->isHidden());
    test.button("advancedButton")->click();
    QVERIFY(!test.find<FieldForm>("advancedForm")->isHidden());
    // A field that the engine has is offered without being named here.
    for (const FieldInfo &field : fieldInfos<TrainingConfig>())
        QVERIFY(test.find<FieldForm>("advancedForm")->control(field.key) || test.find<FieldForm>("runForm")->control(field.key));
}

void TestTrainPage::preflightShowsEstimatedBesideMeasured()
{
    TrainTest test;
    QTRY_VERIFY(test.find<QLabel>("estimatedMemory")->text().contains("1.07")); // by itself, from the header
    test.button("measureButton")->click();
    QTRY_VERIFY(test.find<QLabel>("measuredMemory")->text().contains("537"));
    QVERIFY(test.find<QLabel>("measuredStep")->text().contains("0.5"));
    QVERIFY(test.studio->residents().model());
    QTRY_VERIFY(test.button("measureButton")->isVisible());
}

void TestTrainPage::aFailedPreflightSaysWhatToDo()
{
    TrainTest test;
    test.script.failures["plan"] = {ErrorCode::OutOfMemory, "8 GB are too little", {}};
    test.button("measureButton")->click();
    QTRY_VERIFY(test.find<QLabel>("preflightError")->isVisible());
    QVERIFY(test.find<QLabel>("preflightError")->text().contains("memory"));
}

void TestTrainPage::startBeginsTheRunUnderAFreeName()
{
    TrainTest test;
    const QString runs = test.folder.path() + "/runs/maths-soft";
    QDir().mkpath(runs);
    QSignalSpy ended(&test.desk(), &TrainingDesk::ended);
    test.button("startButton")->click();
    QCOMPARE(test.shownView(), QString("moa::ui::RunView"));
    QVERIFY(ended.wait());
    QCOMPARE(QString::fromStdString(test.script.config.name), QString("maths-soft-2"));
    QCOMPARE(QString::fromStdString(test.script.folder.string()), runs + "-2");
    QVERIFY(test.script.config.model.path != "sample"); // resolved
    test.button("newRunButton")->click();
    QCOMPARE(test.shownView(), QString("moa::ui::SetUpView"));
    test.button("backToRunButton")->click();
    QCOMPARE(test.shownView(), QString("moa::ui::RunView"));
}

void TestTrainPage::aRunIsDrawnFromItsRecord()
{
    TrainTest test;
    test.train();
    auto *loss = test.find<Chart>("lossChart");
    QCOMPARE(loss->count(1), 184);
    QCOMPARE(loss->count(2), 9);
    QStringList marks;
    for (const ChartMarker &marker : loss->markers())
        marks << marker.text;
    QCOMPARE(marks, QStringList({"checkpoint", "Memory ran out", "checkpoint", "checkpoint"}));
    QCOMPARE(test.find<Figure>("memoryFigure")->value(), QString::fromUtf8("2.50\u00a0GB"));
    QVERIFY(test.find<Figure>("timeFigure")->value().contains("4 min")); // 236 steps of 0.9 s
    QVERIFY(test.find<Figure>("lossFigure")->note().contains("50"));
    auto *map = test.find<HeatMap>("routingMap");
    QCOMPARE(map->rows().size(), 9u);
    QCOMPARE(map->layers(), 30);
    QVERIFY(!map->valueAt({static_cast<int>(Site::Prompt), 0}));
    QVERIFY(std::abs(*map->valueAt({0, 4}) - *TrainEvents::weight(Site::Query, 4, 184)) < 1e-9);
    QCOMPARE(test.page->findChildren<FilmFrame *>().size(), 3);
    // The set-up is another matter.
    test.studio->setUp().edit("test", [](RunConfig &config) { config.name = "next"; });
    QCOMPARE(test.shownView(), QString("moa::ui::RunView"));
}

void TestTrainPage::pauseGoOnAndStop()
{
    TrainTest test;
    test.train();
    QVERIFY(!test.button("chatWithItButton")->isEnabled());
    test.button("pauseButton")->click();
    QTRY_COMPARE(test.desk().state(), State::Paused);
    QVERIFY(test.button("chatWithItButton")->isEnabled());
    QCOMPARE(test.find<Chart>("lossChart")->markers().last().text, QString("paused"));
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    test.button("chatWithItButton")->click();
    QCOMPARE(asked.takeFirst().at(0).toString(), QString("chat"));
    QCOMPARE(test.button("pauseButton")->text(), QString("Go on"));
    test.button("pauseButton")->click();
    QTRY_COMPARE(test.desk().state(), State::Running);
    QTRY_COMPARE(test.find<Chart>("lossChart")->markers().last().text, QString("paused 60 s"));
    test.button("stopAndKeepButton")->click();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QVERIFY(std::ranges::find(test.script.calls, "save") != test.script.calls.end());
    QVERIFY(test.dialogs.asked.isEmpty());
}

void TestTrainPage::discardAsksOnce()
{
    TrainTest test;
    test.train();
    test.dialogs.answers = {0, 1};
    test.button("discardButton")->click();
    QCOMPARE(test.desk().state(), State::Running); // kept
    QDir().mkpath(QString::fromStdString(test.script.folder.string()));
    test.button("discardButton")->click();
    QCOMPARE(test.dialogs.asked.size(), 2);
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QCOMPARE(test.script.calls.back(), std::string("binRun"));
    QCOMPARE(test.shownView(), QString("moa::ui::SetUpView"));
}

void TestTrainPage::theScrubberMovesEverything()
{
    TrainTest test;
    test.train();
    auto *slider = test.find<QSlider>("stepSlider");
    QCOMPARE(slider->value(), 184);
    QVERIFY(!test.button("nowButton")->isEnabled());
    slider->setValue(90);
    for (const char *chart : {"lossChart", "rateChart", "normChart", "speedChart", "cellChart"})
        QCOMPARE(test.find<Chart>(chart)->cursorAt().value_or(-1), 90.0);
    auto *map = test.find<HeatMap>("routingMap");
    QVERIFY(std::abs(*map->valueAt({0, 4}) - *TrainEvents::weight(Site::Query, 4, 88)) < 1e-9);
    const auto frames = test.page->findChildren<FilmFrame *>();
    QVERIFY(frames[0]->isAtCursor() && !frames[1]->isAtCursor());
    frames[1]->click();
    QCOMPARE(slider->value(), 120);
    QVERIFY(frames[1]->isAtCursor());

    test.button("nowButton")->click();
    QVERIFY(!test.find<Chart>("lossChart")->cursorAt());
    QCOMPARE(slider->value(), 184);
    test.button("playButton")->click(); // from the beginning
    QTRY_VERIFY(slider->value() >= 4 && slider->value() < 184);
    test.button("nowButton")->click();
    QCOMPARE(slider->value(), 184);
    QTest::keyClick(test.find<Chart>("lossChart"), Qt::Key_Home);
    QCOMPARE(slider->value(), 1);

    map->setFocus();
    map->setCurrent(GridCell{1, 0});
    QTest::keyClick(map, Qt::Key_Right);
    QVERIFY(test.find<Chart>("cellChart")->accessibleName().contains("layer 1"));
    QVERIFY(std::abs(test.find<Chart>("cellChart")->valueAt(0, 0) - *TrainEvents::weight(Site::Key, 1, 1)) < 1e-9);
}

void TestTrainPage::theAxisCanBeTokensOrTime()
{
    TrainTest test;
    test.train();
    auto *loss = test.find<Chart>("lossChart");
    auto *segment = test.find<SegmentedControl>("lossAxisSegment");
    test.find<QSlider>("stepSlider")->setValue(100);
    segment->buttonAt(1)->click();
    QCOMPARE(loss->cursorAt().value_or(0), 43000.0);
    QCOMPARE(loss->markers().first().x, 60 * 430.0);
    loss->redraw();
    QVERIFY(loss->xRange().second > 184 * 430);
    segment->buttonAt(2)->click();
    QVERIFY(std::abs(loss->cursorAt().value_or(0) - 1.5) < 1e-9);
    segment->buttonAt(0)->click();
    QCOMPARE(loss->cursorAt().value_or(0), 100.0);
}

void TestTrainPage::anAlarmNamesTheDeadAdapter()
{
    TrainTest test;
    test.train();
    auto *banner = test.find<QWidget>("alarmBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().startsWith("K in layers 3") && banner->accessibleName().contains("7 is used less than 2"),
             qPrintable(banner->accessibleName()));
    QVERIFY(banner->accessibleName().contains("factor of 4"));
    test.button("showInMapButton")->click();
    QVERIFY(test.find<HeatMap>("routingMap")->current() == (GridCell{1, 5}));
    QCOMPARE(test.find<Chart>("cellChart")->markers().size(), 1);
    test.button("closeAlarmButton")->click();
    QVERIFY(!banner->isVisible());
}

void TestTrainPage::aSaturatedAdapterAlarmsToo()
{
    RunStory story;
    story.begin({}, 100);
    for (int64_t step = 1; step <= 5; ++step)
        story.add({step, 1, RoutingEvent{{{4, {"Q", "V"}, {0.995, 0.5}, {0, 0}, {1, 1}, {0, 0}}}}});
    const std::vector<RoutingAlarm> alarms = routingAlarms(story);
    QCOMPARE(alarms.size(), 1u);
    QVERIFY(alarms[0].kind == RoutingAlarm::Kind::Saturated);
    QCOMPARE(alarms[0].since, 1);
    QCOMPARE(alarmText(alarms[0], story), QString::fromUtf8("Q in layer 4 is used more than 98\u00a0% since step 1."));
    RunStory young;
    young.begin({}, 100);
    young.add({1, 1, RoutingEvent{{{4, {"Q"}, {0.001}, {0}, {1}, {0}}}}});
    QVERIFY(routingAlarms(young).empty()); // one odd batch is no alarm
}

void TestTrainPage::changeInAForkTakesTheRunsSettings()
{
    TrainTest test;
    test.train();
    test.studio->setUp().edit("test", [](RunConfig &config) { config.router.mode = "none"; });
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    test.button("changeInForkButton")->click();
    QCOMPARE(asked.takeLast().at(0).toString(), QString("mixture"));
    QCOMPARE(QString::fromStdString(test.studio->setUp().config().router.mode), QString("soft"));
    QCOMPARE(test.desk().state(), State::Running); // it goes on meanwhile
    QCOMPARE(test.shownView(), QString("moa::ui::SetUpView"));
    QVERIFY(!test.button("startButton")->isEnabled());
}

void TestTrainPage::aDivergedRunOffersResumeAndFork()
{
    TrainTest test;
    RunRecord record;
    record.config = TrainEvents::config();
    record.info.folder = test.folder.path().toStdString();
    record.info.name = "wild";
    record.info.state = "diverged";
    record.info.step = 40;
    record.info.plannedSteps = 400;
    record.events = TrainEvents::until(40, 400);
    record.events.push_back({40, 40, EndEvent{RunOutcome::Diverged, "Step 41 gave a loss of nan."}});
    test.desk().show(record);
    QCOMPARE(test.shownView(), QString("moa::ui::RunView"));
    QVERIFY(test.find<QWidget>("endBanner")->isVisible());
    QVERIFY(test.find<QWidget>("endBanner")->accessibleName().contains("rate"));
    test.button("detailsButton")->click();
    test.button("copyDetailsButton")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains("Step 41"));
    QVERIFY(!test.button("pauseButton")->isVisible());
    test.button("forkButton")->click();
    QCOMPARE(test.shownView(), QString("moa::ui::SetUpView"));
    test.button("backToRunButton")->click();
    test.script.record = record;
    test.button("resumeButton")->click();
    QTRY_VERIFY(std::ranges::find(test.script.calls, "resumeRun") != test.script.calls.end());
    QTRY_COMPARE(test.desk().state(), State::Idle);
}

void TestTrainPage::aStoppedRunSaysWhatIsKept()
{
    TrainTest test;
    test.train();
    QVERIFY(!test.find<QWidget>("endBanner")->isVisible());
    test.script.record.info.step = 184;
    test.desk().stopAndKeep();
    QTRY_COMPARE(test.desk().state(), State::Idle);
    QTRY_VERIFY(test.find<QWidget>("endBanner")->isVisible());
    const QString said = test.find<QWidget>("endBanner")->accessibleName();
    QVERIFY2(said.contains("184") && said.contains("kept"), qPrintable(said));
}

void TestTrainPage::anotherRunIsToldApart()
{
    TrainTest test;
    test.train();
    RunRecord other;
    other.config = TrainEvents::config();
    other.info.folder = "elsewhere";
    other.info.name = "older";
    other.info.state = "finished";
    other.info.step = 20;
    other.events = TrainEvents::until(20, 20);
    test.desk().show(other);
    QCOMPARE(test.find<Chart>("lossChart")->count(0), 20);
    QVERIFY(test.find<QWidget>("otherRunBanner")->isVisible());
    QVERIFY(!test.button("pauseButton")->isVisible());
    test.button("showRunningButton")->click();
    QCOMPARE(test.find<Chart>("lossChart")->count(0), 184);
    QVERIFY(test.button("pauseButton")->isVisible());
}

void TestTrainPage::aRunWithoutRouterSaysSo()
{
    TrainTest test;
    RunRecord record;
    record.config = TrainEvents::config();
    record.config.router = {};
    record.info.folder = "plain";
    record.info.state = "finished";
    record.events = TrainEvents::until(20, 20);
    test.desk().show(record);
    QVERIFY(!test.find<HeatMap>("routingMap")->isVisible());
    QVERIFY(!test.find<QWidget>("alarmBanner")->isVisible());
}

void TestTrainPage::onlySparseRoutersLeaveOut()
{
    const Event saturated{1, 1, RoutingEvent{{{4, {"Q"}, {0.0}, {0}, {0.5}, {0}}}}};
    RunConfig config = TrainEvents::config();
    for (const char *mode : {"soft", "sparse"}) {
        config.router.mode = mode;
        RunStory story;
        story.begin(config, 100);
        story.add(saturated);
        QCOMPARE(story.isSparse, config.router.mode == "sparse");
        QCOMPARE(story.activeShare, QVector<double>{0.5});
    }
}

void TestTrainPage::storySmoothsWithoutLag()
{
    RunStory story;
    story.begin({}, 400);
    for (int64_t step = 1; step <= 100; ++step) {
        StepEvent one;
        one.loss = static_cast<double>(step);
        story.add({step, static_cast<double>(step), one});
        story.extendSmooth(); // as it grows
    }
    RunStory whole;
    whole.begin({}, 400);
    for (int64_t step = 1; step <= 100; ++step) {
        StepEvent one;
        one.loss = static_cast<double>(step);
        whole.add({step, static_cast<double>(step), one});
    }
    whole.extendSmooth();                            // or at once
    QVERIFY(std::abs(story.smooth[50] - 51) < 1e-9); // a straight line stays where it is
    for (int i = 0; i < 100; ++i)
        QVERIFY(std::abs(story.smooth[i] - whole.smooth[i]) < 1e-12);
    QCOMPARE(story.secondsLeft(110).value_or(0), 10.0);
    QVERIFY(!story.secondsLeft(100));
}

void TestTrainPage::itLooksRight()
{
    for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
        TestStudio test;
        applyScheme(*qApp, scheme);
        test.script.record.config = TrainEvents::config();
        test.script.record.info.name = "maths-soft-7";
        test.studio->setUp().replace("test", TrainEvents::config());
        MainWindow window(*test.studio);
        window.resize(1440, 900);
        window.showPage("train");
        window.show();
        QTest::qWait(700);
        saveShot(window, QString("train-set-up-%1").arg(name));
        QPushButton *advanced = window.findChild<QPushButton *>("advancedButton");
        advanced->click();
        test.studio->setUp().edit("problems", [](RunConfig &config) {
            config.training.microBatchSize = 64;
            config.training.minLearningRate = 1;
            config.data.train.clear();
        });
        window.resize(1280, 720);
        QTest::qWait(100);
        QCOMPARE(window.size(), QSize(1280, 720));
        saveShot(window, QString("train-set-up-problems-%1").arg(name));
        test.studio->setUp().history().undo();
        advanced->click();
        window.resize(1440, 900);

        test.script.events = TrainEvents::until(184, 420);
        test.script.holdBefore = test.script.events.size();
        test.script.events.push_back({184, 999, EndEvent{}});
        window.findChild<QPushButton *>("startButton")->click();
        QTRY_COMPARE(test.studio->training().record().info.step, 184);
        QTRY_COMPARE(window.findChild<Chart *>("lossChart")->count(0), 184);
        window.findChild<QPushButton *>("showInMapButton")->click();
        window.findChild<QSlider *>("stepSlider")->setValue(152);
        QTest::qWait(200);
        saveShot(window, QString("train-%1").arg(name));
        window.resize(1280, 720);
        QTest::qWait(200);
        QCOMPARE(window.size(), QSize(1280, 720));
        saveShot(window, QString("train-%1-1280x720").arg(name));
        test.studio->training().pause();
        QTRY_COMPARE(test.studio->training().state(), State::Paused);
        window.resize(1920, 1080);
        QTest::qWait(200);
        saveShot(window, QString("train-paused-%1").arg(name));
        window.resize(1440, 900);
        test.script.failures["run"] = {ErrorCode::Diverged, "Step 185 gave a loss of nan.", "maths-soft-7"};
        test.studio->training().goOn();
        QTRY_COMPARE(test.studio->training().state(), State::Idle);
        window.findChild<QPushButton *>("detailsButton")->click();
        QTest::qWait(200);
        saveShot(window, QString("train-diverged-%1").arg(name));
    }
}

QTEST_MAIN(TestTrainPage)
#include "tst_ui_train.moc"
