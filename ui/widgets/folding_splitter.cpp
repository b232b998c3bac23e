// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_splitter.h"

#include <algorithm>

namespace moa::ui {

QSize FoldingSplitter::minimumSizeHint() const
{
    QSize least = QSplitter::minimumSizeHint();
    if (orientation() == Qt::Vertical)
        return least;
    least.setWidth(0);
    for (int i = 0; i < count(); ++i)
        least.setWidth(std::max(least.width(), widget(i)->minimumSizeHint().width()));
    return least;
}

void FoldingSplitter::resizeEvent(QResizeEvent *event)
{
    int need = (count() - 1) * handleWidth();
    for (int i = 0; i < count(); ++i)
        need += widget(i)->minimumSizeHint().expandedTo(widget(i)->minimumSize()).width();
    if (const Qt::Orientation fits = need > width() ? Qt::Vertical : Qt::Horizontal; fits != orientation()) {
        setOrientation(fits);
        updateGeometry();
    }
    QSplitter::resizeEvent(event);
}

} // namespace moa::ui
