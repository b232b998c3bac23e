// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/family.h"

namespace moa {

/// Biases on Q, K and V.
[[nodiscard]] ModelFamily qwen2Family();

} // namespace moa
