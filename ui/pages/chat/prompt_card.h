// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

namespace moa::ui {

/// The question that all lanes got, with the way to other turns, to ask again and to change it.
class PromptCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PromptCard(QWidget *parent = nullptr);
    /// `info` says how long it was for the model, and in which template.
    void showTurn(int turn, int turns, const QString &prompt, const QString &info);
    /// Empty reasons allow it.
    void setReasons(const QString &againstAgain, const QString &againstEdit);

signals:
    void turnAsked(int turn);
    void againAsked();
    void editAsked();

private:
    Badge *m_badge;
    ToneLabel *m_text, *m_info, *m_count;
    QPushButton *m_previous, *m_next, *m_again, *m_edit;
    int m_turn = 0;
};

} // namespace moa::ui
