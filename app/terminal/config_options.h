// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/context.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace moa {

/// The arguments that name a run configuration.
struct ConfigOptions {
    std::string file;
    std::vector<std::string> set;
};

void addConfigOptions(CLI::App &command, ConfigOptions &options);

/// A config as it will be run, `sample` replaced by paths, and everything that is wrong with it.
struct LoadedConfig {
    RunConfig config;
    std::vector<Problem> problems;
    ErrorCode code = ErrorCode::Config; ///< what the problems are; that of the model's file where it is the only one
};

/// Reads a config file (or a preset by its name), applies the --set flags and replaces `sample` by paths. Throws for what can't be
/// read.
[[nodiscard]] RunConfigReading readConfig(const ConfigOptions &options);

/// Checks a config against the catalog and the model that it names, besides the problems found in reading it.
[[nodiscard]] LoadedConfig checkConfig(Context &context, RunConfigReading reading);

/// The config where it has no problems; throws all of them as one error where it has. `file` is where it came from.
[[nodiscard]] RunConfig requireSound(LoadedConfig loaded, const std::string &file);

/// Reads a config file (or a preset by its name), applies the --set flags and checks the outcome against the catalog and the model.
/// Throws for what can't be read.
[[nodiscard]] LoadedConfig loadConfig(Context &context, const ConfigOptions &options);

/// The same; throws all problems as one error where there are any.
[[nodiscard]] RunConfig loadSoundConfig(Context &context, const ConfigOptions &options);

} // namespace moa
