// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/sample_table.h"
#include "ui/theme/kit.h"

class QLineEdit;
class QTableView;

namespace moa::ui {

/// The samples of one or two adapters, in groups of what changed, with a search.
class SamplesCard final : public Card
{
    Q_OBJECT
public:
    /// The table is borrowed.
    explicit SamplesCard(SampleTable &samples, QWidget *parent = nullptr);
    /// After the table changed: counts and columns anew. What was read last stays chosen, else the first sample is.
    void refresh();
    /// Null where none is.
    [[nodiscard]] const ComparedSample *chosen() const;

signals:
    void sampleChosen();

private:
    void notePlace();
    [[nodiscard]] int rowOfPlace() const;

    SampleTable &m_samples;
    SampleFilter m_filter;
    SegmentedControl *m_groups;
    QLineEdit *m_search;
    QTableView *m_table;
    std::pair<QString, int64_t> m_place; ///< what was read last, by its set and row
};

} // namespace moa::ui
