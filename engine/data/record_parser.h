// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/dataset_reader.h"

#include <nlohmann/json.hpp>

#include <span>

namespace moa {

/// What a row's keys say it is; a row without telling keys is taken for alpaca.
[[nodiscard]] DataFormat formatOfRow(const nlohmann::json &row);

/// Makes a record of a JSON row of the given format (not Auto or Csv). Failure(InputFile) says in a sentence why it can't be used.
[[nodiscard]] Record recordFromJson(const nlohmann::json &row, DataFormat format, const ReadOptions &options);

/// Which column of a table holds what; -1 where none does.
struct ColumnIndexes {
    int instruction = -1;
    int input = -1;
    int output = -1;
    int answer = -1;
};

/// Finds the roles by the names that the options give, else by the usual names, without regard to upper and lower case.
/// Failure(InputFile) where a name that the options give is not among the columns.
[[nodiscard]] ColumnIndexes findColumns(std::span<const std::string> header, const ColumnRoles &roles);

/// Makes a record of a table's row. Failure(InputFile) says in a sentence why it can't be used.
[[nodiscard]] Record recordFromColumns(std::span<const std::string> fields, const ColumnIndexes &columns, ReadPurpose purpose);

} // namespace moa
