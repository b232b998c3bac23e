// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/dataset_reader.h"

namespace moa {

/// One question of an evaluation set.
struct EvalItem {
    Record record;        ///< instruction and input are asked
    std::string expected; ///< its answer, or its output where the set has no answers
};

struct EvalSet {
    std::vector<EvalItem> items; ///< in file order
    std::vector<DataProblem> problems;
    int64_t skippedRows = 0;
};

/// Reads an evaluation set: alpaca fields plus `answer` (text or number), as JSON list, JSON lines or CSV. A limit above 0 keeps
/// the first rows only. kSampleData stands for the bundled test problems. Failure(InputFile) as readDataset, and for a file of
/// another kind.
[[nodiscard]] EvalSet readEvalSet(const std::filesystem::path &file, int64_t limit = 0);

} // namespace moa
