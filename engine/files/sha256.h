// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace moa {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 final
{
public:
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text);

    /// The digest as 64 lower-case hexadecimal digits. Call it once, after the last update.
    [[nodiscard]] std::string finish();

private:
    void compress(const std::byte *block);

    std::array<uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> m_block{};
    uint64_t m_byteCount = 0;
};

[[nodiscard]] std::string sha256(std::string_view content);

/// Of a whole file; throws InputFile where it can't be read or is empty.
[[nodiscard]] std::string sha256OfFile(const std::filesystem::path &path);

} // namespace moa
