// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

namespace moa::ui {

/// What was found of the evaluations that a workspace keeps.
struct KeptEvaluations {
    std::vector<EvaluationResult> whole;
    std::vector<Error> damaged; ///< a file each, with the reason
};

/// Where Studio keeps every evaluation of a workspace, beside the runs and out of their list's sight.
[[nodiscard]] std::filesystem::path evaluationsFolder(const std::filesystem::path &workspace);

/// Reads all of them; for a worker thread. What is older than its adapter's file is left out: it says nothing of what was learnt
/// since. Failure is a damaged file's alone.
[[nodiscard]] KeptEvaluations readKeptEvaluations(Engine &engine, const std::filesystem::path &folder, const std::stop_token &stop);

/// The summary's file of a result that was written; empty where it was not.
[[nodiscard]] std::filesystem::path summaryFile(const EvaluationResult &result);

} // namespace moa::ui
