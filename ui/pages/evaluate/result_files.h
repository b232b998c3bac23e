// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "ui/models/evaluation_board.h"

namespace moa::ui {

/// Saves what the board shows: as JSON lines every sample, under any other name a table of the cells. A failure is of code
/// OutputFile.
[[nodiscard]] Result<void> saveResults(const EvaluationBoard &board, const QString &file);

} // namespace moa::ui
