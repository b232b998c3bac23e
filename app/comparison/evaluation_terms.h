// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/comparison/lineup.h"
#include "engine/api/requests.h"

namespace moa {

/// Notes in `file` how the sets are asked, beside sets that an earlier call noted. Failure(Usage) where an earlier call asked
/// otherwise, for then its answers can't stand beside new ones.
void requireSameEvaluation(const std::filesystem::path &file, const EvaluateRequest &request, const std::vector<QuestionSet> &sets);

} // namespace moa
