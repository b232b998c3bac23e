// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chat_test.h"
#include "ui/pages/chat/fader.h"

#include <QLabel>
#include <QMenu>

#include <atomic>
#include <thread>

using namespace moa;
using namespace moa::ui;
using namespace moa::test;

class TestChatLanes : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyScheme(*qApp, Scheme::Light); }
    void withoutAnAdapterItOffersOne();
    void adaptersGetLanesOfTheirOwn();
    void oneLaneAnswersAgain();
    void theDeskGoesWithTheCall();
    void theMeterIsTheRoutersOwn();
    void lanesMarkWhereTheyPart();
    void blindHidesAndCounts();
    void aHalfTrainedAdapterAnswers();
    void anUnloadedAdapterIsSaid();
    void sixLanesFit();
    void popupsShowDeskAndOrigin();
    void aLoadedAdapterTakesTheLaneItWasChosenFor();
    void whatALaneSaidStaysWhenItsAdapterIsChosenAgain();
    void anotherModelAnswersNothingThatWaits();
    void adaptersOfRunsAreOffered();
};

void TestChatLanes::withoutAnAdapterItOffersOne()
{
    ChatTest test(true, 0);
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 1);
    QVERIFY(test.button("loadAdapterButton")->isVisible());
    saveShot(*test.page, "chat-no-adapter");
    test.dialogs.files = {test.folder.filePath("other")};
    test.button("loadAdapterButton")->click();
    QTRY_COMPARE(test.lanes(), 2);
    QVERIFY(!test.button("loadAdapterButton")->isVisible());
}

void TestChatLanes::adaptersGetLanesOfTheirOwn()
{
    ChatTest test;
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 3);
    test.studio->residents().forgetAdapter(AdapterHandle{2}); // it has said nothing
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 2);
}

void TestChatLanes::oneLaneAnswersAgain()
{
    ChatTest test;
    test.askAndWait();
    test.find<RoutingDesk>("laneBRoutingDesk")->findChild<QAbstractButton *>("qMuteDeskKey")->click();
    test.script.answers = {spoken("Something else.")};
    test.button("laneBAgainButton")->click();
    QTRY_COMPARE(test.text("B")->layOut().text(), QString("Something else."));
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(test.script.generated[1].lanes.size(), size_t{1});
    QVERIFY(test.script.generated[1].lanes[0].routing.mute.contains(Site::Query));
    QCOMPARE(test.text("A")->layOut().text(), QString(kBase));
}

void TestChatLanes::theDeskGoesWithTheCall()
{
    ChatTest test;
    QTest::qWait(1);
    auto *desk = test.find<RoutingDesk>("laneBRoutingDesk");
    auto *fader = desk->findChild<Fader *>("parallelFader");
    fader->setFocus();
    QTest::keyClick(fader, Qt::Key_Down);
    QTest::keyClick(fader, Qt::Key_Down);
    QCOMPARE(fader->value(), 90);
    QTest::keyClick(fader, Qt::Key_S);
    QVERIFY(!desk->findChild<Fader *>("promptFader")->isEnabled()); // it has none
    QVERIFY(desk->findChild<Fader *>("promptFader")->toolTip().contains("nothing at Prompt"));
    QVERIFY(desk->findChild<DeskKey *>("qMuteDeskKey")->height() >= 24);
    test.askAndWait();
    const RoutingOverride &routing = test.script.generated[0].lanes[1].routing;
    QCOMPARE(routing.scale.at(Site::Parallel), 0.9);
    QVERIFY(routing.solo.contains(Site::Parallel));
    QVERIFY(test.script.generated[0].lanes[2].routing.solo.empty());
    QTest::mouseDClick(fader, Qt::LeftButton);
    QCOMPARE(fader->value(), 100);
}

void TestChatLanes::theMeterIsTheRoutersOwn()
{
    Answer answer;
    answer.origin.desk.setScale(Site::Query, 0.5);
    answer.origin.desk.setMuted(Site::Key, true);
    GeneratedToken token;
    token.routing = {{0, {"Q", "K"}, {0.2, 0}, {}, {}, {}}, {1, {"Q", "K"}, {0.4, 0}, {}, {}, {}}};
    answer.tokens = {answerToken(token)};
    QVERIFY(std::abs(*answer.meanWeight(Site::Query) - 0.6) < 1e-6); // used 0.3 at half scale
    QVERIFY(!answer.meanWeight(Site::Key));                          // a muted type's weight is not told
    QVERIFY(!answer.meanWeight(Site::Value));
    QCOMPARE(answer.tokens[0].weights.strongest(), std::optional(Site::Query));
    QVERIFY(!answer.tokens[0].weights.at(Site::Value, 0));
}

void TestChatLanes::lanesMarkWhereTheyPart()
{
    ChatTest test;
    test.askAndWait();
    const std::vector<TokenFlag> &a = test.text("A")->flags(), &b = test.text("B")->flags();
    QCOMPARE(a.size(), size_t{1});
    QCOMPARE(a[0].text, QString::fromUtf8("≠ B C"));
    QCOMPARE(b.size(), size_t{2});
    QCOMPARE(b[0].text, QString::fromUtf8("≠ A"));
    QCOMPARE(b[1].text, QString::fromUtf8("≠ C"));
    QCOMPARE(a[0].token, b[0].token);
}

void TestChatLanes::blindHidesAndCounts()
{
    ChatTest test;
    test.find<QAbstractButton>("blindSwitchButton")->click();
    test.askAndWait();
    QTRY_VERIFY(test.button("laneABestButton")->isVisible());
    for (LaneCard *card : test.visibleCards()) {
        QVERIFY(card->accessibleName().contains("Answer"));
        QVERIFY(!card->findChild<RoutingDesk *>()->isVisible()); // it would tell
    }
    QVERIFY(!test.button("laneAAgainButton")->isVisible());
    QVERIFY(!test.button("addLaneButton")->isEnabled());
    saveShot(*test.page, "chat-blind");
    test.button("laneBBestButton")->click();
    const QString tally = test.find<QLabel>("tallyLabel")->text().replace(QChar(QChar::Nbsp), ' ');
    QVERIFY2(tally.contains("soft-moa-maths 1 of 1 (21 % to 100 %)"), qPrintable(tally));
    QVERIFY(!test.button("laneABestButton")->isVisible());
    QVERIFY(!test.button("tieButton")->isEnabled());
    saveShot(*test.page, "chat-voted");
    test.askAndWait("another");
    QTRY_VERIFY(test.button("tieButton")->isEnabled());
    test.button("tieButton")->click();
    QVERIFY(test.find<QLabel>("tallyLabel")->text().contains("soft-moa-maths 1 of 2"));
}

void TestChatLanes::aHalfTrainedAdapterAnswers()
{
    ChatTest test(true, 0);
    test.script.record.config.name = "half";
    test.script.record.config.adapters = {{"lora", "all", {{"targets", {"Q"}}}}};
    test.script.events = {{1, 0, StepEvent{}}, {2, 0, StepEvent{}}};
    test.script.holdBefore = 1;
    test.studio->training().start(test.script.record.config, test.folder.filePath("half").toStdString());
    QTRY_COMPARE(test.studio->training().record().info.step, int64_t{1});
    test.studio->training().pause();
    QTRY_COMPARE(test.studio->training().state(), TrainingDesk::State::Paused);
    QTRY_COMPARE(test.lanes(), 2);
    QVERIFY(test.find<RoutingDesk>("laneBRoutingDesk")->findChild<Fader *>("qFader")->isEnabled());
    QVERIFY(!test.find<RoutingDesk>("laneBRoutingDesk")->findChild<Fader *>("kFader")->isEnabled());
    test.askAndWait();
    QCOMPARE(test.script.generated[0].lanes[1].adapter, AdapterHandle{9});
}

void TestChatLanes::anUnloadedAdapterIsSaid()
{
    ChatTest test;
    test.askAndWait();
    test.type("more");
    test.studio->residents().forgetAdapter(AdapterHandle{1});
    QVERIFY(!test.button("sendButton")->isEnabled());
    QVERIFY(test.button("sendButton")->toolTip().contains("lane B"));
    QCOMPARE(test.text("B")->layOut().text(), QString(kSoft));        // what it said stays
    AdapterInfo again = adapterOf(test, 7, "soft-moa-maths", "soft"); // such as of the run when it has ended
    again.path /= "adapter.pth";
    test.studio->residents().noteAdapter(again);
    QCOMPARE(test.lanes(), 3);
    QVERIFY(test.button("sendButton")->isEnabled());
    QTest::keyClick(test.find<PromptEdit>("promptEdit"), Qt::Key_Return);
    QTRY_COMPARE(test.script.generated.size(), size_t{2});
    QCOMPARE(test.script.generated[1].lanes[1].adapter, AdapterHandle{7});
}

void TestChatLanes::sixLanesFit()
{
    ChatTest test;
    for (int i = 0; i < 3; ++i) {
        test.button("addLaneButton")->click();
        test.page->findChildren<QMenu *>("addLaneMenu").constLast()->actions().at(i % 3)->trigger();
    }
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 6);
    QVERIFY(!test.button("addLaneButton")->isEnabled());
    QVERIFY(test.button("addLaneButton")->toolTip().contains("six"));
    test.askAndWait();
    test.text("E")->setFocus();
    QTest::keyClick(test.text("E"), Qt::Key_Home);
    saveShot(*test.page, "chat-six");
    test.page->resize(1200, 616);
    QTest::qWait(1);
    QCOMPARE(test.page->size(), QSize(1200, 616));
    saveShot(*test.page, "chat-six-small");
    for (LaneCard *card : test.visibleCards())
        QVERIFY(card->width() > 150);
}

void TestChatLanes::popupsShowDeskAndOrigin()
{
    ChatTest test;
    test.page->resize(1200, 616);
    test.askAndWait();
    test.find<DeskChips>("laneBDeskChips")->click();
    auto *desk = test.find<RoutingDesk>("laneBDeskChipsRoutingDesk");
    QVERIFY(desk->isVisible());
    desk->findChild<DeskKey *>("vMuteDeskKey")->click();
    saveShot(*desk->window(), "chat-desk-popup");
    QVERIFY(test.find<DeskChips>("laneBDeskChips")->accessibleName().contains("V muted"));
    desk->window()->close();
    test.button("laneBOriginButton")->click();
    auto *origin = test.find<QLabel>("originLabel");
    QVERIFY(origin->text().contains("soft-moa-maths"));
    QVERIFY(origin->text().contains("everything at 1"));
    saveShot(*origin->window(), "chat-origin-popup");
    origin->window()->close();
}

void TestChatLanes::aLoadedAdapterTakesTheLaneItWasChosenFor()
{
    ChatTest test(true, 0);
    QTest::qWait(1);
    test.dialogs.files = {test.folder.filePath("other")};
    test.find<QAbstractButton>("laneAAdapterLaneName")->click();
    test.page->findChild<QMenu *>("adapterMenu")->actions().constLast()->trigger();
    QTRY_VERIFY(test.studio->work().isIdle());
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 1);
    test.askAndWait();
    QCOMPARE(test.script.generated[0].lanes[0].adapter, AdapterHandle{1});
}

void TestChatLanes::whatALaneSaidStaysWhenItsAdapterIsChosenAgain()
{
    ChatTest test;
    test.askAndWait();
    test.studio->residents().forgetAdapter(AdapterHandle{1});
    test.dialogs.files = {QString::fromStdString((test.studio->surroundings().workspace / "soft-moa-maths").string())};
    test.find<QAbstractButton>("laneBAdapterLaneName")->click();
    test.page->findChild<QMenu *>("adapterMenu")->actions().constLast()->trigger();
    QTRY_COMPARE(test.script.adapters.size(), size_t{1});
    QTRY_VERIFY(test.studio->work().isIdle());
    QTest::qWait(1);
    QCOMPARE(test.lanes(), 3);
    QCOMPARE(test.text("B")->layOut().text(), QString(kSoft));
    test.type("more");
    QVERIFY(test.button("sendButton")->isEnabled());
}

void TestChatLanes::anotherModelAnswersNothingThatWaits()
{
    ChatTest test(true, 0);
    std::atomic<bool> isHeld = true;
    test.studio->work().submit("Loading", {}, [&isHeld](const JobContext &) -> Result<void> {
        while (isHeld)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return {};
    });
    test.ask();
    ModelInfo other;
    other.path = "other.gguf";
    test.studio->residents().noteModel({}, other); // as a loading does just before the next job begins
    isHeld = false;
    QTRY_VERIFY(test.studio->work().isIdle());
    QVERIFY(test.script.generated.empty());
    QVERIFY(!test.text("A")->isVisible() || test.text("A")->layOut().text().isEmpty());
}

void TestChatLanes::adaptersOfRunsAreOffered()
{
    ChatTest test(true, 1);
    QTRY_VERIFY(test.studio->light().isIdle());
    const std::filesystem::path workspace = test.studio->surroundings().workspace;
    const auto run = [&](const std::string &name, const std::string &state, int64_t step) {
        RunInfo info;
        info.folder = workspace / name;
        info.name = name;
        info.state = state;
        info.step = step;
        info.hasAdapter = state == "finished" || state == "stopped";
        info.mixture = "soft: Q V";
        return info;
    };
    test.script.runs = {run("tuesday", "finished", 30), run("soft-moa-maths", "finished", 30), run("killed", "interrupted", 9),
                        run("broken", "damaged", 9), run("monday", "stopped", 12)};
    emit test.studio->runsChanged();
    QTRY_VERIFY(test.studio->light().isIdle());
    QTest::qWait(1);
    test.find<QAbstractButton>("laneAAdapterLaneName")->click();
    auto *menu = test.page->findChild<QMenu *>("adapterMenu");
    QStringList texts;
    for (const QAction *action : menu->actions())
        if (!action->isSeparator())
            texts << action->text();
    // what is resident comes first and is not offered again; what has learnt nothing or can't be read is not
    QCOMPARE(texts, QStringList({"Base", "soft-moa-maths", "tuesday (run)", "monday (run)", "Load an adapter…"}));
    QAction *monday = menu->actions().at(menu->actions().size() - 2);
    QCOMPARE(monday->toolTip(), QString("soft: Q V"));
    monday->trigger();
    QTRY_COMPARE(test.script.adapters.size(), size_t{1});
    QCOMPARE(test.script.adapters[0].path, workspace / "monday");
}

QTEST_MAIN(TestChatLanes)
#include "tst_ui_chat_lanes.moc"
