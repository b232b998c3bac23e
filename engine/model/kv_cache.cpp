// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/kv_cache.h"

#include <algorithm>

namespace moa {

KvCache::KvCache(const DecoderConfig &config, int64_t sequences, int64_t capacity, const at::TensorOptions &options)
    : m_sequences(sequences), m_capacity(capacity), m_width(config.keyValueWidth()), m_lengths(static_cast<size_t>(sequences), 0)
{
    for (int64_t layer = 0; layer < config.layers; ++layer) {
        m_keys.push_back(at::zeros({sequences, capacity, config.keyValueHeads, config.headWidth}, options));
        m_values.push_back(at::zeros_like(m_keys.back()));
    }
}

void KvCache::reserve(int64_t capacity)
{
    if (capacity <= m_capacity)
        return;
    for (std::vector<at::Tensor> *tensors : {&m_keys, &m_values})
        for (at::Tensor &tensor : *tensors) {
            const at::Tensor larger = at::zeros({m_sequences, capacity, tensor.size(2), tensor.size(3)}, tensor.options());
            larger.narrow(1, 0, m_capacity).copy_(tensor);
            tensor = larger;
        }
    m_capacity = capacity;
}

at::Tensor KvCache::places(int64_t tokens) const
{
    TORCH_CHECK(*std::ranges::max_element(m_lengths) + tokens <= m_capacity, "the key/value cache is full");
    if (std::ranges::all_of(m_lengths, [&](int64_t length) { return length == m_lengths.front(); }))
        return {};
    at::Tensor index = at::empty({m_sequences * tokens}, at::kLong);
    auto *out = index.mutable_data_ptr<int64_t>();
    for (int64_t b = 0; b < m_sequences; ++b)
        for (int64_t t = 0; t < tokens; ++t)
            *out++ = b * m_capacity + m_lengths[static_cast<size_t>(b)] + t;
    return index.to(m_keys.front().device());
}

void KvCache::append(int64_t layer, const at::Tensor &keys, const at::Tensor &values, const at::Tensor &places)
{
    const auto l = static_cast<size_t>(layer);
    if (!places.defined()) {
        const int64_t tokens = keys.size(1);
        m_keys[l].narrow(1, m_lengths.front(), tokens).copy_(keys);
        m_values[l].narrow(1, m_lengths.front(), tokens).copy_(values);
        return;
    }
    m_keys[l].view({-1, m_width}).index_copy_(0, places, keys.reshape({-1, m_width}));
    m_values[l].view({-1, m_width}).index_copy_(0, places, values.reshape({-1, m_width}));
}

std::pair<at::Tensor, at::Tensor> KvCache::read(int64_t layer, int64_t tokens) const
{
    const auto l = static_cast<size_t>(layer);
    return {m_keys[l].narrow(1, 0, tokens).transpose(1, 2), m_values[l].narrow(1, 0, tokens).transpose(1, 2)};
}

void KvCache::advance(const std::vector<int64_t> &added)
{
    for (size_t b = 0; b < m_lengths.size(); ++b)
        m_lengths[b] += added[b];
}

void KvCache::select(const std::vector<int64_t> &sequences)
{
    const at::Tensor index = at::tensor(sequences, at::kLong).to(m_keys.front().device());
    std::vector<int64_t> lengths;
    for (const int64_t b : sequences)
        lengths.push_back(m_lengths[static_cast<size_t>(b)]);
    m_lengths = lengths;
    m_sequences = std::ssize(sequences);
    for (size_t layer = 0; layer < m_keys.size(); ++layer) {
        m_keys[layer] = m_keys[layer].index_select(0, index);
        m_values[layer] = m_values[layer].index_select(0, index);
    }
}

} // namespace moa
