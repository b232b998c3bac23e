// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/swiglu.h"

#include "engine/model/loop_dispatch.h"

namespace moa {

at::Tensor swiGlu(const at::Tensor &gu)
{
    const int64_t rows = gu.size(0), width = gu.size(1) / 2;
    if (loopsApply(gu) && gu.is_contiguous()) {
        at::Tensor m = at::empty({rows, width}, gu.options());
        withLoops(gu, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, kRowGrain, [&](int64_t begin, int64_t end) {
                loops.swiGlu(constData<T>(gu) + begin * 2 * width, mutableData<T>(m) + begin * width, end - begin, width);
            });
        });
        return m;
    }
    return at::silu(gu.narrow(1, 0, width)) * gu.narrow(1, width, width);
}

at::Tensor swiGluBackward(const at::Tensor &gu, const at::Tensor &dm)
{
    const int64_t rows = gu.size(0), width = gu.size(1) / 2;
    at::Tensor dgu = at::empty_like(gu);
    if (loopsApply(gu) && gu.is_contiguous() && dm.is_contiguous()) {
        withLoops(gu, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, kRowGrain, [&](int64_t begin, int64_t end) {
                loops.swiGluBackward(constData<T>(gu) + begin * 2 * width, constData<T>(dm) + begin * width,
                                     mutableData<T>(dgu) + begin * 2 * width, end - begin, width);
            });
        });
        return dgu;
    }
    const at::Tensor g = gu.narrow(1, 0, width), u = gu.narrow(1, width, width);
    const at::Tensor s = at::sigmoid(g);
    dgu.narrow(1, 0, width).copy_(dm * u * s * (1 + g * (1 - s)));
    dgu.narrow(1, width, width).copy_(dm * g * s);
    return dgu;
}

} // namespace moa
