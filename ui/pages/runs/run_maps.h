// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/routing_columns.h"
#include "ui/pages/runs/run_curves.h"

class QComboBox;
class QScrollArea;

namespace moa::ui {

/// The last routing maps of several runs side by side, in as many rows as they need, and of two how far they differ: adapter types
/// down, or the experts inside one of them, layers across; a place without an adapter is blank.
class RunMaps final : public Card
{
    Q_OBJECT
public:
    explicit RunMaps(QWidget *parent = nullptr);
    void setRuns(const RunRecords &runs);

private:
    class Maps;
    void refresh();

    RunRecords m_runs;
    RoutingGroup m_group;
    std::vector<RoutingGroup> m_groups;
    QComboBox *m_groupBox;
    Maps *m_maps;
    QScrollArea *m_area;
    ToneLabel *m_note;
};

} // namespace moa::ui
