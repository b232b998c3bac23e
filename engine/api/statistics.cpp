// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/statistics.h"

#include <algorithm>
#include <cmath>

namespace moa {

Interval wilsonInterval(int64_t correct, int64_t total)
{
    if (total <= 0)
        return {};
    constexpr double z = 1.959963984540054; // the normal distribution's 97.5 % quantile
    const auto n = static_cast<double>(total);
    const double share = static_cast<double>(correct) / n;
    const double centre = share + z * z / (2 * n);
    const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

double mcnemarExact(int64_t fixed, int64_t broken)
{
    const int64_t changed = fixed + broken;
    if (changed == 0)
        return 1;
    // Twice the binomial tail: p = 2 sum_{k <= min} C(n, k) / 2^n. Logarithms keep large n from overflowing.
    const auto n = static_cast<double>(changed);
    double tail = 0;
    for (int64_t k = 0; k <= std::min(fixed, broken); ++k) {
        const auto draws = static_cast<double>(k);
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(draws + 1) - std::lgamma(n - draws + 1) - n * std::log(2.0));
    }
    return std::min(1.0, 2 * tail);
}

} // namespace moa
