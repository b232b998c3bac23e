// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <filesystem>
#include <optional>

namespace moa {

/// Reads an evaluation's summary, and from the records beside it (`NAME.jsonl` beside `NAME.json`) what comparing two needs: of
/// every answer the row, what was expected and whether it was right. Nothing where there is none, or where records are missing.
[[nodiscard]] std::optional<EvaluationResult> readEvaluation(const std::filesystem::path &summary);

} // namespace moa
