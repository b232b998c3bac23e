// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"
#include "engine/files/tensor_view.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace moa {

/// What a saved adapter is, without its numbers: enough to build the bank that its tensors fill.
struct AdapterDescription {
    std::vector<AdapterConfig> adapters;
    RouterConfig router;
    bool tunesBase = false;      ///< biases and norms are among the tensors
    std::string promptTemplate;  ///< empty where none is recorded
    std::string baseFingerprint; ///< empty where none is recorded
    int64_t maxTokens = 300;
    bool isOurs = false; ///< a moa_run.json lies beside it
    nlohmann::json releasedNotes =
        nlohmann::json::object(); ///< of adapter_params.json, what changes nothing here (bf16, …), to be written back
};

/// The order of the rows that make queries and keys: rotary pairs side by side (Meta, and everything inside the engine), or the
/// first halves of all pairs before the second ones (Hugging Face).
enum class RotaryOrder { Interleaved, HalfSplit };

/// An adapter as any format gives it and takes it.
struct AdapterContent {
    AdapterDescription description;
    std::vector<TensorView> tensors; ///< named as in an adapter.pth
    RotaryOrder rotaryOrder = RotaryOrder::Interleaved;
    nlohmann::json runRecord = nlohmann::json::object(); ///< moa_run.json as it is, where there is one
    std::vector<std::string> notes;                      ///< what a person should know
};

/// The layer that a tensor of an adapter.pth belongs to, or -1.
[[nodiscard]] int64_t layerOf(std::string_view tensorName);

/// How many layers the base model has at least: one more than the last that there are tensors for.
[[nodiscard]] int64_t layersOf(const AdapterContent &content);

/// The same with every option that is left out at its default.
[[nodiscard]] AdapterDescription completed(AdapterDescription description);

/// The heads of a model, which rows of queries and keys are permuted within.
struct HeadCounts {
    int64_t heads = 0, keyValueHeads = 0;
};

/// The heads that a base's fingerprint ("L30 D576 H9 K3 …") names, where it is one.
[[nodiscard]] std::optional<HeadCounts> headsInFingerprint(const std::string &fingerprint);

/// The tensors with the rows of queries and keys in that order.
[[nodiscard]] std::vector<TensorView> tensorsInOrder(const AdapterContent &content, RotaryOrder order, const HeadCounts &heads);

/// Reads adapter_model.safetensors of a folder, or else adapter_model.bin. Throws InputFile where neither is there.
[[nodiscard]] std::vector<TensorView> readAdapterModel(const std::filesystem::path &folder);

/// Checks a description that comes from outside as a run's configuration is; throws InputFile, where `where` is the file.
void requireValidDescription(const AdapterDescription &description, const std::string &where);

} // namespace moa
