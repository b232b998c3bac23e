// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/weight_names.h"

#include "engine/model/weight_source.h"

#include <algorithm>
#include <fmt/format.h>

namespace moa {

namespace {

constexpr std::string_view kLayers = "layers.";
constexpr std::array<std::string_view, 11> kMetaParts{"attention.wq",     "attention.wk",     "attention.wv",    "attention.wo",
                                                      "attention.q_norm", "attention.k_norm", "feed_forward.w1", "feed_forward.w2",
                                                      "feed_forward.w3",  "attention_norm",   "ffn_norm"};

/// The part of "layers.3.attention.wq.weight" between the number and the last dot, with both of these.
struct LayerName {
    std::string_view number, part, suffix;
};

LayerName splitLayerName(std::string_view name)
{
    const size_t afterNumber = name.find('.', kLayers.size());
    const size_t suffix = name.rfind('.');
    if (!name.starts_with(kLayers) || afterNumber == std::string_view::npos || suffix <= afterNumber)
        return {};
    return {name.substr(kLayers.size(), afterNumber - kLayers.size()), name.substr(afterNumber + 1, suffix - afterNumber - 1),
            name.substr(suffix)};
}

} // namespace

std::vector<WeightShape> weightShapes(const DecoderConfig &c)
{
    std::vector<WeightShape> weights{{"tok_embeddings.weight", {c.vocabulary, c.width}}, {"norm.weight", {c.width}}};
    if (!c.tiedEmbeddings)
        weights.push_back({"output.weight", {c.vocabulary, c.width}});
    const int64_t q = c.queryWidth(), kv = c.keyValueWidth();
    for (int64_t layer = 0; layer < c.layers; ++layer) {
        const auto add = [&](std::string_view part, std::vector<int64_t> shape) {
            weights.push_back({fmt::format("{}{}.{}", kLayers, layer, part), std::move(shape)});
        };
        add("attention_norm.weight", {c.width});
        add("attention.wq.weight", {q, c.width});
        add("attention.wk.weight", {kv, c.width});
        add("attention.wv.weight", {kv, c.width});
        add("attention.wo.weight", {c.width, q});
        add("ffn_norm.weight", {c.width});
        add("feed_forward.w1.weight", {c.ffnWidth, c.width});
        add("feed_forward.w2.weight", {c.width, c.ffnWidth});
        add("feed_forward.w3.weight", {c.ffnWidth, c.width});
        if (c.attentionBias) {
            add("attention.wq.bias", {q});
            add("attention.wk.bias", {kv});
            add("attention.wv.bias", {kv});
        }
        if (c.queryKeyNorm) {
            add("attention.q_norm.weight", {c.headWidth});
            add("attention.k_norm.weight", {c.headWidth});
        }
    }
    return weights;
}

std::string WeightNames::of(std::string_view metaName) const
{
    if (metaName == "tok_embeddings.weight")
        return std::string(embedding);
    if (metaName == "norm.weight")
        return std::string(norm);
    if (metaName == "output.weight")
        return std::string(output);
    const LayerName name = splitLayerName(metaName);
    const auto part = std::ranges::find(kMetaParts, name.part);
    if (part == kMetaParts.end())
        return {};
    return fmt::format("{}{}.{}{}", layerPrefix, name.number, parts[static_cast<size_t>(part - kMetaParts.begin())], name.suffix);
}

at::Tensor fromHalfSplit(std::string_view metaName, const at::Tensor &stored, const DecoderConfig &config)
{
    const std::string_view part = splitLayerName(metaName).part;
    if (part == "attention.wq")
        return interleaveRotaryRows(stored, config.heads);
    if (part == "attention.wk")
        return interleaveRotaryRows(stored, config.keyValueHeads);
    if (part == "attention.q_norm" || part == "attention.k_norm")
        return interleaveRotaryRows(stored, 1);
    return stored;
}

} // namespace moa
