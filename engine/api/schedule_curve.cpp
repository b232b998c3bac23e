// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/schedule_curve.h"

#include <cmath>
#include <numbers>

namespace moa {

double scheduledRate(const TrainingConfig &config, double epoch)
{
    if (epoch < config.warmupEpochs)
        return config.learningRate * epoch / config.warmupEpochs;
    if (config.schedule == "constant")
        return config.learningRate;
    const double left = static_cast<double>(config.epochs) - config.warmupEpochs;
    const double progress = left > 0 ? (epoch - config.warmupEpochs) / left : 1.0;
    const double share = config.schedule == "linear" ? 1 - progress : 0.5 * (1 + std::cos(std::numbers::pi * progress));
    return config.minLearningRate + (config.learningRate - config.minLearningRate) * share;
}

} // namespace moa
