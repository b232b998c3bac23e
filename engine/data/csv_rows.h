// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// One record of a CSV file.
struct CsvRow {
    std::vector<std::string> fields;
    int64_t line = 0; ///< where it begins; a quoted field may hold line breaks
};

/// The separator that the first line uses most: comma, semicolon or tab.
[[nodiscard]] char csvSeparator(std::string_view text);

/// The words of the first line between separators, without quotes and spaces around them: a look at what may be a header.
[[nodiscard]] std::vector<std::string> firstLineWords(std::string_view text);

/// The records of an RFC 4180 text, the header among them; blank lines are left out. Failure(InputFile) for a quote that is never
/// closed; `file` is named in it.
[[nodiscard]] std::vector<CsvRow> splitCsv(std::string_view text, const std::string &file);

} // namespace moa
