// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a model generates: decode_speed MODEL [--adapter FOLDER] [--dtype bf16|fp32] [--lanes N]... [--tokens N] [--prompt N]
// Prints tokens a second of reading prompts and of decoding, for each number of lanes (by default 1 and 16). Measure alone: any
// other busy process costs a multiple of its share.
#include "engine/core/torch.h"

#include "engine/adapters/adapter_file.h"
#include "engine/api/error.h"
#include "engine/generate/generator.h"
#include "engine/model/load_decoder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

using namespace moa;

namespace {

struct Settings {
    std::filesystem::path model, adapter;
    std::string dtype = "bf16";
    std::vector<int64_t> lanes{1, 16};
    int64_t tokens = 64;
    int64_t promptTokens = 64;
    int threads = 0;
};

std::vector<GenerationLane> lanesOf(const Settings &settings, int64_t count, const AdapterBank *bank)
{
    std::vector<GenerationLane> lanes;
    for (int64_t lane = 0; lane < count; ++lane) {
        std::vector<int32_t> prompt;
        for (int64_t t = 0; t < settings.promptTokens; ++t)
            prompt.push_back(static_cast<int32_t>(1000 + (37 * t + 101 * lane) % 5000));
        lanes.push_back({prompt, bank, std::nullopt, static_cast<uint32_t>(lane)});
    }
    return lanes;
}

void measure(const Generator &generator, const Settings &settings, int64_t count, const AdapterBank *bank)
{
    const std::vector<GenerationLane> lanes = lanesOf(settings, count, bank);
    GenerationOptions options;
    options.sampling.ignoreEnd = true;
    options.sampling.maxTokens = 8;
    (void)generator.generate(lanes, options); // the first call touches every weight
    options.sampling.maxTokens = settings.tokens;
    const GenerateResult result = generator.generate(lanes, options);
    // A prompt's reading gives the first token.
    const auto read = static_cast<double>(count * settings.promptTokens),
               decoded = static_cast<double>(count * (settings.tokens - 1));
    fmt::print("{:3} lanes: prompts {:7.1f} tokens/s, decoding {:7.1f} tokens/s ({:.1f} ms a step)\n", count,
               read / result.promptSeconds, decoded / result.decodeSeconds,
               1000 * result.decodeSeconds / static_cast<double>(settings.tokens - 1));
}

void run(const Settings &settings)
{
    if (settings.threads > 0)
        at::set_num_threads(settings.threads);
    LoadOptions load;
    load.computeType = settings.dtype == "bf16" ? at::kBFloat16 : at::kFloat;
    load.storageType = load.computeType;
    const auto model = loadDecoder(*openWeights(settings.model), load);
    std::unique_ptr<AdapterBank> bank;
    if (!settings.adapter.empty()) {
        AdapterBank::Options options;
        options.computeType = load.computeType;
        bank = loadAdapterBank(AdapterFile::open(settings.adapter), model->config(), options);
    }
    const Generator generator(*model, nullptr);
    for (const int64_t lanes : settings.lanes)
        measure(generator, settings, lanes, bank.get());
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("How fast a model generates");
    Settings settings;
    app.add_option("model", settings.model, "Model folder or GGUF file")->required();
    app.add_option("--adapter", settings.adapter, "Adapter folder");
    app.add_option("--dtype", settings.dtype)->check(CLI::IsMember({"bf16", "fp32"}))->capture_default_str();
    app.add_option("--lanes", settings.lanes)->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--tokens", settings.tokens, "New tokens a lane")->check(CLI::Range(2, 100000))->capture_default_str();
    app.add_option("--prompt", settings.promptTokens, "Tokens of a prompt")->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--threads", settings.threads, "0: as LibTorch chooses")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        run(settings);
    } catch (const Failure &failure) {
        fmt::print(stderr, "{}\n", failure.what());
        return exitCode(failure.error().code);
    }
    return 0;
}
