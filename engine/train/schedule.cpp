// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/schedule.h"

#include <cmath>
#include <numbers>

namespace moa {

Schedule::Schedule(const TrainingConfig &config, int64_t stepsPerEpoch)
    : m_stepsPerEpoch(stepsPerEpoch), m_epochs(config.epochs), m_rate(config.learningRate), m_leastRate(config.minLearningRate),
      m_warmupEpochs(config.warmupEpochs), m_shape(config.schedule == "constant" ? Shape::Constant
                                                   : config.schedule == "linear" ? Shape::Linear
                                                                                 : Shape::Cosine)
{}

double Schedule::learningRate(int64_t step) const
{
    const double epoch = static_cast<double>(step) / static_cast<double>(m_stepsPerEpoch);
    if (epoch < m_warmupEpochs)
        return m_rate * epoch / m_warmupEpochs;
    if (m_shape == Shape::Constant)
        return m_rate;
    const double left = static_cast<double>(m_epochs) - m_warmupEpochs;
    const double progress = left > 0 ? (epoch - m_warmupEpochs) / left : 1.0;
    const double share = m_shape == Shape::Cosine ? 0.5 * (1 + std::cos(std::numbers::pi * progress)) : 1 - progress;
    return m_leastRate + (m_rate - m_leastRate) * share;
}

} // namespace moa
