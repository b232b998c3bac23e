// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/decoder.h"
#include "engine/model/weight_source.h"

#include <functional>
#include <memory>
#include <string>

namespace moa {

struct LoadOptions {
    at::ScalarType computeType = at::kFloat;
    /// What weights are kept in; undefined: as stored where that computes (16-bit floats), else the compute type.
    std::optional<at::ScalarType> storageType;
    at::Device device = at::kCPU;
    bool castRotary = false; ///< rotary frequencies rounded to bf16
    /// Called before each block with its index and their number; throws to stop.
    std::function<void(int64_t block, int64_t blocks)> onBlock;
};

/// Reads a whole model. Throws InputFile where a tensor holds NaN.
[[nodiscard]] std::unique_ptr<Decoder> loadDecoder(const WeightSource &source, const LoadOptions &options);

/// A base model's fingerprint: its dimensions and the SHA-256 of all norm weights rounded to bf16, the same for every form of one
/// model. "L30 D576 H9 K3 C64 F1536 V49152 sha256:…"
[[nodiscard]] std::string fingerprint(const WeightSource &source);

/// The part of a fingerprint that says the dimensions.
[[nodiscard]] std::string fingerprintDimensions(const std::string &fingerprint);

/// All parameters of the model, tied ones counted once.
[[nodiscard]] int64_t parameterCount(const DecoderConfig &config);

} // namespace moa
