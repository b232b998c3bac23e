// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/tint.h"

#include "ui/pages/chat/token_popover.h"
#include "ui/services/quantities.h"

#include <algorithm>

namespace moa::ui {

namespace {

/// The most of a colour that leaves text on it readable.
double mostTint()
{
    return colors().isDark ? 0.36 : 0.40;
}

} // namespace

QColor rampTint(double value)
{
    return mix(colors().surface, ramp(value), mostTint());
}

QColor tintOf(const AnswerToken &token, const Tint &tint)
{
    switch (tint.kind) {
    case Tint::Kind::None: break;
    case Tint::Kind::StrongestType:
        if (const std::optional<Site> site = token.weights.strongest())
            return mix(colors().surface, colors().type(*site), mostTint() * std::clamp(*token.weights.mean(*site), 0.0, 1.0));
        break;
    case Tint::Kind::OneType:
        if (const std::optional<double> weight = token.weights.mean(tint.site))
            return rampTint(*weight);
        break;
    case Tint::Kind::Probability: return rampTint(token.probability);
    }
    return {};
}

QString tokenHelp(const AnswerToken &token)
{
    QString help = quotedToken(token.text) + QString::fromUtf8(" · ") + shareText(token.probability);
    if (const std::optional<Site> site = token.weights.strongest())
        help += QString::fromUtf8(" · ") + typeName(*site) + " " + numberText(*token.weights.mean(*site), 2);
    return help;
}

} // namespace moa::ui
