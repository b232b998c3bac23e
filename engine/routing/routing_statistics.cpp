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

} // namespace

LayerRouting routingStatistics(int64_t layer, const AdapterPass &pass, const at::Tensor &real)
{
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
        w = w.flatten(0, 1).index_select(0, real.flatten().nonzero().squeeze(1)); // [n, columns]
    return columnStatistics(layer, std::move(columns), w);
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
