// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/source.h"
#include "engine/api/run_config.h"
#include "engine/model/decoder_config.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace moa {

/// One adapter of one block.
struct PlannedAdapter {
    int64_t layer = 0;
    Site site = Site::Query;
    std::string kind;
    nlohmann::json options; ///< complete
};

/// Which adapters sit where, made once from a configuration or a file. Everything that lists adapters (a router's columns, a
/// file's names, the rows of a routing map) comes from it.
struct AdapterPlan {
    std::vector<PlannedAdapter> adapters; ///< by layer, then by site
    std::string routerMode = "none";
    nlohmann::json routerOptions = nlohmann::json::object(); ///< complete
    bool tunesBase = false;                                  ///< biases and norms are trained too, in every block

    /// The sites of a block in the order of the router's columns.
    [[nodiscard]] std::vector<Site> columns(int64_t layer) const;
};

/// The plan of a configuration that validate() found without problems for this model; throws Config where two adapters claim
/// one site of one layer or a layer is not there.
[[nodiscard]] AdapterPlan makeAdapterPlan(const std::vector<AdapterConfig> &adapters, const RouterConfig &router,
                                          const DecoderConfig &model, bool tunesBase = false);

} // namespace moa
