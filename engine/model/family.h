// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/model/decoder_config.h"

#include <string_view>
#include <vector>

namespace moa {

/// A model family of the Llama kind: how files name it and where it departs from Llama. A new one is one pair of files that
/// defines a constant of this type, and its line in the registry.
struct ModelFamily {
    ComponentInfo info;
    std::string huggingFaceType;  ///< config.json's model_type
    std::string ggufArchitecture; ///< general.architecture
    bool attentionBias = false;   ///< biases on Q, K, V whatever the configuration says
    bool queryKeyNorm = false;
    bool ggufRotaryIsInterleaved = false; ///< GGUF keeps Wq and Wk in Meta's order
};

[[nodiscard]] const std::vector<ModelFamily> &modelFamilies();
/// Null where no family goes by that name.
[[nodiscard]] const ModelFamily *familyOfHuggingFaceType(std::string_view modelType);
[[nodiscard]] const ModelFamily *familyOfGgufArchitecture(std::string_view architecture);
/// "llama, mistral, …", for messages.
[[nodiscard]] std::string familyNames();

} // namespace moa
