// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <filesystem>
#include <optional>

namespace moa {

/// Reads an evaluation's summary and the records of every answer beside it (`NAME.jsonl` beside `NAME.json`). Failure(InputFile)
/// where it is none, or where records are missing.
[[nodiscard]] EvaluationResult readEvaluation(const std::filesystem::path &summary);

/// The same, and nothing where there is none.
[[nodiscard]] std::optional<EvaluationResult> findEvaluation(const std::filesystem::path &summary);

/// Removes a summary, its records and its completions, readable or not. Failure(OutputFile) where one can't be removed; what is not
/// there is fine. Failure(Usage) for what is no `.json`.
void removeEvaluation(const std::filesystem::path &summary);

} // namespace moa
