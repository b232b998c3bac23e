// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "ui/jobs/job.h"

#include <map>
#include <optional>

namespace moa::ui {

/// What is to be exported, and the base model to verify it on.
struct ExportOrder {
    ExportRequest request;
    std::optional<ModelSpec> base; ///< made resident first; none: the resident one serves
};

/// What an export brought.
struct ExportOutcome {
    ExportResult result;
    std::optional<ModelInfo> base; ///< that was loaded for it
};

/// Loads the base where one is named, writes, and verifies where that was asked for. A stop is obeyed between these.
[[nodiscard]] Result<ExportOutcome> carryOut(Engine &engine, const ExportOrder &order, const JobContext &context);

/// Why each format can't carry an adapter, by key, in the engine's words; what is missing can be made. Nothing is said about the
/// folder that is to be written: the engine judges an adapter when it is asked to write it, so every format is tried in a temporary
/// folder, without a model.
[[nodiscard]] Result<std::map<std::string, Error>> exportObstacles(Engine &engine, const std::filesystem::path &source,
                                                                   const JobContext &context);

} // namespace moa::ui
