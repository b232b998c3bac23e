// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/run_story.h"

namespace moa::ui {

/// An adapter that a router hardly ever uses, or always fully, in some layers.
struct RoutingAlarm {
    enum class Kind { Dead, Saturated };
    Kind kind = Kind::Dead;
    int row = 0; ///< of the story
    std::vector<int64_t> layers;
    int64_t since = 0; ///< the step since when all of them are

    /// The same trouble, whatever became of it since.
    [[nodiscard]] QString key() const;
    /// `3–7, 9`
    [[nodiscard]] QString layersText() const;
};

/// A mean weight below the first or above the second is worth an alarm.
inline constexpr double kDeadWeight = 0.02, kSaturatedWeight = 0.98;

/// The alarms as of the latest frame, those that concern most layers first. Only what lasts is reported.
[[nodiscard]] std::vector<RoutingAlarm> routingAlarms(const RunStory &story);

/// What is the matter, in a sentence, and what one may try about it in a run with this router.
[[nodiscard]] QString alarmText(const RoutingAlarm &alarm, const RunStory &story);
[[nodiscard]] QString alarmAdvice(const RoutingAlarm &alarm, const RunStory &story, const RouterConfig &router);

} // namespace moa::ui
