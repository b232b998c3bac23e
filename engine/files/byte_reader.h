// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace moa {

/// Walks through little-endian bytes from outside and throws InputFile, naming `where`, instead of reading beyond their end.
class ByteReader final
{
public:
    ByteReader(std::span<const std::byte> bytes, std::string where);

    [[nodiscard]] uint64_t position() const { return m_position; }
    [[nodiscard]] uint64_t remaining() const { return m_bytes.size() - m_position; }
    [[nodiscard]] const std::string &where() const { return m_where; }

    /// Throws where the position lies beyond the end.
    void seek(uint64_t position);

    /// The next `count` bytes.
    std::span<const std::byte> take(uint64_t count);
    /// The next `count` bytes as text.
    std::string takeText(uint64_t count);
    /// The text up to the next line feed, which is passed over.
    std::string takeLine();

    /// The next number or packed bytes.
    template <class T>
    T read()
    {
        static_assert(std::is_arithmetic_v<T>);
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }

    /// Throws InputFile: "damaged at byte N: message".
    [[noreturn]] void fail(const std::string &message) const;

private:
    std::span<const std::byte> m_bytes;
    uint64_t m_position = 0;
    std::string m_where;
};

/// A name from a file as it may stand in a message: at most 100 characters, with '?' for what is not printable ASCII.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace moa
