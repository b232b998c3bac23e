// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>
#include <vector>

namespace moa {

/// The training loss of every run over its steps as one SVG with its legend, validations as dots; the loss on a logarithmic scale.
/// Empty where nothing was trained.
[[nodiscard]] std::string lossChart(const std::vector<ComparedRun> &runs);

} // namespace moa
