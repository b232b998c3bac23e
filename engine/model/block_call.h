// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_pass.h"
#include "engine/model/kv_cache.h"
#include "engine/model/rope.h"

#include <functional>
#include <vector>

namespace moa {

/// What every block of a decoder needs to know of one call. Rows are [N] = sequences × tokens, padded on the right.
struct BlockCall {
    int64_t sequences = 0, tokens = 0; ///< B and T
    RopeTable::Angles angles;          ///< [N, C/2]
    PoolMasks pool;                    ///< for pooled routers
    std::vector<AdapterSpan> adapters;
    const TrainingTerms *training = nullptr; ///< null outside of training

    KvCache *cache = nullptr;
    at::Tensor cachePlaces;  ///< of KvCache::places
    int64_t cacheTokens = 0; ///< S, the new tokens included; 0 while the cache is empty
    at::Tensor cacheMask;    ///< additive [B, 1, T, S], or undefined where every new token sees all S

    /// Told of every block's adapters after its forward; may be empty.
    std::function<void(int64_t layer, const AdapterPass &pass)> onRouting;
};

} // namespace moa
