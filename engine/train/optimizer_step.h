// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/data/batcher.h"
#include "engine/model/decoder.h"
#include "engine/train/backpropagation.h"
#include "engine/train/optimizer.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace moa {

/// What one optimizer step did.
struct StepOutcome {
    double loss = 0; ///< mean over the step's supervised tokens
    double gradientNorm = 0;
    int64_t tokens = 0; ///< real ones
    int64_t supervisedTokens = 0;
    double paddingShare = 0;
    bool isFinite = true; ///< false: the loss or the gradient is not, and nothing was applied
};

/// Computes the gradient of one step's examples in micro-batches and applies it. The loss is the mean over all supervised tokens
/// of the step, so the size of the micro-batches changes no result.
class OptimizerStep
{
public:
    struct Options {
        BatchOrder order = BatchOrder::Bucketed;
        Recompute recompute = Recompute::Auto;
        double clipNorm = 0; ///< 0: gradients are left as they are
        uint64_t seed = 0;   ///< of what is random within a step
    };
    OptimizerStep(const Decoder &decoder, AdapterBank &bank, Optimizer &optimizer, Options options);

    /// Runs one step; nothing where `stop` was asked for before it was applied: the step is then still to be done. When memory
    /// runs out, microBatchSize is halved, onHalved is told, and the step begins again; throws OutOfMemory at one row.
    [[nodiscard]] std::optional<StepOutcome> run(std::span<const Example *const> examples, double learningRate,
                                                 int64_t &microBatchSize, const std::stop_token &stop);

    std::function<void(int64_t microBatchSize)> onHalved;
    /// Where set, is told of every block's routing in the step's first micro-batch.
    std::function<void(int64_t layer, const AdapterPass &pass, const TokenBatch &batch)> onRouting;

private:
    [[nodiscard]] std::optional<double> accumulate(const std::vector<MicroBatch> &microBatches, const StepOutcome &outcome,
                                                   const std::stop_token &stop);
    [[nodiscard]] uint64_t noiseSeed(size_t microBatch) const;
    void apply(StepOutcome &outcome, double learningRate);

    const Decoder &m_decoder;
    AdapterBank &m_bank;
    Optimizer &m_optimizer;
    Options m_options;
};

/// The rows of a micro-batch as tensors on a device.
[[nodiscard]] TokenBatch tokenBatchOf(const MicroBatch &microBatch, at::Device device);

} // namespace moa
