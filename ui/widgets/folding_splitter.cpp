// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_splitter.h"

#include <QEvent>

#include <algorithm>

namespace moa::ui {

int FoldingSplitter::leastWidth(int i) const
{
    return widget(i)->minimumSizeHint().expandedTo(widget(i)->minimumSize()).width();
}

QSize FoldingSplitter::minimumSizeHint() const
{
    QSize least = QSplitter::minimumSizeHint();
    if (orientation() == Qt::Vertical)
        return least;
    least.setWidth(0);
    for (int i = 0; i < count(); ++i)
        least.setWidth(std::max(least.width(), leastWidth(i)));
    return least;
}

void FoldingSplitter::arrange()
{
    int need = (count() - 1) * handleWidth();
    for (int i = 0; i < count(); ++i)
        need += leastWidth(i);
    if (const Qt::Orientation fits = need > width() ? Qt::Vertical : Qt::Horizontal; fits != orientation()) {
        setOrientation(fits);
        updateGeometry();
    }
}

void FoldingSplitter::resizeEvent(QResizeEvent *event)
{
    arrange();
    QSplitter::resizeEvent(event);
}

bool FoldingSplitter::event(QEvent *event)
{
    const bool isDone = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest) // a part has other texts
        arrange();
    return isDone;
}

} // namespace moa::ui
