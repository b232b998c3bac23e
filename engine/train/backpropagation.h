// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/decoder.h"
#include "engine/train/token_batch.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace moa {

/// Which blocks keep what their backward needs; the others are computed again from their input.
enum class Recompute { Auto, All, None };

/// Bytes that a block's backward needs for each row of a batch, its input included.
[[nodiscard]] int64_t tapeBytesPerRow(const DecoderConfig &config, at::ScalarType computeType);

struct BackpropagationOptions {
    Recompute recompute = Recompute::Auto;
    int64_t tapeBytes = 0; ///< with Auto: what all tapes together may take
    double scale = 1;      ///< the gradient is that of scale · Σ loss
    std::function<void(int64_t layer, const AdapterPass &pass)> onRouting;
    std::optional<uint64_t> noiseSeed; ///< of what is random in training; none: nothing is
    double termScale = 1;              ///< the routers' own terms count this much: the micro-batch's share of the step's tokens
};

/// Forward without a graph and written-out backward of one micro-batch, block by block; gradients are added to the bank's
/// buffer. Returns Σ −log p over the batch's targets, or nothing where `stop` was asked for on the way (the gradients are then
/// incomplete). A batch without targets costs nothing and gives 0.
[[nodiscard]] std::optional<double> backpropagate(const Decoder &decoder, const AdapterBank &bank, const TokenBatch &batch,
                                                  const BackpropagationOptions &options, const std::stop_token &stop);

/// Σ −log p over the batch's targets, without gradients.
[[nodiscard]] double evaluateLoss(const Decoder &decoder, const AdapterBank *bank, const TokenBatch &batch);

/// log p of each of the batch's targets, in their order, without gradients.
[[nodiscard]] std::vector<double> targetLogProbabilities(const Decoder &decoder, const AdapterBank *bank, const TokenBatch &batch);

} // namespace moa
