// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// How many floating-point operations a second a device does in products of rows of this width with a matrix of this many outputs,
/// with as many threads as are set now. Tried for about a tenth of a second, once for each of these.
[[nodiscard]] double productSpeed(at::Device device, at::ScalarType type, int64_t width, int64_t outputs);

} // namespace moa
