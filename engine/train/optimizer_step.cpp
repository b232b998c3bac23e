// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/optimizer_step.h"
#include "engine/api/say.h"

#include "engine/core/device.h"
#include "engine/core/guard.h"

#include <algorithm>
#include <cmath>

namespace moa {

namespace {

/// The share of the free memory that kept activations may take when the user leaves the choice to us.
constexpr double kTapeShare = 0.5;

} // namespace

TokenBatch tokenBatchOf(const MicroBatch &microBatch, at::Device device)
{
    std::vector<TokenRow> rows;
    for (const Example *example : microBatch.rows)
        rows.push_back({example->tokens, example->labels});
    return makeTokenBatch(rows, device);
}

OptimizerStep::OptimizerStep(const Decoder &decoder, AdapterBank &bank, Optimizer &optimizer, Options options)
    : m_decoder(decoder), m_bank(bank), m_optimizer(optimizer), m_options(options)
{
    m_bank.buffer().allocateGradients();
    m_bank.bind();
}

std::optional<StepOutcome> OptimizerStep::run(std::span<const Example *const> examples, double learningRate,
                                              int64_t &microBatchSize, const std::stop_token &stop)
{
    StepOutcome outcome;
    for (const Example *example : examples) {
        outcome.tokens += std::ssize(example->tokens);
        outcome.supervisedTokens += supervisedTokens(*example);
    }
    while (true) {
        const std::vector<MicroBatch> microBatches = splitStep(examples, microBatchSize, m_options.order);
        outcome.paddingShare = paddingShare(microBatches);
        std::optional<double> sum;
        bool hasMemory = true;
        try {
            sum = accumulate(microBatches, outcome, stop);
        } catch (const std::exception &error) {
            if (!isOutOfMemory(error))
                throw;
            hasMemory = false; // what the failed attempt holds is freed before the next one begins
        }
        if (hasMemory) {
            if (!sum)
                return std::nullopt;
            outcome.loss = *sum / static_cast<double>(std::max<int64_t>(1, outcome.supervisedTokens));
            apply(outcome, learningRate);
            return outcome;
        }
        if (microBatchSize == 1)
            throw Failure(ErrorCode::OutOfMemory, say(MOA_TR("engine", "There is not enough memory for a single example; shorten "
                                                                       "data.max_tokens or set training.recompute to \"all\".")));
        microBatchSize = std::max<int64_t>(1, microBatchSize / 2);
        if (onHalved)
            onHalved(microBatchSize);
    }
}

/// Different in every micro-batch of every step, and the same when a run is taken up again.
uint64_t OptimizerStep::noiseSeed(size_t microBatch) const
{
    return m_options.seed ^ (static_cast<uint64_t>(m_optimizer.steps()) << 32U) ^ (static_cast<uint64_t>(microBatch) << 16U);
}

std::optional<double> OptimizerStep::accumulate(const std::vector<MicroBatch> &microBatches, const StepOutcome &outcome,
                                                const std::stop_token &stop)
{
    m_bank.buffer().gradients().zero_();
    BackpropagationOptions options;
    options.recompute = m_options.recompute;
    options.tapeBytes = static_cast<int64_t>(kTapeShare * static_cast<double>(memoryState(m_decoder.device()).available));
    options.scale = 1.0 / static_cast<double>(std::max<int64_t>(1, outcome.supervisedTokens));
    double sum = 0;
    for (size_t i = 0; i < microBatches.size(); ++i) {
        const TokenBatch batch = tokenBatchOf(microBatches[i], m_decoder.device());
        options.noiseSeed = noiseSeed(i);
        options.termScale = static_cast<double>(batch.realTokens) / static_cast<double>(std::max<int64_t>(1, outcome.tokens));
        options.onRouting = nullptr;
        if (i == 0 && onRouting)
            options.onRouting = [&](int64_t layer, const AdapterPass &pass) { onRouting(layer, pass, batch); };
        const std::optional<double> loss = backpropagate(m_decoder, m_bank, batch, options, stop);
        if (!loss)
            return std::nullopt;
        sum += *loss;
    }
    return sum;
}

void OptimizerStep::apply(StepOutcome &outcome, double learningRate)
{
    outcome.gradientNorm = Optimizer::gradientNorm(m_bank.buffer());
    outcome.isFinite = std::isfinite(outcome.loss) && std::isfinite(outcome.gradientNorm);
    if (!outcome.isFinite)
        return;
    if (m_options.clipNorm > 0 && outcome.gradientNorm > m_options.clipNorm)
        m_bank.buffer().gradients().mul_(m_options.clipNorm / outcome.gradientNorm);
    m_optimizer.step(m_bank.buffer(), learningRate);
}

} // namespace moa
