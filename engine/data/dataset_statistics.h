// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/example.h"

#include <span>

namespace moa {

/// One bar of a length histogram: examples with from <= tokens < to.
struct LengthBin {
    int64_t from = 0;
    int64_t to = 0;
    int64_t examples = 0;
};

/// What a data set costs and teaches, in tokens.
struct DatasetStatistics {
    int64_t examples = 0;
    int64_t tokens = 0;
    int64_t supervisedTokens = 0;
    int64_t shortest = 0;
    int64_t longest = 0;
    std::vector<LengthBin> lengths; ///< at most 32 bars of equal width, empty ones included
};

[[nodiscard]] DatasetStatistics datasetStatistics(std::span<const Example> examples);

} // namespace moa
