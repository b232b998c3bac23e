// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

/// QVERIFY of a number against its limit that says both where it fails.
#define VERIFY_AT_MOST(number, limit)                                                                                              \
    do {                                                                                                                           \
        const double seen = (number), allowedHere = (limit);                                                                       \
        QVERIFY2(seen <= allowedHere, qPrintable(QString("%1, but at most %2 is right").arg(seen).arg(allowedHere)));              \
    } while (false)

namespace moa::test {

/// How far two right computations of one thing may lie apart, as a share of its largest magnitude.
struct Tolerance {
    double values;    ///< of a forward
    double gradients; ///< of a tensor's gradient
};

[[nodiscard]] inline Tolerance toleranceOf(at::ScalarType computeType)
{
    switch (computeType) {
    case at::kDouble: return {1e-12, 1e-9};
    case at::kFloat: return {1e-5, 2e-4};
    default: return {3e-2, 1e-1}; // bf16 has 8 bits
    }
}

} // namespace moa::test
