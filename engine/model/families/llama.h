// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/family.h"

namespace moa {

/// The form that the others depart from.
[[nodiscard]] ModelFamily llamaFamily();

} // namespace moa
