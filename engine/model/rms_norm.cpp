// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/rms_norm.h"

#include "engine/model/loop_dispatch.h"

namespace moa {

NormOutput rmsNorm(const at::Tensor &x, const at::Tensor &gain, double epsilon)
{
    const int64_t rows = x.size(0), width = x.size(1);
    if (loopsApply(x) && x.is_contiguous()) {
        NormOutput out{at::empty_like(x), at::empty({rows, 1}, x.options().dtype(at::kFloat))};
        withLoops(x, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, kRowGrain, [&](int64_t begin, int64_t end) {
                loops.rmsNorm(constData<T>(x) + begin * width, constData<float>(gain), mutableData<T>(out.y) + begin * width,
                              mutableData<float>(out.rstd) + begin, end - begin, width, static_cast<float>(epsilon));
            });
        });
        return out;
    }
    const at::Tensor wide = x.to(gain.scalar_type());
    const at::Tensor rstd = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + epsilon); // [N, 1]
    return {(wide * rstd * gain).to(x.scalar_type()), rstd};
}

void rmsNormBackward(const at::Tensor &dy, const at::Tensor &x, const at::Tensor &gain, const at::Tensor &rstd,
                     const at::Tensor &dx)
{
    const int64_t rows = x.size(0), width = x.size(1);
    if (loopsApply(x) && x.is_contiguous() && dy.is_contiguous() && dx.is_contiguous()) {
        withLoops(x, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, kRowGrain, [&](int64_t begin, int64_t end) {
                const int64_t at = begin * width;
                loops.rmsNormBackward(constData<T>(dy) + at, constData<T>(x) + at, constData<float>(gain),
                                      constData<float>(rstd) + begin, mutableData<T>(dx) + at, end - begin, width);
            });
        });
        return;
    }
    const at::Tensor scaled = dy.to(gain.scalar_type()) * gain;         // [N, W]
    const at::Tensor unit = x.to(gain.scalar_type()) * rstd;            // [N, W]
    const at::Tensor mean = (scaled * unit).mean(-1, /*keepdim=*/true); // [N, 1]
    dx.add_((rstd * (scaled - unit * mean)).to(dx.scalar_type()));
}

} // namespace moa
