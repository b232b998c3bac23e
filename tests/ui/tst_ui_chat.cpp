// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spoken_tokens.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/chat/composer.h"
#include "ui/pages/chat/fader.h"
#include "ui/pages/chat/lane_card.h"
#include "ui/pages/chat/sampling_drawer.h"
#include "ui/pages/chat/token_popover.h"
#include "ui/pages/chat_page.h"
#include "ui/widgets/error_notice.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/token_text.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace moa;
using namespace moa::ui;
using moa::test::saveShot;
using moa::test::spoken;
using moa::test::TestStudio;

namespace {

constexpr auto kQuestion =
    "Maya has 24 stickers. She gives 5 to each of her 3 cousins, then buys 8 more. How many stickers does she have now?";
constexpr auto kBase =
    "She gives away 5 stickers, so she has 24 - 5 = 19 stickers left. Then she buys 8 more, so she has 19 + 8 = 27 stickers. "
    "The answer is 27.";
constexpr auto kSoft =
    "She gives away 5 * 3 = 15 stickers, so she has 24 - 15 = 9 left. Then she buys 8 more: 9 + 8 = 17. The answer is 17.";
constexpr auto kLora = "She gives away 5 * 3 = 15 stickers, so she has 24 - 15 = 11 left. Then she buys 8 more: 11 + 8 = 19.";

AdapterInfo adapterOf(TestStudio &test, int64_t handle, const std::string &name, const std::string &mode)
{
    AdapterInfo adapter;
    adapter.handle = AdapterHandle{handle};
    adapter.path = test.studio->surroundings().workspace / name;
    adapter.routerMode = mode;
    adapter.promptTemplate = "alpaca";
    adapter.adapters =
        nlohmann::json::array({{{"kind", "lora"}, {"layers", "all"}, {"targets", {"Q", "K", "V", "O", "FFN_DOWN"}}, {"rank", 8}}});
    if (mode == "soft")
        adapter.adapters.push_back({{"kind", "parallel"}, {"layers", "all"}, {"size", 16}});
    return adapter;
}

/// A Chat page with a model and two adapters.
struct ChatTest : TestStudio {
    std::unique_ptr<ChatPage> page;

    explicit ChatTest(bool hasModel = true, int adapters = 2)
    {
        if (hasModel)
            loadModel();
        page = std::make_unique<ChatPage>(*studio);
        page->resize(1360, 796);
        page->show();
        page->shown();
        if (hasModel && adapters > 0)
            studio->residents().noteAdapter(adapterOf(*this, 1, "soft-moa-maths", "soft"));
        if (hasModel && adapters > 1)
            studio->residents().noteAdapter(adapterOf(*this, 2, "lora-maths", "none"));
        script.answers = {spoken(kBase, 0), spoken(kSoft, 1, true), spoken(kLora, 2)};
    }
    ~ChatTest() { page.reset(); } // before the studio

    void loadModel()
    {
        ModelInfo model;
        model.path = "SmolLM2-135M-Instruct.gguf";
        model.parameters = 134515008;
        model.layers = 30;
        model.chatTemplate = "chatml";
        studio->residents().noteModel({}, model);
    }

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] TokenText *text(const char *letter) const
    {
        return find<TokenText>((std::string("lane") + letter + "TokenText").c_str());
    }
    [[nodiscard]] int lanes() const { return static_cast<int>(visibleCards().size()); }
    [[nodiscard]] QList<LaneCard *> visibleCards() const
    {
        QList<LaneCard *> cards = page->findChildren<LaneCard *>();
        cards.removeIf([](LaneCard *card) { return card->isHidden(); });
        return cards;
    }
    void type(const QString &prompt) const { find<PromptEdit>("promptEdit")->setPlainText(prompt); }
    void ask(const QString &prompt = QLatin1String(kQuestion)) const
    {
        type(prompt);
        QTest::keyClick(find<PromptEdit>("promptEdit"), Qt::Key_Return);
    }
    void askAndWait(const QString &prompt = QLatin1String(kQuestion)) const
    {
        ask(prompt);
        QTRY_VERIFY(studio->work().isIdle());
        QTest::qWait(1);
    }
};

} // namespace

class TestChat : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyScheme(*qApp, Scheme::Light); }
    void itIsDrawn();
};

void TestChat::itIsDrawn()
{
    ChatTest test;
    for (LaneCard *card : test.visibleCards())
        if (card->findChild<RoutingDesk *>("laneBRoutingDesk")) {
            card->findChild<QAbstractSlider *>("parallelFader")->setValue(50);
            card->findChild<QAbstractButton *>("kMuteDeskKey")->click();
        }
    test.askAndWait();
    QTest::keyClick(test.text("B"), Qt::Key_End);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(test.text("B"), Qt::Key_Left);
    saveShot(*test.page, "chat-light");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(*test.page, "chat-dark");
    applyScheme(*qApp, Scheme::Light);
    test.page->resize(1200, 616);
    saveShot(*test.page, "chat-small");
    QVERIFY2(test.page->minimumSizeHint().width() <= 1200, qPrintable(QString::number(test.page->minimumSizeHint().width())));
    QVERIFY2(test.page->minimumSizeHint().height() <= 616, qPrintable(QString::number(test.page->minimumSizeHint().height())));
}

QTEST_MAIN(TestChat)
#include "tst_ui_chat.moc"
