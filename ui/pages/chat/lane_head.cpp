// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/lane_head.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kPlaceFrom = 300, kSeedFrom = 220; ///< widths from which on there is room for them

} // namespace

/// The lane's letter, tinted where an adapter answers.
class LaneHead::Letter final : public QWidget
{
public:
    Letter() { setFixedSize(24, 24); }
    void setLetter(const QString &letter, bool isAdapter)
    {
        m_letter = letter;
        m_isAdapter = isAdapter;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const QColor ground = m_isAdapter ? soft(colors().accent) : colors().raised;
        p.setPen(Qt::NoPen);
        p.setBrush(ground);
        p.drawRoundedRect(rect(), 6, 6);
        p.setFont(ui::font(12, QFont::Bold));
        p.setPen(readable(m_isAdapter ? colors().accent : colors().muted, ground));
        p.drawText(rect(), Qt::AlignCenter, m_letter);
    }

private:
    QString m_letter;
    bool m_isAdapter = false;
};

LaneName::LaneName(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFont(ui::font(14, QFont::DemiBold));
    setAttribute(Qt::WA_Hover);
}

QSize LaneName::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 32, 28};
}

void LaneName::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (underMouse() || hasFocus())) {
        p.setPen(hasFocus() ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
        p.setBrush(c.raised);
        p.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
    p.setPen(c.text);
    p.setFont(font());
    const int arrow = isEnabled() ? 20 : 4;
    p.drawText(QRect(6, 0, width() - 6 - arrow, height()), Qt::AlignVCenter | Qt::AlignLeft,
               fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 6 - arrow));
    if (isEnabled())
        p.drawPixmap(QPointF(width() - 20, height() / 2.0 - 7), iconPixmap("down", c.muted, 14, devicePixelRatioF()));
}

LaneHead::LaneHead(QWidget *parent)
    : QWidget(parent), m_letter(new Letter), m_name(new LaneName), m_place(muted({}, 11)), m_seed(muted()),
      m_more(iconButton("more"))
{
    m_place->setFont(monospaced(11));
    m_place->setElides(true);
    m_more->setFixedSize(28, 28);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_letter);
    row->addWidget(m_name, 0);
    row->addWidget(m_place, 1);
    row->addStretch(0);
    row->addWidget(m_seed);
    row->addWidget(m_more);
    onLanguage(this, [this] {
        m_more->setToolTip(tr("More of this lane"));
        m_more->setAccessibleName(m_more->toolTip());
    });
}

void LaneHead::setLane(const QString &letter, const QString &name, bool isAdapter)
{
    m_letter->setLetter(letter, isAdapter);
    m_name->setText(name);
    m_name->setAccessibleName(tr("Lane %1: %2").arg(letter, name));
    m_name->updateGeometry();
    m_name->update();
}

void LaneHead::setPlace(const QString &mark, const QString &place)
{
    m_place->setText(mark);
    m_place->setToolTip(place);
}

void LaneHead::setSeed(const QString &text)
{
    m_seed->setText(text);
}

void LaneHead::setReasonAgainstChange(const QString &reason)
{
    setEnabledBecause(m_name, reason, tr("%1: choose who answers in this lane").arg(m_name->text()));
}

void LaneHead::resizeEvent(QResizeEvent *event)
{
    m_place->setVisible(width() >= kPlaceFrom);
    m_seed->setVisible(width() >= kSeedFrom);
    QWidget::resizeEvent(event);
}

} // namespace moa::ui
