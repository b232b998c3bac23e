// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"

#include <memory>
#include <span>

namespace moa {

/// Which positions of each sequence a pooled router may average over, bool [B, T] each; undefined: all.
struct PoolMasks {
    at::Tensor prompt;   ///< the prompt's tokens
    at::Tensor real;     ///< what is not padding
    at::Tensor released; ///< what the released code takes: everything, or in a generation the tokens that it would feed first
};

/// What a router sees of a block.
struct RouterInput {
    at::Tensor x; ///< [B, T, D], the block's input or its normed form
    PoolMasks pool;
};

/// Gives every column (adapter type, in the order of the sites) a weight. Stateless, and written in differentiable tensor
/// operations alone: training differentiates it locally by autograd.
class Router
{
public:
    virtual ~Router() = default;

    [[nodiscard]] virtual std::vector<ParameterSpec> parameters() const = 0;
    /// Weights [B, T, weights], or [B, 1, weights] where a sequence has one set: a column each unless gates() says otherwise.
    [[nodiscard]] virtual at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const = 0;
    /// Whether weights can be exactly 0, so that adapters are skipped where nobody chose them.
    [[nodiscard]] virtual bool isSparse() const { return false; }
    /// Whether a sequence has one set of weights, judged by a part of it; a generation judges the prompt and keeps the weights.
    [[nodiscard]] virtual bool isPooled() const { return false; }

    struct Gates {
        std::vector<std::string> names; ///< of the weights
        std::vector<int64_t> ofColumn;  ///< which of them each column gets
    };
    /// For a router whose weights are shared between columns; empty where every column has its own.
    [[nodiscard]] virtual Gates gates() const { return {}; }
};

} // namespace moa
