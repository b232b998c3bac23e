// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/base_linear.h"
#include "engine/model/block_call.h"
#include "engine/model/causal_attention.h"

#include <utility>

namespace moa {

/// Grouped-query self-attention of a block with its sites Q, K, V, PROMPT and O.
class Attention final : public AttentionAccess
{
public:
    struct Weights {
        BaseLinear queryKeyValue;      ///< [(H + 2K)·C, D], query rows first, with the biases of Qwen2
        BaseLinear output;             ///< [D, H·C]
        at::Tensor queryNorm, keyNorm; ///< [C] (Qwen3) or undefined
    };
    Attention(const DecoderConfig &config, Weights weights);

    /// What the backward needs.
    struct Memory {
        at::Tensor queryKeyValue;                            ///< [N, (H + 2K)·C], rotated
        at::Tensor queryInput, keyInput, queryRstd, keyRstd; ///< before their norms (Qwen3)
        AttentionMemory core;
        at::Tensor attended; ///< [N, H·C], the prompt's part included
    };

    /// a [N, D] → [N, D].
    [[nodiscard]] at::Tensor forward(int64_t layer, const at::Tensor &a, const BlockCall &call, std::vector<AdapterPass> &passes,
                                     Memory *memory) const;
    /// dy [N, D] → the gradient for a [N, D].
    [[nodiscard]] at::Tensor backward(const at::Tensor &dy, const at::Tensor &a, const BlockCall &call, AdapterPass *pass,
                                      const Memory &memory) const;

    [[nodiscard]] std::pair<at::Tensor, at::Tensor> keysAndValues(const at::Tensor &rows) const override;
    [[nodiscard]] at::Tensor keysAndValuesBackward(const at::Tensor &rows, const at::Tensor &dk,
                                                   const at::Tensor &dv) const override;

    [[nodiscard]] uint64_t byteCount() const { return m_weights.queryKeyValue.byteCount() + m_weights.output.byteCount(); }

    /// The base's projection at one of its sites Q, K, V and O.
    [[nodiscard]] ProjectionRows projection(Site site) const;

private:
    /// Views of the joined product: q [N, H, C], k and v [N, K, C].
    struct Heads {
        at::Tensor q, k, v;
    };
    [[nodiscard]] Heads heads(const at::Tensor &queryKeyValue) const;
    [[nodiscard]] at::Tensor normedHeads(const at::Tensor &x, const at::Tensor &gain, at::Tensor *input, at::Tensor *rstd) const;
    [[nodiscard]] at::Tensor normedHeadsBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain,
                                                 const at::Tensor &rstd) const;
    [[nodiscard]] at::Tensor attend(int64_t layer, const Heads &heads, const BlockCall &call, AttentionMemory *memory) const;
    [[nodiscard]] at::Tensor byHead(const at::Tensor &x, const BlockCall &call) const;

    int64_t m_heads, m_keyHeads, m_headWidth;
    double m_epsilon;
    Weights m_weights;
};

} // namespace moa
