// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tray.h"
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/widget_audit.h"
#include "ui/services/language.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/log_drawer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/widgets/chart.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <qcustomplot.h>

#include <algorithm>
#include <atomic>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;
using State = TrainingDesk::State;

namespace {

RunConfig soundConfig()
{
    RunConfig config;
    config.name = "maths-soft";
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.router = {"soft", {{"swiglu_factor", 0}}};
    return config;
}

/// The whole window, with every page that there is.
struct WindowTest : TestStudio {
    std::unique_ptr<MainWindow> window;
    std::atomic<bool> goOn = false;

    WindowTest() : TestStudio({{"sample", toJson(soundConfig()).dump()}})
    {
        script.record.config = soundConfig();
        script.record.info.name = "maths-soft";
    }
    ~WindowTest()
    {
        goOn = true;
        window.reset(); // before the studio
    }

    void open(const QString &page = "home")
    {
        auto none = std::make_unique<FakeTray>();
        none->hasTray = false;
        open(std::move(none), page);
    }
    FakeTray &openWithTray()
    {
        auto tray = std::make_unique<FakeTray>();
        FakeTray &seen = *tray;
        open(std::move(tray), "home");
        return seen;
    }
    void open(std::unique_ptr<Tray> tray, const QString &page)
    {
        window = std::make_unique<MainWindow>(*studio, std::move(tray));
        window->resize(1440, 900);
        window->showPage(page);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(studio->residents().device().memoryBytes > 0); // the first job is done
        QTRY_VERIFY(studio->work().isIdle() && studio->light().isIdle());
    }
    [[nodiscard]] QString pageTitle() const { return window->findChild<QLabel *>("pageTitle")->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const { return window->findChild<QPushButton *>(name); }
    [[nodiscard]] QString log() const { return window->findChild<QPlainTextEdit *>("logText")->toPlainText(); }

    /// Trains until step 184 of 420 and waits there.
    void train()
    {
        script.events = TrainEvents::until(184, 420);
        script.holdBefore = script.events.size();
        script.events.push_back({184, 999, EndEvent{}});
        studio->training().start(soundConfig(), studio->freeRunFolder("maths-soft"));
        QTRY_COMPARE(studio->training().record().info.step, 184);
    }
    /// A job that runs until goOn.
    Job *hold()
    {
        return studio->work().submit("Holding", "the worker", [this](const JobContext &context) -> Result<void> {
            while (!goOn && !context.stop().stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return {};
        });
    }
};

/// What the pages can look like: nothing there, something set up, a training under way.
enum class Stage { Empty, SetUp, Training };

void bringTo(WindowTest &test, Stage stage)
{
    if (stage != Stage::Empty) {
        test.studio->setUp().replace("test", soundConfig());
        test.studio->residents().noteModel({"/models/base.gguf"}, std::get<ModelInfo>(*test.engine.inspect("/models/base.gguf")));
    }
    if (stage == Stage::Training)
        test.train();
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void digitsOpenThePages();
    void ctrlLShowsTheLog();
    void ctrlCommaOpensThePreferences();
    void everyControlHasANameAndEveryDisabledOneAReason_data();
    void everyControlHasANameAndEveryDisabledOneAReason();
    void dialogsToo();
    void tabReachesEveryControl_data() { everyControlHasANameAndEveryDisabledOneAReason_data(); }
    void tabReachesEveryControl();
    void anotherSchemeRecoloursPlots();
    void anotherLanguageNeedsNoRestart();
    void closingIdleJustCloses();
    void aLongJobOfAWindowOutOfSightNotifies();
    void theTrayBringsTheWindowBack();
    void closingWhileTrainingAsksOnceAndKeeps();
    void closingWhileAJobRunsStopsIt();
    void whatCantBeKeptKeepsTheWindowOpen();
    void aStopPressedWhileQueuedIsObeyed();
    void theJobBarStopsTheRunningJob();
    void theJobBarNamesThePhase();
    void theJobBarShowsThePagesJob();
    void openingAPathGoesToItsPage();
    void theSetUpIsShownInPlaceOfARun();
    void itFitsASmallScreen();
    void itOpensWithinTheScreen();
};

void TestWindow::digitsOpenThePages()
{
    WindowTest test;
    test.open();
    for (size_t i = 0; i < pages().size(); ++i) {
        QTest::keyClick(test.window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(test.pageTitle(), QString(pages()[i].word));
        QVERIFY(test.window->page(pages()[i].key)->isVisible());
    }
}

void TestWindow::ctrlLShowsTheLog()
{
    WindowTest test;
    test.open();
    auto *drawer = test.window->findChild<LogDrawer *>();
    QVERIFY(!drawer->isVisible());
    QTest::keyClick(test.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(drawer->isVisible() && test.button("logButton")->isChecked());
    QVERIFY(test.log().contains("Looking for devices"));
    QTest::keyClick(test.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!drawer->isVisible());
}

void TestWindow::ctrlCommaOpensThePreferences()
{
    WindowTest test;
    test.open();
    QTest::keyClick(test.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = test.window->findChild<PreferencesDialog *>();
    QVERIFY(dialog);
    auto *notifies = dialog->findChild<QCheckBox *>("notifyCheckBox");
    QVERIFY(notifies->isChecked());
    notifies->click();
    QVERIFY(!test.studio->preferences().notifies());
}

void TestWindow::everyControlHasANameAndEveryDisabledOneAReason_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("nothing is there") << static_cast<int>(Stage::Empty);
    QTest::newRow("a run is set up") << static_cast<int>(Stage::SetUp);
    QTest::newRow("a training is under way") << static_cast<int>(Stage::Training);
}

void TestWindow::everyControlHasANameAndEveryDisabledOneAReason()
{
    QFETCH(int, stage);
    WindowTest test;
    test.open();
    bringTo(test, static_cast<Stage>(stage));
    test.button("logButton")->setChecked(true);
    QStringList complaints;
    for (const PageEntry &entry : pages()) {
        test.window->showPage(entry.key);
        QTest::qWait(300);
        QVERIFY2(!controlsIn(*test.window->page(entry.key)).isEmpty(), entry.key);
        for (const QString &complaint : complaintsAbout(*test.window))
            if (!complaints.contains(complaint))
                complaints << complaint;
    }
    QVERIFY2(complaints.isEmpty(), qPrintable("\n" + complaints.join("\n")));
}

void TestWindow::dialogsToo()
{
    WindowTest test;
    PreferencesDialog preferences(*test.studio);
    AboutDialog about;
    QStringList complaints;
    for (QDialog *dialog : std::initializer_list<QDialog *>{&preferences, &about}) {
        dialog->show();
        complaints << complaintsAbout(*dialog);
    }
    QVERIFY2(complaints.isEmpty(), qPrintable("\n" + complaints.join("\n")));
}

void TestWindow::tabReachesEveryControl()
{
    QFETCH(int, stage);
    WindowTest test;
    test.open();
    bringTo(test, static_cast<Stage>(stage));
    QStringList missed;
    for (const PageEntry &entry : pages()) {
        test.window->showPage(entry.key);
        QTest::qWait(300);
        test.window->findChild<QWidget *>("homeRailItem")->setFocus();
        for (const QString &name : beyondTab(*test.window))
            if (!missed.contains(name))
                missed << name;
    }
    QVERIFY2(missed.isEmpty(), qPrintable("\n" + missed.join("\n")));
}

void TestWindow::anotherSchemeRecoloursPlots()
{
    WindowTest test;
    test.open("train");
    bringTo(test, Stage::Training);
    auto *chart = test.window->findChild<Chart *>("lossChart");
    QTRY_VERIFY(chart && chart->count(0) == 184);
    const QColor light = chart->plot()->yAxis->tickLabelColor();
    applyScheme(*qApp, Scheme::Dark);
    QTRY_VERIFY(chart->plot()->yAxis->tickLabelColor() != light);
    QVERIFY(contrast(chart->plot()->yAxis->tickLabelColor(), colors().surface) >= 4.5);
    const QImage picture = chart->grab().toImage();
    QVERIFY(picture.pixelColor(picture.width() - 2, picture.height() - 2).lightness() < 80);
    applyScheme(*qApp, Scheme::Light);
    QTRY_COMPARE(chart->plot()->yAxis->tickLabelColor(), light);
}

void TestWindow::anotherLanguageNeedsNoRestart()
{
    WindowTest test;
    test.open("train");
    (void)test.window->page("mixture");
    applyLanguage("de");
    QTRY_COMPARE(test.pageTitle(), QString("Training"));
    QVERIFY(test.button("chooseModelButton")->text() != "Choose a model");
    QVERIFY(test.window->findChild<QAbstractButton *>("runsRailItem")->text() != "Runs");
    applyLanguage("zh_CN");
    QTRY_COMPARE(test.pageTitle(), QString::fromUtf8("训练"));
    applyLanguage("en");
    QTRY_COMPARE(test.pageTitle(), QString("Train"));
}

void TestWindow::closingIdleJustCloses()
{
    WindowTest test;
    test.open();
    QVERIFY(test.window->close());
    QVERIFY(test.dialogs.asked.isEmpty());
}

void TestWindow::aLongJobOfAWindowOutOfSightNotifies()
{
    WindowTest test;
    FakeTray &tray = test.openWithTray();
    const auto work = [&](const QString &subject, const Result<void> &outcome = {}) {
        test.studio->work().submit("Loading", subject, [outcome](const JobContext &) { return outcome; });
        QTRY_VERIFY(test.studio->work().isIdle());
    };
    test.window->setLongJobSeconds(0);
    work("in sight");
    QVERIFY(tray.notices.isEmpty());
    test.window->hide();
    QTRY_VERIFY(!test.window->isActiveWindow());
    work("one");
    work("two", tl::unexpected(Error{ErrorCode::InputFile, "is not there", "two"}));
    QCOMPARE(tray.notices, (QStringList{"Loading is done: one", "Loading failed: two"}));
    QVERIFY(tray.menu); // its icon can be pressed
    test.studio->preferences().setNotifies(false);
    work("not wanted");
    test.studio->preferences().setNotifies(true);
    test.window->setLongJobSeconds(20);
    work("too short");
    test.window->setLongJobSeconds(0);
    tray.hasTray = false;
    tray.menu = nullptr;
    work("three");
    QCOMPARE(tray.notices.constLast(), QString("Loading is done: three")); // the desktop shows it by itself
    QVERIFY(!tray.menu);
}

void TestWindow::theTrayBringsTheWindowBack()
{
    WindowTest test;
    FakeTray &tray = test.openWithTray();
    test.train();
    test.dialogs.answers = {1, 1, 0};
    test.window->showMaximized();
    test.window->close();
    QCOMPARE(test.dialogs.asked.constLast().answers, (QStringList{"Stop and keep", "Go on in the tray"}));
    QVERIFY(!test.window->isVisible());
    QCOMPARE(test.studio->training().state(), State::Running);
    QVERIFY(tray.menu);
    QCOMPARE(tray.menu->actions().size(), 2);
    tray.menu->actions().constFirst()->trigger();
    QVERIFY(test.window->isVisible() && test.window->isMaximized());
    test.window->close();
    QVERIFY(!test.window->isVisible());
    emit tray.activated();
    QVERIFY(test.window->isVisible());
    tray.menu->actions().constLast()->trigger(); // Quit asks as closing does
    QCOMPARE(test.dialogs.asked.size(), 3);
    QTRY_VERIFY(!test.window->isVisible());
    QVERIFY(!test.studio->training().isActive());
}

void TestWindow::closingWhileTrainingAsksOnceAndKeeps()
{
    WindowTest test;
    test.open("train");
    test.train();
    QVERIFY(!test.window->close()); // and cancelled
    QCOMPARE(test.dialogs.asked.size(), 1);
    QCOMPARE(test.dialogs.asked.constFirst().answers.size(), 1); // there is no tray to go on in
    QCOMPARE(test.studio->training().state(), State::Running);
    test.dialogs.answers = {0};
    QVERIFY(!test.window->close());
    QVERIFY(!test.window->close()); // pressed again while it stops: no further question, nothing lost
    QCOMPARE(test.dialogs.asked.size(), 2);
    QTRY_VERIFY(!test.window->isVisible());
    QVERIFY(std::ranges::find(test.script.calls, "save") != test.script.calls.end());
    QVERIFY(!test.studio->training().isActive());
}

void TestWindow::closingWhileAJobRunsStopsIt()
{
    WindowTest test;
    test.open();
    test.hold();
    test.hold(); // and one that waits
    test.dialogs.answers = {0};
    QVERIFY(!test.window->close());
    QTRY_VERIFY(!test.window->isVisible());
}

void TestWindow::whatCantBeKeptKeepsTheWindowOpen()
{
    WindowTest test;
    test.open("train");
    test.train();
    test.script.failures["save"] = {ErrorCode::OutputFile, "no space is left", {}};
    test.dialogs.answers = {0};
    QVERIFY(!test.window->close());
    QTRY_COMPARE(test.studio->training().state(), State::Paused);
    QVERIFY(test.window->isVisible());
    QVERIFY(test.log().contains("no space is left"));
    QVERIFY(!test.window->close());
    QCOMPARE(test.dialogs.asked.size(), 2); // it is asked anew
}

void TestWindow::aStopPressedWhileQueuedIsObeyed()
{
    WindowTest test;
    test.open();
    test.hold();
    bool hasRun = false;
    QPointer<Job> waiting = test.studio->work().submit("Waiting", "in line", [&](const JobContext &) -> Result<void> {
        hasRun = true;
        return {};
    });
    auto *queue = test.button("queueButton");
    QTRY_COMPARE(test.studio->work().waiting().size(), 1);
    QVERIFY(queue->isVisible());
    emit queue->menu()->aboutToShow();
    QCOMPARE(queue->menu()->actions().size(), 1);
    queue->menu()->actions().constFirst()->trigger();
    test.goOn = true;
    QTRY_VERIFY(test.studio->work().isIdle() && !waiting);
    QVERIFY(!hasRun);
}

void TestWindow::theJobBarStopsTheRunningJob()
{
    WindowTest test;
    test.open();
    Job *job = test.hold();
    QTRY_VERIFY(test.button("stopJobButton")->isVisible());
    test.button("stopJobButton")->click();
    QVERIFY(job->isStopping() && !test.button("stopJobButton")->isEnabled());
    QTRY_VERIFY(test.studio->work().isIdle());
    QVERIFY(!test.button("stopJobButton")->isVisible());
}

void TestWindow::theJobBarNamesThePhase()
{
    WindowTest test;
    test.open();
    test.studio->work().submit("Loading", "a model", [&](const JobContext &context) -> Result<void> {
        context.observer()({0, 0, PhaseEvent{"load model", 1, 4}});
        while (!test.goOn && !context.stop().stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return {};
    });
    QTRY_COMPARE(test.window->findChild<QLabel *>("jobProgressLabel")->text(), QString::fromUtf8("loading the model · 25\u00a0%"));
}

void TestWindow::theJobBarShowsThePagesJob()
{
    struct OwnPage final : Page {
        using Page::Page;
        [[nodiscard]] Job *ownJob() const override { return own; }
        QPointer<Job> own;
    };
    WindowTest test;
    OwnPage page(*test.studio);
    JobBar bar(*test.studio);
    bar.setPage(&page);
    bar.show();
    Job *other = test.hold();
    page.own = test.studio->work().submit("Own", "of the page", [](const JobContext &) -> Result<void> { return {}; });
    QTRY_VERIFY(test.studio->work().current() == other);
    bar.findChild<QPushButton *>("stopJobButton")->click();
    QVERIFY(page.own->isStopping() && !other->isStopping());
}

void TestWindow::openingAPathGoesToItsPage()
{
    WindowTest test;
    test.open();
    test.script.failures["inspect"] = {ErrorCode::InputFile, "there is nothing", {}};
    test.window->open("/nowhere");
    QTRY_VERIFY(test.window->findChild<LogDrawer *>()->isVisible()); // it says why not
    QVERIFY(test.log().contains("there is nothing"));
    QCOMPARE(test.log().count("there is nothing"), 1);
    test.script.failures.clear();
    test.window->open("/models/other.gguf");
    QTRY_COMPARE(test.studio->setUp().config().model.path, std::string("/models/other.gguf"));
}

void TestWindow::theSetUpIsShownInPlaceOfARun()
{
    WindowTest test;
    bringTo(test, Stage::SetUp);
    test.open();
    RunRecord finished = test.script.record;
    finished.info.folder = "runs/maths-soft";
    finished.info.state = "finished";
    test.studio->training().show(finished);
    const auto shows = [&](const char *view) {
        const Page *train = test.window->page("train");
        return train->isVisible() && train->findChild<QStackedWidget *>()->currentWidget()->inherits(view);
    };
    test.window->showPage("train");
    QVERIFY(shows("moa::ui::RunView"));

    test.window->showPage("mixture");
    test.button("setUpTrainingButton")->click();
    QVERIFY(shows("moa::ui::SetUpView"));

    std::filesystem::create_directories(test.studio->surroundings().workspace / "maths-soft");
    test.studio->training().show(finished);
    QVERIFY(shows("moa::ui::RunView"));
    test.studio->fork(finished); // as Runs does
    QVERIFY(shows("moa::ui::SetUpView"));
    QCOMPARE(test.studio->setUp().config().name, std::string("maths-soft-2"));
}

void TestWindow::itFitsASmallScreen()
{
    WindowTest test;
    test.open();
    for (const Stage stage : {Stage::Empty, Stage::Training}) {
        bringTo(test, stage);
        for (const PageEntry &entry : pages()) {
            test.window->showPage(entry.key);
            test.window->resize(1280, 720);
            QTest::qWait(50);
            QVERIFY2(test.window->size() == QSize(1280, 720), entry.key);
            const auto *page = test.window->page(entry.key);
            QVERIFY2(page->size() == page->parentWidget()->size(), // nothing is scrolled
                     qPrintable(QString("%1 needs %2 x %3").arg(entry.key).arg(page->width()).arg(page->height())));
        }
    }
}

void TestWindow::itOpensWithinTheScreen()
{
    TestStudio test;
    const MainWindow window(*test.studio);
    const QSize screen = window.screen()->availableGeometry().size();
    QVERIFY(window.width() <= screen.width() && window.height() <= screen.height());
}

QTEST_MAIN(TestWindow)
#include "tst_ui_window.moc"
