// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_plan.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "engine/routing/router_mode.h"

#include <algorithm>
#include <tuple>

namespace moa {

std::vector<Site> AdapterPlan::columns(int64_t layer) const
{
    std::vector<Site> sites;
    for (const PlannedAdapter &adapter : adapters)
        if (adapter.layer == layer)
            sites.push_back(adapter.site);
    return sites;
}

AdapterPlan makeAdapterPlan(const std::vector<AdapterConfig> &adapters, const RouterConfig &router, const DecoderConfig &model,
                            bool tunesBase)
{
    AdapterPlan plan;
    plan.tunesBase = tunesBase;
    for (const AdapterConfig &config : adapters) {
        const AdapterKind &kind = adapterKindNamed(config.kind);
        const nlohmann::json options = resolvedOptions(config.options, kind.info.fields);
        if (options.value("decomposed", false) && (router.mode != "none" || options.value("experts", 1) > 1))
            throw Failure(
                ErrorCode::Config,
                say(MOA_TR(
                    "engine",
                    "A weight-decomposed LoRA (decomposed) rescales the base's own product, so it works without a type router "
                    "and with one expert alone: set router.mode to \"none\" and experts to 1.")));
        const Result<std::vector<int64_t>> layers = resolveLayers(config.layers, model.layers);
        if (!layers)
            throw Failure(layers.error().code, layers.error().message, layers.error().where);
        for (const int64_t layer : *layers)
            for (const Site site : sitesOf(config, kind.info))
                plan.adapters.push_back({layer, site, config.kind, options});
    }
    const auto place = [](const PlannedAdapter &a) { return std::tuple(a.layer, a.site); };
    std::ranges::sort(plan.adapters, {}, place);
    const auto twice = std::ranges::adjacent_find(plan.adapters, {}, place);
    if (twice != plan.adapters.end())
        throw Failure(ErrorCode::Config,
                      say(MOA_TR("engine", "Two adapters claim {} of layer {}."), siteName(twice->site), twice->layer));
    plan.routerMode = router.mode;
    plan.routerOptions = resolvedOptions(router.options, routerModeNamed(router.mode).info.fields);
    return plan;
}

} // namespace moa
