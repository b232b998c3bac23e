// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"

#include <array>
#include <optional>

namespace moa {

/// What multiplies the router's weight of each site, in the order of kAllSites.
using RoutingFactors = std::array<double, kAllSites.size()>;

/// The factors of a hand on the routing: 0 for what is muted or, with solo, not named there; else its scale. Nothing where every
/// factor would be 1.
[[nodiscard]] std::optional<RoutingFactors> routingFactors(const RoutingOverride &routing);

} // namespace moa
