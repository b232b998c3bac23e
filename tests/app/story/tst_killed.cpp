// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/story/walk.h"
#include "tests/app/tiny_model.h"
#include "ui/models/evaluation_board.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

constexpr int64_t kCheckpointSteps = 10;
constexpr auto kName = "cut-off";
constexpr auto kThere = "there";

QString pathIn(const QString &workspace, const QString &name)
{
    return workspace + "/" + name;
}

/// What a person does until the moment at which the program is killed; it is the program's other process that does it.
class Person
{
public:
    explicit Person(const QString &workspace) : m_workspace(workspace), m_stage(workspace), m_walk(m_stage) {}

    [[nodiscard]] bool comesTo(const QString &moment)
    {
        if (!setsUp(moment == "before the first checkpoint" ? 0 : kCheckpointSteps) || !m_walk.start())
            return false;
        if (moment == "before the first checkpoint")
            return m_stage.waitForStep(3, kMinute);
        if (!m_stage.waitForStep(2 * kCheckpointSteps + 2, kMinute)) // so that two checkpoints are written
            return false;
        return moment == "while it trains" || (moment == "while it is paused" ? pausesAndChats() : keepsAndEvaluates());
    }

private:
    [[nodiscard]] bool setsUp(int64_t checkpointSteps)
    {
        if (!m_walk.chooseModel(pathIn(m_workspace, "model")) || !m_walk.chooseData(pathIn(m_workspace, "sums.jsonl")) ||
            !m_walk.takePreset("soft") || !m_stage.openPage("train"))
            return false;
        m_stage.studio().setUp().edit("checkpoints", [&](RunConfig &config) { config.checkpoints.everySteps = checkpointSteps; });
        return m_stage.type("nameField", kName);
    }

    [[nodiscard]] bool pausesAndChats()
    {
        return m_stage.click("pauseButton") && m_stage.waitForState(State::Paused, kMinute) && m_walk.chatWithIt();
    }

    /// Evaluates on two sets; it is there when the first is done and the second, which is long, has begun.
    [[nodiscard]] bool keepsAndEvaluates()
    {
        if (!m_walk.keepAfter(1) || !m_walk.chatWithIt() || !m_stage.openPage("evaluate") || !m_stage.click("askingButton") ||
            !m_stage.pick("ruleComboBox", "Number"))
            return false;
        for (const char *set : {"short.jsonl", "long.jsonl"}) {
            m_stage.dialogs.files = {pathIn(m_workspace, set)};
            if (!m_stage.click("addSetButton") || !m_stage.choose("file") || !m_stage.waitUntilIdle(kMinute))
                return false;
        }
        const auto *table = m_stage.find<QTableView>("boardTable");
        const auto *board = table ? qobject_cast<const EvaluationBoard *>(table->model()) : nullptr;
        if (!board || !m_stage.click("evaluateButton"))
            return false;
        const int adapter = board->rowOf(m_stage.studio().residents().adapters().front().handle);
        return m_stage.waitFor(
            [&] {
                const BoardCell *done = board->cell(adapter, 0), *running = board->cell(0, 1);
                return done && done->result && running && !running->result;
            },
            kMinute);
    }

    QString m_workspace;
    Stage m_stage;
    Walk m_walk;
};

} // namespace

/// The program is killed at some moment, and the next start finds everything that was shown as kept.
class TestKilled : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aTrainingGoesOn_data();
    void aTrainingGoesOn();
    void anEvaluationLeavesWhatWasDone();

private:
    [[nodiscard]] QString in(const QString &name) const { return pathIn(m_folder->path(), name); }
    [[nodiscard]] std::filesystem::path run() const { return in(QString("runs/") + kName).toStdString(); }
    [[nodiscard]] static bool hasFailed() { return QTest::currentTestFailed(); }
    void killAt(const QString &moment);
    void theSetUpIsKept(Stage &stage);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeTinyModel(in("model"));
    const QByteArray rows = sums();
    writeBytes(in("sums.jsonl"), rows);
    writeBytes(in("short.jsonl"), rows.left(rows.indexOf('\n') + 1));
    writeBytes(in("long.jsonl"), rows.repeated(100));
}

void TestKilled::killAt(const QString &moment)
{
    QProcess person;
    person.setProgram(QCoreApplication::applicationFilePath());
    person.setArguments({"--person", m_folder->path(), moment});
    person.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    person.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    person.start();
    QByteArray said;
    while (!said.contains(kThere) && person.waitForReadyRead(2 * kMinute * 1000))
        said += person.readAllStandardOutput();
    QVERIFY(said.contains(kThere));
    QVERIFY(::kill(static_cast<pid_t>(person.processId()), SIGKILL) == 0);
    QVERIFY(person.waitForFinished());
    QCOMPARE(person.exitStatus(), QProcess::CrashExit);
}

void TestKilled::theSetUpIsKept(Stage &stage)
{
    const RunConfig &config = stage.studio().setUp().config();
    QCOMPARE(config.name, std::string(kName));
    QCOMPARE(config.model.path, in("model").toStdString());
    QCOMPARE(config.data.train, std::vector{in("sums.jsonl").toStdString()});
    QCOMPARE(config.router.mode, std::string("soft"));
    QCOMPARE(config.training.batchSize, 2);
}

void TestKilled::aTrainingGoesOn_data()
{
    QTest::addColumn<int>("least");
    QTest::newRow("while it trains") << static_cast<int>(2 * kCheckpointSteps);
    QTest::newRow("while it is paused") << static_cast<int>(2 * kCheckpointSteps);
    QTest::newRow("before the first checkpoint") << 0;
}

void TestKilled::aTrainingGoesOn()
{
    QFETCH(int, least);
    killAt(QTest::currentDataTag());
    if (hasFailed())
        return;
    Stage stage(m_folder->path());
    QVERIFY(stage.waitFor([&] { return stage.find<QWidget>("interruptedBanner") != nullptr; }, kMinute));
    QVERIFY(stage.find<QWidget>("interruptedBanner")->accessibleName().contains(kName));
    theSetUpIsKept(stage);

    QVERIFY(stage.click("resumeRunButton"));
    QVERIFY(stage.waitFor([&] { return stage.studio().training().state() != State::Preparing; }, kMinute));
    const std::optional<Error> &error = stage.studio().training().error();
    QVERIFY2(!error, error ? describe(*error).c_str() : "");
    QVERIFY(stage.record().info.step >= least);
    Walk walk(stage);
    QVERIFY(walk.keepAfter(least + 4 * kCheckpointSteps));
    int64_t step = 0;
    for (const Event &event : stage.record().events)
        if (std::holds_alternative<StepEvent>(event.body))
            QCOMPARE(event.step, ++step); // none is lost, none is there twice
    QVERIFY(step >= least + 4 * kCheckpointSteps);
    QVERIFY(std::filesystem::exists(run() / "adapter.pth"));
    QVERIFY(walk.chatWithIt());
    QVERIFY(stage.openPage("home"));
    QVERIFY(stage.waitUntilIdle());
    QVERIFY(stage.waitFor([&] { return stage.find<QWidget>("interruptedBanner") == nullptr; }, kMinute));
}

void TestKilled::anEvaluationLeavesWhatWasDone()
{
    killAt("while it is evaluated");
    if (hasFailed())
        return;
    Stage stage(m_folder->path());
    QVERIFY(stage.waitUntilIdle());
    QVERIFY(!stage.find<QWidget>("interruptedBanner")); // the run had ended
    theSetUpIsKept(stage);

    const auto record = stage.studio().engine().readRun(run());
    QVERIFY(record);
    QCOMPARE(record->info.state, std::string("stopped"));
    QCOMPARE(record->evaluations.size(), size_t{1});
    QVERIFY(record->info.accuracy.has_value());

    QVERIFY(stage.openPage("evaluate"));
    const auto *table = stage.find<QTableView>("boardTable");
    QVERIFY(table && stage.waitUntilIdle(kMinute));
    const auto *board = qobject_cast<const EvaluationBoard *>(table->model());
    QCOMPARE(board->sets().size(), size_t{2});
    QCOMPARE(board->rowCount(), 2); // no model is loaded, and the board is there again
    QVERIFY(!board->row(1).handle && board->nameOf(1) == kName);
    for (const int row : {0, 1}) {
        const BoardCell *cell = board->cell(row, 0);
        QVERIFY(cell && cell->result && cell->result->records.size() == 1);
        QVERIFY(cell->result->records[0].question.starts_with("0 + 2") && !cell->result->records[0].answer.empty());
        QVERIFY(!board->cell(row, 1)); // it was being answered
    }
    stage.window().open(QString::fromStdString(run().string()));
    QVERIFY(stage.waitFor([&] { return stage.find<QWidget>("chatWithItButton") != nullptr; }, kMinute));
    QVERIFY(Walk(stage).chatWithIt());
    QCOMPARE(stage.studio().residents().adapters().size(), size_t{1});
    QCOMPARE(board->rowOf(stage.studio().residents().adapters().front().handle), 1); // the same row, loaded
    QVERIFY(board->cell(0, 0) && board->cell(1, 0));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--person") {
        Person person(arguments.value(2));
        if (!person.comesTo(arguments.value(3)))
            return 1;
        std::puts(kThere);
        std::fflush(stdout);
        return QApplication::exec(); // until it is killed
    }
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
