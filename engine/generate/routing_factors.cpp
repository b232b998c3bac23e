// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generate/routing_factors.h"

namespace moa {

std::optional<RoutingFactors> routingFactors(const RoutingOverride &routing)
{
    RoutingFactors factors{};
    bool changesSomething = false;
    for (const Site site : kAllSites) {
        const bool isSilent = routing.mute.contains(site) || (!routing.solo.empty() && !routing.solo.contains(site));
        const auto scale = routing.scale.find(site);
        const double factor = isSilent ? 0 : scale != routing.scale.end() ? scale->second : 1;
        factors[static_cast<size_t>(site)] = factor;
        changesSomething = changesSomething || factor != 1;
    }
    return changesSomething ? std::optional(factors) : std::nullopt;
}

} // namespace moa
