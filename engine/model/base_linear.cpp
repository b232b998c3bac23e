// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/base_linear.h"

#include "engine/model/loop_dispatch.h"

#include <utility>

namespace moa {

namespace {

/// Up to this many rows a product is bound by reading the weight once, which our loop does at the memory's speed.
constexpr int64_t kMostVectors = 4;
constexpr int64_t kOutputGrain = 64;

} // namespace

at::Tensor denseProduct(const at::Tensor &x, const at::Tensor &stored, const at::Tensor &storedBias)
{
    const at::Tensor bias = storedBias.defined() ? storedBias.to(x.scalar_type()) : at::Tensor();
    const int64_t vectors = x.size(0), outputs = stored.size(0), width = stored.size(1);
    if (vectors <= kMostVectors && stored.scalar_type() == x.scalar_type() && loopsApply(x) && x.is_contiguous() &&
        stored.is_contiguous()) {
        at::Tensor y = at::empty({vectors, outputs}, x.options());
        withLoops(x, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, outputs, kOutputGrain, [&](int64_t begin, int64_t end) {
                loops.matVec(constData<T>(stored) + begin * width, constData<T>(x), mutableData<T>(y) + begin, end - begin, width,
                             vectors, outputs);
            });
        });
        return bias.defined() ? y.add_(bias) : y;
    }
    return at::linear(x, stored.to(x.scalar_type()), bias);
}

BaseLinear::BaseLinear(at::Tensor weight, at::Tensor bias) : m_weight(std::move(weight)), m_bias(std::move(bias)) {}

at::Tensor BaseLinear::forward(const at::Tensor &x) const
{
    return denseProduct(x, m_weight, m_bias);
}

at::Tensor BaseLinear::forwardOutputs(const at::Tensor &x, int64_t begin, int64_t count, Bias bias) const
{
    return denseProduct(x, m_weight.narrow(0, begin, count),
                        bias == Bias::With && m_bias.defined() ? m_bias.narrow(0, begin, count) : at::Tensor());
}

const at::Tensor &BaseLinear::squaredRows() const
{
    if (!m_squaredRows.defined()) {
        const at::NoGradGuard noGradients;
        const at::ScalarType wide = m_weight.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
        m_squaredRows = at::norm(m_weight, 2, {1}, false, wide).square_();
    }
    return m_squaredRows;
}

at::Tensor BaseLinear::backward(const at::Tensor &dy) const
{
    return at::mm(dy, m_weight.to(dy.scalar_type()));
}

at::Tensor BaseLinear::backwardOutputs(const at::Tensor &dy, int64_t begin, int64_t count) const
{
    return at::mm(dy, m_weight.narrow(0, begin, count).to(dy.scalar_type()));
}

} // namespace moa
