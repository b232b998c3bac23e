// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/api/results.h"

#include <stop_token>
#include <vector>

namespace moa {

/// Tries on this machine what training needs and says what it found, item by item; nothing is written and no model is loaded.
[[nodiscard]] std::vector<SelfCheckItem> checkMachine(const Observer &observer, const std::stop_token &stop);

} // namespace moa
