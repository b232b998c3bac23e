// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_kind.h"

namespace moa {

/// Low-rank adaptation of a projection: y += w · s · B A x, A [R, in], B [out, R] starting at zero, s = alpha / R
/// (Hu et al., arXiv 2106.09685) or, stabilised, alpha / √R (Kalajdzievski, arXiv 2312.03732).
class Lora final : public SiteAdapter
{
public:
    struct Shape {
        int64_t inputs = 0, outputs = 0, rank = 8;
        double scale = 1;       ///< s
        double bRateFactor = 1; ///< multiplies B's learning rate (Hayou et al., arXiv 2402.12354)
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
};

[[nodiscard]] AdapterKind loraKind();

/// The factor s that complete or partial options of a LoRA give.
[[nodiscard]] double loraScale(const nlohmann::json &options);

} // namespace moa
