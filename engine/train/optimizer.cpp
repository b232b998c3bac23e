// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/optimizer.h"

namespace moa {

Optimizer::Optimizer(const ParameterBuffer &buffer, Options options)
    : m_options(options), m_first(at::zeros({buffer.trainedCount()}, buffer.values().options())), m_second(at::zeros_like(m_first))
{}

double Optimizer::gradientNorm(const ParameterBuffer &buffer)
{
    return buffer.gradients().norm().item<double>();
}

void Optimizer::step(ParameterBuffer &buffer, double learningRate)
{
    const at::NoGradGuard noGradients;
    ++m_steps;
    for (const ParameterBuffer::Range &range : buffer.ranges()) {
        const auto part = [&](const at::Tensor &flat) { return flat.narrow(0, range.offset, range.count); };
        // The kernel reads the number of steps, this one included, from a tensor.
        at::_fused_adamw_({part(buffer.values())}, {part(buffer.gradients())}, {part(m_first)}, {part(m_second)}, {},
                          {at::full({}, static_cast<double>(m_steps), m_first.options().dtype(at::kFloat))},
                          learningRate * range.rateFactor, m_options.beta1, m_options.beta2,
                          range.decays ? m_options.weightDecay : 0, m_options.epsilon, /*amsgrad=*/false, /*maximize=*/false);
    }
    buffer.refreshComputed();
}

void Optimizer::restore(const at::Tensor &firstMoment, const at::Tensor &secondMoment, int64_t steps)
{
    const at::NoGradGuard noGradients;
    m_first.copy_(firstMoment);
    m_second.copy_(secondMoment);
    m_steps = steps;
}

} // namespace moa
