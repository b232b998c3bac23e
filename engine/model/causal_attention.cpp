// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/causal_attention.h"

#include <cmath>
#include <limits>

namespace moa {

namespace {

/// Products over grouped heads, by the formula: [B, K, G, T, C] against [B, K, T, C].
at::Tensor attentionByFormula(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v)
{
    const int64_t batch = q.size(0), heads = q.size(1), tokens = q.size(2), width = q.size(3), keyHeads = k.size(1);
    const at::Tensor grouped = q.reshape({batch, keyHeads, heads / keyHeads, tokens, width});
    const at::Tensor future = at::ones({tokens, tokens}, q.options().dtype(at::kBool)).triu(1);
    const at::Tensor scores = at::matmul(grouped, k.unsqueeze(2).transpose(-1, -2)) / std::sqrt(static_cast<double>(width));
    const at::Tensor p = at::softmax(scores.masked_fill(future, -INFINITY), -1); // [B, K, G, T, T]
    return at::matmul(p, v.unsqueeze(2)).reshape({batch, heads, tokens, width});
}

/// On short rows the CPU's bf16 flash backward loses more to its own bookkeeping than the conversion to fp32 costs.
at::Tensor wide(const at::Tensor &x)
{
    return x.scalar_type() == at::kBFloat16 ? x.to(at::kFloat) : x;
}

struct FlashOutput {
    at::Tensor output;    ///< [B, H, T, C]
    at::Tensor logSumExp; ///< of each row's scores
};

/// LibTorch's attention on the CPU. Where every score of a short row is NaN it takes the row for one that is masked whole and gives
/// zeros, behind which broken weights would hide; then the whole output becomes NaN, for nobody uses a part of it.
FlashOutput flashOnCpu(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, bool isCausal,
                       const std::optional<at::Tensor> &mask)
{
    auto [output, logSumExp] = at::_scaled_dot_product_flash_attention_for_cpu(q, k, v, 0.0, isCausal, mask);
    if (!std::isfinite(logSumExp.sum().item<double>()))
        output.fill_(std::numeric_limits<double>::quiet_NaN());
    return {output, logSumExp};
}

} // namespace

at::Tensor causalAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, AttentionMemory *memory)
{
    if (at::GradMode::is_enabled())
        return attentionByFormula(q, k, v);
    if (q.device().is_cpu()) {
        const auto [output, logSumExp] = flashOnCpu(q, k, v, /*isCausal=*/true, std::nullopt);
        if (memory)
            *memory = {output, logSumExp, {}, {}, {}, {}};
        return output;
    }
    const bool isGrouped = q.size(1) != k.size(1);
    if (!memory)
        return at::scaled_dot_product_attention(q, k, v, {}, 0.0, /*is_causal=*/true, std::nullopt, isGrouped);
    const at::AutoGradMode recordGradients(true);
    memory->q = q.detach().requires_grad_(true);
    memory->k = k.detach().requires_grad_(true);
    memory->v = v.detach().requires_grad_(true);
    memory->graph =
        at::scaled_dot_product_attention(memory->q, memory->k, memory->v, {}, 0.0, /*is_causal=*/true, std::nullopt, isGrouped);
    memory->output = memory->graph.detach();
    return memory->output;
}

AttentionGradient causalAttentionBackward(const at::Tensor &dOutput, const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                                          const AttentionMemory &memory)
{
    if (memory.graph.defined()) {
        const auto gradients = torch::autograd::grad({memory.graph}, {memory.q, memory.k, memory.v}, {dOutput});
        return {gradients[0], gradients[1], gradients[2]};
    }
    auto [dq, dk, dv] = at::_scaled_dot_product_flash_attention_for_cpu_backward(
        wide(dOutput), wide(q), wide(k), wide(v), wide(memory.output), memory.logSumExp, 0.0, /*is_causal=*/true);
    return {dq, dk, dv};
}

at::Tensor cachedAttention(const at::Tensor &q, const at::Tensor &keys, const at::Tensor &values, const at::Tensor &mask)
{
    const std::optional<at::Tensor> optionalMask = mask.defined() ? std::optional(mask) : std::nullopt;
    if (q.device().is_cpu())
        return flashOnCpu(q, keys, values, /*isCausal=*/false, optionalMask).output;
    return at::scaled_dot_product_attention(q, keys, values, optionalMask, 0.0, /*is_causal=*/false, std::nullopt,
                                            /*enable_gqa=*/q.size(1) != keys.size(1));
}

} // namespace moa
