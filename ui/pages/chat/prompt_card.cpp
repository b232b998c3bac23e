// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/prompt_card.h"

namespace moa::ui {

PromptCard::PromptCard(QWidget *parent)
    : QFrame(parent), m_badge(new Badge), m_text(label({}, 14)), m_info(muted()), m_count(muted()), m_previous(iconButton("left")),
      m_next(iconButton("right")), m_again(iconButton("refresh")), m_edit(iconButton("edit"))
{
    setObjectName("card");
    m_text->setObjectName("promptLabel");
    m_info->setObjectName("promptInfoLabel");
    m_count->setObjectName("turnCountLabel");
    m_previous->setObjectName("previousTurnButton");
    m_next->setObjectName("nextTurnButton");
    m_again->setObjectName("askAgainButton");
    m_edit->setObjectName("editPromptButton");
    m_text->setElides(true);
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_badge);
    row->addSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_info);
    row->addSpacing(4);
    row->addWidget(m_previous);
    row->addWidget(m_count);
    row->addWidget(m_next);
    row->addWidget(m_again);
    row->addWidget(m_edit);
    connect(m_previous, &QPushButton::clicked, this, [this] { emit turnAsked(m_turn - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit turnAsked(m_turn + 1); });
    connect(m_again, &QPushButton::clicked, this, &PromptCard::againAsked);
    connect(m_edit, &QPushButton::clicked, this, &PromptCard::editAsked);
    onLanguage(this, [this] {
        m_badge->setText(tr("Prompt"));
        m_badge->updateGeometry();
        m_previous->setAccessibleName(tr("Previous turn (Alt+Up)"));
        m_next->setAccessibleName(tr("Next turn (Alt+Down)"));
        m_again->setAccessibleName(tr("Ask all lanes again"));
        m_edit->setAccessibleName(tr("Edit and ask again"));
        m_previous->setToolTip(m_previous->accessibleName());
        m_next->setToolTip(m_next->accessibleName());
    });
    setReasons({}, {});
}

void PromptCard::showTurn(int turn, int turns, const QString &prompt, const QString &info)
{
    m_turn = turn;
    m_text->setText(prompt.simplified());
    m_text->setToolTip(Qt::convertFromPlainText(prompt, Qt::WhiteSpaceNormal));
    m_info->setText(info);
    m_count->setText(tr("%1 of %2", "which of the turns is shown").arg(turn + 1).arg(turns));
    for (QWidget *part : std::initializer_list<QWidget *>{m_previous, m_count, m_next})
        part->setVisible(turns > 1);
    setEnabledBecause(m_previous, turn > 0 ? QString() : tr("This is the first turn."), m_previous->accessibleName());
    setEnabledBecause(m_next, turn + 1 < turns ? QString() : tr("This is the last turn."), m_next->accessibleName());
    setAccessibleName(tr("Prompt: %1").arg(prompt));
}

void PromptCard::setReasons(const QString &againstAgain, const QString &againstEdit)
{
    setEnabledBecause(m_again, againstAgain, m_again->accessibleName());
    setEnabledBecause(m_edit, againstEdit, m_edit->accessibleName());
}

} // namespace moa::ui
