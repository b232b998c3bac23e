// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"
#include "engine/api/site.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// What a projection that LoRA adapts is called below a layer.
struct ProjectionNames {
    Site site;
    std::string_view ours;     ///< LoRA's tensors in an adapter.pth
    std::string_view module;   ///< the projection in a Hugging Face model
    std::string_view released; ///< LoRA's tensors in the Hugging Face flavour of the released code
};

// Changing a name breaks files.
inline constexpr std::array<ProjectionNames, 7> kProjections{
    {{Site::Query, "attention.lora_Q", "self_attn.q_proj", "self_attn.lora_Q"},
     {Site::Key, "attention.lora_K", "self_attn.k_proj", "self_attn.lora_K"},
     {Site::Value, "attention.lora_V", "self_attn.v_proj", "self_attn.lora_V"},
     {Site::Output, "attention.lora_O", "self_attn.o_proj", "self_attn.lora_O"},
     {Site::FfnUp, "feed_forward.lora_UP", "mlp.up_proj", "mlp.lora_up"},
     {Site::FfnGate, "feed_forward.lora_GATE", "mlp.gate_proj", "mlp.lora_gate"},
     {Site::FfnDown, "feed_forward.lora_DOWN", "mlp.down_proj", "mlp.lora_down"}}};

[[nodiscard]] const ProjectionNames &projectionNames(Site site);

/// What all names in Hugging Face's adapter files begin with, before the layer's number.
inline constexpr std::string_view kWrappedLayers = "base_model.model.model.layers.";
/// The same in an adapter.pth.
inline constexpr std::string_view kMetaLayers = "llama.layers.";

/// A tensor's name cut into the layer's number and what follows it.
struct LayerTensor {
    int64_t layer = 0;
    std::string_view part; ///< into the name
};

/// Nothing where the name does not begin with the prefix and the number of a layer.
[[nodiscard]] std::optional<LayerTensor> splitLayerTensor(std::string_view name, std::string_view prefix);

/// An adapter that the tensors of a file showed, with its options but `targets`.
struct FoundAdapter {
    int64_t layer = 0;
    Site site = Site::Query;
    nlohmann::json options;
};

/// The entries of a configuration that say the same: adapters of like options and sites are one entry.
[[nodiscard]] std::vector<AdapterConfig> configsOf(const std::string &kind, const std::vector<FoundAdapter> &found);

/// One LoRA of a configuration.
struct LoraPlace {
    int64_t layer = 0;
    const ProjectionNames *projection = nullptr;
    const AdapterConfig *config = nullptr; ///< into the list that it was made from

    /// What its tensors' names begin with in an adapter.pth: "llama.layers.3.attention.lora_Q".
    [[nodiscard]] std::string name() const;
    /// The factor s of its update s B A.
    [[nodiscard]] double scale() const;
};

/// Every LoRA of a configuration whose options are complete and whose layers are spans.
[[nodiscard]] std::vector<LoraPlace> loraPlaces(const std::vector<AdapterConfig> &adapters);

} // namespace moa
