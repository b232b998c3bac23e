// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/token_batch.h"

#include <algorithm>

namespace moa {

TokenBatch makeTokenBatch(const std::vector<TokenRow> &rows, at::Device device)
{
    int64_t longest = 1;
    for (const TokenRow &row : rows)
        longest = std::max(longest, std::ssize(row.tokens));
    const auto batch = std::ssize(rows);
    TokenBatch out;
    out.tokens = at::zeros({batch, longest}, at::kLong);
    out.promptMask = at::zeros({batch, longest}, at::kBool);
    out.realMask = at::zeros({batch, longest}, at::kBool);
    std::vector<int64_t> positions, targets;
    for (int64_t b = 0; b < batch; ++b) {
        const TokenRow &row = rows[static_cast<size_t>(b)];
        std::copy(row.tokens.begin(), row.tokens.end(), out.tokens.mutable_data_ptr<int64_t>() + b * longest);
        out.realTokens += std::ssize(row.tokens);
        bool inPrompt = true;
        for (int64_t t = 0; t < std::ssize(row.tokens); ++t) {
            const int64_t label = row.labels[static_cast<size_t>(t)];
            inPrompt = inPrompt && label == kIgnoredLabel;
            out.promptMask.mutable_data_ptr<bool>()[b * longest + t] = inPrompt;
            out.realMask.mutable_data_ptr<bool>()[b * longest + t] = true;
            if (label != kIgnoredLabel && t > 0) {
                positions.push_back(b * longest + t - 1);
                targets.push_back(label);
            }
        }
    }
    out.tokens = out.tokens.to(device);
    out.promptMask = out.promptMask.to(device);
    out.realMask = out.realMask.to(device);
    out.supervisedRows = at::tensor(positions, at::kLong).to(device);
    out.targets = at::tensor(targets, at::kLong).to(device);
    return out;
}

} // namespace moa
