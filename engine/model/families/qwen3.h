// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/family.h"

namespace moa {

/// RMS norms on each head's query and key, before the rotary embedding.
[[nodiscard]] ModelFamily qwen3Family();

} // namespace moa
