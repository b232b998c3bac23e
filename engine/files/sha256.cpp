// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/sha256.h"

#include "engine/files/mapped_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace moa {
namespace {

/// The fractions of the cube roots of the first 64 primes.
constexpr std::array<uint32_t, 64> kRoundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

uint32_t readBigEndian(const std::byte *bytes)
{
    uint32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return __builtin_bswap32(value);
}

/// The 16 words of a block and the 48 that follow from them.
std::array<uint32_t, 64> expandBlock(const std::byte *block)
{
    std::array<uint32_t, 64> words;
    for (size_t i = 0; i < 16; ++i)
        words[i] = readBigEndian(block + 4 * i);
    for (size_t i = 16; i < 64; ++i) {
        const uint32_t early = words[i - 15];
        const uint32_t late = words[i - 2];
        words[i] = words[i - 16] + (std::rotr(early, 7) ^ std::rotr(early, 18) ^ early >> 3) + words[i - 7] +
                   (std::rotr(late, 17) ^ std::rotr(late, 19) ^ late >> 10);
    }
    return words;
}

} // namespace

void Sha256::update(std::span<const std::byte> bytes)
{
    size_t filled = m_byteCount % m_block.size();
    m_byteCount += bytes.size();
    while (!bytes.empty()) {
        const size_t count = std::min(bytes.size(), m_block.size() - filled);
        std::copy_n(bytes.begin(), count, m_block.begin() + static_cast<ptrdiff_t>(filled));
        bytes = bytes.subspan(count);
        filled += count;
        if (filled == m_block.size()) {
            compress(m_block.data());
            filled = 0;
        }
    }
}

void Sha256::update(std::string_view text)
{
    update(std::as_bytes(std::span(text)));
}

void Sha256::compress(const std::byte *block)
{
    const auto words = expandBlock(block);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (size_t i = 0; i < 64; ++i) {
        const uint32_t first =
            h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + kRoundConstants[i] + words[i];
        const uint32_t second = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<uint32_t, 8> added{a, b, c, d, e, f, g, h};
    for (size_t i = 0; i < added.size(); ++i)
        m_state[i] += added[i];
}

std::string Sha256::finish()
{
    const uint64_t bitCount = __builtin_bswap64(m_byteCount * 8);
    std::array<std::byte, 72> padding{std::byte{0x80}};
    const size_t zerosEnd = 1 + (119 - m_byteCount % 64) % 64; // the eight bytes of the length end a block
    std::memcpy(padding.data() + zerosEnd, &bitCount, sizeof bitCount);
    update(std::span(padding).first(zerosEnd + sizeof bitCount));

    std::string digest;
    for (const uint32_t word : m_state)
        digest += fmt::format("{:08x}", word);
    return digest;
}

std::string sha256(std::string_view content)
{
    Sha256 hash;
    hash.update(content);
    return hash.finish();
}

std::string sha256OfFile(const std::filesystem::path &path)
{
    Sha256 hash;
    hash.update(MappedFile::open(path)->bytes());
    return hash.finish();
}

} // namespace moa
