// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/decoder.h"

namespace moa {

/// Logits are made for as many rows at a time as fit into this many bytes, below what prepareMemory() can keep.
inline constexpr int64_t kLogitBytes = int64_t{30} << 20;

struct LossOutput {
    double sum = 0;     ///< Σ −log p(target), natural logarithm
    at::Tensor dHidden; ///< [n, D], the gradient of scale · sum; undefined unless asked for
};

/// The cross-entropy of hidden rows [n, D] (before the last norm) against targets int64 [n], chunk by chunk, so that never
/// more than kLogitBytes of logits exist. Runs without recording gradients.
/// tuned: the last norm as adapters have it, whose gradient is added to.
[[nodiscard]] LossOutput crossEntropy(const Decoder &decoder, const at::Tensor &hidden, const at::Tensor &targets, double scale,
                                      bool withGradient, const TunedNorm &tuned = {});

} // namespace moa
