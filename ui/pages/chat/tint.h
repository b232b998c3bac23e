// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/answer.h"

#include <QColor>

namespace moa::ui {

/// By what the tokens of all answers are tinted.
struct Tint {
    enum class Kind { None, StrongestType, OneType, Probability };
    Kind kind = Kind::StrongestType;
    Site site = Site::Query; ///< of OneType
};

/// A token's ground: hue and strength in a quiet tint, on which text keeps 4.5:1. Invalid where there is none.
[[nodiscard]] QColor tintOf(const AnswerToken &token, const Tint &tint);
/// The ramp of heat maps as a ground for text.
[[nodiscard]] QColor rampTint(double value);
/// What is said of a token on hover: probability and strongest type.
[[nodiscard]] QString tokenHelp(const AnswerToken &token);

} // namespace moa::ui
