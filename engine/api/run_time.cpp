// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/run_time.h"

#include <algorithm>

namespace moa {

void RunPauses::add(const Event &event)
{
    const bool lasts = !m_pauses.empty() && !m_pauses.back().isOver;
    if (const auto *pause = std::get_if<PauseEvent>(&event.body)) {
        if (lasts)
            return;
        m_pauses.push_back({event.step, false, std::nullopt});
        m_began = pause->clock;
    } else if (const auto *next = std::get_if<ContinueEvent>(&event.body)) {
        if (lasts) // a clock that was set back meanwhile makes no pause negative
            m_pauses.back() = {m_pauses.back().step, true, std::max(0.0, next->clock - m_began)};
        else
            m_pauses.push_back({event.step, true, std::nullopt});
    } else if (std::holds_alternative<EndEvent>(event.body) && lasts) {
        m_pauses.pop_back();
    }
}

double RunPauses::seconds() const
{
    double sum = 0;
    for (const RunPause &pause : m_pauses)
        sum += pause.seconds.value_or(0);
    return sum;
}

double trainingSeconds(const std::vector<Event> &events)
{
    double seconds = 0;
    for (const Event &event : events)
        if (std::holds_alternative<StepEvent>(event.body) || std::holds_alternative<ValidationEvent>(event.body))
            seconds = std::max(seconds, event.time);
    return seconds;
}

} // namespace moa
