// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/api/run_config.h"
#include "engine/model/base_model.h"

#include <stop_token>

namespace moa {

/// Trainable parameters a kind and layer, and the memory that training takes, part by part; from the model's header alone.
[[nodiscard]] PlanResult planRun(const RunConfig &config);

/// Tokens per second that training would reach: estimated from the products that it takes and the device's speed at products, which
/// is tried for a moment, the first time; real speeds lie around it.
[[nodiscard]] double estimatedSpeed(const RunConfig &config);

/// The plan, and what one step on the dearest micro-batch really took.
[[nodiscard]] PreflightResult measureRun(const RunConfig &config, const BaseModel &model, const Observer &observer,
                                         const std::stop_token &stop);

} // namespace moa
