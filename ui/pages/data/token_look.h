// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <QColor>
#include <QString>

namespace moa::ui {

/// What becomes of a token in training.
enum class TokenRole { Context, Learnt, Cut };

[[nodiscard]] TokenRole roleOf(const PreviewToken &token);
/// "context", "learnt from", "cut off".
[[nodiscard]] QString roleName(TokenRole role);
/// A quiet ground behind a token's text, in the scheme in use.
[[nodiscard]] QColor roleGround(TokenRole role);
/// The same as a strong mark on a card.
[[nodiscard]] QColor roleMark(TokenRole role);

/// How many tokens of an example have each role.
struct RoleCounts {
    int64_t context = 0, learnt = 0, cut = 0;
};
[[nodiscard]] RoleCounts countRoles(const std::vector<PreviewToken> &tokens);

/// A token's text with what can't be seen made visible: line ends, tabs, further spaces, bytes that are no whole character.
[[nodiscard]] QString visibleText(const PreviewToken &token);
/// Whether a new word begins with it: a line may break before it.
[[nodiscard]] bool beginsWord(const PreviewToken &token);
[[nodiscard]] bool endsLine(const PreviewToken &token);

} // namespace moa::ui
