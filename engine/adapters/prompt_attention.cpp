// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/prompt_attention.h"

#include "engine/model/loop_dispatch.h"

#include <vector>

namespace moa {

namespace {

PromptShape shapeOf(const at::Tensor &q, const at::Tensor &keys)
{
    return {q.size(1), keys.size(0), keys.size(1), keys.size(2)};
}

/// What the loops need beside their arguments: two rows of a head and one of probabilities.
std::vector<float> scratchFor(const PromptShape &shape)
{
    return std::vector<float>(static_cast<size_t>(3 * shape.headWidth + shape.length));
}

} // namespace

at::Tensor addPromptAttention(const at::Tensor &o, const at::Tensor &q, const at::Tensor &keys, const at::Tensor &values,
                              const at::Tensor &factors)
{
    const PromptShape shape = shapeOf(q, keys);
    const at::Tensor k = keys.to(at::kFloat), v = values.to(at::kFloat);
    at::Tensor probabilities = at::empty({q.size(0), shape.heads, shape.length}, k.options());
    withLoops(q, [&](const auto &loops, auto type) {
        using T = decltype(type);
        at::parallel_for(0, q.size(0), kRowGrain, [&](int64_t begin, int64_t end) {
            std::vector<float> scratch = scratchFor(shape);
            loops.promptAttention(constData<T>(q) + begin * q.stride(0), q.stride(0), constData<float>(k), constData<float>(v),
                                  constData<float>(factors) + begin * shape.heads,
                                  mutableData<float>(probabilities) + begin * shape.heads * shape.length,
                                  mutableData<T>(o) + begin * o.stride(0), o.stride(0), shape, scratch.data(), end - begin);
        });
    });
    return probabilities;
}

PromptAttentionGradient promptAttentionBackward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq,
                                                const at::Tensor &keys, const at::Tensor &values, const at::Tensor &factors,
                                                const at::Tensor &probabilities)
{
    const PromptShape shape = shapeOf(q, keys);
    const at::Tensor k = keys.to(at::kFloat), v = values.to(at::kFloat);
    // A part for each thread, summed in their order: the same on every run with as many threads.
    const at::Tensor parts = at::zeros({at::get_num_threads(), 2, k.size(0), k.size(1), k.size(2)}, k.options());
    const at::Tensor dFactors = at::empty_like(factors);
    withLoops(q, [&](const auto &loops, auto type) {
        using T = decltype(type);
        at::parallel_for(0, q.size(0), kRowGrain, [&](int64_t begin, int64_t end) {
            std::vector<float> scratch = scratchFor(shape);
            auto *const dKeys = mutableData<float>(parts) + at::get_thread_num() * 2 * k.numel();
            loops.promptAttentionBackward(constData<T>(dy) + begin * dy.stride(0), dy.stride(0),
                                          constData<T>(q) + begin * q.stride(0), q.stride(0), constData<float>(k),
                                          constData<float>(v), constData<float>(factors) + begin * shape.heads,
                                          constData<float>(probabilities) + begin * shape.heads * shape.length,
                                          mutableData<T>(dq) + begin * dq.stride(0), dq.stride(0), dKeys, dKeys + k.numel(),
                                          mutableData<float>(dFactors) + begin * shape.heads, shape, scratch.data(), end - begin);
        });
    });
    const at::Tensor sum = parts.sum(0);
    return {sum.select(0, 0), sum.select(0, 1), dFactors};
}

} // namespace moa
