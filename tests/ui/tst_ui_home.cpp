// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/home/interrupted_banner.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/widgets/entry_button.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <cmath>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;
using State = TrainingDesk::State;

namespace {

RunConfig sampleConfig()
{
    RunConfig config;
    config.name = "sample";
    config.model.path = "sample";
    config.data.train = {"sample"};
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.router = {"soft", {{"swiglu_factor", 0}}};
    return config;
}

RunInfo runOf(const std::string &name, const std::string &state, int64_t step)
{
    RunInfo run;
    run.folder = "runs/" + name;
    run.name = name;
    run.state = state;
    run.step = step;
    run.plannedSteps = 420;
    run.lastLoss = 0.14;
    run.bestValidationLoss = 0.151;
    run.accuracy = 0.337;
    run.created = "2026-11-24T11:20:00Z";
    run.mixture = "soft: Q K V O FFN_DOWN, parallel";
    for (int i = 0; i < 60; ++i)
        run.losses.push_back(0.14 + 1.7 * std::exp(-i / 9.0) + 0.03 * std::sin(i * 2.3));
    return run;
}

std::vector<RunInfo> someRuns()
{
    std::vector<RunInfo> runs;
    for (const char *name :
         {"soft-moa-maths", "lora-maths", "sparse-moa-maths", "instance-moa-maths", "hydra-3e-3", "mola", "older"})
        runs.push_back(runOf(name, "finished", 420));
    runs[3].state = "stopped";
    runs[3].step = 260;
    runs[4].state = "diverged";
    runs[4].step = 96;
    return runs;
}

/// The window with Home in front.
struct HomeTest : TestStudio {
    std::unique_ptr<MainWindow> window;

    HomeTest() : TestStudio({{"sample", toJson(sampleConfig()).dump()}}) {}
    ~HomeTest() { window.reset(); } // before the studio

    void open(QSize size = {1440, 900})
    {
        window = std::make_unique<MainWindow>(*studio);
        window->resize(size);
        window->showPage("home");
        window->show();
        QTRY_VERIFY(std::ranges::find(script.calls, "selfCheck") != script.calls.end());
        QTRY_VERIFY(studio->work().isIdle() && studio->light().isIdle());
    }
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = window->page("home")->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString pageTitle() const { return window->findChild<QLabel *>("pageTitle")->text(); }
};

} // namespace

class TestHome : public QObject
{
    Q_OBJECT

private slots:
    void oneClickLeadsToARunningSample();
    void theSampleCanOnlyBeOpened();
    void aMissingSampleModelSaysWhatToDo();
    void recentRunsOpenOnTrain();
    void recentModelsOpenOnModel();
    void theSelfCheckCanBeCopiedAndRepeated();
    void anInterruptedRunIsResumed();
    void anInterruptedRunIsLookedAt();
    void anInterruptedRunIsDiscardedOnceAsked();
    void whileTrainingItSaysWhyNot();
    void itIsDrawn();
};

void TestHome::oneClickLeadsToARunningSample()
{
    HomeTest test;
    test.open();
    test.script.events = TrainEvents::until(20, 420);
    test.script.holdBefore = test.script.events.size();
    test.script.events.push_back({20, 99, EndEvent{}});
    test.button("startSampleButton")->click();
    QTRY_COMPARE(test.studio->training().state(), State::Running);
    QTRY_COMPARE(test.studio->training().record().info.step, 20);
    QCOMPARE(test.pageTitle(), QString("Train"));
    QCOMPARE(test.script.config.model.path, test.folder.path().toStdString() + "/sample.gguf"); // resolved
    QCOMPARE(test.script.config.router.mode, std::string("soft"));
}

void TestHome::theSampleCanOnlyBeOpened()
{
    HomeTest test;
    test.open();
    test.button("openSampleButton")->click();
    QCOMPARE(test.pageTitle(), QString("Mixture"));
    QCOMPARE(test.studio->setUp().config().router.mode, std::string("soft"));
    QVERIFY(!test.studio->training().isActive());
}

void TestHome::aMissingSampleModelSaysWhatToDo()
{
    HomeTest test;
    Surroundings without = test.studio->surroundings();
    without.sampleModel.clear();
    test.studio = std::make_unique<Studio>(test.engine, without, test.dialogs);
    test.open();
    QVERIFY(!test.button("startSampleButton")->isEnabled());
    QVERIFY(test.button("startSampleButton")->toolTip().contains("MOA_SAMPLE_MODEL"));
}

void TestHome::recentRunsOpenOnTrain()
{
    HomeTest test;
    test.script.runs = someRuns();
    test.open();
    auto *table = test.find<QTableView>("recentRunsTable");
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QCOMPARE(test.button("allRunsButton")->text(), QString("All 7 run(s)"));
    table->setCurrentIndex(table->model()->index(1, 0));
    emit table->activated(table->currentIndex());
    QTRY_COMPARE(test.pageTitle(), QString("Train"));
    QVERIFY(std::ranges::find(test.script.calls, "readRun") != test.script.calls.end());
    test.button("allRunsButton")->click();
    QCOMPARE(test.pageTitle(), QString("Runs"));
}

void TestHome::recentModelsOpenOnModel()
{
    HomeTest test;
    test.open();
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    auto *first = test.find<EntryButton>("recentModelButton");
    QCOMPARE(first->accessibleName(), QString("sample"));
    QVERIFY(!first->accessibleDescription().isEmpty());
    first->click();
    QCOMPARE(asked.takeFirst().at(0).toString(), QString("model"));
    QCOMPARE(test.studio->setUp().config().model.path, std::string("sample"));
}

void TestHome::theSelfCheckCanBeCopiedAndRepeated()
{
    HomeTest test;
    test.open();
    QTRY_VERIFY(test.button("copyCheckButton")->isEnabled());
    test.button("copyCheckButton")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains("ok   device: a processor") && copied.contains("FAIL training step: it did not end"));
    test.button("checkAgainButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "selfCheck"), 2);

    HomeTest failing;
    failing.script.failures["selfCheck"] = {ErrorCode::Device, "the device is gone", {}};
    failing.open();
    QVERIFY(!failing.button("copyCheckButton")->isEnabled());
    QVERIFY(!failing.button("copyCheckButton")->toolTip().isEmpty());
}

void TestHome::anInterruptedRunIsResumed()
{
    HomeTest test;
    test.script.runs = {runOf("maths", "interrupted", 184)};
    test.open();
    QTRY_VERIFY(test.window->findChild<InterruptedBanner *>());
    QVERIFY(test.find<QWidget>("interruptedBanner")->accessibleName().contains("184"));
    test.button("resumeRunButton")->click();
    QTRY_VERIFY(std::ranges::find(test.script.calls, "resumeRun") != test.script.calls.end());
    QCOMPARE(test.script.folder, std::filesystem::path("runs/maths"));
    QCOMPARE(test.pageTitle(), QString("Train"));
}

void TestHome::anInterruptedRunIsLookedAt()
{
    HomeTest test;
    test.script.runs = {runOf("maths", "interrupted", 184)};
    test.open();
    QTRY_VERIFY(test.window->findChild<InterruptedBanner *>());
    test.button("lookAtRunButton")->click();
    QTRY_COMPARE(test.pageTitle(), QString("Train"));
    QVERIFY(std::ranges::find(test.script.calls, "resumeRun") == test.script.calls.end());
}

void TestHome::anInterruptedRunIsDiscardedOnceAsked()
{
    HomeTest test;
    test.script.runs = {runOf("maths", "interrupted", 184)};
    test.open();
    QTRY_VERIFY(test.window->findChild<InterruptedBanner *>());
    test.button("discardRunButton")->click(); // and cancelled
    QCOMPARE(test.dialogs.asked.size(), 1);
    QVERIFY(test.studio->light().isIdle());
    test.dialogs.answers = {0};
    test.script.runs.clear();
    test.button("discardRunButton")->click();
    QTRY_VERIFY(std::ranges::find(test.script.calls, "binRun") != test.script.calls.end());
    QTRY_VERIFY(!test.window->findChild<InterruptedBanner *>());
}

void TestHome::whileTrainingItSaysWhyNot()
{
    HomeTest test;
    test.script.runs = {runOf("maths", "interrupted", 184)};
    test.open();
    QTRY_VERIFY(test.window->findChild<InterruptedBanner *>());
    test.script.events = TrainEvents::until(20, 420);
    test.script.holdBefore = test.script.events.size();
    test.script.events.push_back({20, 99, EndEvent{}});
    test.button("startSampleButton")->click();
    QTRY_COMPARE(test.studio->training().state(), State::Running);
    test.window->showPage("home");
    QTRY_VERIFY(test.studio->light().isIdle());
    QVERIFY(!test.button("startSampleButton")->isEnabled());
    QCOMPARE(test.button("resumeRunButton")->toolTip(), QString("A training is under way."));
    QVERIFY(test.button("lookAtRunButton")->isEnabled());
}

void TestHome::itIsDrawn()
{
    for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
        HomeTest test;
        applyScheme(*qApp, scheme);
        test.open();
        saveShot(*test.window, QString("home-empty-%1").arg(name));
        test.script.runs = someRuns();
        test.script.runs.push_back(runOf("maths-soft-moa", "interrupted", 184));
        emit test.studio->runsChanged();
        QTRY_VERIFY(test.window->findChild<InterruptedBanner *>());
        saveShot(*test.window, QString("home-%1").arg(name));
        test.window->resize(1280, 720);
        QTest::qWait(50);
        QCOMPARE(test.window->size(), QSize(1280, 720));
        saveShot(*test.window, QString("home-%1-1280x720").arg(name));
    }
    applyScheme(*qApp, Scheme::Light);
}

QTEST_MAIN(TestHome)
#include "tst_ui_home.moc"
