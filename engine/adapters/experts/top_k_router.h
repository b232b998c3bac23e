// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/experts/expert_router.h"

namespace moa {

/// The k likeliest experts of each token, their probabilities brought to a sum of 1; in training, if wished, with noise on the
/// scores: logits += n ∘ softplus(W_n x + b_n). Balanced by the mean probability of each expert.
class TopKRouter final : public ExpertRouter
{
public:
    using ExpertRouter::ExpertRouter;

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    [[nodiscard]] Output forward(const Input &input) const override;
    [[nodiscard]] bool isNoisy() const override { return choice().isNoisy; }
};

[[nodiscard]] ExpertRouterKind topKRouterKind();

} // namespace moa
