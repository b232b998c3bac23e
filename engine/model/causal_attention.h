// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// What the backward of causal attention needs of its forward.
struct AttentionMemory {
    at::Tensor output;         ///< [B, H, T, C]
    at::Tensor logSumExp;      ///< of the CPU's flash kernel
    at::Tensor q, k, v, graph; ///< elsewhere: leaves and the output with its graph
};

/// softmax(q kᵀ / √C + causal mask) v. q [B, H, T, C]; k, v [B, K, T, C], H a multiple of K; returns [B, H, T, C].
/// With `memory`, keeps what causalAttentionBackward needs. Differentiable by autograd where gradients are recorded.
[[nodiscard]] at::Tensor causalAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, AttentionMemory *memory);

struct AttentionGradient {
    at::Tensor q, k, v;
};

/// The gradient of causalAttention for dOutput [B, H, T, C].
[[nodiscard]] AttentionGradient causalAttentionBackward(const at::Tensor &dOutput, const at::Tensor &q, const at::Tensor &k,
                                                        const at::Tensor &v, const AttentionMemory &memory);

/// Attention of new tokens on a cache: q [B, H, t, C]; keys, values [B, K, S, C]; mask additive [B, 1, t, S] or undefined.
[[nodiscard]] at::Tensor cachedAttention(const at::Tensor &q, const at::Tensor &keys, const at::Tensor &values,
                                         const at::Tensor &mask);

} // namespace moa
