// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/attention.h"

#include "engine/model/rms_norm.h"

#include <algorithm>

namespace moa {

Attention::Attention(const DecoderConfig &config, Weights weights)
    : m_heads(config.heads), m_keyHeads(config.keyValueHeads), m_headWidth(config.headWidth), m_epsilon(config.normEpsilon),
      m_weights(std::move(weights))
{}

Attention::Heads Attention::heads(const at::Tensor &queryKeyValue) const
{
    const int64_t rows = queryKeyValue.size(0);
    const at::Tensor all = queryKeyValue.view({rows, m_heads + 2 * m_keyHeads, m_headWidth}); // [N, H + 2K, C]
    return {all.narrow(1, 0, m_heads), all.narrow(1, m_heads, m_keyHeads), all.narrow(1, m_heads + m_keyHeads, m_keyHeads)};
}

/// [N, heads, C] → [B, heads, T, C]
at::Tensor Attention::byHead(const at::Tensor &x, const BlockCall &call) const
{
    return x.unflatten(0, {call.sequences, call.tokens}).transpose(1, 2);
}

at::Tensor Attention::normedHeads(const at::Tensor &x, const at::Tensor &gain, at::Tensor *input, at::Tensor *rstd) const
{
    const at::Tensor flat = x.reshape({-1, m_headWidth}).contiguous(); // [N·heads, C]
    NormOutput norm = rmsNorm(flat, gain, m_epsilon);
    if (input) {
        // The product's own memory is overwritten with the normed heads, so the input must be a copy.
        *input = flat.is_alias_of(x) ? flat.clone() : flat;
        *rstd = norm.rstd;
    }
    return norm.y.view(x.sizes());
}

at::Tensor Attention::normedHeadsBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain,
                                          const at::Tensor &rstd) const
{
    const at::Tensor dx = at::zeros_like(x);
    rmsNormBackward(dy.reshape({-1, m_headWidth}).contiguous(), x, gain, rstd, dx);
    return dx.view(dy.sizes());
}

at::Tensor Attention::attend(int64_t layer, const Heads &heads, const BlockCall &call, AttentionMemory *memory) const
{
    const at::Tensor q = byHead(heads.q, call), k = byHead(heads.k, call), v = byHead(heads.v, call);
    if (call.cache)
        call.cache->append(layer, k.transpose(1, 2), v.transpose(1, 2), call.cachePlaces);
    if (call.cacheTokens == 0)
        return causalAttention(q, k, v, memory);
    const auto [keys, values] = call.cache->read(layer, call.cacheTokens);
    return cachedAttention(q, keys, values, call.cacheMask);
}

at::Tensor Attention::forward(int64_t layer, const at::Tensor &a, const BlockCall &call, std::vector<AdapterPass> &passes,
                              Memory *memory) const
{
    const int64_t rows = a.size(0);
    at::Tensor product = m_weights.queryKeyValue.forward(a); // [N, (H + 2K)·C]
    const int64_t queryWidth = m_heads * m_headWidth, keyWidth = m_keyHeads * m_headWidth;
    for (AdapterPass &pass : passes) {
        pass.read(Source::AttentionInput, a);
        pass.addTo(Site::Query, product.narrow(1, 0, queryWidth), projection(Site::Query));
        pass.addTo(Site::Key, product.narrow(1, queryWidth, keyWidth), projection(Site::Key));
        pass.addTo(Site::Value, product.narrow(1, queryWidth + keyWidth, keyWidth), projection(Site::Value));
    }
    Heads split = heads(product);
    if (m_weights.queryNorm.defined()) {
        const at::Tensor q = normedHeads(split.q, m_weights.queryNorm, memory ? &memory->queryInput : nullptr,
                                         memory ? &memory->queryRstd : nullptr);
        const at::Tensor k =
            normedHeads(split.k, m_weights.keyNorm, memory ? &memory->keyInput : nullptr, memory ? &memory->keyRstd : nullptr);
        product = at::cat({q.flatten(1), k.flatten(1), split.v.flatten(1)}, 1);
        split = heads(product);
    }
    split.q = rotate(split.q, call.angles, Turn::Forward);
    split.k = rotate(split.k, call.angles, Turn::Forward);
    const at::Tensor core = attend(layer, split, call, memory ? &memory->core : nullptr); // [B, H, T, C]
    at::Tensor attended = core.transpose(1, 2).reshape({rows, queryWidth});               // [N, H·C]
    const bool hasPrompt = std::ranges::any_of(passes, &AdapterPass::hasPrompt);
    if (hasPrompt && attended.is_alias_of(core))
        attended = attended.clone(); // the backward needs attention's own output
    for (AdapterPass &pass : passes) {
        pass.addPrompt(split.q, attended, *this);
        pass.read(Source::AttentionOutput, attended);
    }
    const at::Tensor y = m_weights.output.forward(attended); // [N, D]
    for (AdapterPass &pass : passes)
        pass.addTo(Site::Output, y, projection(Site::Output));
    if (memory) {
        memory->queryKeyValue = product;
        memory->attended = attended;
    }
    return y;
}

at::Tensor Attention::backward(const at::Tensor &dy, const at::Tensor &a, const BlockCall &call, AdapterPass *pass,
                               const Memory &memory) const
{
    const Heads split = heads(memory.queryKeyValue);
    const at::Tensor dAttended = m_weights.output.backward(pass ? pass->baseGradient(Site::Output, dy) : dy); // [N, H·C]
    if (pass) {
        pass->addToBackward(Site::Output, dy, projection(Site::Output));
        pass->readBackward(Source::AttentionOutput, memory.attended, dAttended);
    }
    const AttentionGradient core =
        causalAttentionBackward(byHead(dAttended.unflatten(1, {m_heads, m_headWidth}), call), byHead(split.q, call),
                                byHead(split.k, call), byHead(split.v, call), memory.core);
    const at::Tensor dProduct = at::empty_like(memory.queryKeyValue);
    const Heads d = heads(dProduct);
    const auto byRow = [&](const at::Tensor &x) { return x.transpose(1, 2); }; // [B, T, heads, C]
    d.q.unflatten(0, {call.sequences, call.tokens}).copy_(byRow(core.q));
    d.k.unflatten(0, {call.sequences, call.tokens}).copy_(byRow(core.k));
    d.v.unflatten(0, {call.sequences, call.tokens}).copy_(byRow(core.v));
    if (pass && pass->hasPrompt())
        pass->addPromptBackward(split.q, dAttended, d.q, *this);
    (void)rotate(d.q, call.angles, Turn::Back);
    (void)rotate(d.k, call.angles, Turn::Back);
    if (m_weights.queryNorm.defined()) {
        d.q.copy_(normedHeadsBackward(d.q, memory.queryInput, m_weights.queryNorm, memory.queryRstd));
        d.k.copy_(normedHeadsBackward(d.k, memory.keyInput, m_weights.keyNorm, memory.keyRstd));
    }
    if (!pass)
        return m_weights.queryKeyValue.backward(dProduct); // [N, D]
    for (const Site site : {Site::Query, Site::Key, Site::Value}) {
        const ProjectionRows rows = projection(site);
        const at::Tensor dSite = dProduct.narrow(1, rows.begin, rows.count);
        pass->addToBackward(site, dSite, rows);
        if (const at::Tensor toBase = pass->baseGradient(site, dSite); !toBase.is_same(dSite))
            dSite.copy_(toBase);
    }
    const at::Tensor da = m_weights.queryKeyValue.backward(dProduct); // [N, D]
    pass->readBackward(Source::AttentionInput, a, da);
    return da;
}

ProjectionRows Attention::projection(Site site) const
{
    const int64_t queryWidth = m_heads * m_headWidth, keyWidth = m_keyHeads * m_headWidth;
    switch (site) {
    case Site::Query: return {&m_weights.queryKeyValue, 0, queryWidth};
    case Site::Key: return {&m_weights.queryKeyValue, queryWidth, keyWidth};
    case Site::Value: return {&m_weights.queryKeyValue, queryWidth + keyWidth, keyWidth};
    default: return {&m_weights.output, 0, m_weights.output.outputs()};
    }
}

std::pair<at::Tensor, at::Tensor> Attention::keysAndValues(const at::Tensor &rows) const
{
    const int64_t width = m_keyHeads * m_headWidth;
    const at::Tensor product = m_weights.queryKeyValue.forwardOutputs(rows, m_heads * m_headWidth, 2 * width); // [P, 2K·C]
    at::Tensor keys = product.narrow(1, 0, width).reshape({-1, m_keyHeads, m_headWidth});
    if (m_weights.keyNorm.defined())
        keys = normedHeads(keys, m_weights.keyNorm, nullptr, nullptr);
    return {keys, product.narrow(1, width, width).reshape({-1, m_keyHeads, m_headWidth})};
}

at::Tensor Attention::keysAndValuesBackward(const at::Tensor &rows, const at::Tensor &dk, const at::Tensor &dv) const
{
    const int64_t width = m_keyHeads * m_headWidth, begin = m_heads * m_headWidth;
    at::Tensor dKeys = dk;
    if (m_weights.keyNorm.defined()) {
        const at::Tensor keys = m_weights.queryKeyValue.forwardOutputs(rows, begin, width).reshape({-1, m_headWidth});
        dKeys = normedHeadsBackward(dk, keys, m_weights.keyNorm, rmsNorm(keys, m_weights.keyNorm, m_epsilon).rstd);
    }
    return m_weights.queryKeyValue.backwardOutputs(at::cat({dKeys.flatten(1), dv.flatten(1)}, 1), begin, 2 * width);
}

} // namespace moa
