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
    LayerRouting routing;
    routing.layer = layer;
    at::Tensor w = pass.weights();
    if (w.defined()) {
        routing.columns = pass.weightNames();
    } else {
        for (const Site site : pass.bank().columns)
            routing.columns.emplace_back(siteName(site));
        w = at::ones({1, 1, std::ssize(routing.columns)});
    }
    const auto columns = std::ssize(routing.columns);
    if (real.defined() && w.size(1) == real.size(1))
        w = w.flatten(0, 1).index_select(0, real.flatten().nonzero().squeeze(1)); // [n, columns]
    w = w.reshape({-1, columns}).to(at::kFloat);
    const at::Tensor mean = w.mean(0);
    const at::Tensor p = w.clamp(1e-7, 1 - 1e-7);
    routing.mean = numbers(mean);
    routing.deviation = numbers((w - mean).square().mean(0).sqrt());
    routing.active = numbers((w != 0).to(at::kFloat).mean(0));
    routing.entropy = numbers(-(p * p.log() + (1 - p) * (1 - p).log()).mean(0));
    return routing;
}

} // namespace moa
