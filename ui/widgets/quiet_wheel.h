// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace moa::ui {

/// Leaves a control's value alone when the wheel turns over it without focus: the page scrolls instead.
void quietWheel(QWidget *control);

} // namespace moa::ui
