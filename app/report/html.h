// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace moa {

/// A text as the content of an element or of a quoted attribute: markup loses its meaning, control characters are replaced.
[[nodiscard]] std::string escaped(std::string_view text);

/// A whole document around a body that is HTML already. It refers to nothing outside itself, and follows the reader's light or
/// dark scheme; the colours are the style's variables `--ink`, `--faint`, `--line`, `--accent` and `--c0` to `--c9`.
[[nodiscard]] std::string htmlPage(std::string_view title, std::string_view body);

/// The class that gives line number `index` its colour, of which there are ten.
[[nodiscard]] std::string colourClass(size_t index);

/// A tooltip, for any element of an SVG.
[[nodiscard]] std::string svgTitle(std::string_view text);

} // namespace moa
