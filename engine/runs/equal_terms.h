// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"

#include <string>
#include <vector>

namespace moa {

/// A config that can be compared with `reference`: its own adapters, router, name and way of stepping (rates, schedule, decay,
/// moments, clipping, the adapter it starts from), and all else as the reference has it: model, data, seed, batches and their
/// order, number of steps, arithmetic, validations and checkpoints, which take time too.
[[nodiscard]] RunConfig onEqualTerms(RunConfig config, const RunConfig &reference);

/// What differs between two configs outside their adapters and router, as `training.seed: 1 becomes 0`.
[[nodiscard]] std::vector<std::string> changedValues(const RunConfig &before, const RunConfig &after);

} // namespace moa
