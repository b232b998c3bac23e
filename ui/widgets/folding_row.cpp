// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_row.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace moa::ui {

FoldingRow::FoldingRow(int spacing, QWidget *parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing);
}

void FoldingRow::addWidget(QWidget *part, int stretch)
{
    m_layout->addWidget(part, stretch);
}

QHBoxLayout *FoldingRow::addRow(int stretch)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_layout->spacing());
    addWidget(part, stretch);
    return row;
}

void FoldingRow::addColumn(QWidget *part, int width)
{
    part->setFixedWidth(width);
    m_columns.emplace_back(part, width);
    addWidget(part);
}

void FoldingRow::setLow(bool isLow)
{
    m_isLow = isLow;
    updateGeometry();
}

QSize FoldingRow::sizeHint() const
{
    return m_isLow ? minimumSizeHint() : QWidget::sizeHint();
}

bool FoldingRow::hasHeightForWidth() const
{
    return !m_isLow && QWidget::hasHeightForWidth();
}

QList<QSize> FoldingRow::leastSizes() const
{
    QList<QSize> sizes;
    for (int i = 0; i < m_layout->count(); ++i)
        if (QLayoutItem *item = m_layout->itemAt(i); !item->isEmpty())
            sizes << item->minimumSize();
    return sizes;
}

QSize FoldingRow::minimumSizeHint() const
{
    int width = 0, highest = 0, all = -m_layout->spacing();
    for (const QSize &size : leastSizes()) {
        width = std::max(width, size.width());
        highest = std::max(highest, size.height());
        all += size.height() + m_layout->spacing();
    }
    return {width, m_isFolded ? std::max(0, all) : highest};
}

void FoldingRow::arrange()
{
    int need = -m_layout->spacing();
    for (const QSize &size : leastSizes())
        need += size.width() + m_layout->spacing();
    const bool folds = need > width();
    if (folds == m_isFolded)
        return;
    m_isFolded = folds;
    m_layout->setDirection(folds ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (const auto &[part, width] : m_columns)
        part->setMaximumWidth(folds ? QWIDGETSIZE_MAX : width);
    updateGeometry();
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FoldingRow::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a part came, went, or has other texts
        arrange();
    return isDone;
}

} // namespace moa::ui
