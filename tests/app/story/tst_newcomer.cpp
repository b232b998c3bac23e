// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "tests/app/story/stage.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

/// Beyond this the test fails; two cores that also train are no clock, so it is far above the aim of 50 ms.
constexpr double kLongestEvent = 250;
constexpr size_t kNamed = 8; ///< of the longest events

/// What the GUI thread was at, and for how long.
struct TimedEvent {
    double milliseconds = 0;
    QByteArray what; ///< the receiver's class and name, and the kind of event
};

/// Times every event that the GUI thread handles while it watches.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!isWatching || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        // Taken before: afterwards the receiver may be gone.
        TimedEvent timed{0, nameOf(*receiver, *event)};
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        timed.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        times.push_back(std::move(timed));
        --m_depth;
        return handled;
    }

    bool isWatching = false;
    std::vector<TimedEvent> times;

private:
    static QByteArray nameOf(const QObject &receiver, const QEvent &event)
    {
        const auto *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
        QByteArray name = receiver.metaObject()->className();
        if (!receiver.objectName().isEmpty())
            name += " \"" + receiver.objectName().toUtf8() + '"';
        if (const QObject *parent = receiver.parent())
            name += QByteArray(" in ") + parent->metaObject()->className();
        return name + ", " + (kind ? QByteArray(kind) : QByteArray::number(event.type()));
    }

    int m_depth = 0; ///< events inside an event count as part of it
};

} // namespace

/// What a newcomer does without reading, on the real widgets with the real engine and the bundled model: Try the sample, see the
/// curve fall and the map move, pause, chat, go on, stop and keep, evaluate base against adapter, export, verified. Once with real
/// clicks, and once with keys alone. The training is stopped after a few steps: what it learns, other tests say.
class TestNewcomer : public QObject
{
    Q_OBJECT

public:
    explicit TestNewcomer(bool usesKeysAlone) : m_usesKeysAlone(usesKeysAlone) {}

private slots:
    void initTestCase();
    void cleanupTestCase();

    void trySampleTrains();
    void pauseAndChat();
    void goOnAndKeep();
    void evaluateBaseAgainstAdapter();
    void exportIsVerified();
    void theWindowAnsweredAllTheWhile();

private:
    bool m_usesKeysAlone;
    std::unique_ptr<Stage> m_stage;
    QTemporaryDir m_folder;
};

void TestNewcomer::initTestCase()
{
    if (!moa::sampleModel())
        QSKIP("the sample model is not installed");
    m_stage = std::make_unique<Stage>(m_folder.path());
    if (m_usesKeysAlone)
        m_stage->useKeysAlone();
    QVERIFY(m_stage->waitUntilIdle());
}

void TestNewcomer::cleanupTestCase()
{
    m_stage.reset();
}

void TestNewcomer::trySampleTrains()
{
    static_cast<WatchedApplication *>(qApp)->isWatching = true;
    QVERIFY(m_stage->click("startSampleButton"));
    QVERIFY(m_stage->waitForState(State::Running, 2 * kMinute));
    QVERIFY(m_stage->waitForStep(3, 4 * kMinute));
    const auto count = [this](auto isOne) { return std::ranges::count_if(m_stage->record().events, isOne); };
    QVERIFY(count([](const Event &event) { return std::holds_alternative<StepEvent>(event.body); }) >= 3);
    QVERIFY(count([](const Event &event) { return std::holds_alternative<RoutingEvent>(event.body); }) >= 1);
}

void TestNewcomer::pauseAndChat()
{
    QVERIFY(m_stage->click("pauseButton"));
    QVERIFY(m_stage->waitForState(State::Paused, kMinute));
    QVERIFY(m_stage->click("chatWithItButton"));
    QVERIFY(m_stage->type("promptEdit", "What is 3 + 4?"));
    QTest::keyClick(m_stage->find<QPlainTextEdit>("promptEdit"), Qt::Key_Return);
    QVERIFY(m_stage->waitUntilIdle(3 * kMinute));
    QVERIFY(m_stage->find<QAbstractButton>("sendButton"));
}

void TestNewcomer::goOnAndKeep()
{
    QVERIFY(m_stage->openPage("train"));
    const int64_t before = m_stage->record().info.step;
    QVERIFY(m_stage->click("pauseButton")); // which goes on now
    QVERIFY(m_stage->waitForStep(before + 2, 3 * kMinute));
    for (const PageEntry &page : pages()) { // every page can be looked at meanwhile
        QVERIFY(m_stage->openPage(page.key));
        QTest::qWait(300);
    }
    QVERIFY(m_stage->openPage("train"));
    QVERIFY(m_stage->click("stopAndKeepButton"));
    QVERIFY(m_stage->waitForState(State::Idle, kMinute));
    QVERIFY(m_stage->waitUntilIdle());
    QCOMPARE(m_stage->record().info.state, std::string("stopped"));
    QVERIFY(std::filesystem::exists(m_stage->record().info.folder / "adapter.pth"));
}

void TestNewcomer::evaluateBaseAgainstAdapter()
{
    QVERIFY(m_stage->openPage("evaluate"));
    QVERIFY(m_stage->waitUntilIdle());
    QVERIFY(m_stage->click("addAdapterButton"));
    QVERIFY(m_stage->choose("(run)"));
    QVERIFY(m_stage->waitUntilIdle());
    QVERIFY(m_stage->click("askingButton"));
    QVERIFY(m_stage->type("limitSpinBox", "4"));
    QVERIFY(m_stage->click("closeAskingButton"));
    QVERIFY(m_stage->click("addSetButton"));
    QVERIFY(m_stage->choose("bundled"));
    QVERIFY(m_stage->waitUntilIdle());
    QVERIFY(m_stage->click("evaluateButton"));
    QVERIFY(m_stage->waitUntilIdle(4 * kMinute));
    auto *board = m_stage->find<QTableView>("boardTable");
    QVERIFY(board && board->model()->rowCount() == 2);
}

void TestNewcomer::exportIsVerified()
{
    QVERIFY(m_stage->openPage("train"));
    QVERIFY(m_stage->click("exportButton"));
    auto *dialog = m_stage->find<QDialog>("exportDialog");
    QVERIFY(dialog);
    QVERIFY(m_stage->waitUntilIdle()); // the forms are judged
    auto *write = dialog->findChild<QAbstractButton *>("exportButton");
    QVERIFY(m_stage->press(write));
    QVERIFY(m_stage->waitUntilIdle(2 * kMinute));
    std::filesystem::path verification;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder.path().toStdString()))
        if (entry.path().filename() == "verification.json")
            verification = entry.path();
    QVERIFY(!verification.empty());
    std::ifstream file(verification);
    QCOMPARE(nlohmann::json::parse(file).at("largest_logit_difference").get<double>(), 0.0);
    dialog->close();
}

void TestNewcomer::theWindowAnsweredAllTheWhile()
{
    auto *application = static_cast<WatchedApplication *>(qApp);
    application->isWatching = false;
    std::vector<TimedEvent> &times = application->times;
    QVERIFY(times.size() > 1000);
    std::ranges::sort(times, std::greater{}, &TimedEvent::milliseconds);
    const double longest = times.front().milliseconds;
    qInfo("%zu events of the GUI thread: 99.9 %% within %.1f ms (aim: 16), the longest %.1f ms (aim: 50)", times.size(),
          times[times.size() / 1000].milliseconds, longest);
    for (size_t i = 0; i < kNamed; ++i)
        qInfo("%6.1f ms  %s", times[i].milliseconds, times[i].what.constData());
    QVERIFY2(longest <= kLongestEvent, qPrintable(QString("an event took %1 ms").arg(longest)));
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    const auto run = [&](bool usesKeysAlone) {
        TestNewcomer test(usesKeysAlone);
        const int failures = QTest::qExec(&test, argc, argv);
        application.isWatching = false;
        application.times.clear();
        return failures;
    };
    const int byClicks = run(false);
    return byClicks + run(true);
}

#include "tst_newcomer.moc"
