// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stacked_bar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace moa::ui {

namespace {
constexpr int kBar = 12;
}

StackedBar::StackedBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(kBar);
}

void StackedBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    update();
}

void StackedBar::setLimit(double limit, const QString &name, const QString &excess)
{
    m_limit = limit;
    m_name = name;
    m_excess = excess;
    setFixedHeight(limit > 0 ? kBar + 16 : kBar);
    update();
}

void StackedBar::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    double sum = 0;
    for (const Part &part : m_parts)
        sum += part.amount;
    const double whole = std::max(sum, m_limit), scale = whole > 0 ? width() / whole : 0;
    QPainterPath clip;
    clip.addRoundedRect(QRectF(0, 0, width(), kBar), 4, 4);
    p.setClipPath(clip);
    p.fillRect(rect(), c.raised);
    double x = 0;
    for (const Part &part : m_parts) {
        const double wide = part.amount * scale;
        p.fillRect(QRectF(x, 0, std::max(1.0, wide - 1), kBar), part.brush());
        x += wide;
    }
    if (m_limit <= 0)
        return;
    const double at = m_limit * scale;
    if (sum > m_limit) {
        p.fillRect(QRectF(at, 0, width() - at, kBar), c.bad);
        p.fillRect(QRectF(at, 0, width() - at, kBar), QBrush(c.isDark ? c.surface : QColor("#ffb3b3"), Qt::BDiagPattern));
    }
    p.setClipping(false);
    p.setPen(QPen(c.text, 2));
    const double mark = std::min(at, width() - 1.0);
    p.drawLine(QPointF(mark, 0), QPointF(mark, kBar + 3));
    p.setFont(ui::font(11, QFont::Medium));
    const double excess = m_excess.isEmpty() ? 0 : p.fontMetrics().horizontalAdvance(m_excess) + 10;
    p.setPen(c.text);
    p.drawText(
        QRectF(0, kBar + 2, std::min<double>(std::max(at, p.fontMetrics().horizontalAdvance(m_name) + 2.0), width() - excess), 14),
        Qt::AlignRight | Qt::AlignVCenter, m_name);
    p.setPen(c.bad);
    p.drawText(QRectF(0, kBar + 2, width(), 14), Qt::AlignRight | Qt::AlignVCenter, m_excess);
}

} // namespace moa::ui
