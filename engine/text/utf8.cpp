// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include <cstdint>

namespace moa {

namespace {

/// What the first byte of a character says: its length, and the range of its second byte (Unicode standard, table 3-7).
struct Lead {
    size_t length = 0;
    uint8_t low = 0x80;
    uint8_t high = 0xBF;
};

Lead leadOf(uint8_t byte)
{
    if (byte < 0x80)
        return {1};
    if (byte < 0xC2 || byte > 0xF4)
        return {0};
    if (byte < 0xE0)
        return {2};
    switch (byte) {
    case 0xE0: return {3, 0xA0, 0xBF};
    case 0xED: return {3, 0x80, 0x9F};
    case 0xF0: return {4, 0x90, 0xBF};
    case 0xF4: return {4, 0x80, 0x8F};
    default: return {byte < 0xF0 ? size_t{3} : size_t{4}};
    }
}

} // namespace

Utf8Step stepUtf8(std::string_view text)
{
    using Kind = Utf8Step::Kind;
    const Lead lead = leadOf(static_cast<uint8_t>(text[0]));
    if (lead.length == 0)
        return {Kind::Invalid, 1};
    for (size_t i = 1; i < lead.length; ++i) {
        if (i == text.size())
            return {Kind::Incomplete, i};
        const auto byte = static_cast<uint8_t>(text[i]);
        const bool continues = i == 1 ? byte >= lead.low && byte <= lead.high : byte >= 0x80 && byte <= 0xBF;
        if (!continues)
            return {Kind::Invalid, 1};
    }
    return {Kind::Character, lead.length};
}

} // namespace moa
