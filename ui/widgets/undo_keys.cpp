// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_keys.h"

#include <QShortcut>

namespace moa::ui {

void addUndoKeys(QWidget *page, QUndoStack &history)
{
    const auto add = [&](QKeySequence::StandardKey keys, void (QUndoStack::*step)()) {
        auto *shortcut = new QShortcut(page);
        shortcut->setKeys(keys);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, &history, step);
    };
    add(QKeySequence::Undo, &QUndoStack::undo);
    add(QKeySequence::Redo, &QUndoStack::redo);
}

} // namespace moa::ui
