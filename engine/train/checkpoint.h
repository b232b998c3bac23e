// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"
#include "engine/runs/run_folder.h"
#include "engine/train/optimizer.h"

#include <filesystem>
#include <optional>

namespace moa {

/// Everything that a run needs to go on as if it had never stopped; the order of the data follows from the step alone.
struct TrainingState {
    int64_t step = 0;           ///< optimizer steps done
    double seconds = 0;         ///< of work so far
    int64_t microBatchSize = 0; ///< may have been halved when memory ran out
    std::optional<double> lastLoss, lastValidation, bestValidation;
    int64_t validationsWithoutGain = 0;
};

/// Writes state.safetensors (values and moments) and state.json into a folder.
void writeCheckpoint(const std::filesystem::path &folder, const TrainingState &state, const ParameterBuffer &buffer,
                     const Optimizer &optimizer);

/// Reads it back into a buffer and an optimizer of the same layout; throws InputFile where the sizes differ or a file is
/// damaged, Config where another version of this program wrote it.
[[nodiscard]] TrainingState readCheckpoint(const std::filesystem::path &folder, ParameterBuffer &buffer, Optimizer &optimizer);

/// A run's newest checkpoint that is whole, and what is to be said of newer ones that are not.
struct LatestCheckpoint {
    TrainingState state;
    std::vector<std::string> notices;
};
/// Nothing where a run has no checkpoint; throws InputFile, about the newest, where all are damaged.
[[nodiscard]] std::optional<LatestCheckpoint> readLatestCheckpoint(const RunFolder &run, ParameterBuffer &buffer,
                                                                   Optimizer &optimizer);

} // namespace moa
