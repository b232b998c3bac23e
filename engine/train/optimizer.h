// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"

namespace moa {

/// AdamW over a bank's flat buffer, one fused call for each of its ranges (Loshchilov and Hutter, arXiv 1711.05101). The moments
/// are flat, laid out as the gradients are.
class Optimizer
{
public:
    struct Options {
        double beta1 = 0.9, beta2 = 0.95, epsilon = 1e-8, weightDecay = 0;
    };
    Optimizer(const ParameterBuffer &buffer, Options options);

    /// The norm of the whole gradient.
    [[nodiscard]] static double gradientNorm(const ParameterBuffer &buffer);
    /// Applies the gradient and renews the copy in the compute type.
    void step(ParameterBuffer &buffer, double learningRate);

    [[nodiscard]] int64_t steps() const { return m_steps; }
    [[nodiscard]] const at::Tensor &firstMoment() const { return m_first; }
    [[nodiscard]] const at::Tensor &secondMoment() const { return m_second; }
    /// Takes up a saved state.
    void restore(const at::Tensor &firstMoment, const at::Tensor &secondMoment, int64_t steps);

private:
    Options m_options;
    at::Tensor m_first, m_second; ///< [trained]
    int64_t m_steps = 0;
};

} // namespace moa
