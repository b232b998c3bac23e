// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/model/decoder_config.h"

namespace moa {

/// The angles of the rotary embedding, tabulated by position. Pairs are interleaved (Meta's layout): dimensions 2j and 2j+1
/// of a head turn together. Llama 3's scaling of the frequencies is part of the table.
class RopeTable
{
public:
    explicit RopeTable(const DecoderConfig &config);

    /// Cosines and sines of the positions, [positions, C/2] fp32 on the device of `positions` (int64, any shape, flattened).
    struct Angles {
        at::Tensor cosine, sine;
    };
    [[nodiscard]] Angles at(const at::Tensor &positions) const;

private:
    at::Tensor m_frequencies; ///< fp64 [C/2], radians a position
};

enum class Turn { Forward, Back };

/// Turns every head of x by its row's angles: x [N, heads, C], whose last dimension is dense; angles [N, C/2]. In place
/// where no gradient is recorded (then x itself is returned), else a new tensor. Back is the inverse, and the gradient.
[[nodiscard]] at::Tensor rotate(const at::Tensor &x, const RopeTable::Angles &angles, Turn turn);

} // namespace moa
