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

/// What is to be done with a config: to train it takes its files and its device, to plan it does not.
enum class ConfigUse { Planned, Trained };

/// A config as it will be run, `sample` replaced by paths, and everything that is wrong with it.
struct LoadedConfig {
    RunConfig config;
    std::vector<Problem> problems;
    ErrorCode code = ErrorCode::Config; ///< what the problems are; InputFile where they are nothing but files
};

/// Reads a config file (or a preset by its name), applies the --set flags and replaces `sample` by paths. Throws for what can't be
/// read.
[[nodiscard]] RunConfigReading readConfig(const ConfigOptions &options);

/// Checks a config against the catalog, the model that it names and the machine, besides the problems found in reading it.
[[nodiscard]] LoadedConfig checkConfig(Context &context, RunConfigReading reading, ConfigUse use);

/// The config where it has no problems; throws all of them as one error where it has. `file` is where it came from.
[[nodiscard]] RunConfig requireSound(LoadedConfig loaded, const std::string &file);

/// Reads a config file (or a preset by its name), applies the --set flags and checks the outcome. Throws for what can't be read.
[[nodiscard]] LoadedConfig loadConfig(Context &context, const ConfigOptions &options, ConfigUse use);

/// The same; throws all problems as one error where there are any.
[[nodiscard]] RunConfig loadSoundConfig(Context &context, const ConfigOptions &options, ConfigUse use);

} // namespace moa
