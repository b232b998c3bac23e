// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/spoken_tokens.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/chat/composer.h"
#include "ui/pages/chat/lane_card.h"
#include "ui/pages/chat_page.h"
#include "ui/widgets/token_text.h"

namespace moa::test {

inline constexpr auto kQuestion =
    "Maya has 24 stickers. She gives 5 to each of her 3 cousins, then buys 8 more. How many stickers does she have now?";
inline constexpr auto kBase =
    "She gives away 5 stickers, so she has 24 - 5 = 19 stickers left. Then she buys 8 more, so she has 19 + 8 = 27 stickers. "
    "The answer is 27.";
inline constexpr auto kSoft =
    "She gives away 5 * 3 = 15 stickers, so she has 24 - 15 = 9 left. Then she buys 8 more: 9 + 8 = 17. The answer is 17.";
inline constexpr auto kLora =
    "She gives away 5 * 3 = 15 stickers, so she has 24 - 15 = 11 left. Then she buys 8 more: 11 + 8 = 19.";

inline AdapterInfo adapterOf(TestStudio &test, int64_t handle, const std::string &name, const std::string &mode)
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

/// A Chat page with a model and up to two adapters.
struct ChatTest : TestStudio {
    std::unique_ptr<ui::ChatPage> page;

    explicit ChatTest(bool hasModel = true, int adapters = 2)
    {
        if (hasModel)
            loadModel();
        page = std::make_unique<ui::ChatPage>(*studio);
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
    [[nodiscard]] ui::TokenText *text(const char *letter) const
    {
        return find<ui::TokenText>((std::string("lane") + letter + "TokenText").c_str());
    }
    [[nodiscard]] int lanes() const { return static_cast<int>(visibleCards().size()); }
    [[nodiscard]] QList<ui::LaneCard *> visibleCards() const
    {
        QList<ui::LaneCard *> cards = page->findChildren<ui::LaneCard *>();
        cards.removeIf([](ui::LaneCard *card) { return card->isHidden(); });
        return cards;
    }
    void type(const QString &prompt) const { find<ui::PromptEdit>("promptEdit")->setPlainText(prompt); }
    void ask(const QString &prompt = QLatin1String(kQuestion)) const
    {
        type(prompt);
        QTest::keyClick(find<ui::PromptEdit>("promptEdit"), Qt::Key_Return);
    }
    void askAndWait(const QString &prompt = QLatin1String(kQuestion)) const
    {
        ask(prompt);
        QTRY_VERIFY(studio->work().isIdle());
        QTest::qWait(1);
    }
};

} // namespace moa::test
