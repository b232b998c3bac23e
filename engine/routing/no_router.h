// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/router_mode.h"

namespace moa {

/// Every weight is 1: the plain adapters, and their plain sum.
[[nodiscard]] RouterMode noRouterMode();

} // namespace moa
