// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/top_k_router.h"

#include "engine/api/field.h"

#include <algorithm>

namespace moa {

namespace {

enum Tail { Bias, NoiseBias };

std::unique_ptr<ExpertRouter> make(const ExpertPlace &place, const ExpertChoice &choice)
{
    return std::make_unique<TopKRouter>(place, choice);
}

} // namespace

ExpertRouterKind topKRouterKind()
{
    ExpertRouterKind kind;
    kind.key = "top_k";
    kind.label = MOA_TR("engine", "The likeliest experts (top-k)");
    kind.namesExperts = true;
    kind.make = make;
    return kind;
}

std::vector<ParameterSpec> TopKRouter::sourceParameters() const
{
    const int64_t experts = choice().experts, inputs = place().inputs;
    std::vector<ParameterSpec> specs{{place().router + ".topkroute_linear.weight", {experts, inputs}, linearDefault(inputs)}};
    if (isNoisy())
        specs.push_back({place().router + ".noise_linear.weight", {experts, inputs}, linearDefault(inputs)});
    return specs;
}

std::vector<ParameterSpec> TopKRouter::tailParameters() const
{
    const int64_t experts = choice().experts, inputs = place().inputs;
    std::vector<ParameterSpec> specs{{place().router + ".topkroute_linear.bias", {experts}, linearDefault(inputs)}};
    if (isNoisy())
        specs.push_back({place().router + ".noise_linear.bias", {experts}, linearDefault(inputs)});
    return specs;
}

ExpertRouter::Output TopKRouter::forward(const Input &input) const
{
    const int64_t experts = choice().experts;
    at::Tensor logits = input.scores.narrow(1, 0, experts) + input.tail[Bias]; // [N, E]
    if (input.noise.defined())
        logits = logits + input.noise * at::softplus(input.scores.narrow(1, experts, experts) + input.tail[NoiseBias]);
    const at::Tensor probabilities = at::softmax(logits, -1);
    const at::Tensor likeliest = std::get<1>(probabilities.detach().topk(std::min(choice().topK, experts), -1)); // [N, k]
    const at::Tensor kept = probabilities * at::zeros_like(probabilities).scatter_(1, likeliest, 1);
    return {probabilities, kept / kept.sum(-1, /*keepdim=*/true), probabilities};
}

} // namespace moa
