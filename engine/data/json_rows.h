// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// The text of one row of a JSON file.
struct JsonRow {
    std::string_view text;
    int64_t line = 1; ///< where it begins, both counted from 1
    int64_t column = 1;
};

/// Whether a text looks like a list of JSON objects or like JSON lines.
[[nodiscard]] bool looksLikeJson(std::string_view text);

/// The elements of a JSON list, found without parsing them, so that a big file is never held as a tree. Failure(InputFile) with
/// line and column where the list itself is malformed; `file` is named in it.
[[nodiscard]] std::vector<JsonRow> splitJsonList(std::string_view text, const std::string &file);

/// The lines of a JSON-lines text that are not blank.
[[nodiscard]] std::vector<JsonRow> splitJsonLines(std::string_view text);

/// Parses a row. Failure(InputFile) with the line and column of the typo, or of what is nested too deep; `file` is named in it.
[[nodiscard]] nlohmann::json parseJsonRow(const JsonRow &row, const std::string &file);

} // namespace moa
