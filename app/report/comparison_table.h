// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>

namespace moa {

/// The comparison as a table for a terminal, a line for each configuration and one for the base model, and what follows from it.
[[nodiscard]] std::string comparisonText(const RunComparison &comparison);

/// The same in plain numbers as CSV (RFC 4180): bytes, seconds, shares between 0 and 1; an empty field for what there is not. A
/// program reads its columns by their names: changing one breaks that.
[[nodiscard]] std::string comparisonCsv(const RunComparison &comparison);

} // namespace moa
