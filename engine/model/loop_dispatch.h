// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/model/cpu_loops.h"

namespace moa {

/// Whether the vectorised loops may take this tensor: on the CPU, fp32 or bf16, its last dimension dense, and no gradient
/// being recorded (then the plain tensor operations run, which autograd can follow).
[[nodiscard]] inline bool loopsApply(const at::Tensor &x)
{
    return x.device().is_cpu() && !at::GradMode::is_enabled() && x.stride(-1) == 1 &&
           (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

template <class T>
[[nodiscard]] const T *constData(const at::Tensor &x)
{
    return static_cast<const T *>(x.const_data_ptr());
}

template <class T>
[[nodiscard]] T *mutableData(const at::Tensor &x)
{
    return static_cast<T *>(x.mutable_data_ptr());
}

/// Calls body(loops, T{}) with the loops of the tensor's element type.
template <class Body>
void withLoops(const at::Tensor &x, Body body)
{
    if (x.scalar_type() == at::kBFloat16)
        body(cpuLoops().bf16, Bf16Bits{});
    else
        body(cpuLoops().fp32, float{});
}

/// Rows for one thread's turn such that a turn is worth its start.
inline constexpr int64_t kRowGrain = 16;

} // namespace moa
