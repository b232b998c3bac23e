// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace moa {

void addSamplingOptions(CLI::App &command, Sampling &sampling);

/// The flags that put a hand on the router.
struct RoutingOptions {
    std::vector<std::string> mute;
    std::vector<std::string> solo;
    std::vector<std::string> scale; ///< SITE=FACTOR
};

void addRoutingOptions(CLI::App &command, RoutingOptions &options);

/// Throws Usage for a site that is none, or a factor that is no number.
[[nodiscard]] RoutingOverride routingOverride(const RoutingOptions &options);

} // namespace moa
