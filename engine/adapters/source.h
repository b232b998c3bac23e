// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/site.h"

namespace moa {

/// The tensor of a block that an adapter reads; adapters with the same source share one product.
enum class Source {
    AttentionInput,  ///< a = norm(x) [D]
    AttentionOutput, ///< o, all heads side by side [H·C]
    FfnInput,        ///< f = norm(h) [D]
    FfnMiddle,       ///< m = silu(g) ⊙ u [F]
};

inline constexpr size_t kSourceCount = 4;

/// What an adapter at this site reads. The prompt has no product of its own: it sees the rotated query.
[[nodiscard]] constexpr Source sourceOf(Site site)
{
    switch (site) {
    case Site::Query:
    case Site::Key:
    case Site::Value:
    case Site::Prompt: return Source::AttentionInput;
    case Site::Output: return Source::AttentionOutput;
    case Site::FfnUp:
    case Site::FfnGate:
    case Site::Parallel: return Source::FfnInput;
    case Site::FfnDown: break;
    }
    return Source::FfnMiddle;
}

} // namespace moa
