// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/weight_source.h"

namespace moa {

/// Throws InputFile with the file and the key where a number of the configuration can't be right: a dimension that is absurd or
/// contradicts another, a rotary base or a norm's epsilon that is not above 0.
void requireSensible(const WeightSource &source);

/// Throws InputFile where the files lack a tensor that the configuration asks for, have one of another shape, or one more. Reads no
/// numbers.
void requireComplete(const WeightSource &source);

} // namespace moa
