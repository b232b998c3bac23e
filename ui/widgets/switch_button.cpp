// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace moa::ui {

SwitchButton::SwitchButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SwitchButton::sizeHint() const
{
    return {42 + fontMetrics().horizontalAdvance(text()) + 4, 32};
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double top = height() / 2.0 - 9;
    if (hasFocus()) {
        p.setPen(QPen(c.accent, 1.5));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(1, top - 2, 36, 22), 11, 11);
    }
    p.setPen(Qt::NoPen);
    p.setBrush(!isEnabled() ? c.border : isChecked() ? c.accent : mix(c.muted, c.surface, 0.3));
    p.drawRoundedRect(QRectF(3, top, 32, 18), 9, 9);
    p.setBrush(c.surface);
    p.drawEllipse(QRectF(isChecked() ? 19 : 5, top + 2, 14, 14));
    p.setPen(isEnabled() ? c.text : c.muted);
    p.drawText(QRect(42, 0, width() - 42, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace moa::ui
