// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/no_router.h"

#include "engine/routing/router_core.h"

namespace moa {

namespace {

void writeReleased(const nlohmann::json &, nlohmann::json &) {}

std::optional<nlohmann::json> readReleased(const nlohmann::json &, const std::vector<std::string> &tensorNames)
{
    return hasTypeRouter(tensorNames) || hasBlockGates(tensorNames) ? std::nullopt : std::optional(nlohmann::json::object());
}

} // namespace

RouterMode noRouterMode()
{
    RouterMode mode;
    mode.info.key = "none";
    mode.info.label = MOA_TR("engine", "No router");
    mode.info.help = MOA_TR("engine", "Every adapter has weight 1: plain LoRA, or the plain sum of several adapters.");
    mode.writeReleased = writeReleased;
    mode.readReleased = readReleased;
    return mode;
}

} // namespace moa
