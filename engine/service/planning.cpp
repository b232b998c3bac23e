// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/planning.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/adapter_plan.h"
#include "engine/adapters/experts/expert_options.h"
#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/device.h"
#include "engine/core/product_speed.h"
#include "engine/routing/router_mode.h"
#include "engine/service/router_preview.h"
#include "engine/train/loss.h"
#include "engine/train/optimizer_step.h"
#include "engine/train/run_data.h"

#include <algorithm>
#include <chrono>

namespace moa {

namespace {

/// What a training process takes besides the tensors that are counted: LibTorch, the file's map, compiled products. Measured with
/// tests/bench/train_speed as the rest of its peak.
constexpr int64_t kProgramBytes = int64_t{300} << 20;
/// Bytes for each trained number: value, gradient and two moments in fp32.
constexpr int64_t kBytesPerTrained = 16;

/// What a step does besides products (norms, attention, the adapters' passes over the rows) goes with a model's width and not with
/// its square: at this width it takes as long as the products do. Measured with `moa plan --measure` and whole runs on the sample
/// model, which is 576 wide.
constexpr double kWidthOfEqualParts = 640;
/// Of the tokens, that the loss covers and so the output head is computed for; data differ, and the head is a part of the whole.
constexpr double kLearntShare = 0.5;

int64_t countOf(const std::vector<ParameterSpec> &specs)
{
    int64_t count = 0;
    for (const ParameterSpec &spec : specs)
        count += spec.isTrained ? c10::multiply_integers(spec.shape) : 0;
    return count;
}

int64_t parametersOf(const PlannedAdapter &planned, const DecoderConfig &model)
{
    const AdapterKind &kind = adapterKindNamed(planned.kind);
    int64_t count = 0;
    if (kind.expertPlace)
        if (const auto router = makeExpertRouter(planned.options, kind.expertPlace(planned.site, model)))
            count += countOf(router->sourceParameters()) + countOf(router->tailParameters());
    if (kind.makeAttentionAdapter)
        return count + countOf(kind.makeAttentionAdapter(planned.options, model)->parameters());
    const auto adapter = kind.makeSiteAdapter(planned.site, planned.options, model);
    return count + countOf(adapter->sourceParameters()) + countOf(adapter->tailParameters());
}

std::vector<PlanPart> partsOf(const AdapterPlan &plan, const DecoderConfig &model)
{
    std::vector<PlanPart> parts;
    for (const PlannedAdapter &planned : plan.adapters)
        parts.push_back({planned.kind, planned.layer, parametersOf(planned, model), planned.site});
    const RouterMode &mode = routerModeNamed(plan.routerMode);
    for (int64_t layer = 0; mode.make && layer < model.layers; ++layer)
        if (const std::vector<Site> columns = plan.columns(layer); !columns.empty())
            parts.push_back(
                {"router", layer, countOf(mode.make(plan.routerOptions, model.width, columns)->parameters()), std::nullopt});
    if (plan.tunesBase)
        for (int64_t layer = 0; layer < model.layers; ++layer) {
            const int64_t norms = (layer + 1 == model.layers ? 3 : 2) * model.width;
            parts.push_back({"bias", layer, norms + model.queryWidth() + 2 * model.width + 2 * model.ffnWidth, std::nullopt});
        }
    return parts;
}

/// Computes with a number of threads until it goes.
class ThreadsGuard
{
public:
    explicit ThreadsGuard(int64_t threads) { at::set_num_threads(threadCount(threads)); }
    ~ThreadsGuard() { at::set_num_threads(m_before); }
    ThreadsGuard(const ThreadsGuard &) = delete;
    ThreadsGuard &operator=(const ThreadsGuard &) = delete;

private:
    int m_before = at::get_num_threads();
};

/// What a plan and an estimate of the speed are made from.
struct Outline {
    DecoderConfig model;
    at::Device device;
    at::ScalarType computeType;
    AdapterPlan adapters{};
    std::vector<PlanPart> parts{};
    int64_t trainableParameters = 0;
    int64_t blocks = 0;    ///< from the lowest adapter up: those that a backward goes through
    int64_t rows = 0;      ///< of the largest micro-batch
    int64_t tapeBytes = 0; ///< that a block keeps of them for its backward
    int64_t availableBytes = 0;
    bool recomputes = false;
};

Outline outlineOf(const RunConfig &config)
{
    const at::Device device = resolveDevice(config.training.device);
    Outline outline{openWeights(config.model.path)->config(), device, resolveComputeType(config.training.computeDtype, device)};
    const DecoderConfig &model = outline.model;
    outline.adapters = makeAdapterPlan(config.adapters, config.router, model, config.training.biasTuning);
    outline.parts = partsOf(outline.adapters, model);
    for (const PlanPart &part : outline.parts)
        outline.trainableParameters += part.parameters;
    const auto &planned = outline.adapters.adapters;
    const int64_t lowest = outline.adapters.tunesBase ? 0 : planned.empty() ? model.layers : planned.front().layer;
    outline.blocks = model.layers - lowest;
    outline.rows = config.training.microBatchSize * config.data.maxTokens;
    outline.tapeBytes = outline.rows * tapeBytesPerRow(model, outline.computeType);
    outline.availableBytes = memoryState(device).available;
    outline.recomputes = config.training.recompute == "all" ||
                         (config.training.recompute == "auto" && outline.tapeBytes * outline.blocks > outline.availableBytes / 2);
    return outline;
}

/// Multiplications for each token: the blocks forward, those with something to learn backward to their input and, where that is
/// computed anew, forward once more; the head there and back; adapters with their own gradients.
double productsPerToken(const DecoderConfig &c, int64_t learning, bool recomputes, int64_t trainable)
{
    const auto block = static_cast<double>(c.width * (2 * c.queryWidth() + 2 * c.keyValueWidth() + 3 * c.ffnWidth));
    const auto head = static_cast<double>(c.width * c.vocabulary);
    return block * static_cast<double>(c.layers + learning * (recomputes ? 2 : 1)) + 2 * kLearntShare * head +
           3 * static_cast<double>(trainable);
}

} // namespace

PlanResult planRun(const RunConfig &config)
{
    const Outline outline = outlineOf(config);
    const DecoderConfig &model = outline.model;
    PlanResult plan;
    plan.baseParameters = parameterCount(model);
    plan.trainableParameters = outline.trainableParameters;
    plan.parts = outline.parts;
    plan.router = previewRouter(outline.adapters, model.width, model.layers, static_cast<uint64_t>(config.training.seed));
    plan.availableBytes = outline.availableBytes;
    const int64_t computeBytes = static_cast<int64_t>(c10::elementSize(outline.computeType));
    const int64_t weightBytes = config.model.precision == "fp32" ? 4 : config.model.precision == "bf16" ? 2 : computeBytes;
    const int64_t inputs = outline.rows * model.width * computeBytes;
    const int64_t kept = outline.recomputes ? inputs * outline.blocks + outline.tapeBytes : outline.tapeBytes * outline.blocks;
    plan.memory = {{"weights", plan.baseParameters * weightBytes},
                   {"adapters", plan.trainableParameters * (4 + (outline.computeType == at::kFloat ? 0 : computeBytes))},
                   {"optimizer", plan.trainableParameters * (kBytesPerTrained - 4)},
                   {"activations", kept + outline.tapeBytes},
                   {"overhead", kProgramBytes + 2 * kLogitBytes}};
    for (const MemoryPart &part : plan.memory)
        plan.totalBytes += part.bytes;
    return plan;
}

double estimatedSpeed(const RunConfig &config)
{
    const Outline outline = outlineOf(config);
    const DecoderConfig &model = outline.model;
    const double products = 2 * productsPerToken(model, outline.blocks, outline.recomputes, outline.trainableParameters);
    const double beside = kWidthOfEqualParts / static_cast<double>(model.width) * products;
    const ThreadsGuard threads(config.training.threads);
    return productSpeed(outline.device, outline.computeType, model.width, model.ffnWidth) / (products + beside);
}

PreflightResult measureRun(const RunConfig &config, const BaseModel &model, const Observer &observer, const std::stop_token &stop)
{
    const RunData data = readRunData(config, model, observer, stop);
    AdapterBank::Options options;
    options.computeType = model.decoder->computeType();
    options.device = model.decoder->device();
    AdapterBank bank(makeAdapterPlan(config.adapters, config.router, model.decoder->config(), config.training.biasTuning),
                     model.decoder->config(), options);
    Optimizer optimizer(bank.buffer(), {});
    OptimizerStep step(*model.decoder, bank, optimizer,
                       {batchOrderNamed(config.training.batchOrder),
                        config.training.recompute == "all"    ? Recompute::All
                        : config.training.recompute == "none" ? Recompute::None
                                                              : Recompute::Auto,
                        0});
    int64_t microBatchSize = config.training.microBatchSize;
    const MicroBatch longest = longestMicroBatch(data.training, microBatchSize);
    const auto start = std::chrono::steady_clock::now();
    if (!step.run(longest.rows, 0, microBatchSize, stop))
        throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "Stopped while measuring.")));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    PreflightResult result;
    result.peakBytes = memoryState(model.decoder->device()).peak;
    result.stepSeconds = seconds * static_cast<double>(config.training.batchSize) / static_cast<double>(longest.rows.size());
    result.tokensPerSecond = static_cast<double>(longest.realTokens()) / seconds;
    result.plan = planRun(config);
    result.estimatedTokensPerSecond = estimatedSpeed(config);
    result.longestTokens = longest.paddedLength;
    return result;
}

} // namespace moa
