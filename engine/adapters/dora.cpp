// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/dora.h"

#include "engine/api/error.h"

namespace moa {

namespace {

constexpr size_t kB = 0;

at::Tensor wide(const at::Tensor &x)
{
    return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
}

} // namespace

at::Tensor ProjectionRows::bias() const
{
    return linear->bias().defined() ? linear->bias().narrow(0, begin, count) : at::Tensor();
}

std::vector<ParameterSpec> Dora::sourceParameters() const
{
    return {{m_prefix + ".lora_A.weight", {m_shape.rank, m_shape.inputs}, linearDefault(m_shape.inputs)}};
}

std::vector<ParameterSpec> Dora::tailParameters() const
{
    return {{m_prefix + ".lora_B.weight", {m_shape.outputs, m_shape.rank}, zeros(), true, m_shape.bRateFactor},
            {m_prefix + ".magnitude", {m_shape.outputs}, zeros()}}; // the bank starts it from the base
}

void Dora::addTo(const at::Tensor &, const at::Tensor &, const at::Tensor &, const Tensors &) const
{
    throw Failure(ErrorCode::Internal, "DoRA needs its base's product.");
}

SiteAdapter::Gradient Dora::backward(const at::Tensor &, const at::Tensor &, const at::Tensor &, const Tensors &,
                                     const Tensors &) const
{
    throw Failure(ErrorCode::Internal, "DoRA needs its base's product.");
}

/// ‖W + s B A‖ row by row, from ‖W‖² + 2 s B · (W Aᵀ) + s² B · (B A Aᵀ), without making the sum of the matrices.
void Dora::measure(const Place &place, Memory &memory) const
{
    const double s = m_shape.scale;
    const at::Tensor b = wide(place.tail[kB]), a = wide(place.a);       // [out, R], [R, in]
    const at::Tensor product = s * wide(place.base.times(place.a)).t(); // s W Aᵀ [out, R]
    memory.slope = product + s * s * at::mm(b, at::mm(a, a.t()));
    memory.norm = (place.base.squaredRows() + (b * (product + memory.slope)).sum(1)).clamp_min(1e-12).sqrt();
}

Dora::Memory Dora::rescale(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Place &place) const
{
    const at::Tensor bias = place.base.bias();
    Memory memory;
    measure(place, memory);
    memory.gain = wide(place.tail[kMagnitude]) / memory.norm;
    const at::Tensor base = bias.defined() ? y - bias : y.clone();
    memory.inner = at::addmm(base, middle, place.tail[kB].t(), 1, m_shape.scale); // [N, out]
    at::Tensor adapted = (memory.inner * memory.gain).to(y.scalar_type());
    if (bias.defined())
        adapted = adapted + bias;
    y.copy_(weight.defined() ? y + (adapted - y) * weight : adapted);
    return memory;
}

at::Tensor Dora::rescaleBackward(const at::Tensor &dy, const at::Tensor &middle, const Memory &memory, const Place &place) const
{
    const double s = m_shape.scale;
    const at::Tensor b = wide(place.tail[kB]), a = wide(place.a);
    const at::Tensor dGain = (dy * memory.inner).sum(0, false, memory.gain.scalar_type()); // [out]
    place.tailGradients[kMagnitude].add_(dGain / memory.norm);
    // Through the norm n = ‖W + s B A‖: dn / n, then the product rule.
    const at::Tensor share = (-dGain * memory.gain / memory.norm / memory.norm).unsqueeze(1); // [out, 1]
    const at::Tensor scaledB = share * b;                                                     // [out, R]
    place.tailGradients[kB].add_(share * memory.slope);
    const at::Tensor throughBase = wide(place.base.transposed(scaledB.t().contiguous().to(place.a.scalar_type()))); // [R, in]
    place.aGradient.add_(s * throughBase + s * s * at::mm(at::mm(scaledB.t(), b), a));

    const at::Tensor dInner = (dy * memory.gain).to(dy.scalar_type()); // [N, out]
    place.tailGradients[kB].add_(at::mm(dInner.t(), middle), s);
    return at::mm(dInner, place.tail[kB]).mul_(s); // [N, R]
}

} // namespace moa
