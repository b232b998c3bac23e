// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chat_test.h"
#include "ui/pages/chat/fader.h"
#include "ui/pages/chat/sampling_drawer.h"
#include "ui/pages/chat/token_popover.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/error_notice.h"
#include "ui/widgets/heat_map.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTranslator>

#include <algorithm>

using namespace moa;
using namespace moa::ui;
using namespace moa::test;

class TestChat : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyScheme(*qApp, Scheme::Light); }
    void withoutAModelItOffersOne();
    void oneCallAsksAllLanes();
    void answersStreamAndStopKeepsThem();
    void sendSaysWhyItCant();
    void enterSendsAndShiftEnterDoesNot();
    void eachLaneKeepsItsHistory();
    void editingDropsWhatCameLater();
    void aDraftIsSavedAsItIsTyped();
    void againSaysWhenItWouldRepeat();
    void againDrawsANewSeed();
    void aChosenTokenShowsItsWeights();
    void answersAreCopiedWithWhatMadeThem();
    void conversationsAreSaved();
    void theDrawerChangesHowItIsAsked();
    void aFailureIsSaidInPlace();
    void nothingTypedIsLost();
    void aQuestionFromElsewhereIsWritten();
    void aLongerLanguageFits();
    void tabGoesAsOneReads();
    void theWindowHoldsIt();
    void itIsDrawn();
};

void TestChat::withoutAModelItOffersOne()
{
    ChatTest test(/*hasModel=*/false);
    QSignalSpy pages(test.studio.get(), &Studio::pageAsked);
    QVERIFY(test.button("openModelButton")->isVisible());
    QVERIFY(!test.button("sendButton")->isEnabled());
    QVERIFY(test.button("sendButton")->toolTip().contains("No model is loaded"));
    saveShot(*test.page, "chat-no-model");
    test.button("openModelButton")->click();
    QCOMPARE(pages.constFirst().constFirst().toString(), QString("model"));
    test.button("loadSampleModelButton")->click();
    QVERIFY(!test.button("loadSampleModelButton")->isEnabled());
    QTRY_VERIFY(!test.button("openModelButton")->isVisible());
    QCOMPARE(test.script.model.path, test.studio->surroundings().sampleModel);
}

void TestChat::oneCallAsksAllLanes()
{
    ChatTest test;
    test.askAndWait();
    QCOMPARE(test.script.generated.size(), size_t{1});
    const GenerateRequest &request = test.script.generated.front();
    QCOMPARE(request.lanes.size(), size_t{3});
    QVERIFY(request.withRouting);
    QVERIFY(request.promptTemplate.empty());
    QCOMPARE(request.lanes[1].adapter, AdapterHandle{1});
    QVERIFY(std::holds_alternative<ChatPrompt>(request.lanes[0].prompt));        // the model's own template
    QVERIFY(std::holds_alternative<InstructionPrompt>(request.lanes[1].prompt)); // as it was trained
    QCOMPARE(test.text("A")->layOut().text(), QString(kBase));
    QCOMPARE(test.text("B")->layOut().text(), QString(kSoft));
    QCOMPARE(test.find<QLabel>("promptLabel")->text(), QString(kQuestion));
    QVERIFY(test.find<QPlainTextEdit>("promptEdit")->toPlainText().isEmpty());
}

void TestChat::answersStreamAndStopKeepsThem()
{
    ChatTest test;
    test.script.holdToken = 8;
    test.ask();
    QTRY_COMPARE(test.text("C")->layOut().tokens(), 8);
    QVERIFY(!test.button("sendButton")->isEnabled());
    QVERIFY(test.button("sendButton")->isVisible());
    QVERIFY(test.button("sendButton")->toolTip().contains("still answering"));
    QVERIFY(test.button("stopAnswersButton")->isVisible());
    saveShot(*test.page, "chat-streaming");
    QTest::keyClick(test.find<PromptEdit>("promptEdit"), Qt::Key_Escape);
    QTRY_VERIFY(test.studio->work().isIdle());
    QTRY_VERIFY(test.find<QLabel>("laneCFootLabel")->text().contains("stopped"));
    QCOMPARE(test.text("C")->layOut().tokens(), 8);
    QVERIFY(!test.button("stopAnswersButton")->isVisible());
}

void TestChat::sendSaysWhyItCant()
{
    ChatTest test;
    QVERIFY(test.button("sendButton")->toolTip().contains("Nothing is written"));
    test.type("x");
    QVERIFY(test.button("sendButton")->isEnabled());
    RunConfig config;
    config.name = "run";
    test.script.events = {{0, 0, PhaseEvent{"train", 0, 2}}};
    test.script.holdBefore = 0;
    test.studio->training().start(config, test.folder.filePath("run").toStdString());
    QTRY_VERIFY(test.button("sendButton")->toolTip().contains("A training is running"));
    test.studio->training().stopAndKeep();
    QTRY_VERIFY(!test.studio->training().isActive());
}

void TestChat::enterSendsAndShiftEnterDoesNot()
{
    ChatTest test;
    auto *edit = test.find<PromptEdit>("promptEdit");
    QTest::keyClicks(edit, "one");
    const int low = edit->height();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit, "two");
    QVERIFY(edit->height() > low);
    QVERIFY(test.script.generated.empty());
    QTest::keyClick(edit, Qt::Key_Enter);
    QTRY_COMPARE(test.script.generated.size(), size_t{1});
    QCOMPARE(std::get<InstructionPrompt>(test.script.generated[0].lanes[1].prompt).instruction, std::string("one\ntwo"));
    QTRY_VERIFY(test.studio->work().isIdle());
}

void TestChat::eachLaneKeepsItsHistory()
{
    ChatTest test;
    test.askAndWait("first");
    test.askAndWait("second");
    QCOMPARE(test.script.generated.size(), size_t{2});
    const auto &base = std::get<ChatPrompt>(test.script.generated[1].lanes[0].prompt).messages;
    QCOMPARE(base.size(), size_t{3});
    QCOMPARE(base[0].content, std::string("first"));
    QCOMPARE(base[1].content, std::string(kBase));
    QCOMPARE(base[2].content, std::string("second"));
    QCOMPARE(test.find<QLabel>("turnCountLabel")->text(), QString("2 of 2"));
    test.button("previousTurnButton")->click();
    QCOMPARE(test.find<QLabel>("promptLabel")->text(), QString("first"));
    QTest::keyClick(test.page.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(test.find<QLabel>("promptLabel")->text(), QString("second"));
}

void TestChat::editingDropsWhatCameLater()
{
    ChatTest test;
    test.askAndWait("first");
    test.askAndWait("second");
    test.type("a draft");
    test.button("previousTurnButton")->click();
    test.button("editPromptButton")->click();
    QCOMPARE(test.find<PromptEdit>("promptEdit")->toPlainText(), QString("first"));
    test.button("cancelEditButton")->click();
    QCOMPARE(test.find<PromptEdit>("promptEdit")->toPlainText(), QString("a draft"));
    test.button("editPromptButton")->click();
    test.askAndWait("better");
    QVERIFY(!test.button("nextTurnButton")->isVisible()); // one turn is left
    QCOMPARE(test.find<QLabel>("promptLabel")->text(), QString("better"));
    QCOMPARE(test.find<PromptEdit>("promptEdit")->toPlainText(), QString("a draft"));
}

void TestChat::aDraftIsSavedAsItIsTyped()
{
    ChatTest test;
    test.type("a draft");
    QTRY_COMPARE(test.studio->preferences().value("chat/draft").toString(), QString("a draft"));
}

void TestChat::againSaysWhenItWouldRepeat()
{
    ChatTest test;
    test.askAndWait();
    QTRY_VERIFY(!test.button("askAgainButton")->isEnabled());
    QVERIFY(test.button("askAgainButton")->toolTip().contains("would be the same"));
    QVERIFY(!test.button("laneBAgainButton")->isEnabled());
    test.find<RoutingDesk>("laneBRoutingDesk")->findChild<QAbstractButton *>("qMuteDeskKey")->click();
    QVERIFY(test.button("laneBAgainButton")->isEnabled());
    QVERIFY(!test.button("laneCAgainButton")->isEnabled());
    QVERIFY(test.button("askAgainButton")->isEnabled());
}

void TestChat::againDrawsANewSeed()
{
    ChatTest test;
    test.find<QDoubleSpinBox>("temperatureDoubleSpinBox")->setValue(0.8);
    test.askAndWait();
    QTRY_VERIFY(test.button("askAgainButton")->isEnabled());
    test.button("askAgainButton")->click();
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(test.script.generated[0].sampling.seed, int64_t{0});
    QCOMPARE(test.script.generated[1].sampling.seed, int64_t{1});
    QVERIFY(test.button("samplingButton")->text().contains("seed 1"));
}

void TestChat::aChosenTokenShowsItsWeights()
{
    ChatTest test;
    test.askAndWait();
    TokenText *text = test.text("B");
    auto *popover = test.find<TokenPopover>("laneBTokenPopover");
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Right);
    QTest::keyClick(text, Qt::Key_Right);
    QVERIFY(popover->isVisible());
    QCOMPARE(text->chosen(), std::optional(1));
    QVERIFY(popover->accessibleName().contains("gives"));
    auto *map = popover->findChild<HeatMap *>();
    QCOMPARE(map->layers(), 30);
    QCOMPARE(map->rows().size(), size_t{6});
    QVERIFY(popover->geometry().top() >= text->geometry().bottom()); // never over the answer
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
    const std::vector<QRectF> at = text->layOut().rects(2);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, (at.front().center() + QPointF(0, 8)).toPoint());
    QCOMPARE(text->chosen(), std::optional(2));
    QVERIFY(popover->isVisible());
}

void TestChat::answersAreCopiedWithWhatMadeThem()
{
    ChatTest test;
    test.askAndWait();
    test.button("laneBCopyButton")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(kSoft));
    QVERIFY(copied.contains("soft-moa-maths on SmolLM2-135M-Instruct.gguf"));
    QVERIFY(copied.contains("seed 0") && copied.contains("sha256:0123abcd"));
    test.text("A")->selectAll();
    QTest::keyClick(test.text("A"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(kBase)); // without tints
}

void TestChat::conversationsAreSaved()
{
    ChatTest test;
    test.askAndWait();
    const auto save = [&](const QString &name) {
        test.dialogs.saveFile = test.folder.filePath(name);
        test.button("chatMenuButton")->click();
        test.page->findChild<QMenu *>("chatMenu")->actions().constFirst()->trigger();
        QFile file(test.dialogs.saveFile);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(save("talk.txt").contains("Lane B"));
    const nlohmann::json saved = nlohmann::json::parse(save("talk.json").toStdString());
    QCOMPARE(saved["turns"][0]["prompt"].get<std::string>(), std::string(kQuestion));
    const nlohmann::json &answer = saved["turns"][0]["answers"][1];
    QCOMPARE(answer["adapter"].get<std::string>(), std::string("soft-moa-maths"));
    QCOMPARE(answer["text"].get<std::string>(), std::string(kSoft));
    QVERIFY(answer["tokens"][0]["routing"].contains("FFN_DOWN"));
    test.dialogs.saveFile = test.folder.filePath("no/such/folder.txt");
    test.button("chatMenuButton")->click();
    test.page->findChildren<QMenu *>("chatMenu").constLast()->actions().constFirst()->trigger();
    QVERIFY(test.page->findChild<ErrorNotice *>()->isVisible());
}

void TestChat::theDrawerChangesHowItIsAsked()
{
    ChatTest test;
    test.button("systemPromptButton")->click();
    auto *drawer = test.page->findChild<SamplingDrawer *>();
    QVERIFY(drawer->isVisible());
    test.find<QPlainTextEdit>("systemPromptEdit")->setPlainText("Be brief.");
    test.find<QDoubleSpinBox>("temperatureDoubleSpinBox")->setValue(0.7);
    saveShot(*test.page, "chat-drawer");
    QTest::keyClick(drawer, Qt::Key_Escape);
    QVERIFY(!drawer->isVisible());
    test.askAndWait();
    const GenerateRequest &request = test.script.generated[0];
    QCOMPARE(request.sampling.temperature, 0.7);
    QCOMPARE(std::get<ChatPrompt>(request.lanes[0].prompt).messages[0].content, std::string("Be brief."));
    const ChatSettings kept = ChatSettings::load(test.studio->preferences());
    QCOMPARE(kept.systemPrompt, QString("Be brief."));
    QCOMPARE(kept.sampling.temperature, 0.7);
}

void TestChat::aFailureIsSaidInPlace()
{
    ChatTest test;
    test.script.failures["generate"] = {ErrorCode::OutOfMemory, "no room for the cache", {}};
    test.script.answers.clear();
    test.ask();
    QTRY_VERIFY(test.page->findChild<ErrorNotice *>()->isVisible());
    QTRY_VERIFY(test.studio->work().isIdle());
    saveShot(*test.page, "chat-error");
    test.script.failures.clear();
    QTRY_VERIFY(test.button("askAgainButton")->isEnabled()); // what was broken off may be asked again
    test.button("askAgainButton")->click();
    QVERIFY(!test.page->findChild<ErrorNotice *>()->isVisible());
    QTRY_VERIFY(test.studio->work().isIdle());
}

void TestChat::nothingTypedIsLost()
{
    ChatTest test;
    test.type("half a thou");
    test.page->hide();
    ChatPage again(*test.studio);
    again.show();
    again.shown();
    QCOMPARE(again.findChild<PromptEdit *>("promptEdit")->toPlainText(), QString("half a thou"));
}

void TestChat::aQuestionFromElsewhereIsWritten()
{
    ChatTest test;
    QTest::qWait(1);
    test.type("half a thou");
    const int before = test.lanes();
    test.studio->residents().noteAdapter(adapterOf(test, 3, "third", "none"));
    test.studio->residents().noteAdapter(adapterOf(test, 4, "fourth", "none"));
    test.studio->residents().noteAdapter(adapterOf(test, 5, "fifth", "none"));
    QTest::qWait(1);
    test.studio->askInChat("How many?\nSay it.\n", {AdapterHandle{1}, AdapterHandle{5}});
    QTest::qWait(1);
    QCOMPARE(test.lanes(), before + 1);
    test.askAndWait(test.find<PromptEdit>("promptEdit")->toPlainText());
    const auto &lanes = test.script.generated.at(0).lanes;
    QCOMPARE(std::ranges::count(lanes, AdapterHandle{1}, &GenerateLane::adapter), 1); // it had one
    QCOMPARE(std::ranges::count(lanes, AdapterHandle{5}, &GenerateLane::adapter), 1);
    QCOMPARE(std::get<InstructionPrompt>(lanes.at(1).prompt).instruction, std::string("How many?\nSay it."));
    test.studio->askInChat("Another", {});
    QCOMPARE(test.find<PromptEdit>("promptEdit")->toPlainText(), QString("Another"));
    test.type("half a thou");
    test.studio->askInChat("Another", {});
    test.find<PromptEdit>("promptEdit")->undo();
    QCOMPARE(test.find<PromptEdit>("promptEdit")->toPlainText(), QString("half a thou"));
}

void TestChat::aLongerLanguageFits()
{
    /// Every text a third longer.
    class Longer final : public QTranslator
    {
    public:
        [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
        {
            const QString text = QString::fromUtf8(source);
            return text + QString(text.size() / 3, QChar('m'));
        }
        [[nodiscard]] bool isEmpty() const override { return false; }
    } longer;
    ChatTest test;
    QCoreApplication::installTranslator(&longer); // while it is shown
    test.askAndWait("first");
    test.askAndWait();
    test.button("editPromptButton")->click();
    saveShot(*test.page, "chat-longer");
    test.page->resize(1200, 616);
    QTest::qWait(1);
    QCOMPARE(test.page->size(), QSize(1200, 616));
    test.button("cancelEditButton")->click();
    test.text("B")->setFocus();
    QTest::keyClick(test.text("B"), Qt::Key_Home);
    saveShot(*test.page, "chat-longer-small");
    QCoreApplication::removeTranslator(&longer);
    QTRY_COMPARE(test.button("sendButton")->text(), QString("Send"));
}

void TestChat::tabGoesAsOneReads()
{
    ChatTest test;
    test.askAndWait();
    const auto next = [](QWidget *from) {
        do
            from = from->nextInFocusChain();
        while (!from->isVisible() || !from->isEnabled() || !(from->focusPolicy() & Qt::TabFocus));
        return from->objectName();
    };
    QCOMPARE(next(test.button("editPromptButton")), QString("laneAAdapterLaneName"));
    QCOMPARE(next(test.button("laneACopyButton")), QString("laneBAdapterLaneName"));
    QCOMPARE(next(test.button("laneCCopyButton")), QString("promptEdit"));
    QCOMPARE(next(test.find<PromptEdit>("promptEdit")), QString("samplingButton")); // Send is disabled, Stop not there
}

void TestChat::theWindowHoldsIt()
{
    ChatTest test;
    MainWindow window(*test.studio);
    window.resize(1280, 720);
    window.show();
    test.studio->show("chat");
    QTest::qWait(50);
    auto *page = window.findChild<ChatPage *>();
    QVERIFY(page);
    QCOMPARE(window.size(), QSize(1280, 720));
    page->findChild<PromptEdit *>()->setPlainText(kQuestion);
    QTest::keyClick(page->findChild<PromptEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(test.studio->work().isIdle());
    QTest::keyClick(page->findChild<TokenText *>("laneBTokenText"), Qt::Key_Home);
    saveShot(window, "chat-window-small");
    QCOMPARE(window.size(), QSize(1280, 720));
    const auto *area = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
    QVERIFY(area);
    QCOMPARE(area->verticalScrollBar()->maximum(), 0); // with a token's popover open
    window.resize(1440, 900);
    saveShot(window, "chat-window");
}

void TestChat::itIsDrawn()
{
    ChatTest test;
    QTest::qWait(1);
    auto *desk = test.find<RoutingDesk>("laneBRoutingDesk");
    desk->findChild<Fader *>("parallelFader")->setValue(50);
    desk->findChild<DeskKey *>("kMuteDeskKey")->click();
    test.askAndWait();
    test.text("B")->setFocus();
    QTest::keyClick(test.text("B"), Qt::Key_End);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(test.text("B"), Qt::Key_Left);
    saveShot(*test.page, "chat-light");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(*test.page, "chat-dark");
    applyScheme(*qApp, Scheme::Light);
    test.find<QPushButton>("tint3Button")->click();
    saveShot(*test.page, "chat-probability");
    test.find<QPushButton>("tint2Button")->click();
    QVERIFY(test.find<QComboBox>("tintSiteComboBox")->isVisible());
    saveShot(*test.page, "chat-one-type");
    test.find<QPushButton>("tint1Button")->click();
    test.page->resize(1200, 616);
    QTest::qWait(1);
    QCOMPARE(test.page->size(), QSize(1200, 616)); // what a window of 1280 × 720 leaves
    saveShot(*test.page, "chat-small");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(*test.page, "chat-small-dark");
}

QTEST_MAIN(TestChat)
#include "tst_ui_chat.moc"
