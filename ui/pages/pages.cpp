// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <QCoreApplication>

namespace moa::ui {

const std::vector<PageEntry> &pages()
{
    static const std::vector<PageEntry> entries{};
    return entries;
}

} // namespace moa::ui
