// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

class QPlainTextEdit;

namespace moa::ui {

/// What happened since the start, line by line, to be read, copied and cleared.
class LogDrawer final : public QFrame
{
    Q_OBJECT
public:
    explicit LogDrawer(Studio &studio, QWidget *parent = nullptr);

private:
    QPlainTextEdit *m_text;
};

} // namespace moa::ui
