// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_comparison.h"

#include <string>

namespace moa {

/// The mean weights of a run's router as a picture, layers down and adapter types across; the stronger the colour, the nearer to 1.
/// Empty where the run has no router over types.
[[nodiscard]] std::string routingMap(const ComparedRun &run);

} // namespace moa
