// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_area.h"

#include <QEvent>
#include <QScrollBar>

namespace moa::ui {

namespace {
constexpr int kLeastHeight = 240;
}

ColumnArea::ColumnArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

QSize ColumnArea::minimumSizeHint() const
{
    const int least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize()).width();
    return {least + verticalScrollBar()->sizeHint().width(), kLeastHeight};
}

bool ColumnArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace moa::ui
