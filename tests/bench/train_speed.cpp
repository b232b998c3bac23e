// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Training speed and peak memory on batches that are already tokenised, so that other programs can be fed the same.
//   train_speed MODEL BATCHES.json METHOD(lora|soft|sparse) DTYPE(bf16|fp32) RECOMPUTE(none|all) [STEPS [THREADS]]
// BATCHES.json: {"batches": [[{"ids": […], "prompt_len": n}, …], …]}; the loss covers ids[prompt_len:]. Prints one line of JSON
// with real tokens per second (padding not counted), after one step to warm up, and the process's peak memory.
#include "engine/core/torch.h"

#include "engine/adapters/adapter_plan.h"
#include "engine/core/device.h"
#include "engine/core/memory.h"
#include "engine/model/load_decoder.h"
#include "engine/train/optimizer_step.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace moa {
namespace {

std::vector<std::vector<Example>> readBatches(const std::string &path)
{
    std::vector<std::vector<Example>> batches;
    const nlohmann::json file = nlohmann::json::parse(std::ifstream(path));
    for (const auto &rows : file.at("batches")) {
        std::vector<Example> batch;
        for (const auto &row : rows) {
            Example example;
            example.tokens = row.at("ids").get<std::vector<int32_t>>();
            example.labels = example.tokens;
            example.promptTokens = row.at("prompt_len").get<int64_t>();
            std::fill_n(example.labels.begin(), example.promptTokens, kIgnoredLabel);
            batch.push_back(std::move(example));
        }
        batches.push_back(std::move(batch));
    }
    return batches;
}

/// The settings that the released README trains with: LoRA r8 on Q, K, V, O and down, the parallel adapter of 16, a prompt of 10,
/// SwiGLU factor 4. Plain LoRA is the first of them alone.
AdapterPlan planFor(const std::string &method, const DecoderConfig &model)
{
    std::vector<AdapterConfig> adapters{{"lora", "all", {{"rank", 8}, {"alpha", 8}}}};
    if (method == "lora")
        return makeAdapterPlan(adapters, {"none", nlohmann::json::object()}, model);
    adapters.push_back({"parallel", "all", {{"size", 16}}});
    adapters.push_back({"prompt", "all", {{"length", 10}}});
    return makeAdapterPlan(adapters, {method, {{"swiglu_factor", 4}}}, model);
}

int run(int argc, char **argv)
{
    if (argc < 6)
        return fmt::print(stderr, "usage: train_speed MODEL BATCHES.json lora|soft|sparse bf16|fp32 none|all [STEPS]\n"), 2;
    const std::string method = argv[3], dtype = argv[4], recompute = argv[5];
    const int64_t steps = argc > 6 ? std::atoll(argv[6]) : 4;
    prepareMemory();
    setThreads(argc > 7 ? std::atoll(argv[7]) : 0);
    LoadOptions load;
    load.computeType = dtype == "bf16" ? at::kBFloat16 : at::kFloat;
    const auto decoder = loadDecoder(*openWeights(argv[1]), load);
    AdapterBank::Options options;
    options.computeType = load.computeType;
    AdapterBank bank(planFor(method, decoder->config()), decoder->config(), options);
    Optimizer optimizer(bank.buffer(), {});
    OptimizerStep step(*decoder, bank, optimizer, {BatchOrder::Bucketed, recompute == "all" ? Recompute::All : Recompute::None, 0});
    const auto batches = readBatches(argv[2]);
    int64_t tokens = 0;
    double seconds = 0, loss = 0;
    for (int64_t i = 0; i <= steps; ++i) {
        const auto &batch = batches[static_cast<size_t>(i) % batches.size()];
        std::vector<const Example *> rows;
        for (const Example &example : batch)
            rows.push_back(&example);
        int64_t microBatchSize = std::ssize(rows);
        const auto start = std::chrono::steady_clock::now();
        const auto outcome = step.run(rows, 1e-3, microBatchSize, {});
        loss = outcome->loss;
        if (i == 0)
            continue;
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        tokens += outcome->tokens;
    }
    fmt::print("{}\n", nlohmann::json{{"method", method},
                                      {"dtype", dtype},
                                      {"recompute", recompute},
                                      {"tokens_per_second", static_cast<double>(tokens) / seconds},
                                      {"seconds_per_step", seconds / static_cast<double>(steps)},
                                      {"peak_memory_gib", static_cast<double>(memoryState(at::kCPU).peak) / (1LL << 30)},
                                      {"trained_parameters", bank.buffer().trainedCount()},
                                      {"last_loss", loss}}
                           .dump());
    return 0;
}

} // namespace
} // namespace moa

int main(int argc, char **argv)
{
    return moa::run(argc, argv);
}
