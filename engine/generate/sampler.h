// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"

#include <cstdint>
#include <span>

namespace moa {

/// A chosen token and what the model itself thought of it.
struct SampledToken {
    int32_t id = 0;
    double logProbability = 0; ///< under the unmodified softmax: no penalty, no temperature, nothing cut off
};

/// Where in a request a token is drawn. With the seed it decides the random number, so neither the other lanes nor the order of the
/// work change what a lane says.
struct DrawPlace {
    uint32_t lane = 0;
    uint32_t token = 0; ///< counted from the first new one
};

/// Throws Failure (Usage) where a setting is out of its range.
void checkSampling(const Sampling &sampling);

/// Chooses the next token from a row of logits [V]. In this order: the repetition penalty on every id of `previous` (a positive
/// logit is divided by it, a negative one multiplied), temperature (0 takes the best, the lowest id among equals), top-k, top-p and
/// min-p of what the one before left. The arithmetic is the same in every build. Throws Failure (Diverged) for logits with NaN or
/// nothing finite.
[[nodiscard]] SampledToken sampleToken(std::span<const float> logits, std::span<const int32_t> previous, const Sampling &sampling,
                                       DrawPlace place);

} // namespace moa
