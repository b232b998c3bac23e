// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <QVector>

#include <optional>
#include <utility>
#include <vector>

namespace moa::ui {

/// What runs are laid over each other by.
enum class CurveAxis { Steps, Tokens, Minutes };

/// A run's losses over one axis: of every step, the same smoothed, and of validations. Or the difference of two runs' losses.
struct LossCurves {
    QVector<double> x, raw, smooth;
    QVector<double> validationX, validation;
};

[[nodiscard]] LossCurves lossCurves(const RunRecord &run, CurveAxis axis);

/// Whether a run recorded how many tokens its steps had.
[[nodiscard]] bool countsTokens(const RunRecord &run);

/// The first's losses minus the second's at the first's places, the second's read between its own; only where both have any.
[[nodiscard]] LossCurves difference(const LossCurves &first, const LossCurves &second);

/// The range in which the curves lie once the first steps are over, where these fall so far that a chart of everything shows little
/// else; nothing where it does not matter.
[[nodiscard]] std::optional<std::pair<double, double>> rangePastTheCliff(const std::vector<LossCurves> &curves);

} // namespace moa::ui
