// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>

namespace moa {

/// The comparison as one HTML file that needs nothing else: the table, accuracies with their intervals, McNemar's tests, loss
/// curves and routing maps. The same comparison gives the same bytes.
[[nodiscard]] std::string comparisonPage(const RunComparison &comparison);

} // namespace moa
