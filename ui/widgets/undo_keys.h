// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUndoStack>
#include <QWidget>

namespace moa::ui {

/// Lets the usual keys for undo and redo go through a history while the focus is in `page`. Fields in which one types keep theirs.
void addUndoKeys(QWidget *page, QUndoStack &history);

} // namespace moa::ui
