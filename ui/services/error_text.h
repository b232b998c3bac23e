// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"

#include <QString>

namespace moa::ui {

/// An error as a person is told of it: what happened in one translated sentence, what one can do, and the engine's own words for
/// the Details.
struct ErrorText {
    QString title;
    QString advice;
    QString details;
};

[[nodiscard]] ErrorText explain(const Error &error);

} // namespace moa::ui
