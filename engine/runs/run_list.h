// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/run_folder.h"

namespace moa {

/// What a list shows of a run.
struct RunSummary {
    std::filesystem::path folder;
    std::string name;
    std::string note;
    std::string created;
    std::string state; ///< "running", "interrupted", "damaged", "new", or the outcome that its end event names
    int64_t step = 0;  ///< optimizer steps done
    int64_t plannedSteps = 0;
    std::optional<double> lastLoss;
    std::string problem; ///< why it is damaged
};

/// One run at a glance; never throws for what is in the folder.
[[nodiscard]] RunSummary summarize(const std::filesystem::path &folder);

/// The runs of a workspace folder, by name; none where there is no such folder.
[[nodiscard]] std::vector<RunSummary> listRuns(const std::filesystem::path &workspace);

/// Changes the name that a list shows; the folder stays where it is.
void renameRun(const std::filesystem::path &folder, std::string_view name);

void setRunNote(const std::filesystem::path &folder, std::string_view note);

/// Moves a run to the `.bin` folder beside it and returns where it is now. Failure(OutputFile) if it is running.
std::filesystem::path moveRunToBin(const std::filesystem::path &folder);

} // namespace moa
