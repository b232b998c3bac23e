// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/site_adapter.h"

namespace moa {

/// Several bottlenecks beside the feed-forward network: y += Σ_e w_e · (Up_e silu(Down_e f + b_e) + c_e), each with matrices of its
/// own or all with one Down and b. The weights hold the type router's too.
class ExpertParallelAdapter final : public SiteAdapter
{
public:
    struct Shape {
        int64_t width = 0, size = 16, experts = 2;
        bool isDownShared = false;
    };
    explicit ExpertParallelAdapter(Shape shape) : m_shape(shape) {}

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const override;
    [[nodiscard]] Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                    const Tensors &tailGradients) const override;

private:
    [[nodiscard]] int64_t downs() const { return m_shape.isDownShared ? 1 : m_shape.experts; }
    [[nodiscard]] std::string downName(int64_t expert) const;

    /// The tail's tensors, those of all experts as one.
    struct Joined {
        at::Tensor upWeight; ///< [D, E·p]
        at::Tensor upBias;   ///< [E, D]
        at::Tensor downBias; ///< [E·p] or [p]
    };
    [[nodiscard]] Joined joined(const Tensors &tail) const;

    Shape m_shape;
};

} // namespace moa
