// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

#include <optional>

namespace moa {

/// What a training step tells the adapters of all blocks about a micro-batch. Without it they add no noise, and no term of a
/// router's own joins the loss.
struct TrainingTerms {
    std::optional<uint64_t> noiseSeed; ///< of whatever is random in a step; none: nothing is
    at::Tensor realRows;               ///< bool [B, T], the tokens that the terms count; undefined: all
    double scale = 1;                  ///< the gradient is that of scale · Σ coefficient · term over the blocks
};

/// A generator on the CPU whose numbers depend on the seed, the block and the adapter's column alone, so that a block that is
/// computed again sees the same.
[[nodiscard]] at::Generator adapterGenerator(uint64_t seed, int64_t layer, int64_t column);

} // namespace moa
