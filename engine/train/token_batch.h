// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/data/record.h"

#include <cstdint>
#include <span>
#include <vector>

namespace moa {

/// A micro-batch as tensors: rows padded on the right to the longest.
struct TokenBatch {
    at::Tensor tokens;         ///< int64 [B, T]
    at::Tensor supervisedRows; ///< int64 [n], rows of [N] whose next token is learned
    at::Tensor targets;        ///< int64 [n], those tokens
    at::Tensor promptMask;     ///< bool [B, T], real tokens before the first supervised one; for pooled routers
    at::Tensor realMask;       ///< bool [B, T], what is not padding
    int64_t realTokens = 0;

    [[nodiscard]] int64_t sequences() const { return tokens.size(0); }
    [[nodiscard]] int64_t length() const { return tokens.size(1); }
    [[nodiscard]] int64_t supervised() const { return targets.size(0); }
};

/// One row: ids, and labels aligned with them (the logits at t − 1 are compared with the label at t), kIgnoredLabel where nothing
/// is learned.
struct TokenRow {
    std::span<const int32_t> tokens, labels;
};

/// Joins rows on a device.
[[nodiscard]] TokenBatch makeTokenBatch(const std::vector<TokenRow> &rows, at::Device device);

} // namespace moa
