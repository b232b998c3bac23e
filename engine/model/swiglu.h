// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// m = silu(g) ⊙ u, where gu [N, 2F] holds gate and up side by side. Returns [N, F].
[[nodiscard]] at::Tensor swiGlu(const at::Tensor &gu);

/// The gradient of swiGlu: dm [N, F] → dgu [N, 2F].
[[nodiscard]] at::Tensor swiGluBackward(const at::Tensor &gu, const at::Tensor &dm);

} // namespace moa
