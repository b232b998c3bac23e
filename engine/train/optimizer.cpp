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
    const auto apply = [&](int64_t begin, int64_t count, double weightDecay) {
        if (count == 0)
            return;
        // The kernel reads the number of steps, this one included, from a tensor.
        at::_fused_adamw_({buffer.values().narrow(0, begin, count)}, {buffer.gradients().narrow(0, begin, count)},
                          {m_first.narrow(0, begin, count)}, {m_second.narrow(0, begin, count)}, {},
                          {at::full({}, static_cast<double>(m_steps), m_first.options().dtype(at::kFloat))}, learningRate,
                          m_options.beta1, m_options.beta2, weightDecay, m_options.epsilon, /*amsgrad=*/false, /*maximize=*/false);
    };
    apply(0, buffer.decayedCount(), m_options.weightDecay);
    apply(buffer.decayedCount(), buffer.trainedCount() - buffer.decayedCount(), 0);
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
