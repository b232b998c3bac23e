// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_kind.h"

namespace moa {

/// Learned vectors that every query attends to beside the text: o += w · gate · softmax(q pkᵀ / √C) pv, with pk and pv the base's
/// projections of the vectors (no rotary) and one gate a head, which starts at zero. The softmax is over the vectors alone. With
/// experts there are E·P vectors under one softmax, and each expert's share of the values has a weight of its own.
class PromptTuning final : public AttentionAdapter
{
public:
    /// width: D; heads: H; length: P; experts: E.
    PromptTuning(int64_t width, int64_t heads, int64_t length, int64_t experts = 1);

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override;
    void addTo(const at::Tensor &o, const at::Tensor &q, const at::Tensor &weight, const AttentionAccess &base,
               const Tensors &parameters, Memory &memory) const override;
    [[nodiscard]] at::Tensor backward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq, const at::Tensor &weight,
                                      const AttentionAccess &base, const Tensors &parameters, const Tensors &gradients,
                                      const Memory &memory) const override;

private:
    struct Gradient {
        at::Tensor keys, values; ///< [K, P, C]
        at::Tensor factors;      ///< of gate · weight, [N, H]
        at::Tensor experts;      ///< of the experts' weights, [N, E]; undefined without experts
    };
    [[nodiscard]] at::Tensor attend(const at::Tensor &q, const at::Tensor &weight, const Tensors &parameters, Memory &memory) const;
    [[nodiscard]] Gradient attendBackward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq, const at::Tensor &weight,
                                          const Tensors &parameters, const Memory &memory) const;
    /// [K, N·H/K, E·P] → [K, N, H/K, E, P], of which weights [N, 1, E, 1] are factors.
    [[nodiscard]] at::Tensor byExpert(const at::Tensor &probabilities, int64_t rows) const;

    int64_t m_width, m_heads, m_length, m_experts;
};

[[nodiscard]] AdapterKind promptTuningKind();

} // namespace moa
