// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// How much of each term a router's loss in training has.
struct AuxiliaryTerms {
    double entropy = 0, balance = 0;

    [[nodiscard]] bool any() const { return entropy != 0 || balance != 0; }
};

/// entropy · mean(−w ln w − (1−w) ln(1−w)) + balance · (n Σ m² / (Σ m)² − 1) of a block's weights w [S, T or 1, n]; the mean is
/// over the real tokens and the n weights, m are the n weights' means over the real tokens. real: bool [S, T], or undefined for
/// all. A scalar in the weights' type with its graph; a balance of weights that are all 0 is 0.
[[nodiscard]] at::Tensor auxiliaryLoss(const AuxiliaryTerms &terms, const at::Tensor &weights, const at::Tensor &real);

} // namespace moa
