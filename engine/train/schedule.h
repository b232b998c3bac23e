// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"

namespace moa {

/// The learning rate of an optimizer step (from 0), see scheduledRate(). Time is counted in epochs, as the released code does, so
/// the first step's rate is 0.
class Schedule
{
public:
    Schedule(const TrainingConfig &config, int64_t stepsPerEpoch) : m_config(config), m_stepsPerEpoch(stepsPerEpoch) {}

    [[nodiscard]] int64_t totalSteps() const { return m_stepsPerEpoch * m_config.epochs; }
    [[nodiscard]] double learningRate(int64_t step) const;

private:
    TrainingConfig m_config;
    int64_t m_stepsPerEpoch;
};

} // namespace moa
