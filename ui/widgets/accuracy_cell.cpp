// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accuracy_cell.h"

#include "engine/api/statistics.h"
#include "ui/models/evaluation_board.h"
#include "ui/services/quantities.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace moa::ui {

void AccuracyCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = cell.text;
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QVariant value = index.data(EvaluationBoard::CellRole);
    const QRectF place = QRectF(option.rect).adjusted(8, 0, -16, 0);
    const Colors &c = colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto shown = value.value<BoardCell>();
    if (!value.isValid() || shown.done == 0) {
        painter->setPen(c.muted);
        painter->setFont(font(12));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
        painter->restore();
        return;
    }
    const Interval interval = wilsonInterval(shown.correct, shown.done);
    const QRectF upper(place.left(), place.top() + 7, place.width(), 18);
    const QString share = shareText(shown.accuracy(), 1);
    painter->setPen(c.text);
    painter->setFont(font(13, QFont::DemiBold));
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, share);
    const double end = upper.left() + QFontMetricsF(painter->font()).horizontalAdvance(share) + 12;
    const QString numbers = QString::fromUtf8("%1 – %2").arg(QLocale().toString(100 * interval.low, 'f', 1),
                                                             QLocale().toString(100 * interval.high, 'f', 1));
    painter->setFont(font(11));
    painter->setPen(c.muted);
    const double numbersBegin = upper.right() - QFontMetricsF(painter->font()).horizontalAdvance(numbers);
    if (numbersBegin > end)
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, numbers);
    const QString samples = tr("%1 of %2").arg(wholeText(shown.done), wholeText(shown.total));
    if (!shown.result && shown.done < shown.total &&
        end + QFontMetricsF(painter->font()).horizontalAdvance(samples) + 8 < numbersBegin) {
        painter->setPen(c.accent);
        painter->drawText(QRectF(end, upper.top(), 200, upper.height()), Qt::AlignLeft | Qt::AlignVCenter, samples);
    }
    const double most = index.data(EvaluationBoard::MostRole).toDouble();
    const QRectF groove(place.left(), place.top() + 32, place.width(), 6);
    const auto at = [&](double v) { return groove.left() + groove.width() * std::min(1.0, v / most); };
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(groove, 3, 3);
    painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? c.accent : mix(c.surface, c.accent, 0.55));
    painter->drawRoundedRect(QRectF(groove.topLeft(), QPointF(std::max(at(shown.accuracy()), groove.left() + 4), groove.bottom())),
                             3, 3);
    painter->setPen(QPen(c.text, 1.5));
    const double middle = groove.center().y();
    painter->drawLine(QPointF(at(interval.low), middle), QPointF(at(interval.high), middle));
    for (const double edge : {interval.low, interval.high})
        painter->drawLine(QPointF(at(edge), middle - 5), QPointF(at(edge), middle + 5));
    painter->restore();
}

} // namespace moa::ui
