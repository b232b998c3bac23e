// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace moa {

/// What stands at the front of a text.
struct Utf8Step {
    enum class Kind {
        Character,  ///< a whole character
        Incomplete, ///< the text ends inside what may become one
        Invalid,    ///< a byte that no character begins or goes on with; length is 1
    };
    Kind kind = Kind::Invalid;
    size_t length = 0; ///< bytes
};

/// Looks at the front of a text that is not empty. Overlong forms, surrogates and what lies beyond U+10FFFF are invalid (RFC 3629).
[[nodiscard]] Utf8Step stepUtf8(std::string_view text);

/// Calls valid(part) for each longest stretch of whole characters and invalid(part) for each stretch of other bytes, in order.
template <class Valid, class Invalid>
void forEachUtf8Run(std::string_view text, Valid &&valid, Invalid &&invalid)
{
    size_t start = 0;
    size_t at = 0;
    bool isValid = true;
    const auto flush = [&] {
        if (at > start)
            isValid ? valid(text.substr(start, at - start)) : invalid(text.substr(start, at - start));
        start = at;
    };
    while (at < text.size()) {
        const Utf8Step step = stepUtf8(text.substr(at));
        if ((step.kind == Utf8Step::Kind::Character) != isValid) {
            flush();
            isValid = !isValid;
        }
        at += step.length;
    }
    flush();
}

} // namespace moa
