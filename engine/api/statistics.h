// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace moa {

struct Interval {
    double low = 0;
    double high = 1;
};

/// Wilson's score interval of a share (E. B. Wilson 1927): the 95 % interval of correct / total. 0..1 where total is 0.
[[nodiscard]] Interval wilsonInterval(int64_t correct, int64_t total);

/// McNemar's exact two-sided test: how likely a split of the samples that changed at least this uneven is if both are equally good.
/// `fixed` were wrong before and are right now, `broken` the other way round. 1 where nothing changed.
[[nodiscard]] double mcnemarExact(int64_t fixed, int64_t broken);

} // namespace moa
