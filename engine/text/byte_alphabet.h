// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace moa {

/// GPT-2's way to write arbitrary bytes as visible characters: printable bytes stand for themselves, the other 68 are U+0100 to
/// U+0143 in their order. Gives the bytes that a piece so written means, or nothing where a character is not of this alphabet.
[[nodiscard]] std::optional<std::string> bytesFromAlphabet(std::string_view written);

} // namespace moa
