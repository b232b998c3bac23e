// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/error.h"
#include "engine/api/results.h"
#include "engine/api/run_config.h"

#include <optional>
#include <string_view>
#include <vector>

namespace moa {

/// Everything that is wrong with a config, at once: what its tables say, what contradicts, and, where the model is known,
/// what does not fit it. `model` may be null.
[[nodiscard]] std::vector<Problem> validate(const RunConfig &config, const Catalog &catalog, const ModelInfo *model);

/// Adds problems to those found before, but for places about which something was said already: one mistake is one problem.
void addProblems(std::vector<Problem> &known, std::vector<Problem> more);

/// Files that a run reads as it starts and that are not there or may not be read.
[[nodiscard]] std::vector<Problem> missingFiles(const RunConfig &config);

/// The number of a CUDA device by its name, `cuda` or `cuda:N`; nothing where the name is none.
[[nodiscard]] std::optional<int64_t> cudaIndex(std::string_view device);

/// That the config asks for a device which this machine lacks.
[[nodiscard]] std::vector<Problem> missingDevice(const RunConfig &config, const DeviceInfo &device);

/// The sites at which an entry's adapters sit, in column order; names that no site has are left out.
[[nodiscard]] std::vector<Site> sitesOf(const AdapterConfig &adapter, const AdapterKindInfo &kind);

/// An entry's options with every missing one at its default, ready for the kind's fromJson().
[[nodiscard]] nlohmann::json resolvedOptions(const nlohmann::json &options, const std::vector<FieldInfo> &fields);

/// The config with every option of its adapters and its router, so that it means the same when a default changes.
[[nodiscard]] RunConfig resolvedConfig(RunConfig config, const Catalog &catalog);

/// All problems as one error of code Config, a line each.
[[nodiscard]] Error problemsAsError(const std::vector<Problem> &problems, const std::string &where);

} // namespace moa
