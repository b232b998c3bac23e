// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/routing_statistics.h"

namespace moa {

namespace {

std::vector<double> numbers(const at::Tensor &x)
{
    const at::Tensor dense = x.to(at::kCPU, at::kDouble).contiguous();
    return {dense.const_data_ptr<double>(), dense.const_data_ptr<double>() + dense.numel()};
}

void append(const LayerRouting &more, LayerRouting &routing)
{
    const auto add = [](const auto &from, auto &to) { to.insert(to.end(), from.begin(), from.end()); };
    add(more.columns, routing.columns);
    add(more.mean, routing.mean);
    add(more.deviation, routing.deviation);
    add(more.active, routing.active);
    add(more.entropy, routing.entropy);
}

} // namespace

LayerRouting routingStatistics(int64_t layer, const AdapterPass &pass, const at::Tensor &real)
{
    const at::NoGradGuard noGradients;
    const at::Tensor realRows = real.defined() ? real.flatten().nonzero().squeeze(1) : at::Tensor();
    std::vector<std::string> columns;
    at::Tensor w = pass.weights();
    if (w.defined()) {
        columns = pass.weightNames();
    } else {
        for (const Site site : pass.bank().columns)
            columns.emplace_back(siteName(site));
        w = at::ones({1, 1, std::ssize(columns)});
    }
    if (real.defined() && w.size(1) == real.size(1))
        w = w.flatten(0, 1).index_select(0, realRows); // [n, columns]
    LayerRouting routing = columnStatistics(layer, std::move(columns), w);
    const std::vector<LayerBank::Experts> &experts = pass.bank().experts;
    for (size_t i = 0; i < experts.size(); ++i) {
        const at::Tensor &weights = pass.expertOutput(i).weights; // [N, E]
        if (!weights.defined())
            continue;
        std::vector<std::string> names;
        for (int64_t expert = 0; expert < weights.size(1); ++expert)
            names.push_back(expertName(pass.bank().columns[static_cast<size_t>(experts[i].column)], expert));
        append(columnStatistics(layer, std::move(names), realRows.defined() ? weights.index_select(0, realRows) : weights),
               routing);
    }
    return routing;
}

LayerRouting columnStatistics(int64_t layer, std::vector<std::string> columns, const at::Tensor &weights)
{
    LayerRouting routing;
    routing.layer = layer;
    const at::Tensor w = weights.reshape({-1, std::ssize(columns)}).to(at::kFloat); // [n, columns]
    routing.columns = std::move(columns);
    const at::Tensor mean = w.mean(0);
    const at::Tensor p = w.clamp(1e-7, 1 - 1e-7);
    routing.mean = numbers(mean);
    routing.deviation = numbers((w - mean).square().mean(0).sqrt());
    routing.active = numbers((w != 0).to(at::kFloat).mean(0));
    routing.entropy = numbers(-(p * p.log() + (1 - p) * (1 - p).log()).mean(0));
    return routing;
}

} // namespace moa
