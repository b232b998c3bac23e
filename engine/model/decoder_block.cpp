// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/decoder_block.h"

#include "engine/model/rms_norm.h"

#include <utility>

namespace moa {

DecoderBlock::DecoderBlock(const DecoderConfig &config, int64_t layer, Weights weights)
    : m_layer(layer), m_epsilon(config.normEpsilon), m_attentionNorm(std::move(weights.attentionNorm)),
      m_ffnNorm(std::move(weights.ffnNorm)), m_attention(config, std::move(weights.attention)),
      m_feedForward(std::move(weights.feedForward))
{}

at::Tensor DecoderBlock::forward(const at::Tensor &x, const BlockCall &call, Tape *tape) const
{
    std::vector<AdapterPass> passes;
    for (const AdapterSpan &span : call.adapters)
        if (const LayerBank *bank = span.bank->layer(m_layer))
            passes.emplace_back(*bank, span, call.tokens);

    const bool keepGraph = tape != nullptr;
    for (AdapterPass &pass : passes)
        if (!pass.routesFromNormed())
            pass.route(x, call.pool, keepGraph);
    const NormOutput a = rmsNorm(x, m_attentionNorm, m_epsilon);
    for (AdapterPass &pass : passes)
        if (pass.routesFromNormed())
            pass.route(a.y, call.pool, keepGraph);

    const at::Tensor h = m_attention.forward(m_layer, a.y, call, passes, tape ? &tape->attention : nullptr).add_(x);
    const NormOutput f = rmsNorm(h, m_ffnNorm, m_epsilon);
    at::Tensor out = m_feedForward.forward(f.y, passes, tape ? &tape->feedForward : nullptr).add_(h);
    if (call.onRouting)
        for (const AdapterPass &pass : passes)
            call.onRouting(m_layer, pass);
    if (tape) {
        tape->x = x;
        tape->a = a.y;
        tape->attentionRstd = a.rstd;
        tape->h = h;
        tape->f = f.y;
        tape->ffnRstd = f.rstd;
        tape->passes = std::move(passes);
    }
    return out;
}

at::Tensor DecoderBlock::backward(at::Tensor dOut, const BlockCall &call, Tape &tape) const
{
    AdapterPass *pass = tape.passes.empty() ? nullptr : &tape.passes.front();
    const at::Tensor df = m_feedForward.backward(dOut, tape.f, pass, tape.feedForward);
    rmsNormBackward(df, tape.h, m_ffnNorm, tape.ffnRstd, dOut); // dOut is now the gradient for h
    const at::Tensor da = m_attention.backward(dOut, tape.a, call, pass, tape.attention);
    if (pass && pass->routesFromNormed())
        pass->routeBackward(da);
    rmsNormBackward(da, tape.x, m_attentionNorm, tape.attentionRstd, dOut);
    if (pass && !pass->routesFromNormed())
        pass->routeBackward(dOut);
    return dOut;
}

} // namespace moa
