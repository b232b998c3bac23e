// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/decoder_block.h"

#include <memory>
#include <vector>

namespace moa {

/// A decoder-only transformer with frozen weights. Immutable after construction; adapters come with each call.
class Decoder
{
public:
    struct Weights {
        at::Tensor embedding; ///< [V, D]
        std::vector<DecoderBlock::Weights> blocks;
        at::Tensor finalNorm; ///< [D] fp32
        BaseLinear head;      ///< [V, D]
    };
    /// computeType: what activations are in, bf16, fp32 or (in tests) fp64.
    Decoder(DecoderConfig config, Weights weights, at::ScalarType computeType);

    [[nodiscard]] const DecoderConfig &config() const { return m_config; }
    [[nodiscard]] at::ScalarType computeType() const { return m_computeType; }
    /// What the weights are kept in.
    [[nodiscard]] at::ScalarType weightType() const { return m_embedding.scalar_type(); }
    [[nodiscard]] at::Device device() const { return m_embedding.device(); }
    [[nodiscard]] at::TensorOptions options() const { return m_embedding.options().dtype(m_computeType); }
    [[nodiscard]] const RopeTable &rope() const { return m_rope; }
    [[nodiscard]] const DecoderBlock &block(int64_t layer) const { return m_blocks[static_cast<size_t>(layer)]; }
    /// Of all weights, shared ones counted once.
    [[nodiscard]] uint64_t byteCount() const;

    /// Throws Usage where a text of so many tokens is longer than attention reaches back.
    void requireInReach(int64_t tokens) const;
    /// A call on whole sequences without a cache. Positions are 0 … T−1 in each.
    [[nodiscard]] BlockCall call(int64_t sequences, int64_t tokens, std::vector<AdapterSpan> adapters = {}) const;
    /// A call on T new tokens of each sequence in a cache, which has room for them.
    [[nodiscard]] BlockCall cachedCall(KvCache &cache, int64_t tokens, std::vector<AdapterSpan> adapters = {}) const;

    /// ids int64 [B, T] → [N, D] in the compute type.
    [[nodiscard]] at::Tensor embed(const at::Tensor &ids) const;
    /// All blocks: the final hidden rows [N, D], before the last norm.
    [[nodiscard]] at::Tensor blocks(const at::Tensor &embedded, const BlockCall &call) const;
    /// The head's rows for hidden rows [n, D]: logits [n, V] in the compute type. Where adapters tune the last norm, its gain [D],
    /// or each row's [n, D]; undefined: the base's.
    [[nodiscard]] at::Tensor logits(const at::Tensor &hidden, const at::Tensor &gain = {}) const;

    [[nodiscard]] const at::Tensor &finalNorm() const { return m_finalNorm; }
    /// What fresh adapters take over from the base: the norms that they tune, the magnitudes of DoRA.
    void start(AdapterBank &bank) const;
    [[nodiscard]] const BaseLinear &head() const { return m_head; }

private:
    DecoderConfig m_config;
    at::ScalarType m_computeType;
    RopeTable m_rope;
    at::Tensor m_embedding, m_finalNorm;
    std::vector<DecoderBlock> m_blocks;
    BaseLinear m_head;
};

} // namespace moa
