// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"

#include <memory>
#include <span>

namespace moa {

/// What a router sees of a block.
struct RouterInput {
    at::Tensor x;    ///< [B, T, D], the block's input or its normed form
    at::Tensor pool; ///< bool [B, T], the positions that a pooled router averages over; undefined: all
};

/// Gives every column (adapter type, in the order of the sites) a weight. Stateless, and written in differentiable tensor
/// operations alone: training differentiates it locally by autograd.
class Router
{
public:
    virtual ~Router() = default;

    [[nodiscard]] virtual std::vector<ParameterSpec> parameters() const = 0;
    /// Weights [B, T, columns], or [B, 1, columns] where a sequence has one set.
    [[nodiscard]] virtual at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const = 0;
    /// Whether weights can be exactly 0, so that adapters are skipped where nobody chose them.
    [[nodiscard]] virtual bool isSparse() const { return false; }
};

} // namespace moa
