// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_notice.h"

#include "ui/services/error_text.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>

namespace moa::ui {

ErrorNotice::ErrorNotice(QWidget *parent)
    : QFrame(parent), m_title(label({}, 13, QFont::DemiBold)), m_text(label()), m_details(label({}, 12)),
      m_more(button({}, ButtonKind::Ghost)), m_copy(button({}, ButtonKind::Ghost, "copy")), m_buttons(new QHBoxLayout)
{
    setObjectName("errorNotice");
    m_more->setObjectName("detailsButton");
    m_copy->setObjectName("copyDetailsButton");
    m_details->setObjectName("errorDetailsLabel");
    m_more->setCheckable(true);
    for (ToneLabel *part : {m_title, m_text, m_details}) {
        part->setWordWrap(true);
        part->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_details->setFont(monospaced(12));
    m_details->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_details);
    m_buttons->setSpacing(4);
    m_buttons->addWidget(m_more);
    m_buttons->addWidget(m_copy);
    m_buttons->addStretch();
    words->addLayout(m_buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 10, 8);
    row->setSpacing(10);
    row->addWidget(new Sign("warning", Tone::Bad), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details->text()); });
    hide();
    onLanguage(this, [this] {
        m_more->setText(tr("Details"));
        m_copy->setText(tr("Copy"));
        apply();
    });
}

void ErrorNotice::setError(const std::optional<Error> &error)
{
    m_error = error;
    m_more->setChecked(false);
    apply();
}

void ErrorNotice::setAdvice(const QString &advice)
{
    m_advice = advice;
    apply();
}

void ErrorNotice::addButton(QPushButton *added)
{
    m_buttons->insertWidget(0, added);
}

void ErrorNotice::apply()
{
    setVisible(m_error.has_value());
    if (!m_error)
        return;
    const ErrorText text = explain(*m_error);
    m_title->setText(text.title);
    const QString advice = m_advice.isEmpty() ? text.advice : m_advice;
    m_text->setText(advice.isEmpty() ? text.what : text.what + '\n' + advice);
    m_more->setVisible(text.details != text.what);
    m_details->setText(text.details);
    setAccessibleName(m_title->text() + " " + m_text->text());
}

void ErrorNotice::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(mix(colors().surface, colors().bad, 0.4), 1));
    p.setBrush(soft(colors().bad));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace moa::ui
