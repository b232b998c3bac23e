// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/decoder_config.h"
#include "engine/model/weight_source.h"
#include "tests/support/golden.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace moa::test {

[[nodiscard]] nlohmann::json readJson(const std::filesystem::path &path);
[[nodiscard]] std::string readText(const std::filesystem::path &path);
void writeText(const std::filesystem::path &path, const std::string &text);

/// A Hugging Face folder in memory, to be changed and written elsewhere.
struct HuggingFaceModel {
    nlohmann::json config;
    NamedTensors tensors;

    [[nodiscard]] static HuggingFaceModel read(const std::filesystem::path &folder);
    /// Writes config.json and model.safetensors, or that many shards with their index.
    void write(const std::filesystem::path &folder, int shards = 1) const;
};

/// The names of a model's tensors, Meta's.
[[nodiscard]] std::vector<std::string> tensorNames(const WeightSource &source);

/// Writes the model as a Meta folder: params.json and consolidated.00.pth.
void writeMetaFolder(const std::filesystem::path &folder, const WeightSource &source);

/// Writes the model as a GGUF file of one architecture (version 3, tensors as they are stored): llama with Wq and Wk interleaved,
/// others half-split. Rotary factors of the configuration become rope_freqs.weight.
void writeGguf(const std::filesystem::path &path, const WeightSource &source, const std::string &architecture,
               const std::vector<float> &ropeFactors = {});

} // namespace moa::test
