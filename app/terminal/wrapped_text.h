// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace moa {

/// A text in lines of at most `columns` characters after an indent, broken at spaces; its own line breaks stay. Every line ends
/// with a line break; a word that is longer than a line keeps whole.
[[nodiscard]] std::string wrappedText(std::string_view text, size_t indent, size_t columns);

} // namespace moa
