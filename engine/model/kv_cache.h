// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/model/decoder_config.h"

#include <vector>

namespace moa {

/// Keys (already rotated) and values of every block for a batch of sequences of different lengths.
class KvCache
{
public:
    /// Room for `capacity` tokens a sequence.
    KvCache(const DecoderConfig &config, int64_t sequences, int64_t capacity, const at::TensorOptions &options);

    [[nodiscard]] int64_t sequences() const { return m_sequences; }
    [[nodiscard]] int64_t capacity() const { return m_capacity; }
    /// Tokens of each sequence so far.
    [[nodiscard]] const std::vector<int64_t> &lengths() const { return m_lengths; }

    /// Makes room for `capacity` tokens a sequence, should there be less.
    void reserve(int64_t capacity);

    /// Where the next T tokens of every sequence go: int64 [B·T] places for append(), made once for all layers. Undefined where all
    /// sequences are equally long, for then the places lie side by side.
    [[nodiscard]] at::Tensor places(int64_t tokens) const;
    /// Writes T new tokens of every sequence, behind those that it has. keys, values [B, T, K, C]. The lengths change by advance().
    void append(int64_t layer, const at::Tensor &keys, const at::Tensor &values, const at::Tensor &places);
    /// The first `tokens` places of all sequences: two [B, K, tokens, C].
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> read(int64_t layer, int64_t tokens) const;
    /// Counts what append() wrote in every layer: `added` tokens a sequence (fewer than T where a row was padded).
    void advance(const std::vector<int64_t> &added);

    /// Keeps only these sequences, in this order.
    void select(const std::vector<int64_t> &sequences);

private:
    int64_t m_sequences, m_capacity, m_width;
    std::vector<int64_t> m_lengths;
    std::vector<at::Tensor> m_keys, m_values; ///< [B, capacity, K, C] a layer
};

} // namespace moa
