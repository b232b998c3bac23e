// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

namespace moa {

/// x Wᵀ + b: x [N, in], weight [out, in], bias [out] or undefined → [N, out]. A few rows on the CPU take a loop that reads the
/// weight once at the memory's speed; more rows take the library's product.
[[nodiscard]] at::Tensor denseProduct(const at::Tensor &x, const at::Tensor &weight, const at::Tensor &bias = {});

enum class Bias { With, Without };

/// A frozen linear map of the base model that knows its own products; layers never ask how its weight is stored.
/// Dense in bf16, fp32 or fp64. Where the rows come in another type than the weight is kept in, the weight is converted for
/// the product and given back (bf16 on disk, fp32 arithmetic).
class BaseLinear
{
public:
    BaseLinear() = default;
    /// weight [out, in]; bias [out] or undefined.
    explicit BaseLinear(at::Tensor weight, at::Tensor bias = {});

    [[nodiscard]] int64_t inputs() const { return m_weight.size(1); }
    [[nodiscard]] int64_t outputs() const { return m_weight.size(0); }
    [[nodiscard]] uint64_t byteCount() const { return m_weight.nbytes() + (m_bias.defined() ? m_bias.nbytes() : 0); }

    /// y = x Wᵀ + b: [N, in] → [N, out].
    [[nodiscard]] at::Tensor forward(const at::Tensor &x) const;
    /// The outputs begin … begin+count alone: [N, in] → [N, count].
    [[nodiscard]] at::Tensor forwardOutputs(const at::Tensor &x, int64_t begin, int64_t count, Bias bias = Bias::With) const;
    /// dx = dy W: [N, out] → [N, in]. The frozen weight needs no gradient.
    [[nodiscard]] at::Tensor backward(const at::Tensor &dy) const;
    /// dx of forwardOutputs: [N, count] → [N, in].
    [[nodiscard]] at::Tensor backwardOutputs(const at::Tensor &dy, int64_t begin, int64_t count) const;

    /// [out], or undefined.
    [[nodiscard]] const at::Tensor &bias() const { return m_bias; }
    /// The squared length of each row of the weight, [out] in fp32 (fp64 for fp64). Computed once, when first asked for.
    [[nodiscard]] const at::Tensor &squaredRows() const;

private:
    at::Tensor m_weight, m_bias;
    mutable at::Tensor m_squaredRows;
};

} // namespace moa
