// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/byte_reader.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>

namespace moa {

ByteReader::ByteReader(std::span<const std::byte> bytes, std::string where) : m_bytes(bytes), m_where(std::move(where)) {}

void ByteReader::seek(uint64_t position)
{
    if (position > m_bytes.size())
        fail(say(MOA_TR("engine", "it refers to byte {}, and there are {}; it is truncated or damaged"), position, m_bytes.size()));
    m_position = position;
}

std::span<const std::byte> ByteReader::take(uint64_t count)
{
    if (count > remaining())
        fail(say(MOA_TR("engine", "{} more bytes are expected and {} are left; it is truncated or damaged"), count, remaining()));
    const auto taken = m_bytes.subspan(m_position, count);
    m_position += count;
    return taken;
}

std::string ByteReader::takeText(uint64_t count)
{
    const auto bytes = take(count);
    std::string text(bytes.size(), '\0');
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](std::byte byte) { return static_cast<char>(byte); });
    return text;
}

std::string ByteReader::takeLine()
{
    const auto rest = m_bytes.subspan(m_position);
    const auto end = std::find(rest.begin(), rest.end(), std::byte{'\n'});
    if (end == rest.end())
        fail(say(MOA_TR("engine", "a line does not end; it is truncated or damaged")));
    std::string line = takeText(static_cast<uint64_t>(end - rest.begin()));
    ++m_position;
    return line;
}

void ByteReader::fail(const std::string &message) const
{
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "damaged at byte {}: {}"), m_position, message), m_where);
}

std::string printable(std::string_view text)
{
    constexpr size_t kLongest = 100;
    std::string result(text.substr(0, kLongest));
    for (char &character : result) {
        if (character < ' ' || character > '~')
            character = '?';
    }
    if (text.size() > kLongest)
        result += "...";
    return result;
}

} // namespace moa
