// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/loss.h"

#include "engine/model/loop_dispatch.h"
#include "engine/model/rms_norm.h"

#include <algorithm>

namespace moa {

namespace {

/// In place: logits → (softmax − onehot) · scale; returns the loss of the rows.
double softmaxLoss(at::Tensor &logits, const at::Tensor &targets, double scale)
{
    const int64_t rows = logits.size(0), width = logits.size(1);
    if (loopsApply(logits) && logits.is_contiguous()) {
        std::vector<double> losses(static_cast<size_t>(rows), 0.0); // a row each: the sum does not depend on the threads
        withLoops(logits, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, 1, [&](int64_t begin, int64_t end) {
                for (int64_t row = begin; row < end; ++row)
                    loops.softmaxLoss(mutableData<T>(logits) + row * width, constData<int64_t>(targets) + row,
                                      static_cast<float>(scale), &losses[static_cast<size_t>(row)], 1, width);
            });
        });
        double sum = 0;
        for (const double loss : losses)
            sum += loss;
        return sum;
    }
    const auto wide = logits.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    at::Tensor logP = at::log_softmax(logits, -1, wide);
    const at::Tensor index = targets.unsqueeze(1); // [n, 1]
    const double sum = -logP.gather(1, index).sum(at::kDouble).item<double>();
    at::Tensor gradient = logP.exp_().scatter_add_(1, index, at::full({rows, 1}, -1.0, logP.options())).mul_(scale);
    logits = gradient.to(logits.scalar_type());
    return sum;
}

} // namespace

LossOutput crossEntropy(const Decoder &decoder, const at::Tensor &hidden, const at::Tensor &targets, double scale,
                        bool withGradient, const TunedNorm &tuned)
{
    const at::NoGradGuard noGradients;
    const int64_t rows = hidden.size(0);
    const int64_t bytesPerRow = decoder.config().vocabulary * static_cast<int64_t>(hidden.element_size());
    const int64_t chunk = std::max<int64_t>(1, kLogitBytes / bytesPerRow);
    const at::Tensor &gain = tuned.gain.defined() ? tuned.gain : decoder.finalNorm();
    const NormOutput norm = rmsNorm(hidden, gain, decoder.config().normEpsilon);
    LossOutput out;
    at::Tensor dNormed = withGradient ? at::empty_like(hidden) : at::Tensor();
    for (int64_t begin = 0; begin < rows; begin += chunk) {
        const int64_t count = std::min(chunk, rows - begin);
        at::Tensor logits = decoder.head().forward(norm.y.narrow(0, begin, count)); // [count, V]
        out.sum += softmaxLoss(logits, targets.narrow(0, begin, count), scale);
        if (withGradient)
            dNormed.narrow(0, begin, count).copy_(decoder.head().backward(logits));
    }
    if (withGradient) {
        out.dHidden = at::zeros_like(hidden);
        rmsNormBackward(dNormed, hidden, gain, norm.rstd, out.dHidden);
        if (tuned.gradient.defined())
            tuned.gradient.add_((dNormed * (hidden * norm.rstd)).sum(0, false, tuned.gradient.scalar_type()));
    }
    return out;
}

} // namespace moa
