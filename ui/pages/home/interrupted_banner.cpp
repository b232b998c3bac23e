// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/interrupted_banner.h"

#include "ui/services/quantities.h"

#include <QPainter>

namespace moa::ui {

InterruptedBanner::InterruptedBanner(const RunInfo &run, QWidget *parent)
    : QFrame(parent), m_title(label({}, 14, QFont::DemiBold)), m_text(muted({}, 12, true)),
      m_discard(button({}, ButtonKind::Ghost)), m_look(button()), m_resume(button({}, ButtonKind::Primary, "play"))
{
    setObjectName("interruptedBanner");
    m_discard->setObjectName("discardRunButton");
    m_look->setObjectName("lookAtRunButton");
    m_resume->setObjectName("resumeRunButton");
    m_title->setElides(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(12);
    row->addWidget(new Sign("warning", Tone::Warn, 24));
    row->addLayout(words, 1);
    for (QPushButton *made : {m_discard, m_look, m_resume})
        row->addWidget(made);
    connect(m_discard, &QPushButton::clicked, this, &InterruptedBanner::discardAsked);
    connect(m_look, &QPushButton::clicked, this, &InterruptedBanner::lookAsked);
    connect(m_resume, &QPushButton::clicked, this, &InterruptedBanner::resumeAsked);
    onLanguage(this, [this, run] {
        m_title->setText(tr("%1 ended unexpectedly at step %2").arg(QString::fromStdString(run.name), wholeText(run.step)));
        m_text->setText(
            tr("Resuming goes on from its latest whole checkpoint, repeats the steps since then, and gives the same adapter "
               "as if nothing had happened."));
        m_discard->setText(tr("Discard"));
        m_look->setText(tr("Look at"));
        m_resume->setText(tr("Resume"));
        setAccessibleName(m_title->text());
    });
}

void InterruptedBanner::setReasonAgainst(const QString &reason)
{
    setEnabledBecause(m_resume, reason);
}

void InterruptedBanner::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(mix(colors().surface, colors().warn, 0.4), 1));
    p.setBrush(softWarn());
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace moa::ui
