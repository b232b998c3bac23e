// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset_statistics.h"

#include <algorithm>

namespace moa {

namespace {

constexpr int64_t kMaxBins = 32;

/// The smallest of 1, 2, 5, 10, 20, 50, … that needs at most kMaxBins bars up to the longest example.
int64_t binWidth(int64_t longest)
{
    int64_t width = 1;
    for (int64_t power = 1; longest / width >= kMaxBins; power *= 10)
        for (const int64_t factor : {1, 2, 5})
            if (longest / width >= kMaxBins)
                width = factor * power;
    return width;
}

} // namespace

DatasetStatistics datasetStatistics(std::span<const Example> examples)
{
    DatasetStatistics statistics;
    if (examples.empty())
        return statistics;
    const auto lengthOf = [](const Example &example) { return std::ssize(example.tokens); };
    statistics.examples = std::ssize(examples);
    statistics.shortest = lengthOf(*std::ranges::min_element(examples, {}, lengthOf));
    statistics.longest = lengthOf(*std::ranges::max_element(examples, {}, lengthOf));
    const int64_t width = binWidth(statistics.longest);
    for (int64_t from = 0; from <= statistics.longest; from += width)
        statistics.lengths.push_back({from, from + width, 0});
    for (const Example &example : examples) {
        statistics.tokens += lengthOf(example);
        statistics.supervisedTokens += supervisedTokens(example);
        ++statistics.lengths[static_cast<size_t>(lengthOf(example) / width)].examples;
    }
    return statistics;
}

} // namespace moa
