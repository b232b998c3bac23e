// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"

namespace moa {

/// The learning rate after some epochs of a run: linear warm-up from 0, then half a cosine to the least rate, a line to it, or
/// nothing more (moa.md §6). What training uses and what a form draws.
[[nodiscard]] double scheduledRate(const TrainingConfig &config, double epoch);

} // namespace moa
