// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/byte_alphabet.h"

#include <array>
#include <cstdint>

namespace moa {

namespace {

constexpr bool standsForItself(int byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
}

constexpr int kAlphabetEnd = 0x144;

/// The byte that a code point means, or -1.
constexpr std::array<int16_t, kAlphabetEnd> kByteOf = [] {
    std::array<int16_t, kAlphabetEnd> bytes{};
    bytes.fill(-1);
    size_t next = 0x100;
    for (int byte = 0; byte < 256; ++byte)
        bytes[standsForItself(byte) ? static_cast<size_t>(byte) : next++] = static_cast<int16_t>(byte);
    return bytes;
}();

} // namespace

std::optional<std::string> bytesFromAlphabet(std::string_view written)
{
    std::string bytes;
    for (size_t i = 0; i < written.size(); ++i) {
        size_t codePoint = static_cast<uint8_t>(written[i]);
        if (codePoint >= 0x80) { // every character of the alphabet has one or two bytes in UTF-8
            if (codePoint >> 5 != 0b110 || i + 1 == written.size() || static_cast<uint8_t>(written[i + 1]) >> 6 != 0b10)
                return std::nullopt;
            codePoint = (codePoint & 0x1F) << 6 | (static_cast<uint8_t>(written[++i]) & 0x3F);
        }
        if (codePoint >= kAlphabetEnd || kByteOf[codePoint] < 0)
            return std::nullopt;
        bytes.push_back(static_cast<char>(kByteOf[codePoint]));
    }
    return bytes;
}

} // namespace moa
