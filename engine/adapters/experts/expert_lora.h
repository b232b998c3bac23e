// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/site_adapter.h"

#include <string>

namespace moa {

/// Several low-rank updates of one projection: y += s · Σ_e w_e · B_e A_e x, each A_e [R, in] and B_e [out, R], or one A
/// for all. As two products: y += s · ((A_cat x) ∘ w) B_catᵀ. The weights hold the type router's too.
class ExpertLora final : public SiteAdapter
{
public:
    /// How the matrices are called in files.
    enum class Names {
        Lists,        ///< lora_A_l.{e}, lora_B_l.{e}
        SharedDown,   ///< one lora_A, lora_B_l.{e}
        ExpertFolders ///< experts.{e}.lora_A, experts.{e}.lora_B
    };
    struct Shape {
        int64_t inputs = 0, outputs = 0, rank = 8, experts = 2;
        double scale = 1;       ///< s
        double bRateFactor = 1; ///< multiplies the Bs' learning rate
        Names names = Names::Lists;
    };
    ExpertLora(std::string prefix, Shape shape);

    [[nodiscard]] std::vector<ParameterSpec> sourceParameters() const override;
    [[nodiscard]] std::vector<ParameterSpec> tailParameters() const override;
    void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const override;
    [[nodiscard]] Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                    const Tensors &tailGradients) const override;

private:
    [[nodiscard]] std::string name(char matrix, int64_t expert) const;
    /// The middle as each expert sees it: [N, E, R], or [N, 1, R] where they share it.
    [[nodiscard]] at::Tensor byExpert(const at::Tensor &middle) const;

    std::string m_prefix;
    Shape m_shape;
};

} // namespace moa
