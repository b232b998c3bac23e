// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/tray.h"

#include <QMenu>
#include <QPointer>
#include <QStringList>

namespace moa::test {

/// A tray that shows nothing and notes what it is asked; the test presses its menu.
class FakeTray final : public ui::Tray
{
public:
    bool hasTray = true;
    QPointer<QMenu> menu; ///< null until it is shown
    QStringList notices;  ///< `title: text`

    [[nodiscard]] bool isAvailable() const override { return hasTray; }
    void show(QMenu *shown) override { menu = shown; }
    void notify(const QString &title, const QString &text) override { notices << title + ": " + text; }
};

} // namespace moa::test
