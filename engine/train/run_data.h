// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"
#include "engine/data/example.h"
#include "engine/model/base_model.h"

#include <stop_token>
#include <string>
#include <vector>

namespace moa {

/// The examples of a run, and what was noticed while reading them.
struct RunData {
    std::vector<Example> training, validation;
    std::vector<std::string> notices;
};

/// Reads, encodes and divides the files that a configuration names. Data that is already tokenised needs no tokenizer. Throws
/// InputFile where nothing can be learned from.
[[nodiscard]] RunData readRunData(const RunConfig &config, const BaseModel &model, const Observer &observer,
                                  const std::stop_token &stop);

/// SHA-256 of every data file, by name; "sample" stands for itself.
[[nodiscard]] nlohmann::json hashDataFiles(const DataConfig &data);

} // namespace moa
