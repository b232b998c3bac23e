// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_kind.h"

namespace moa {

/// A bottleneck beside the feed-forward network: y += w · (Up silu(Down f + b) + c), both with bias.
class ParallelAdapter final : public SiteAdapter
{
public:
    /// Xavier's gain of the first weights, small to keep the adapter's first effect near nothing.
    static constexpr double kGain = 1e-4;

    /// width: D; size: the bottleneck's width. Weights start Xavier-uniform with gain 1e-4, biases at 0.
    ParallelAdapter(int64_t width, int64_t size);

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const override;
    [[nodiscard]] Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                    const Tensors &tailGradients) const override;

private:
    int64_t m_width, m_size;
};

[[nodiscard]] AdapterKind parallelAdapterKind();

} // namespace moa
