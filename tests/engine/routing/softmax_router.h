// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/router_mode.h"

namespace moa::test {

/// An example of a mode that somebody adds: w = softmax(R(x)), so a token's weights share out 1. Together with its two lines in the
/// registry it is all that the contract tests need.
[[nodiscard]] RouterMode softmaxRouterMode();

} // namespace moa::test
