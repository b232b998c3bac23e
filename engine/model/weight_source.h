// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/model/decoder_config.h"
#include "engine/model/weight_names.h"

#include <filesystem>
#include <memory>
#include <string>

namespace moa {

/// What a form of model calls the numbers of its configuration, and the file they are in: for messages.
struct ConfigNames {
    std::filesystem::path file;
    std::string ropeTheta, ropeScaling, normEpsilon;
};

/// A base model on disk, whatever its form: its dimensions, and its tensors under Meta's names in Meta's layout
/// ("layers.{i}.attention.wq.weight", rotary pairs interleaved).
class WeightSource
{
public:
    virtual ~WeightSource() = default;

    [[nodiscard]] virtual const DecoderConfig &config() const = 0;
    [[nodiscard]] virtual ConfigNames configNames() const = 0;
    /// meta, hugging_face or gguf.
    [[nodiscard]] virtual std::string layout() const = 0;
    /// Such as "bf16" or "Q4_1": what most of the weights are kept in.
    [[nodiscard]] virtual std::string storedPrecision() const = 0;
    /// All tensors of the files, under the names that they have there.
    [[nodiscard]] virtual std::vector<WeightShape> stored() const = 0;
    /// What the files call one of Meta's tensors.
    [[nodiscard]] virtual std::string storedName(const std::string &name) const = 0;
    [[nodiscard]] virtual bool has(const std::string &name) const = 0;
    /// Throws InputFile where there is none. Quantised weights come dequantised in fp32; others as stored, mapped where possible.
    [[nodiscard]] virtual at::Tensor tensor(const std::string &name) const = 0;
};

/// Recognises a Meta folder, a Hugging Face folder or a GGUF file; reads headers only. Throws InputFile with what was looked for,
/// where a number of the configuration can't be right, and where the files have other tensors than it asks for.
[[nodiscard]] std::unique_ptr<WeightSource> openWeights(const std::filesystem::path &path);

/// Rows of a query or key projection (or its bias) from half-split rotary order, as Hugging Face keeps it, to interleaved pairs.
/// x [heads·C, …]; other shapes, which no loader accepts, come back as they are.
[[nodiscard]] at::Tensor interleaveRotaryRows(const at::Tensor &x, int64_t heads);
/// The inverse: interleaved pairs to half-split rotary order.
[[nodiscard]] at::Tensor splitRotaryRows(const at::Tensor &x, int64_t heads);

} // namespace moa
