// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/base_linear.h"
#include "engine/model/block_call.h"

namespace moa {

/// The SwiGLU network of a block with its sites FFN_UP, FFN_GATE, FFN_DOWN, and PARALLEL beside it.
class FeedForward final
{
public:
    struct Weights {
        BaseLinear gateUp; ///< [2F, D], gate rows first
        BaseLinear down;   ///< [D, F]
    };
    explicit FeedForward(Weights weights) : m_weights(std::move(weights)) {}

    /// What the backward needs.
    struct Memory {
        at::Tensor gateUp; ///< [N, 2F]
        at::Tensor middle; ///< [N, F]
    };

    /// f [N, D] → [N, D], the parallel adapter's part included.
    [[nodiscard]] at::Tensor forward(const at::Tensor &f, std::vector<AdapterPass> &passes, Memory *memory) const;
    /// dy [N, D] → the gradient for f [N, D].
    [[nodiscard]] at::Tensor backward(const at::Tensor &dy, const at::Tensor &f, AdapterPass *pass, const Memory &memory) const;

    /// The base's projection at one of its sites FFN_UP, FFN_GATE and FFN_DOWN.
    [[nodiscard]] ProjectionRows projection(Site site) const;

    [[nodiscard]] uint64_t byteCount() const { return m_weights.gateUp.byteCount() + m_weights.down.byteCount(); }

private:
    Weights m_weights;
};

} // namespace moa
