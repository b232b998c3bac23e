// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/router_preview.h"

#include "engine/routing/router_mode.h"
#include "engine/routing/routing_statistics.h"

namespace moa {

namespace {

/// Sequences and tokens of each: a pooled router weighs a sequence, the others a token.
constexpr int64_t kSequences = 32, kTokens = 8;

/// The parameters as a run begins with them.
std::vector<at::Tensor> freshParameters(const Router &router, int64_t layer, uint64_t seed)
{
    ParameterBuffer buffer;
    const std::vector<int64_t> indices = addAll(buffer, layer, router.parameters());
    buffer.allocate(seed, at::kFloat, at::kFloat, at::kCPU);
    std::vector<at::Tensor> parameters;
    for (const int64_t index : indices)
        parameters.push_back(buffer.value(index));
    return parameters;
}

} // namespace

std::optional<LayerRouting> previewRouter(const AdapterPlan &plan, int64_t width, int64_t layers, uint64_t seed)
{
    const RouterMode &mode = routerModeNamed(plan.routerMode);
    int64_t chosen = 0;
    for (int64_t layer = 1; layer < layers; ++layer)
        if (plan.columns(layer).size() > plan.columns(chosen).size())
            chosen = layer;
    const std::vector<Site> columns = plan.columns(chosen);
    if (!mode.make || columns.empty())
        return std::nullopt;
    const at::NoGradGuard guard;
    const std::unique_ptr<Router> router = mode.make(plan.routerOptions, width, columns);
    at::Generator generator = at::detail::createCPUGenerator(seed);
    const at::Tensor tokens = at::randn({kSequences, kTokens, width}, generator, at::kFloat);         // [B, T, D]
    const at::Tensor weights = router->forward({tokens, {}}, freshParameters(*router, chosen, seed)); // [B, T or 1, weights]
    std::vector<std::string> names = router->gates().names;
    if (names.empty())
        for (const Site site : columns)
            names.emplace_back(siteName(site));
    return columnStatistics(chosen, std::move(names), weights);
}

} // namespace moa
