// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/dataset_reader.h"

#include <optional>

namespace moa {

/// One of the answers that a question offers.
struct EvalChoice {
    std::string label;    ///< how the expected answer names it: answer2, B, true
    std::string text;     ///< its own words
    std::string sentence; ///< an answer that names it, in the words that the set's training rows use
};

/// What a programming problem asks for and how it is judged, in Python.
struct CodeTask {
    std::string id;         ///< the set's own, quoted as in its file: "HumanEval/3", 11
    std::string prompt;     ///< what stands before the completion; may be empty
    std::string entryPoint; ///< the function that must be there; empty where the tests tell
    std::string tests;      ///< what stands after it; raises where the completion is wrong
};

/// One question of an evaluation set.
struct EvalItem {
    Record record;        ///< instruction and input are asked
    std::string expected; ///< its answer, or its output where the set has no answers
    std::vector<EvalChoice> choices;
    std::optional<CodeTask> code;
};

struct EvalSet {
    std::string name;            ///< of the layout that it was recognised as; empty where it is none
    std::string rule;            ///< that belongs to it; empty where the set was not recognised
    std::vector<EvalItem> items; ///< in file order
    std::vector<DataProblem> problems;
    int64_t skippedRows = 0;
};

/// Reads an evaluation set: one of the published layouts (see eval_layout.h), else alpaca fields plus `answer` (text or number), as
/// JSON list, JSON lines or CSV. PIQA's and SIQA's labels may stand beside it in NAME-labels.lst, a line each. A limit above 0
/// keeps the first rows only. kSample stands for the bundled test problems. Failure(InputFile) as readDataset, and for a file
/// of another kind.
[[nodiscard]] EvalSet readEvalSet(const std::filesystem::path &file, int64_t limit = 0);

} // namespace moa
