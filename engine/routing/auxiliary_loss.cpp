// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/auxiliary_loss.h"

namespace moa {

namespace {

/// Keeps logarithms finite where a weight is exactly 0 or 1; its gradient is then 0.
constexpr double kLeast = 1e-7;

} // namespace

at::Tensor auxiliaryLoss(const AuxiliaryTerms &terms, const at::Tensor &weights, const at::Tensor &real)
{
    const int64_t count = weights.size(-1);
    // Each row of weights counts as often as it has real tokens.
    at::Tensor tokens = at::ones({weights.size(0), weights.size(1), 1}, weights.options()); // [S, T or 1, 1]
    if (real.defined())
        tokens = real.to(weights.scalar_type()).unsqueeze(-1).sum_to_size(tokens.sizes());
    const at::Tensor share = tokens / tokens.sum();
    at::Tensor loss = at::zeros({}, weights.options());
    if (terms.entropy != 0) {
        const at::Tensor w = weights.clamp(kLeast, 1 - kLeast);
        const at::Tensor entropy = -(w * w.log() + (1 - w) * (1 - w).log());
        loss = loss + terms.entropy / static_cast<double>(count) * (entropy * share).sum();
    }
    if (terms.balance != 0) {
        const at::Tensor mean = (weights * share).sum({0, 1}); // [n]
        const at::Tensor total = mean.sum().square();
        const at::Tensor ratio = static_cast<double>(count) * mean.square().sum() / total.clamp_min(kLeast * kLeast);
        loss = loss + terms.balance * at::where(total > 0, ratio - 1, at::zeros_like(ratio));
    }
    return loss;
}

} // namespace moa
