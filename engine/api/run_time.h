// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"

namespace moa {

/// A break in a training.
struct RunPause {
    int64_t step = 0;              ///< optimizer steps done by then
    bool isOver = false;           ///< training went on
    std::optional<double> seconds; ///< how long; nothing while it lasts, and where a crash left no word of its beginning
};

/// The breaks of a run, put together from its events one after the other. A stop that ended the run is none, until it is resumed.
class RunPauses
{
public:
    void add(const Event &event);
    [[nodiscard]] const std::vector<RunPause> &all() const { return m_pauses; }
    /// Of the breaks that are over.
    [[nodiscard]] double seconds() const;

private:
    std::vector<RunPause> m_pauses;
    double m_began = 0; ///< the clock at the beginning of the one that lasts
};

/// The seconds that a run worked until its last step or validation, pauses not counted.
[[nodiscard]] double trainingSeconds(const std::vector<Event> &events);

} // namespace moa
