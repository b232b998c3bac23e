// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/backpropagation.h"

#include "engine/train/loss.h"

#include <algorithm>

namespace moa {

namespace {

BlockCall trainingCall(const Decoder &decoder, const AdapterBank *bank, const TokenBatch &batch)
{
    std::vector<AdapterSpan> adapters;
    if (bank)
        adapters.push_back({bank, 0, batch.sequences(), {}});
    BlockCall call = decoder.call(batch.sequences(), batch.length(), std::move(adapters));
    call.pool = {batch.promptMask, batch.realMask, {}};
    return call;
}

/// The first block whose tape is kept; tapes of the topmost blocks are needed first and live shortest.
int64_t firstKept(const Decoder &decoder, int64_t lowest, int64_t rows, const BackpropagationOptions &options)
{
    const int64_t layers = decoder.config().layers;
    if (options.recompute == Recompute::All)
        return layers;
    if (options.recompute == Recompute::None)
        return lowest;
    const int64_t perBlock = std::max<int64_t>(1, rows * tapeBytesPerRow(decoder.config(), decoder.computeType()));
    return std::max(lowest, layers - options.tapeBytes / perBlock);
}

} // namespace

int64_t tapeBytesPerRow(const DecoderConfig &c, at::ScalarType computeType)
{
    // x, a, h, f; Q, K, V; attention's output twice (its own and, with a prompt, the sum); gate, up and their product.
    const int64_t values = 4 * c.width + (c.queryWidth() + 2 * c.keyValueWidth()) + 2 * c.queryWidth() + 3 * c.ffnWidth;
    return values * static_cast<int64_t>(c10::elementSize(computeType)) + 4 * (c.heads + 2);
}

std::optional<double> backpropagate(const Decoder &decoder, const AdapterBank &bank, const TokenBatch &batch,
                                    const BackpropagationOptions &options, const std::stop_token &stop)
{
    const at::NoGradGuard noGradients;
    if (batch.supervised() == 0)
        return 0.0;
    BlockCall call = trainingCall(decoder, &bank, batch);
    call.onRouting = options.onRouting;
    const TrainingTerms training{options.noiseSeed, batch.realMask, options.termScale};
    call.training = &training;
    const int64_t layers = decoder.config().layers, lowest = bank.lowestLayer();
    const int64_t kept = firstKept(decoder, lowest, batch.tokens.numel(), options);

    std::vector<DecoderBlock::Tape> tapes(static_cast<size_t>(layers));
    at::Tensor x = decoder.embed(batch.tokens); // [N, D]
    for (int64_t layer = 0; layer < layers; ++layer) {
        if (stop.stop_requested())
            return std::nullopt;
        DecoderBlock::Tape &tape = tapes[static_cast<size_t>(layer)];
        if (layer >= lowest)
            tape.x = x;
        x = decoder.block(layer).forward(x, call, layer >= kept ? &tape : nullptr);
    }

    const LossOutput loss = crossEntropy(decoder, x.index_select(0, batch.supervisedRows), batch.targets, options.scale,
                                         /*withGradient=*/true, bank.finalNorm());
    at::Tensor dx = at::zeros_like(x);
    dx.index_copy_(0, batch.supervisedRows, loss.dHidden);
    x.reset();

    call.onRouting = nullptr;
    for (int64_t layer = layers - 1; layer >= lowest; --layer) {
        if (stop.stop_requested())
            return std::nullopt;
        DecoderBlock::Tape &tape = tapes[static_cast<size_t>(layer)];
        if (layer < kept)
            (void)decoder.block(layer).forward(at::Tensor(tape.x), call, &tape);
        dx = decoder.block(layer).backward(dx, call, tape);
        tape = {};
    }
    return loss.sum;
}

double evaluateLoss(const Decoder &decoder, const AdapterBank *bank, const TokenBatch &batch)
{
    const at::NoGradGuard noGradients;
    if (batch.supervised() == 0)
        return 0;
    const BlockCall call = trainingCall(decoder, bank, batch);
    const at::Tensor x = decoder.blocks(decoder.embed(batch.tokens), call);
    return crossEntropy(decoder, x.index_select(0, batch.supervisedRows), batch.targets, 1, /*withGradient=*/false,
                        bank ? bank->finalNorm() : TunedNorm{})
        .sum;
}

std::vector<double> targetLogProbabilities(const Decoder &decoder, const AdapterBank *bank, const TokenBatch &batch)
{
    const at::NoGradGuard noGradients;
    std::vector<double> all;
    if (batch.supervised() == 0)
        return all;
    const BlockCall call = trainingCall(decoder, bank, batch);
    const at::Tensor hidden = decoder.blocks(decoder.embed(batch.tokens), call).index_select(0, batch.supervisedRows); // [n, D]
    const int64_t chunk = std::max<int64_t>(1, kLogitBytes / (decoder.config().vocabulary * static_cast<int64_t>(sizeof(float))));
    for (int64_t begin = 0; begin < hidden.size(0); begin += chunk) {
        const int64_t count = std::min(chunk, hidden.size(0) - begin);
        const at::Tensor logP =
            at::log_softmax(decoder.logits(hidden.narrow(0, begin, count), bank ? bank->finalNorm().gain : at::Tensor()), -1,
                            at::kFloat); // [count, V]
        const at::Tensor chosen =
            logP.gather(1, batch.targets.narrow(0, begin, count).unsqueeze(1)).to(at::kCPU, at::kDouble).contiguous(); // [count, 1]
        all.insert(all.end(), chosen.const_data_ptr<double>(), chosen.const_data_ptr<double>() + count);
    }
    return all;
}

} // namespace moa
