// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/oracle.h"

#include "engine/adapters/adapter_plan.h"
#include "engine/api/error.h"
#include "engine/train/loss.h"
#include "tests/support/golden.h"

#include <ATen/CPUGeneratorImpl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace moa::test {

namespace {

constexpr uint64_t kSeed = 7;

at::Generator generator()
{
    return at::detail::createCPUGenerator(kSeed);
}

class RandomWeights
{
public:
    explicit RandomWeights(at::ScalarType type) : m_type(type) {}
    at::Tensor matrix(int64_t outputs, int64_t inputs)
    {
        return (at::randn({outputs, inputs}, m_generator, at::TensorOptions().dtype(at::kDouble)) /
                std::sqrt(static_cast<double>(inputs)))
            .to(m_type);
    }
    at::Tensor gain(int64_t width)
    {
        const at::Tensor near1 = 1 + 0.1 * at::randn({width}, m_generator, at::TensorOptions().dtype(at::kDouble));
        return near1.to(m_type == at::kDouble ? at::kDouble : at::kFloat);
    }

private:
    at::ScalarType m_type;
    at::Generator m_generator = generator();
};

} // namespace

std::unique_ptr<Decoder> randomModel(DecoderConfig c, at::ScalarType computeType)
{
    const at::NoGradGuard noGradients;
    RandomWeights random(computeType);
    Decoder::Weights weights;
    weights.embedding = random.matrix(c.vocabulary, c.width) * 4;
    for (int64_t layer = 0; layer < c.layers; ++layer) {
        DecoderBlock::Weights block;
        block.attentionNorm = random.gain(c.width);
        block.ffnNorm = random.gain(c.width);
        block.attention.queryKeyValue = BaseLinear(random.matrix(c.queryWidth() + 2 * c.keyValueWidth(), c.width));
        block.attention.output = BaseLinear(random.matrix(c.width, c.queryWidth()));
        block.feedForward.gateUp = BaseLinear(random.matrix(2 * c.ffnWidth, c.width));
        block.feedForward.down = BaseLinear(random.matrix(c.width, c.ffnWidth));
        weights.blocks.push_back(std::move(block));
    }
    weights.finalNorm = random.gain(c.width);
    weights.head = BaseLinear(random.matrix(c.vocabulary, c.width));
    return std::make_unique<Decoder>(std::move(c), std::move(weights), computeType);
}

AdapterSetup readSetup(const std::string &adaptersJson, const std::string &routerJson)
{
    const RunConfigReading reading = readRunConfig({{"version", RunConfig::kVersion},
                                                    {"adapters", nlohmann::json::parse(adaptersJson)},
                                                    {"router", nlohmann::json::parse(routerJson)}});
    if (!reading.problems.empty())
        throw Failure(ErrorCode::Internal, describe(reading.problems.front()));
    return {reading.config.adapters, reading.config.router, false};
}

std::unique_ptr<AdapterBank> freshBank(const AdapterSetup &setup, const Decoder &model)
{
    AdapterBank::Options options;
    options.seed = kSeed;
    options.computeType = model.computeType();
    options.valueType = model.computeType() == at::kDouble ? at::kDouble : at::kFloat;
    auto bank = std::make_unique<AdapterBank>(makeAdapterPlan(setup.adapters, setup.router, model.config(), setup.tunesBase),
                                              model.config(), options);
    model.start(*bank);
    bank->buffer().allocateGradients();
    bank->bind();
    return bank;
}

void randomise(AdapterBank &bank, double spread)
{
    const at::NoGradGuard noGradients;
    ParameterBuffer &buffer = bank.buffer();
    buffer.values().copy_(at::randn(buffer.values().sizes(), generator(), at::TensorOptions().dtype(at::kDouble)) * spread);
    buffer.refreshComputed();
    bank.bind();
}

TokenBatch randomBatch(const std::vector<int64_t> &lengths, int64_t vocabulary)
{
    std::vector<std::vector<int32_t>> tokens, labels;
    for (const int64_t length : lengths) {
        const at::Tensor ids = at::randint(vocabulary, {length}, generator(), at::TensorOptions().dtype(at::kInt));
        tokens.emplace_back(ids.const_data_ptr<int32_t>(), ids.const_data_ptr<int32_t>() + length);
        labels.push_back(tokens.back());
        std::fill_n(labels.back().begin(), length / 2, static_cast<int32_t>(kIgnoredLabel));
    }
    std::vector<TokenRow> rows;
    for (size_t i = 0; i < tokens.size(); ++i)
        rows.push_back({tokens[i], labels[i]});
    return makeTokenBatch(rows, at::kCPU);
}

AdapterSpan wholeBatch(const AdapterBank &bank, const TokenBatch &batch)
{
    AdapterSpan span;
    span.bank = &bank;
    span.sequences = batch.sequences();
    return span;
}

namespace {

BlockCall callFor(const Decoder &model, const TokenBatch &batch, const AdapterSpan &span, const TrainingTerms *training)
{
    BlockCall call = model.call(batch.sequences(), batch.length(), {span});
    call.pool = {batch.promptMask, batch.realMask, {}};
    call.training = training;
    return call;
}

/// Σ −log p and, in training, the routers' own terms, by the plain forward.
at::Tensor plainLoss(const Decoder &model, const TokenBatch &batch, const AdapterSpan &span, const TrainingTerms *training)
{
    BlockCall call = callFor(model, batch, span, training);
    at::Tensor terms = at::zeros({}, at::kDouble);
    const at::Tensor real = training && training->realRows.defined() ? training->realRows : at::Tensor();
    call.onRouting = [&](int64_t, const AdapterPass &pass) {
        if (!training)
            return;
        const LayerBank &bank = pass.bank();
        if (bank.auxiliary.any())
            terms = terms + auxiliaryLoss(bank.auxiliary, pass.weights(), real) * training->scale;
        for (size_t i = 0; i < bank.experts.size(); ++i)
            if (const at::Tensor loss = loadBalancingLoss(pass.expertOutput(i), real.defined() ? real.flatten() : real);
                loss.defined())
                terms = terms + loss * bank.experts[i].router->choice().balanceCoefficient * training->scale;
    };
    const at::Tensor hidden = model.blocks(model.embed(batch.tokens), call);
    const at::Tensor logits = model.logits(hidden.index_select(0, batch.supervisedRows), span.bank->finalNorm().gain);
    return at::cross_entropy_loss(logits, batch.targets, {}, at::Reduction::Sum) + terms;
}

} // namespace

at::Tensor autogradGradient(const Decoder &model, AdapterBank &bank, const TokenBatch &batch, const AdapterSpan &span,
                            const TrainingTerms *training)
{
    const at::AutoGradMode recordGradients(true);
    ParameterBuffer &buffer = bank.buffer();
    const at::Tensor leaf = buffer.values().detach().clone().requires_grad_(true);
    buffer.computeFrom(leaf.to(model.computeType()));
    bank.bind();
    const at::Tensor gradient = torch::autograd::grad({plainLoss(model, batch, span, training)}, {leaf}).front();
    buffer.refreshComputed();
    bank.bind();
    return gradient;
}

double lossAt(const Decoder &model, AdapterBank &bank, const at::Tensor &values, const TokenBatch &batch, const AdapterSpan &span,
              const TrainingTerms *training)
{
    const at::NoGradGuard noGradients;
    bank.buffer().computeFrom(values);
    bank.bind();
    const double loss = plainLoss(model, batch, span, training).item<double>();
    bank.buffer().refreshComputed();
    bank.bind();
    return loss;
}

at::Tensor writtenOutGradient(const Decoder &model, AdapterBank &bank, const TokenBatch &batch, const AdapterSpan &span,
                              const TrainingTerms *training)
{
    const at::NoGradGuard noGradients;
    bank.buffer().gradients().zero_();
    const BlockCall call = callFor(model, batch, span, training);
    std::vector<DecoderBlock::Tape> tapes(static_cast<size_t>(model.config().layers));
    at::Tensor x = model.embed(batch.tokens);
    for (int64_t layer = 0; layer < model.config().layers; ++layer)
        x = model.block(layer).forward(x, call, &tapes[static_cast<size_t>(layer)]);
    at::Tensor dx = at::zeros_like(x);
    const LossOutput loss =
        crossEntropy(model, x.index_select(0, batch.supervisedRows), batch.targets, 1, /*withGradient=*/true, bank.finalNorm());
    dx.index_copy_(0, batch.supervisedRows, loss.dHidden);
    for (int64_t layer = model.config().layers - 1; layer >= bank.lowestLayer(); --layer)
        dx = model.block(layer).backward(dx, call, tapes[static_cast<size_t>(layer)]);
    return bank.buffer().gradients().clone();
}

at::Tensor hiddenRows(const Decoder &model, const at::Tensor &tokens, const std::vector<AdapterSpan> &spans)
{
    const at::NoGradGuard noGradients;
    return model.blocks(model.embed(tokens), model.call(tokens.size(0), tokens.size(1), spans));
}

double relativeDifference(const at::Tensor &a, const at::Tensor &b)
{
    const double scale = b.numel() == 0 ? 0 : b.abs().max().to(at::kDouble).item<double>();
    const double difference = largestDifference(a, b);
    return difference == 0 ? 0 : difference / scale;
}

std::string firstDisagreement(const AdapterBank &bank, const at::Tensor &a, const at::Tensor &b, double tolerance)
{
    const ParameterBuffer &buffer = bank.buffer();
    // A gradient that is zero but for rounding has no scale of its own.
    const double floor = tolerance * 1e-2 * b.narrow(0, 0, buffer.trainedCount()).abs().max().item<double>();
    std::string worst;
    double excess = 1;
    for (size_t i = 0; i < buffer.entries().size(); ++i) {
        if (!buffer.entries()[i].isTrained)
            continue;
        const auto index = static_cast<int64_t>(i);
        const at::Tensor mine = buffer.view(a, index), theirs = buffer.view(b, index);
        const double allowed = floor + tolerance * theirs.abs().max().item<double>();
        const double difference = largestDifference(mine, theirs);
        if (!(difference <= excess * allowed)) {
            excess = difference / allowed;
            worst = fmt::format("{}: {} of {}", buffer.entries()[i].name, difference, theirs.abs().max().item<double>());
        }
    }
    return worst;
}

} // namespace moa::test
