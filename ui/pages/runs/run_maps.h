// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/runs/run_curves.h"

namespace moa::ui {

/// The last routing maps of several runs side by side, and of two how far they differ: adapter types down, layers across; a place
/// without an adapter is blank.
class RunMaps final : public Card
{
    Q_OBJECT
public:
    explicit RunMaps(QWidget *parent = nullptr);
    void setRuns(const RunRecords &runs);

private:
    class Maps;
    RunRecords m_runs;
    Maps *m_maps;
    ToneLabel *m_note;
};

} // namespace moa::ui
