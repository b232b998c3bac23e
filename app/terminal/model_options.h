// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/context.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace moa {

/// The flags that say which model and adapters to work with.
struct ModelOptions {
    std::string model;
    std::string dtype = "auto";
    std::string device = "auto";
    int64_t threads = 0;
    bool castRotary = false;
    std::vector<std::string> adapters;
    std::string router;
    bool force = false;
};

enum class AdapterCount { None, One, Many };

void addModelOptions(CLI::App &command, ModelOptions &options, AdapterCount adapters);

/// Loads the model, showing progress.
void loadModel(Context &context, const ModelOptions &options);

/// Loads the model and its adapters; the handles are in the order of the flags, the base alone where there are none.
[[nodiscard]] std::vector<AdapterHandle> loadModelAndAdapters(Context &context, const ModelOptions &options);

} // namespace moa
