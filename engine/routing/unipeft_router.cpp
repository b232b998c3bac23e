// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/unipeft_router.h"
#include "engine/api/say.h"

#include "engine/routing/router_core.h"
#include "engine/routing/router_options.h"

#include <algorithm>

namespace moa {

namespace {

enum Gate : int64_t { LoraGate, PromptGate, OwnParallelGate };
constexpr std::array<const char *, 3> kTensorNames{"lora_gate", "prompt_gate", "p_adapter_gate"};

constexpr Choice kParallelGates[]{{"own", MOA_TR("engine", "Its own")}, {"prompt", MOA_TR("engine", "The prompt's (as released)")}};

struct UniPeftOptions : RouterOptions {
    std::string pool = "prompt_tokens";
    std::string parallelGate = "own";

    static constexpr auto fields()
    {
        using U = UniPeftOptions;
        return std::tuple_cat(std::tuple{poolField(&U::pool),
                                         Field{"parallel_gate", &U::parallelGate, MOA_TR("engine", "Gate of the parallel adapter"),
                                               MOA_TR("engine", "The released code multiplies the parallel adapter by the prompt's "
                                                                "gate and never uses its own."),
                                               kParallelGates}},
                              sharedRouterFields<U>());
    }
};

int64_t gateOf(Site site)
{
    return site == Site::Prompt ? PromptGate : site == Site::Parallel ? OwnParallelGate : LoraGate;
}

std::unique_ptr<Router> make(const nlohmann::json &json, int64_t width, std::span<const Site> columns)
{
    UniPeftOptions options;
    (void)fromJson(json, options);
    return std::make_unique<UniPeftRouter>(
        width, columns,
        UniPeftRouter::Options{poolNamed(options.pool), options.parallelGate == "own" ? ParallelGate::Own : ParallelGate::Prompt,
                               options.temperature});
}

void writeReleased(const nlohmann::json &, nlohmann::json &params)
{
    params["swi_x"] = 0; // it is written there, and has no effect
}

std::optional<nlohmann::json> readReleased(const nlohmann::json &, const std::vector<std::string> &tensorNames)
{
    if (!hasBlockGates(tensorNames))
        return std::nullopt;
    return nlohmann::json{{"pool", "released"}, {"parallel_gate", "prompt"}};
}

std::optional<std::string> releasedDifference(const nlohmann::json &options)
{
    if (options.at("parallel_gate") == "own")
        return say(MOA_TR(
            "engine",
            "the released code multiplies the parallel adapter by the prompt's gate, and this adapter was trained with its own"));
    return releasedPoolDifference(options);
}

} // namespace

UniPeftRouter::UniPeftRouter(int64_t width, std::span<const Site> columns, Options options) : m_width(width), m_options(options)
{
    for (const Site site : columns)
        m_gateOfColumn.push_back(gateOf(site));
}

RouterMode uniPeftRouterMode()
{
    RouterMode mode;
    mode.info.key = "unipeft";
    mode.info.label = MOA_TR("engine", "UniPEFT");
    mode.info.help =
        MOA_TR("engine", "Every text gives all LoRA, the prompt and the parallel adapter one weight each between 0 and 1, "
                         "judged by its prompt and kept for the whole answer.");
    mode.info.fields = fieldInfos<UniPeftOptions>();
    mode.make = make;
    mode.writeReleased = writeReleased;
    mode.readReleased = readReleased;
    mode.releasedDifference = releasedDifference;
    return mode;
}

std::vector<ParameterSpec> UniPeftRouter::parameters() const
{
    std::vector<ParameterSpec> specs;
    for (size_t gate = 0; gate < kTensorNames.size(); ++gate) {
        const bool isUsed = std::ranges::any_of(m_gateOfColumn, [&](int64_t column) {
            return static_cast<int64_t>(gate) ==
                   (column == OwnParallelGate && m_options.parallelGate == ParallelGate::Prompt ? PromptGate : column);
        });
        const std::string name = kTensorNames[gate];
        specs.push_back({name + ".weight", {1, m_width}, linearDefault(m_width), isUsed});
        specs.push_back({name + ".bias", {1}, linearDefault(m_width), isUsed});
    }
    return specs;
}

at::Tensor UniPeftRouter::forward(const RouterInput &input, std::span<const at::Tensor> parameters) const
{
    const at::Tensor weight = at::cat({parameters[0], parameters[2], parameters[4]});  // [3, D]
    const at::Tensor bias = at::cat({parameters[1], parameters[3], parameters[5]});    // [3]
    const at::Tensor scores = at::linear(pooled(input, m_options.pool), weight, bias); // [B, 1, 3]
    const at::Tensor weights =
        at::sigmoid(scores.to(scores.scalar_type() == at::kDouble ? at::kDouble : at::kFloat) / m_options.temperature);
    if (m_options.parallelGate == ParallelGate::Own)
        return weights;
    return at::cat({weights.narrow(2, LoraGate, 2), weights.narrow(2, PromptGate, 1)}, 2);
}

Router::Gates UniPeftRouter::gates() const
{
    return {{"LORA", "PROMPT", "PARALLEL"}, m_gateOfColumn};
}

} // namespace moa
