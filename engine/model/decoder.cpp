// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/decoder.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/model/rms_norm.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace moa {

Decoder::Decoder(DecoderConfig config, Weights weights, at::ScalarType computeType)
    : m_config(std::move(config)), m_computeType(computeType), m_rope(m_config), m_embedding(std::move(weights.embedding)),
      m_finalNorm(std::move(weights.finalNorm)), m_head(std::move(weights.head))
{
    m_blocks.reserve(weights.blocks.size());
    for (DecoderBlock::Weights &block : weights.blocks)
        m_blocks.emplace_back(m_config, std::ssize(m_blocks), std::move(block));
}

uint64_t Decoder::byteCount() const
{
    uint64_t bytes = m_embedding.nbytes() + m_finalNorm.nbytes() + (m_config.tiedEmbeddings ? 0 : m_head.byteCount());
    for (const DecoderBlock &block : m_blocks)
        bytes += block.byteCount();
    return bytes;
}

void Decoder::requireInReach(int64_t tokens) const
{
    if (m_config.attentionWindow > 0 && tokens > m_config.attentionWindow)
        throw Failure(
            ErrorCode::Usage,
            say(MOA_TR("engine", "A text of {} tokens is longer than the model's attention reaches back, {}: longer ones are not "
                                 "supported."),
                tokens, m_config.attentionWindow));
}

BlockCall Decoder::call(int64_t sequences, int64_t tokens, std::vector<AdapterSpan> adapters) const
{
    requireInReach(tokens);
    BlockCall call;
    call.sequences = sequences;
    call.tokens = tokens;
    call.adapters = std::move(adapters);
    const at::Tensor positions = at::arange(tokens, at::TensorOptions().dtype(at::kLong).device(device()));
    call.angles = m_rope.at(positions.repeat({sequences}));
    return call;
}

BlockCall Decoder::cachedCall(KvCache &cache, int64_t tokens, std::vector<AdapterSpan> adapters) const
{
    BlockCall call = this->call(cache.sequences(), tokens, std::move(adapters));
    call.cache = &cache;
    const std::vector<int64_t> &lengths = cache.lengths();
    call.cachePlaces = cache.places(tokens);
    const int64_t longest = *std::ranges::max_element(lengths);
    requireInReach(longest + tokens);
    if (longest == 0)
        return call;
    const at::Tensor past = at::tensor(lengths, at::kLong).unsqueeze(1);            // [B, 1]
    const at::Tensor positions = past + at::arange(tokens, at::kLong).unsqueeze(0); // [B, T]
    call.angles = m_rope.at(positions.to(device()));
    call.cacheTokens = longest + tokens;
    if (tokens == 1 && !call.cachePlaces.defined())
        return call;
    const at::Tensor future = at::arange(call.cacheTokens, at::kLong) > positions.unsqueeze(-1); // [B, T, S]
    call.cacheMask = at::zeros(future.sizes(), at::TensorOptions().dtype(m_computeType))
                         .masked_fill_(future, -std::numeric_limits<double>::infinity())
                         .unsqueeze(1)
                         .to(device()); // [B, 1, T, S]
    return call;
}

void Decoder::start(AdapterBank &bank) const
{
    std::vector<std::pair<at::Tensor, at::Tensor>> norms;
    for (const DecoderBlock &block : m_blocks)
        norms.emplace_back(block.attentionNorm(), block.ffnNorm());
    bank.startNormsFrom(norms, m_finalNorm);
    bank.startMagnitudesFrom([this](int64_t layer, Site site) { return block(layer).projection(site); });
}

at::Tensor Decoder::embed(const at::Tensor &ids) const
{
    return m_embedding.index_select(0, ids.reshape({-1}).to(device())).to(m_computeType); // [N, D]
}

at::Tensor Decoder::blocks(const at::Tensor &embedded, const BlockCall &call) const
{
    at::Tensor x = embedded;
    for (const DecoderBlock &block : m_blocks)
        x = block.forward(x, call, nullptr);
    return x;
}

at::Tensor Decoder::logits(const at::Tensor &hidden, const at::Tensor &gain) const
{
    if (gain.defined() && gain.dim() == 2) {
        const at::Tensor normed = rmsNorm(hidden, at::ones_like(m_finalNorm), m_config.normEpsilon).y;
        return m_head.forward((normed * gain).to(hidden.scalar_type()));
    }
    return m_head.forward(rmsNorm(hidden, gain.defined() ? gain : m_finalNorm, m_config.normEpsilon).y);
}

} // namespace moa
