// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/theme/kit.h"

namespace moa::ui {

/// What a router weighs before anything is learnt: a bar for each adapter type from 0 to 1, with its spread over tokens.
class RouterPreviewCard final : public Card
{
    Q_OBJECT
public:
    explicit RouterPreviewCard(QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setPlan(const PlanResult *plan);

private:
    class Bars;
    Bars *m_bars;
    ToneLabel *m_note;
};

} // namespace moa::ui
