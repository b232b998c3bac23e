// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/schedule.h"

#include "engine/api/schedule_curve.h"

namespace moa {

double Schedule::learningRate(int64_t step) const
{
    return scheduledRate(m_config, static_cast<double>(step) / static_cast<double>(m_stepsPerEpoch));
}

} // namespace moa
