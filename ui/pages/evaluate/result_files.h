// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "ui/models/evaluation_board.h"

#include <stop_token>

namespace moa::ui {

/// A cell of the board that has a result.
struct CellToSave {
    std::string adapter, set; ///< as the board calls them
    EvaluationKey key;        ///< tells apart what is called the same
    std::shared_ptr<const EvaluationResult> result;
    bool isJudged = true;
};

/// What the board shows.
[[nodiscard]] std::vector<CellToSave> cellsToSave(const EvaluationBoard &board);

/// Saves it, each line with the adapter's folder, the set's file and how it was asked: as JSON lines every sample, under any other
/// name a table of the cells. A failure is of code OutputFile; for a worker thread.
[[nodiscard]] Result<void> saveResults(const std::vector<CellToSave> &cells, const QString &file, const std::stop_token &stop);

} // namespace moa::ui
