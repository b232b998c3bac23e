// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heat_map.h"

#include "ui/services/quantities.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

HeatMap::HeatMap(QWidget *parent) : LayerGrid(parent)
{
    setLayersBelow(true);
    setMargins(kScaleWidth, 0);
}

void HeatMap::setValues(MapValues values)
{
    int layers = 0;
    for (const auto &row : values)
        layers = std::max(layers, static_cast<int>(row.size()));
    m_values = std::move(values);
    setLayers(layers);
    if (const auto cell = current())
        setAccessibleDescription(describe(*cell));
    update();
}

std::optional<double> HeatMap::valueAt(GridCell cell) const
{
    const auto row = static_cast<size_t>(cell.row), layer = static_cast<size_t>(cell.layer);
    return row < m_values.size() && layer < m_values[row].size() ? m_values[row][layer] : std::nullopt;
}

void HeatMap::setRange(double low, double high)
{
    m_low = low;
    m_high = high;
    update();
}

void HeatMap::setAlarms(std::set<std::pair<int, int>> alarms)
{
    m_alarms = std::move(alarms);
    update();
}

void HeatMap::setScaleVisible(bool isVisible)
{
    m_hasScale = isVisible;
    setMargins(isVisible ? kScaleWidth : 0, 0);
}

double HeatMap::shareOf(double value) const
{
    return m_high > m_low ? (value - m_low) / (m_high - m_low) : 0;
}

void HeatMap::paintCell(QPainter &p, GridCell cell, const QRectF &rect)
{
    const std::optional<double> value = valueAt(cell);
    p.setPen(Qt::NoPen);
    p.setBrush(value ? ramp(shareOf(*value)) : absent());
    const double radius = rect.width() >= 10 ? 2 : 1;
    p.drawRoundedRect(rect, radius, radius);
    if (m_alarms.contains({cell.row, cell.layer})) {
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(colors().isDark ? colors().warn : QColor("#e67700"), 1.5));
        p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void HeatMap::paintExtras(QPainter &p)
{
    if (const auto cell = current()) { // two rings are seen on every colour of the ramp
        const QRectF rect = cellRect(*cell);
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(QColor("#14171c"), 2));
        p.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 4, 4);
        p.setPen(QPen(Qt::white, 2));
        p.drawRoundedRect(rect.adjusted(0, 0, 0, 0), 3, 3);
        if (hasFocus()) {
            p.setPen(QPen(colors().accent, 1.5));
            p.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 5, 5);
        }
    }
    if (!m_hasScale || rows().empty())
        return;
    const double top = rowTop(0) + 2, bottom = rowTop(static_cast<int>(rows().size())) - 2;
    const QRectF bar(cellsRight() + 12, top, 10, bottom - top);
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 10; ++i)
        gradient.setColorAt(i / 10.0, ramp(i / 10.0));
    p.setPen(Qt::NoPen);
    p.setBrush(gradient);
    p.drawRoundedRect(bar, 2, 2);
    p.setPen(colors().muted);
    p.setFont(ui::font(11));
    const auto write = [&](double y, double value, Qt::Alignment align) {
        p.drawText(QRectF(bar.right() + 5, y, 40, 14), align | Qt::AlignLeft, QLocale().toString(value, 'g', 2));
    };
    write(top - 2, m_high, Qt::AlignTop);
    write(bar.center().y() - 7, (m_low + m_high) / 2, Qt::AlignVCenter);
    write(bottom - 12, m_low, Qt::AlignBottom);
}

QString HeatMap::describe(GridCell cell) const
{
    const std::optional<double> value = valueAt(cell);
    const QString name = rows()[static_cast<size_t>(cell.row)].name;
    return value ? tr("%1, layer %2: %3").arg(name).arg(cell.layer).arg(numberText(*value))
                 : tr("%1, layer %2: no adapter").arg(name).arg(cell.layer);
}

void HeatMap::moveTo(GridCell cell, bool extends)
{
    LayerGrid::moveTo(cell, extends);
    emit cellChosen(cell);
}

} // namespace moa::ui
