// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// Attention over a few vectors that all rows share, by the CPU's vectorised loops: one pass over the rows as they lie, where
/// tensor operations would copy them by key head and back. For tensors to which loopsApply. keys, values [K, P, C]; factors fp32
/// [N, H].

/// o += factor · softmax(q kᵀ / √C) v. q [N, H, C], o [N, H·C]. Returns the softmax, fp32 [N, H, P].
[[nodiscard]] at::Tensor addPromptAttention(const at::Tensor &o, const at::Tensor &q, const at::Tensor &keys,
                                            const at::Tensor &values, const at::Tensor &factors);

struct PromptAttentionGradient {
    at::Tensor keys, values; ///< fp32 [K, P, C]
    at::Tensor factors;      ///< fp32 [N, H]
};
/// Its gradient for dy [N, H, C]; the query's is added to dq [N, H, C].
[[nodiscard]] PromptAttentionGradient promptAttentionBackward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq,
                                                              const at::Tensor &keys, const at::Tensor &values,
                                                              const at::Tensor &factors, const at::Tensor &probabilities);

} // namespace moa
