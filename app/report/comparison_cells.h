// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>
#include <vector>

namespace moa {

// What tables say of a comparison, as text; a dash stands for what there is not, or not yet.

/// The columns before the scores: name, parameters, losses, time, speed, memory.
[[nodiscard]] std::vector<std::string> runColumns();
/// Their texts for one run, of the base model too.
[[nodiscard]] std::vector<std::string> runCells(const ComparedRun &run);

/// The sets' names, and `all` after them where there are several.
[[nodiscard]] std::vector<std::string> scoreColumns(const RunComparison &comparison);
/// A run's score on each of scoreColumns(); nothing where it has not answered the set yet.
[[nodiscard]] std::vector<std::optional<ComparedScore>> scoresOf(const RunComparison &comparison, const ComparedRun &run);

/// `33.3 %`; a dash where nothing was asked.
[[nodiscard]] std::string shareText(const ComparedScore &score);
/// `27.1 to 40.2`, in per cent.
[[nodiscard]] std::string intervalText(const ComparedScore &score);
/// `p = 0.012 (31 fixed, 12 broken)`.
[[nodiscard]] std::string testText(const PairedTest &test);

} // namespace moa
