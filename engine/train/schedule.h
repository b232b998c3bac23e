// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"

namespace moa {

/// The learning rate of an optimizer step (from 0): linear warm-up from 0, then half a cosine to the least rate, a line to it, or
/// nothing more (moa.md §6). Time is counted in epochs, as the released code does, so the first step's rate is 0.
class Schedule
{
public:
    Schedule(const TrainingConfig &config, int64_t stepsPerEpoch);

    [[nodiscard]] int64_t totalSteps() const { return m_stepsPerEpoch * m_epochs; }
    [[nodiscard]] double learningRate(int64_t step) const;

private:
    enum class Shape { Cosine, Linear, Constant };

    int64_t m_stepsPerEpoch, m_epochs;
    double m_rate, m_leastRate, m_warmupEpochs;
    Shape m_shape;
};

} // namespace moa
