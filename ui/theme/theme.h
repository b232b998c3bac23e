// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/site.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

#include <array>

class QApplication;

namespace moa::ui {

enum class Scheme { System, Light, Dark };

/// Every colour of the application. Type colours mean adapter types and nothing else; `accent` is for selection, progress and loss.
struct Colors {
    QColor window, surface, raised, border, edge, field, text, muted, accent, onAccent, good, warn, bad;
    std::array<QColor, kAllSites.size()> types; ///< by Site
    bool isDark = false;

    [[nodiscard]] const QColor &type(Site site) const { return types[static_cast<size_t>(site)]; }
};

/// What a colour is chosen for; a widget that names a tone follows a change of the scheme by itself.
enum class Tone { Text, Muted, Accent, OnAccent, Good, Warn, Bad };

/// The colours of the scheme in use. A widget that paints with them is repainted when the scheme changes; one that hands them on
/// (a plot) does so again on QEvent::PaletteChange.
[[nodiscard]] const Colors &colors();
[[nodiscard]] QColor colorOf(Tone tone);

/// Gives the application its style, palette, font and style sheet; System is what the desktop's own palette looks like.
void applyScheme(QApplication &application, Scheme scheme);

/// `a` with a share `t` of `b`.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double t);
/// A quiet background in some colour: selection, banners, badges.
[[nodiscard]] QColor soft(const QColor &color);
/// A warning's background.
[[nodiscard]] QColor softWarn();
/// WCAG's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// The colour moved towards the text colour until it can be read on `ground` (4.5:1).
[[nodiscard]] QColor readable(const QColor &color, const QColor &ground);
/// The ramp of every heat map, for values 0 to 1: even steps of lightness, told apart by colour-blind people and in grey.
[[nodiscard]] QColor ramp(double value);
/// The colour of a place without an adapter: nearly the card's own, for it is not a zero.
[[nodiscard]] QColor absent();

/// The application's font in another size (in pixels at 100 %) and weight. Sizes: figure 28 or 22, page title 18, card title 13
/// semi-bold, text and controls 13, notes and legends 12, axis and help 11.
[[nodiscard]] QFont font(int pixels = 13, int weight = QFont::Normal);
/// For spans, cursor read-outs and code.
[[nodiscard]] QFont monospaced(int pixels = 12);

/// The short name of an adapter type in grids and legends: Q, K, V, Prompt, O, UP, GATE, DOWN, Parallel.
[[nodiscard]] QString typeName(Site site);

} // namespace moa::ui
