// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/decoder_block.h"

#include <utility>

namespace moa {

DecoderBlock::DecoderBlock(const DecoderConfig &config, int64_t layer, Weights weights)
    : m_layer(layer), m_epsilon(config.normEpsilon), m_attentionNorm(std::move(weights.attentionNorm)),
      m_ffnNorm(std::move(weights.ffnNorm)), m_attention(config, std::move(weights.attention)),
      m_feedForward(std::move(weights.feedForward))
{}

/// The norm of all rows, with the gain of their adapters where these tune it.
NormOutput DecoderBlock::norm(const at::Tensor &x, const at::Tensor &gain, TunedNorm BaseTuning::*tuned,
                              const std::vector<AdapterPass> &passes) const
{
    const auto gainOf = [&](const AdapterPass &pass) {
        return pass.bank().baseTuning ? ((*pass.bank().baseTuning).*tuned).gain : at::Tensor();
    };
    if (passes.size() == 1 && gainOf(passes.front()).defined() && passes.front().coversAll(x))
        return rmsNorm(x, gainOf(passes.front()), m_epsilon);
    NormOutput out = rmsNorm(x, gain, m_epsilon);
    for (const AdapterPass &pass : passes)
        if (const at::Tensor own = gainOf(pass); own.defined())
            pass.mine(out.y).copy_(rmsNorm(pass.mine(x), own, m_epsilon).y);
    return out;
}

/// dx += the gradient of norm() for dy; x [N, D], rstd [N, 1].
void DecoderBlock::normBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain, TunedNorm BaseTuning::*tuned,
                                const AdapterPass *pass, const at::Tensor &rstd, const at::Tensor &dx) const
{
    if (!pass || !pass->bank().baseTuning) {
        rmsNormBackward(dy, x, gain, rstd, dx);
        return;
    }
    const TunedNorm &own = (*pass->bank().baseTuning).*tuned;
    own.gradient.add_((dy * (x * rstd)).sum(0, false, own.gradient.scalar_type()));
    rmsNormBackward(dy, x, own.gain, rstd, dx);
}

at::Tensor DecoderBlock::forward(const at::Tensor &x, const BlockCall &call, Tape *tape) const
{
    std::vector<AdapterPass> passes;
    for (const AdapterSpan &span : call.adapters)
        if (const LayerBank *bank = span.bank->layer(m_layer))
            passes.emplace_back(*bank, span, call.tokens, call.training);

    const bool keepGraph = tape != nullptr;
    for (AdapterPass &pass : passes)
        if (!pass.routesFromNormed())
            pass.route(x, call.pool, keepGraph);
    const NormOutput a = norm(x, m_attentionNorm, &BaseTuning::attentionNorm, passes);
    for (AdapterPass &pass : passes)
        if (pass.routesFromNormed())
            pass.route(a.y, call.pool, keepGraph);

    const at::Tensor h = m_attention.forward(m_layer, a.y, call, passes, tape ? &tape->attention : nullptr).add_(x);
    const NormOutput f = norm(h, m_ffnNorm, &BaseTuning::ffnNorm, passes);
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
    normBackward(df, tape.h, m_ffnNorm, &BaseTuning::ffnNorm, pass, tape.ffnRstd, dOut); // dOut is now the gradient for h
    const at::Tensor da = m_attention.backward(dOut, tape.a, call, pass, tape.attention);
    if (pass && pass->routesFromNormed())
        pass->routeBackward(da);
    normBackward(da, tape.x, m_attentionNorm, &BaseTuning::attentionNorm, pass, tape.attentionRstd, dOut);
    if (pass && !pass->routesFromNormed())
        pass->routeBackward(dOut);
    return dOut;
}

} // namespace moa
