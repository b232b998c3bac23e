// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/validation_split.h"

#include "engine/data/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace moa {

namespace {

/// Keeps the draw apart from the batcher's, which counts its streams by epochs.
constexpr uint64_t kSplitStream = 0x73706C6974;

} // namespace

ValidationSplit splitValidation(std::vector<Example> examples, double share, uint64_t seed)
{
    const auto total = static_cast<int64_t>(examples.size());
    const int64_t wanted = std::llround(std::clamp(share, 0.0, 1.0) * static_cast<double>(total));
    const auto count = static_cast<size_t>(std::clamp<int64_t>(wanted, 0, std::max<int64_t>(total - 1, 0)));

    std::vector<size_t> drawn(examples.size());
    std::iota(drawn.begin(), drawn.end(), size_t{0});
    Random(seed, kSplitStream).shuffle(std::span(drawn));
    std::vector<bool> isValidation(examples.size());
    for (size_t i = 0; i < count; ++i)
        isValidation[drawn[i]] = true;

    ValidationSplit split;
    for (size_t i = 0; i < examples.size(); ++i)
        (isValidation[i] ? split.validation : split.training).push_back(std::move(examples[i]));
    return split;
}

} // namespace moa
