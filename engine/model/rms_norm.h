// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

struct NormOutput {
    at::Tensor y;    ///< as x
    at::Tensor rstd; ///< fp32 (fp64 for fp64) [N, 1]
};

/// y = x · gain / √(mean x² + epsilon) over the last dimension. x [N, W] contiguous; gain [W] in fp32 (fp64 for fp64).
/// Statistics in fp32 whatever x is.
[[nodiscard]] NormOutput rmsNorm(const at::Tensor &x, const at::Tensor &gain, double epsilon);

/// dx += the gradient of rmsNorm for dy. All [N, W]; dx is changed in place and must be dense.
void rmsNormBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain, const at::Tensor &rstd,
                     const at::Tensor &dx);

} // namespace moa
