// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/attention.h"
#include "engine/model/feed_forward.h"

#include "engine/model/rms_norm.h"
#include <memory>

#include <vector>

namespace moa {

/// One block: h = x + attention(norm(x)), out = h + feedForward(norm(h)), with a router over its adapters (moa.md §1).
class DecoderBlock
{
public:
    struct Weights {
        at::Tensor attentionNorm, ffnNorm; ///< [D] fp32
        Attention::Weights attention;
        FeedForward::Weights feedForward;
    };
    DecoderBlock(const DecoderConfig &config, int64_t layer, Weights weights);

    /// What the backward of one forward needs. `x` alone where the block is computed again.
    struct Tape {
        at::Tensor x, a, h, f;             ///< [N, D]
        at::Tensor attentionRstd, ffnRstd; ///< [N, 1]
        Attention::Memory attention;
        FeedForward::Memory feedForward;
        std::vector<AdapterPass> passes;
    };

    /// x [N, D] → [N, D]. With `tape`, keeps what the backward needs.
    [[nodiscard]] at::Tensor forward(const at::Tensor &x, const BlockCall &call, Tape *tape) const;
    /// The gradient for x, given that for the output, which is changed in place and given back. The adapters' gradients are
    /// added to their bank's. One adapter span at most.
    [[nodiscard]] at::Tensor backward(at::Tensor dOut, const BlockCall &call, Tape &tape) const;

    /// The base's projection at a site that is one.
    [[nodiscard]] ProjectionRows projection(Site site) const
    {
        return sourceOf(site) == Source::FfnInput || sourceOf(site) == Source::FfnMiddle ? m_feedForward.projection(site)
                                                                                         : m_attention.projection(site);
    }
    [[nodiscard]] const at::Tensor &attentionNorm() const { return m_attentionNorm; }
    [[nodiscard]] const at::Tensor &ffnNorm() const { return m_ffnNorm; }
    [[nodiscard]] uint64_t byteCount() const
    {
        return m_attentionNorm.nbytes() + m_ffnNorm.nbytes() + m_attention.byteCount() + m_feedForward.byteCount();
    }

private:
    [[nodiscard]] NormOutput norm(const at::Tensor &x, const at::Tensor &gain, TunedNorm BaseTuning::*tuned,
                                  const std::vector<AdapterPass> &passes) const;
    void normBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain, TunedNorm BaseTuning::*tuned,
                      const AdapterPass *pass, const at::Tensor &rstd, const at::Tensor &dx) const;

    int64_t m_layer;
    double m_epsilon;
    at::Tensor m_attentionNorm, m_ffnNorm;
    Attention m_attention;
    FeedForward m_feedForward;
};

} // namespace moa
