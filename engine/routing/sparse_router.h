// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/router.h"
#include "engine/routing/router_core.h"
#include "engine/routing/router_mode.h"

namespace moa {

/// Where a sparse router's threshold gets a gradient from (moa.md §3).
enum class ThresholdGradient {
    None,            ///< as released: the threshold only enters a comparison and never learns
    Shifted,         ///< w = (s − τ)·[s ≥ τ]
    StraightThrough, ///< forward as released; backward takes the comparison for σ(k(s − τ)) where s ≥ τ, k = 10
};

/// Sparse MoA: w = s · [s ≥ τ], s = sigmoid(R(x)); τ = maxThreshold · sigmoid(Wτ x + bτ), or maxThreshold itself.
class SparseRouter final : public Router
{
public:
    struct Options {
        double maxThreshold = 0.5;
        bool isThresholdLearned = true;
        ThresholdGradient gradient = ThresholdGradient::StraightThrough;
    };
    SparseRouter(RouterCore core, int64_t width, Options options);

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override;
    [[nodiscard]] at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const override;
    [[nodiscard]] bool isSparse() const override { return true; }

private:
    RouterCore m_core;
    int64_t m_width;
    Options m_options;
};

[[nodiscard]] RouterMode sparseRouterMode();

} // namespace moa
