// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/experts/expert_router.h"

namespace moa {

/// As many experts as a token's own threshold lets through (Liu & Luo, arXiv 2405.00361): g = softmax(W x + b),
/// τ = σ(W_τ x + b_τ) / E, w = max(g − τ, 0) divided by its sum, by 1 where that is 0. Noise on the scores as in TopKRouter.
/// Balanced by the mean of g − τ, its negative parts kept, so that the threshold is balanced too.
class AdaMoleRouter final : public ExpertRouter
{
public:
    using ExpertRouter::ExpertRouter;

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    [[nodiscard]] Output forward(const Input &input) const override;
    [[nodiscard]] bool isNoisy() const override { return choice().isNoisy; }
};

[[nodiscard]] ExpertRouterKind adaMoleRouterKind();

} // namespace moa
