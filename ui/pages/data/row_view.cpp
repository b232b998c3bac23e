// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/row_view.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextBlock>

namespace moa::ui {

RowView::RowView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName("rowPlainTextEdit");
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(monospaced(12));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void RowView::paintEvent(QPaintEvent *event)
{
    // The first line is the row that is meant; those after it are there to find one's way.
    const QRectF place = blockBoundingGeometry(document()->firstBlock()).translated(contentOffset());
    QPainter p(viewport());
    p.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()), softWarn());
    p.fillRect(QRectF(0, place.top(), 2, place.height()), colors().warn);
    p.end();
    QPlainTextEdit::paintEvent(event);
}

} // namespace moa::ui
