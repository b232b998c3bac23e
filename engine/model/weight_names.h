// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/model/decoder_config.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// A tensor's name and what its shape is.
struct WeightShape {
    std::string name;
    std::vector<int64_t> shape;
};

/// Every tensor that a model of these dimensions has, under Meta's names, and no other.
[[nodiscard]] std::vector<WeightShape> weightShapes(const DecoderConfig &config);

/// How a form of model calls the tensors that Meta calls tok_embeddings, norm, output and layers.{i}.….
struct WeightNames {
    std::string_view embedding, norm, output; ///< whole names
    std::string_view layerPrefix;             ///< before the layer's number
    /// Below a layer, in the order wq, wk, wv, wo, q_norm, k_norm, w1 (gate), w2 (down), w3 (up), attention_norm, ffn_norm.
    std::array<std::string_view, 11> parts;

    /// The name of one of Meta's tensors ("layers.3.attention.wq.weight") in this form; empty where there is no such tensor.
    [[nodiscard]] std::string of(std::string_view metaName) const;
};

/// Turns a tensor of that Meta name from the half-split rotary order to interleaved pairs, where it is one of query or key; others
/// come back as they are.
[[nodiscard]] at::Tensor fromHalfSplit(std::string_view metaName, const at::Tensor &stored, const DecoderConfig &config);

} // namespace moa
