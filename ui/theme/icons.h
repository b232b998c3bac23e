// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace moa::ui {

/// One of our line icons (resources/icons), drawn in a tone when it is painted: it follows a change of the scheme by itself.
/// Disabled it is muted.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Text);

/// The icon as a picture in one colour, `pixels` wide at the given scale.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int pixels, double devicePixelRatio = 1);

/// Every name, for the sheet of parts.
[[nodiscard]] QStringList iconNames();

} // namespace moa::ui
