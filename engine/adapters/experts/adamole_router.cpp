// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/adamole_router.h"

#include "engine/api/field.h"

namespace moa {

namespace {

enum Tail { Bias, ThresholdBias, NoiseBias };

std::unique_ptr<ExpertRouter> make(const ExpertPlace &place, const ExpertChoice &choice)
{
    return std::make_unique<AdaMoleRouter>(place, choice);
}

} // namespace

ExpertRouterKind adaMoleRouterKind()
{
    ExpertRouterKind kind;
    kind.key = "adamole";
    kind.label = MOA_TR("engine", "Those above a threshold (AdaMoLE)");
    kind.namesExperts = true;
    kind.make = make;
    return kind;
}

std::vector<ParameterSpec> AdaMoleRouter::sourceParameters() const
{
    const int64_t experts = choice().experts, inputs = place().inputs;
    std::vector<ParameterSpec> specs{{place().router + ".weight", {experts, inputs}, linearDefault(inputs)},
                                     {place().adapter + ".threshold_fn.weight", {1, inputs}, linearDefault(inputs)}};
    if (isNoisy())
        specs.push_back({place().adapter + ".noise_linear.weight", {experts, inputs}, linearDefault(inputs)});
    return specs;
}

std::vector<ParameterSpec> AdaMoleRouter::tailParameters() const
{
    const int64_t experts = choice().experts, inputs = place().inputs;
    std::vector<ParameterSpec> specs{{place().router + ".bias", {experts}, linearDefault(inputs)},
                                     {place().adapter + ".threshold_fn.bias", {1}, linearDefault(inputs)}};
    if (isNoisy())
        specs.push_back({place().adapter + ".noise_linear.bias", {experts}, linearDefault(inputs)});
    return specs;
}

ExpertRouter::Output AdaMoleRouter::forward(const Input &input) const
{
    const int64_t experts = choice().experts;
    at::Tensor logits = input.scores.narrow(1, 0, experts) + input.tail[Bias]; // [N, E]
    if (input.noise.defined())
        logits = logits + input.noise * at::softplus(input.scores.narrow(1, experts + 1, experts) + input.tail[NoiseBias]);
    const at::Tensor probabilities = at::softmax(logits, -1);
    const at::Tensor threshold =
        at::sigmoid(input.scores.narrow(1, experts, 1) + input.tail[ThresholdBias]) / static_cast<double>(experts); // [N, 1]
    const at::Tensor excess = probabilities - threshold;
    const at::Tensor kept = at::relu(excess);
    const at::Tensor sum = kept.sum(-1, /*keepdim=*/true);
    return {probabilities, kept / at::where(sum == 0, at::ones_like(sum), sum), excess};
}

} // namespace moa
