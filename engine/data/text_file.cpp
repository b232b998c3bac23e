// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/text_file.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/mapped_file.h"
#include "engine/text/utf8.h"

#include <algorithm>

namespace moa {

namespace {

/// The first byte that does not belong to a whole character, or text.size().
size_t firstInvalidByte(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        const Utf8Step step = stepUtf8(text.substr(at));
        if (step.kind != Utf8Step::Kind::Character)
            break;
        at += step.length;
    }
    return at;
}

} // namespace

TextPosition textPosition(std::string_view text, size_t byte, int64_t firstLine)
{
    const std::string_view before = text.substr(0, byte);
    const size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return {firstLine + std::count(before.begin(), before.end(), '\n'), static_cast<int64_t>(before.size() - lineStart) + 1};
}

TextFile::TextFile(const std::filesystem::path &file)
{
    const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    m_bytes = mapped;
    m_text = {reinterpret_cast<const char *>(mapped->bytes().data()), mapped->bytes().size()};
    if (m_text.starts_with("\xFF\xFE") || m_text.starts_with("\xFE\xFF"))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "is UTF-16 text, but UTF-8 is needed: save it as UTF-8")),
                      file.string());
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_text.remove_prefix(3);
    const size_t invalid = firstInvalidByte(m_text);
    if (invalid == m_text.size())
        return;
    const TextPosition position = textPosition(m_text, invalid);
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "is not UTF-8 text: line {}, column {} holds the byte 0x{:02X}; save it as UTF-8"),
                      position.line, position.column, static_cast<unsigned char>(m_text[invalid])),
                  file.string());
}

} // namespace moa
