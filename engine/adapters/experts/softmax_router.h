// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/experts/expert_router.h"

namespace moa {

/// Every expert is computed, weighted by softmax(W x), with a bias outside LoRA: MoLoRA (Zadouri et al., arXiv 2309.05444) and
/// HydraLoRA (Tian et al., arXiv 2404.19245).
class SoftmaxRouter final : public ExpertRouter
{
public:
    using ExpertRouter::ExpertRouter;

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    [[nodiscard]] Output forward(const Input &input) const override;
};

[[nodiscard]] ExpertRouterKind softmaxRouterKind();

} // namespace moa
