// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace moa::ui {

/// An error as a person is told of it: what happened in one translated sentence, to what in the engine's own, and what one can do.
struct ErrorText {
    QString title;
    QString what; ///< the first line of the details
    QString advice;
    QString details; ///< all of the engine's words
    /// What happened to what and what one can do, for a place of one line.
    [[nodiscard]] QString text() const;
};

[[nodiscard]] ErrorText explain(const Error &error);

/// What a button that applies a problem's remedy says: "Use 0-30".
[[nodiscard]] QString remedyText(const nlohmann::json &remedy);

} // namespace moa::ui
