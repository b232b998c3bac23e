// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_cells.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace moa::ui {

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values, const QColor &color, Qt::PenStyle pen)
{
    if (values.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(values);
    const double range = std::max(high - low, 1e-9);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line << QPointF(rect.left() + rect.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                        rect.bottom() - rect.height() * (values[i] - low) / range);
    QPolygonF area = line;
    area << rect.bottomRight() << rect.bottomLeft();
    QColor shade = color;
    shade.setAlphaF(0.14F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawPolygon(area);
    painter.setPen(QPen(color, 1.6, pen, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void StateCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect whole = cell.rect;
    const QString words = cell.text;
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget); // the ground alone
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colorOf(static_cast<Tone>(index.data(m_toneRole).toInt())));
    painter->drawEllipse(QRectF(whole.left() + 8, whole.center().y() - 3.5, 8, 8));
    painter->setPen(colors().text);
    painter->setFont(cell.font);
    const QRect place = whole.adjusted(24, 0, -4, 0);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, cell.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
    painter->restore();
}

void SparklineCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QColor color = m_toneRole >= 0 ? colorOf(static_cast<Tone>(index.data(m_toneRole).toInt()))
                         : isChosen      ? colors().accent
                                         : colors().muted;
    QRectF place = QRectF(option.rect).adjusted(8, 10, -8, -10);
    if (m_shareRole >= 0)
        place.setWidth(place.width() * index.data(m_shareRole).toDouble());
    paintSparkline(*painter, place, index.data(m_curveRole).value<QList<double>>(), color);
}

void SparklineCell::setRoles(int toneRole, int shareRole)
{
    m_toneRole = toneRole;
    m_shareRole = shareRole;
}

void TwoLineCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = cell.text, note = index.data(m_noteRole).toString();
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget); // the ground alone
    const QRect place = cell.rect.adjusted(8, 0, -8, 0);
    const int middle = place.center().y() + 1;
    const auto write = [&](const QRect &line, const QString &text, const QColor &color, const QFont &used) {
        painter->setPen(color);
        painter->setFont(used);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    };
    painter->save();
    write({place.left(), middle - 18, place.width(), 19}, words, colors().text, ui::font(13, QFont::Medium));
    write({place.left(), middle, place.width(), 17}, note, colors().muted, ui::font(12));
    painter->restore();
}

void styleTable(QTableView *table, int rowHeight)
{
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumHeight(32);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace moa::ui
