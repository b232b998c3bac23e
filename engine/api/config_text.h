// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "engine/api/run_config.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace moa {

/// Parses JSON text; the error (code Config) says file, line and column, as `run.json:3:14`.
[[nodiscard]] Result<nlohmann::json> parseConfigText(std::string_view text, const std::string &fileName);

/// Sets one value by its path: `training.epochs=3`, `adapters[0].rank=4`, `data.train=["a.json"]`. What is not JSON is taken
/// as text. Objects on the way are made; an index must exist, or be the next one. Unknown keys are found by readRunConfig().
[[nodiscard]] Result<void> applySet(nlohmann::json &document, std::string_view assignment);

/// The config with a problem's remedy at its place.
[[nodiscard]] RunConfig remedied(const RunConfig &config, const Problem &problem);

/// Parses and reads a config file's text.
[[nodiscard]] Result<RunConfigReading> parseRunConfig(std::string_view text, const std::string &fileName);

} // namespace moa
