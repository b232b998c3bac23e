// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"
#include "engine/data/record.h"

#include <filesystem>
#include <string_view>

namespace moa {

/// How a data file is laid out. The names (dataFormatName) are what run configurations say: changing one breaks saved runs.
enum class DataFormat { Auto, Alpaca, Chat, Csv, Text, Tokens };

[[nodiscard]] std::string_view dataFormatName(DataFormat format);

/// The format of that name; Failure(Config) lists the names where there is none.
[[nodiscard]] DataFormat dataFormatNamed(std::string_view name);

/// Which columns of a CSV file (or keys of an alpaca row) hold what; an empty name is recognised by the usual names.
struct ColumnRoles {
    std::string instruction;
    std::string input;
    std::string output;
    std::string answer;
};

/// Whether a row must carry an output to learn from, or may carry an answer to be judged by instead.
enum class ReadPurpose { Training, Evaluation };

struct ReadOptions {
    DataFormat format = DataFormat::Auto;
    ReadPurpose purpose = ReadPurpose::Training;
    ColumnRoles columns;
    bool keepsUnusable = false; ///< columns without a usable row are no failure: others may be chosen
};

/// Something wrong with one row, which was left out.
struct DataProblem {
    std::string file;
    int64_t line = 0;
    std::string message;
};

/// Problems are kept up to this many; skippedRows counts them all.
inline constexpr size_t kMaxProblems = 1000;

/// What a data file holds.
struct Dataset {
    std::filesystem::path file;
    DataFormat format = DataFormat::Auto; ///< what it was read as, never Auto
    std::vector<Record> records;          ///< in file order, empty only if ReadOptions::keepsUnusable
    std::vector<std::string> columns;     ///< a CSV file's header, or the keys of the first row of JSON
    std::vector<DataProblem> problems;
    int64_t skippedRows = 0;
};

/// Reads a data file: alpaca and tokens as JSON list or JSON lines, chat ("messages", ShareGPT "conversations") the same way, CSV
/// (RFC 4180; comma, semicolon or tab), plain text (the file is one document; JSON rows with "text" are one each). A row that makes
/// no sense is skipped and listed. Failure(InputFile) for a file that can't be opened, is not UTF-8 or not JSON (with line and
/// column), or has no usable row.
/// The file name kSample stands for the bundled training problems.
[[nodiscard]] Dataset readDataset(const std::filesystem::path &file, const ReadOptions &options = {});

/// The same for text in memory (UTF-8), which is called `name` in messages.
[[nodiscard]] Dataset parseDataset(std::string_view text, const std::filesystem::path &name, const ReadOptions &options = {});

} // namespace moa
