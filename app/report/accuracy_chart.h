// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>
#include <vector>

namespace moa {

/// One bar of a chart of shares.
struct AccuracyBar {
    std::string name;
    ComparedScore score;
    bool isBase = false;
};

/// Shares of right answers as dots with their 95 % intervals, one below the other on one scale.
[[nodiscard]] std::string accuracyChart(const std::vector<AccuracyBar> &bars);

} // namespace moa
