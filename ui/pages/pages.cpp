// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat_page.h"
#include "ui/pages/data_page.h"
#include "ui/pages/evaluate_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/mixture_page.h"
#include "ui/pages/model_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/train_page.h"
#include "ui/shell/page.h"

#include <QCoreApplication>

namespace moa::ui {

namespace {

template <class Made>
Page *make(Studio &studio)
{
    return new Made(studio);
}

} // namespace

const std::vector<PageEntry> &pages()
{
    static const std::vector<PageEntry> entries{
        {"home", QT_TRANSLATE_NOOP("moa::ui::Pages", "Home"), make<HomePage>},
        {"model", QT_TRANSLATE_NOOP("moa::ui::Pages", "Model"), make<ModelPage>},
        {"data", QT_TRANSLATE_NOOP("moa::ui::Pages", "Data"), make<DataPage>},
        {"mixture", QT_TRANSLATE_NOOP("moa::ui::Pages", "Mixture"), make<MixturePage>},
        {"train", QT_TRANSLATE_NOOP("moa::ui::Pages", "Train"), make<TrainPage>},
        {"chat", QT_TRANSLATE_NOOP("moa::ui::Pages", "Chat"), make<ChatPage>},
        {"evaluate", QT_TRANSLATE_NOOP("moa::ui::Pages", "Evaluate"), make<EvaluatePage>},
        {"runs", QT_TRANSLATE_NOOP("moa::ui::Pages", "Runs"), make<RunsPage>},
    };
    return entries;
}

} // namespace moa::ui
