// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/softmax_router.h"

#include "engine/api/field.h"

namespace moa {

namespace {

std::unique_ptr<ExpertRouter> make(const ExpertPlace &place, const ExpertChoice &choice)
{
    return std::make_unique<SoftmaxRouter>(place, choice);
}

} // namespace

ExpertRouterKind softmaxRouterKind()
{
    ExpertRouterKind kind;
    kind.key = "softmax";
    kind.label = MOA_TR("engine", "All experts (MoLoRA, HydraLoRA)");
    kind.make = make;
    return kind;
}

std::vector<ParameterSpec> SoftmaxRouter::sourceParameters() const
{
    return {{place().router + ".weight", {choice().experts, place().inputs}, linearDefault(place().inputs)}};
}

std::vector<ParameterSpec> SoftmaxRouter::tailParameters() const
{
    if (place().isLora)
        return {};
    return {{place().router + ".bias", {choice().experts}, linearDefault(place().inputs)}};
}

ExpertRouter::Output SoftmaxRouter::forward(const Input &input) const
{
    const at::Tensor logits = input.tail.empty() ? input.scores : input.scores + input.tail[0]; // [N, E]
    const at::Tensor probabilities = at::softmax(logits, -1);
    return {probabilities, probabilities, {}};
}

} // namespace moa
