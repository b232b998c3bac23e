// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

namespace moa {

/// All that a run's folder recorded: its config, its events by time, its evaluations. Failure(InputFile) if it is no run.
[[nodiscard]] RunRecord readRunRecord(const std::filesystem::path &folder);

/// The runs of a workspace, the latest first, each with its curve.
[[nodiscard]] std::vector<RunInfo> describeRuns(const std::filesystem::path &workspace);

/// What a list shows of one run.
[[nodiscard]] RunInfo describeRun(const std::filesystem::path &folder);

} // namespace moa
