// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/lora.h"
#include "engine/model/base_linear.h"

namespace moa {

/// Rows of a base projection: what an adapter that changes the projection itself may ask of it.
struct ProjectionRows {
    const BaseLinear *linear = nullptr;
    int64_t begin = 0, count = 0; ///< outputs

    /// x Wᵀ without the bias: [n, in] → [n, count].
    [[nodiscard]] at::Tensor times(const at::Tensor &x) const { return linear->forwardOutputs(x, begin, count, Bias::Without); }
    /// x W: [n, count] → [n, in].
    [[nodiscard]] at::Tensor transposed(const at::Tensor &x) const { return linear->backwardOutputs(x, begin, count); }
    /// The squared length of each row of W, [count] in fp32 (fp64 for fp64).
    [[nodiscard]] at::Tensor squaredRows() const { return linear->squaredRows().narrow(0, begin, count); }
    /// [count], or undefined.
    [[nodiscard]] at::Tensor bias() const;
};

/// DoRA (Liu et al., arXiv 2402.09353): y = m ∘ (W + s B A) x / ‖W + s B A‖ + b, the norm that of each output's row, m [out]
/// starting as ‖W‖. It rescales what the base says, so it is told the base's product and says what gradient the base gets; the
/// gradient through the norm is exact.
class Dora final : public SiteAdapter
{
public:
    Dora(std::string prefix, Lora::Shape shape) : m_prefix(std::move(prefix)), m_shape(shape) {}

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    /// Never called: see rescale().
    void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const override;
    [[nodiscard]] Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                    const Tensors &tailGradients) const override;

    /// What it works on at its place.
    struct Place {
        ProjectionRows base;
        at::Tensor a, aGradient; ///< [R, in]
        const Tensors &tail, &tailGradients;
    };
    /// What a backward needs of a forward.
    struct Memory {
        at::Tensor inner; ///< [N, out], (W + s B A) x
        at::Tensor norm;  ///< [out]
        at::Tensor gain;  ///< [out], m / norm
        at::Tensor slope; ///< [out, R], norm times its derivative by B
    };
    /// y [N, out], the base's product with its bias, becomes the adapted one; weight scales the change: undefined is 1.
    [[nodiscard]] Memory rescale(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Place &place) const;
    /// The gradient of the middle for dy; the base's product gets dy ∘ gain.
    [[nodiscard]] at::Tensor rescaleBackward(const at::Tensor &dy, const at::Tensor &middle, const Memory &memory,
                                             const Place &place) const;
    /// The magnitude [out] that leaves the base as it is while B is 0.
    [[nodiscard]] static at::Tensor firstMagnitude(const ProjectionRows &base) { return base.squaredRows().sqrt(); }
    /// Where the magnitude stands among the tail's tensors.
    static constexpr size_t kMagnitude = 1;

private:
    void measure(const Place &place, Memory &memory) const;

    std::string m_prefix;
    Lora::Shape m_shape;
};

} // namespace moa
