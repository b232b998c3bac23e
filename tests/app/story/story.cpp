// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "tests/app/story/stage.h"
#include "ui/models/run_table.h"
#include "ui/services/language.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QDialog>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

/// From the first start to a verified export, with the real engine and the bundled model, in the order in which a person would do
/// it; every step leaves a picture. packaging/screenshots.sh runs it; MOA_SHOTS names the folder of the pictures, MOA_STORY that of
/// the runs, which a later start finds again. Functions can be named to run only them, as with any Qt test.
class Story : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void theFirstStart();
    void theSampleTrains();
    void aTrainingInMidRun();
    void pausedAndAsked();
    void theSampleEnds();
    void aSecondRunWithLoraAlone();
    void threeLanesWithTint();
    void evaluated();
    void runsCompared();
    void exportedAndVerified();
    void whatCantBeDone();
    void everyPageInEveryLook();

private:
    void openEveryPage(const QString &look, QSize size);
    void ask(const QString &question);
    [[nodiscard]] std::vector<RunInfo> runs();

    std::unique_ptr<Stage> m_stage;
    QTemporaryDir m_temporary;
};

namespace {

constexpr auto kQuestion = "Tom has 35 marbles and gives 12 of them to his sister. How many marbles does he have left?";

} // namespace

void Story::initTestCase()
{
    if (!moa::sampleModel())
        QSKIP("the sample model is not installed");
    m_stage = std::make_unique<Stage>(qEnvironmentVariable("MOA_STORY", m_temporary.path()));
}

void Story::cleanupTestCase()
{
    m_stage.reset();
}

std::vector<RunInfo> Story::runs()
{
    return m_stage->studio().engine().runs(m_stage->studio().surroundings().workspace).value_or(std::vector<RunInfo>());
}

void Story::theFirstStart()
{
    QVERIFY(m_stage->waitUntilIdle());
    m_stage->shoot("home-first-start");
    m_stage->window().showPage("train");
    m_stage->shoot("train-nothing-set-up");
    m_stage->window().showPage("runs");
    m_stage->shoot("runs-empty");
    m_stage->window().showPage("home");
}

void Story::theSampleTrains()
{
    QVERIFY(m_stage->click("startSampleButton"));
    m_stage->shoot("train-preparing");
    QVERIFY(m_stage->waitForState(State::Running, 2 * kMinute));
    QVERIFY(m_stage->waitForStep(5, 5 * kMinute));
    m_stage->shoot("train-first-steps");
}

void Story::aTrainingInMidRun()
{
    const auto &info = m_stage->record().info;
    QVERIFY(m_stage->waitFor([&] { return info.step * 2 >= info.plannedSteps; }, 15 * kMinute));
    m_stage->shoot("train-mid-run");
    if (auto *slider = m_stage->find<QSlider>("stepSlider"))
        slider->setValue(slider->maximum() / 2);
    m_stage->shoot("train-scrubbed");
    QVERIFY(m_stage->click("nowButton"));
    m_stage->window().showPage("home");
    m_stage->shoot("home-while-training");
    m_stage->window().showPage("train");
}

void Story::ask(const QString &question)
{
    auto *edit = m_stage->find<QPlainTextEdit>("promptEdit");
    QVERIFY2(edit, "Chat has no place to write in");
    edit->setPlainText(question);
    QVERIFY(m_stage->click("sendButton"));
    QVERIFY(m_stage->waitUntilIdle(5 * kMinute));
}

void Story::pausedAndAsked()
{
    QVERIFY(m_stage->click("pauseButton"));
    QVERIFY(m_stage->waitForState(State::Paused, 2 * kMinute));
    m_stage->shoot("train-paused");
    QVERIFY(m_stage->click("chatWithItButton"));
    ask(kQuestion);
    m_stage->shoot("chat-half-trained");
    m_stage->window().showPage("train");
    QVERIFY(m_stage->click("pauseButton")); // go on
}

void Story::theSampleEnds()
{
    QVERIFY(m_stage->waitForState(State::Idle, 25 * kMinute));
    QCOMPARE(m_stage->record().info.state, std::string("finished"));
    QVERIFY(m_stage->waitUntilIdle());
    m_stage->shoot("train-finished");
}

void Story::aSecondRunWithLoraAlone()
{
    m_stage->studio().setUp().edit("story", [](RunConfig &config) {
        config.name = "lora-alone";
        std::erase_if(config.adapters, [](const AdapterConfig &adapter) { return adapter.kind != "lora"; });
        config.router = {"none", nlohmann::json::object()};
        config.training.maxSteps = 20;
    });
    m_stage->window().showPage("mixture");
    m_stage->shoot("mixture-lora-alone");
    m_stage->window().showPage("train");
    if (m_stage->find<QAbstractButton>("newRunButton"))
        QVERIFY(m_stage->click("newRunButton"));
    m_stage->shoot("train-set-up");
    QVERIFY(m_stage->click("startButton"));
    QVERIFY(m_stage->waitForState(State::Idle, 15 * kMinute));
    QVERIFY(m_stage->waitUntilIdle());
}

void Story::threeLanesWithTint()
{
    for (const RunInfo &run : runs())
        m_stage->studio().residents().loadAdapter({run.folder, {}, false});
    QVERIFY(m_stage->waitUntilIdle());
    QCOMPARE(m_stage->studio().residents().adapters().size(), size_t{2});
    m_stage->window().showPage("chat");
    for (const AdapterInfo &adapter : m_stage->studio().residents().adapters()) {
        const QString name = m_stage->studio().residents().nameOf(adapter.handle);
        if (m_stage->find<QAbstractButton>("laneCMoreButton"))
            break; // it has three already
        QVERIFY(m_stage->click("addLaneButton"));
        QVERIFY(m_stage->choose(name));
    }
    ask(kQuestion);
    m_stage->shoot("chat-three-lanes");
    QVERIFY(m_stage->click("tint1Button"));
    m_stage->shoot("chat-tinted");
}

void Story::evaluated()
{
    m_stage->window().showPage("evaluate");
    m_stage->shoot("evaluate-empty");
    QVERIFY(m_stage->click("askingButton"));
    m_stage->shoot("evaluate-asking");
    if (auto *limit = m_stage->find<QSpinBox>("limitSpinBox"))
        limit->setValue(40);
    QVERIFY(m_stage->click("closeAskingButton"));
    QVERIFY(m_stage->click("addSetButton"));
    QVERIFY(m_stage->choose("bundled"));
    QVERIFY(m_stage->waitUntilIdle(kMinute));
    QVERIFY(m_stage->click("evaluateButton"));
    QTest::qWait(10'000);
    m_stage->shoot("evaluate-running");
    QVERIFY(m_stage->waitUntilIdle(20 * kMinute));
    auto *board = m_stage->find<QTableView>("boardTable");
    QVERIFY(board && board->model()->rowCount() == 3);
    board->selectRow(0);
    board->selectRow(1);
    m_stage->shoot("evaluate-two-compared");
}

void Story::runsCompared()
{
    m_stage->window().showPage("runs");
    const auto table = [this] { return m_stage->find<QTableView>("runsTable"); }; // hidden until the list is read
    QVERIFY(m_stage->waitFor([&] { return table() && table()->model()->rowCount() == 2; }, kMinute));
    table()->selectAll();
    QVERIFY(m_stage->waitUntilIdle());
    m_stage->shoot("runs-compared");
}

void Story::exportedAndVerified()
{
    emit m_stage->studio().exportAsked(QString::fromStdString(runs().back().folder.string())); // the oldest: the sample
    auto *dialog = m_stage->find<QDialog>("exportDialog");
    QVERIFY(dialog);
    QVERIFY(m_stage->waitUntilIdle()); // the forms are judged
    m_stage->shoot("export", dialog);
    dialog->findChild<QAbstractButton *>("exportButton")->click(); // the page behind it has one too
    QVERIFY(m_stage->waitUntilIdle(5 * kMinute));
    QVERIFY(m_stage->find<QWidget>("exportReport"));
    m_stage->shoot("export-verified", dialog);
    dialog->close();
}

void Story::whatCantBeDone()
{
    m_stage->window().open("/nowhere/at/all");
    QVERIFY(m_stage->waitUntilIdle());
    m_stage->shoot("error-in-the-log");
    QVERIFY(m_stage->click("logButton"));
    m_stage->studio().setUp().edit("story", [](RunConfig &config) {
        config.model.path = "/nowhere/model.gguf";
        config.training.microBatchSize = 64;
        config.data.train.clear();
    });
    for (const char *page : {"model", "data", "mixture", "train"}) {
        m_stage->window().showPage(page);
        if (page == QByteArray("train"))
            QVERIFY(m_stage->click("newRunButton"));
        QTest::qWait(1000);
        m_stage->shoot(QString("error-%1").arg(page));
    }
    m_stage->studio().setUp().history().undo();
}

void Story::openEveryPage(const QString &look, QSize size)
{
    m_stage->window().resize(size);
    for (const PageEntry &entry : pages()) {
        m_stage->window().showPage(entry.key);
        QTest::qWait(300);
        m_stage->shoot(QString("%1-%2-%3x%4").arg(entry.key, look).arg(size.width()).arg(size.height()));
    }
}

void Story::everyPageInEveryLook()
{
    if (const auto known = runs(); !known.empty() && !m_stage->studio().training().hasRecord())
        m_stage->window().open(QString::fromStdString(known.back().folder.string()));
    QVERIFY(m_stage->waitUntilIdle());
    for (const QString &language : languages()) {
        applyLanguage(language);
        for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
            applyScheme(*qApp, scheme);
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
                openEveryPage(language + "-" + name, size);
        }
    }
}

QTEST_MAIN(Story)
#include "story.moc"
