// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace moa {

/// A text file held in memory: valid UTF-8, without a byte order mark.
class TextFile
{
public:
    /// Failure(InputFile) for a file that can't be read or is not UTF-8, with the line where it stops being so.
    explicit TextFile(const std::filesystem::path &file);

    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::shared_ptr<const void> m_bytes;
    std::string_view m_text;
};

/// A place in a text, both counted from 1; columns are bytes.
struct TextPosition {
    int64_t line = 1;
    int64_t column = 1;
};

/// The place of a byte, seen from a text that begins at the start of line firstLine.
[[nodiscard]] TextPosition textPosition(std::string_view text, size_t byte, int64_t firstLine = 1);

} // namespace moa
