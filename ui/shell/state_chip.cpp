// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/state_chip.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kMargin = 10, kIcon = 18, kGap = 8, kGauge = 56;

} // namespace

StateChip::StateChip(const QString &iconName, QWidget *parent) : QPushButton(parent), m_iconName(iconName)
{
    setProperty("kind", "state");
    setFixedHeight(32);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setTexts(const QString &what, const QString &details, const QString &hint)
{
    m_what = QFontMetrics(ui::font(12, QFont::DemiBold)).elidedText(what, Qt::ElideMiddle, 220);
    m_details = details;
    setAccessibleName(what + " " + details);
    QStringList lines{what, details, hint};
    lines.removeAll(QString());
    setToolTip(lines.join('\n'));
    updateGeometry();
    update();
}

void StateChip::setGauge(double used, double ours)
{
    m_used = std::min(used, 1.0);
    m_ours = std::min(ours, m_used);
    updateGeometry();
    update();
}

void StateChip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    int width = kMargin + kIcon + kGap + QFontMetrics(ui::font(12, QFont::DemiBold)).horizontalAdvance(m_what) + 12;
    if (!m_details.isEmpty() && !m_compact)
        width += kGap + QFontMetrics(ui::font(12)).horizontalAdvance(m_details);
    if (m_used >= 0)
        width += kGap + kGauge;
    return {width, 32};
}

void StateChip::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    double x = kMargin;
    p.drawPixmap(QPointF(x, (height() - kIcon) / 2.0), iconPixmap(m_iconName, colors().muted, kIcon, devicePixelRatioF()));
    x += kIcon + kGap;
    const auto write = [&](const QString &text, const QFont &font, const QColor &color) {
        p.setFont(font);
        p.setPen(color);
        p.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += QFontMetricsF(font).horizontalAdvance(text) + kGap;
    };
    write(m_what, ui::font(12, QFont::DemiBold), colors().text);
    if (!m_details.isEmpty() && !m_compact)
        write(m_details, ui::font(12), colors().muted);
    if (m_used < 0)
        return;
    const QRectF groove(x, height() / 2.0 - 3, kGauge, 6);
    p.setPen(Qt::NoPen);
    p.setBrush(colors().border);
    p.drawRoundedRect(groove, 3, 3);
    const QColor color = m_used > 0.9 ? colors().bad : colors().accent;
    const auto fill = [&](double share, const QColor &fillColor) {
        p.setBrush(fillColor);
        p.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max(6.0, kGauge * share), 6)), 3, 3);
    };
    fill(m_used, mix(colors().border, color, 0.55));
    if (m_ours > 0)
        fill(m_ours, color);
}

} // namespace moa::ui
