// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_kind.h"

namespace moa {

/// Low-rank adaptation of a projection: y += w · (alpha / R) · B A x, A [R, in], B [out, R] starting at zero
/// (Hu et al., arXiv 2106.09685).
class Lora final : public SiteAdapter
{
public:
    struct Shape {
        int64_t inputs = 0, outputs = 0, rank = 8;
        double alpha = 8;
    };
    /// `prefix` is the adapter's name in files, "attention.lora_Q".
    Lora(std::string prefix, Shape shape);

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const override;
    [[nodiscard]] Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                    const Tensors &tailGradients) const override;

private:
    std::string m_prefix;
    Shape m_shape;
    double m_scale; ///< alpha / R
};

[[nodiscard]] AdapterKind loraKind();

} // namespace moa
