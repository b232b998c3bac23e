// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layer_grid.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr double kMostPitch = 32, kMostRow = 34, kLeastRow = 15;

} // namespace

LayerGrid::LayerGrid(QWidget *parent) : QWidget(parent), m_scroll(new QScrollBar(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_scroll->hide();
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this] { update(); });
}

void LayerGrid::setRows(std::vector<GridRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    measureNames();
    if (m_current && m_current->row >= static_cast<int>(m_rows.size()))
        m_current.reset();
    place();
    updateGeometry();
    update();
}

void LayerGrid::measureNames()
{
    const QFontMetrics metrics(ui::font(12, QFont::Medium));
    m_names = 60;
    for (const GridRow &row : m_rows)
        m_names = std::max(m_names, 18 + metrics.horizontalAdvance(row.name) + 12);
    m_names = m_hasNames ? std::min(m_names, 140) : kBareNames;
}

void LayerGrid::setNamesVisible(bool visible)
{
    m_hasNames = visible;
    measureNames();
    place();
    updateGeometry();
    update();
}

void LayerGrid::setRowsFill(bool fill)
{
    m_rowsFill = fill;
    update();
}

void LayerGrid::setLayers(int layers)
{
    if (layers == m_layers)
        return;
    m_layers = layers;
    if (m_current && m_current->layer >= layers)
        m_current.reset();
    place();
    update();
}

void LayerGrid::setLeastPitch(double pixels)
{
    m_leastPitch = pixels;
    place();
    update();
}

void LayerGrid::setMargins(int right, int below)
{
    m_right = right;
    m_below = below;
    place();
    update();
}

void LayerGrid::setLayersBelow(bool below)
{
    m_layersBelow = below;
    update();
}

void LayerGrid::setCurrent(std::optional<GridCell> cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    if (cell) {
        setAccessibleDescription(describe(*cell));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
        const double left = m_names + cell->layer * pitch() - m_scroll->value();
        if (m_scroll->isVisible() && (left < m_names || left + pitch() > width() - m_right))
            m_scroll->setValue(static_cast<int>(cell->layer * pitch() - (width() - m_names - m_right) / 2));
    }
    update();
}

void LayerGrid::moveTo(GridCell cell, bool)
{
    setCurrent(cell);
    emit currentChanged(cell);
}

double LayerGrid::pitch() const
{
    const double room = width() - m_names - m_right;
    return std::clamp(std::floor(room / std::max(1, m_layers) * 4) / 4, m_leastPitch, kMostPitch);
}

double LayerGrid::rowHeight() const
{
    const double room = height() - m_head - m_below - (m_scroll->isHidden() ? 0 : 10);
    const double most = m_rowsFill ? kMostRow : std::min(kMostRow, std::max(kLeastRow, pitch() + 10));
    return std::clamp(std::floor(room / std::max<double>(1, static_cast<double>(m_rows.size()))), kLeastRow, most);
}

double LayerGrid::cellsRight() const
{
    return std::min<double>(m_names + m_layers * pitch(), width() - m_right);
}

double LayerGrid::rowTop(int row) const
{
    return (m_layersBelow ? 0 : m_head) + row * rowHeight();
}

QRectF LayerGrid::cellRect(GridCell cell) const
{
    const double wide = pitch(), high = rowHeight(), gap = wide >= 16 ? 3 : wide >= 12 ? 2 : wide >= 4 ? 1 : 0;
    const double width = wide - gap, height = std::min(high - gap, std::max(width, high * 0.68));
    return {m_names + cell.layer * wide + gap / 2 - m_scroll->value(), rowTop(cell.row) + (high - height) / 2, width, height};
}

std::optional<GridCell> LayerGrid::cellAt(const QPointF &point) const
{
    const auto row = static_cast<int>(std::floor((point.y() - rowTop(0)) / rowHeight()));
    const auto layer = static_cast<int>(std::floor((point.x() - m_names + m_scroll->value()) / pitch()));
    if (row < 0 || row >= static_cast<int>(m_rows.size()) || layer < 0 || layer >= m_layers || point.x() < m_names ||
        point.x() > width() - m_right)
        return std::nullopt;
    return GridCell{row, layer};
}

QSize LayerGrid::sizeHint() const
{
    return {m_names + m_right + std::max(20, m_layers) * 16, m_head + m_below + static_cast<int>(m_rows.size()) * 24};
}

QSize LayerGrid::minimumSizeHint() const
{
    return {m_names + m_right + 160, m_head + m_below + static_cast<int>(static_cast<double>(m_rows.size()) * kLeastRow)};
}

void LayerGrid::place()
{
    const double room = width() - m_names - m_right, need = m_layers * pitch();
    const bool scrolls = need > room + 0.5 && room > 0;
    m_scroll->setVisible(scrolls);
    m_scroll->setRange(0, scrolls ? static_cast<int>(std::ceil(need - room)) : 0);
    m_scroll->setPageStep(static_cast<int>(room));
    m_scroll->setGeometry(m_names, height() - m_below - 9, static_cast<int>(room), 8);
}

void LayerGrid::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintNames(p);
    p.save();
    p.setClipRect(QRectF(m_names - 4, 0, width() - m_names - m_right + 8, height()));
    paintLayerNumbers(p);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        for (int layer = 0; layer < m_layers; ++layer) {
            const QRectF rect = cellRect({row, layer});
            if (rect.right() >= m_names && rect.left() <= width() - m_right)
                paintCell(p, {row, layer}, rect);
        }
    p.restore();
    paintExtras(p);
}

void LayerGrid::paintNames(QPainter &p)
{
    if (!m_hasNames)
        return;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const GridRow &name = m_rows[static_cast<size_t>(row)];
        const QRectF place(0, rowTop(row), m_names, rowHeight());
        const bool isLive = (m_hovered && m_hovered->row == row) || (hasFocus() && m_current && m_current->row == row);
        if (name.site) {
            p.setPen(Qt::NoPen);
            p.setBrush(colors().type(*name.site));
            p.drawRoundedRect(QRectF(0, place.center().y() - 5, 10, 10), 3, 3);
        }
        p.setPen(colors().text);
        p.setFont(ui::font(rowHeight() < 18 ? 11 : 12, isLive ? QFont::DemiBold : QFont::Medium));
        const QRectF text = place.adjusted(name.site ? 18 : 0, 0, -6, 0);
        p.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(name.name, Qt::ElideRight, static_cast<int>(text.width())));
    }
}

void LayerGrid::paintLayerNumbers(QPainter &p)
{
    const double y = m_layersBelow ? rowTop(static_cast<int>(m_rows.size())) + 2 : 0;
    const int every = pitch() >= 20 ? 1 : pitch() >= 13 ? 2 : pitch() >= 4 ? 5 : 10;
    for (int layer = 0; layer < m_layers; ++layer) {
        const bool isLive = m_hovered && m_hovered->layer == layer;
        if (layer % every != 0 && !isLive)
            continue;
        p.setFont(ui::font(11, isLive ? QFont::DemiBold : QFont::Normal));
        p.setPen(isLive ? colors().text : colors().muted);
        const QRectF cell = cellRect({0, layer});
        p.drawText(QRectF(cell.center().x() - 14, y, 28, 15), Qt::AlignCenter, QString::number(layer));
    }
}

void LayerGrid::resizeEvent(QResizeEvent *event)
{
    place();
    QWidget::resizeEvent(event);
}

void LayerGrid::keyPressEvent(QKeyEvent *event)
{
    if (m_rows.empty() || m_layers == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    GridCell cell = m_current.value_or(GridCell{0, 0});
    if (m_current) {
        switch (event->key()) {
        case Qt::Key_Left: --cell.layer; break;
        case Qt::Key_Right: ++cell.layer; break;
        case Qt::Key_Up: --cell.row; break;
        case Qt::Key_Down: ++cell.row; break;
        case Qt::Key_Home: cell.layer = 0; break;
        case Qt::Key_End: cell.layer = m_layers - 1; break;
        default: QWidget::keyPressEvent(event); return;
        }
    } else if (event->key() < Qt::Key_Home || event->key() > Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    cell.row = std::clamp(cell.row, 0, static_cast<int>(m_rows.size()) - 1);
    cell.layer = std::clamp(cell.layer, 0, m_layers - 1);
    moveTo(cell, event->modifiers().testFlag(Qt::ShiftModifier));
}

void LayerGrid::mouseMoveEvent(QMouseEvent *event)
{
    const std::optional<GridCell> cell = cellAt(event->position());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    setToolTip(cell ? describe(*cell) : QString());
    emit hovered(cell);
    update();
}

void LayerGrid::mousePressEvent(QMouseEvent *event)
{
    if (const std::optional<GridCell> cell = cellAt(event->position()); cell && event->button() == Qt::LeftButton)
        moveTo(*cell, event->modifiers().testFlag(Qt::ShiftModifier));
}

void LayerGrid::leaveEvent(QEvent *event)
{
    if (m_hovered) {
        m_hovered.reset();
        emit hovered(std::nullopt);
        update();
    }
    QWidget::leaveEvent(event);
}

void LayerGrid::wheelEvent(QWheelEvent *event)
{
    if (m_scroll->isVisible())
        m_scroll->event(event);
    else
        QWidget::wheelEvent(event);
}

void LayerGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void LayerGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace moa::ui
