// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/samples_card.h"

#include "ui/widgets/table_cells.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace moa::ui {

SamplesCard::SamplesCard(SampleTable &samples, QWidget *parent)
    : Card({}, parent), m_samples(samples), m_filter(samples), m_groups(new SegmentedControl({"", "", ""})),
      m_search(new QLineEdit), m_table(new QTableView)
{
    head()->addWidget(m_groups);
    head()->addStretch();
    head()->addWidget(m_search);
    m_search->setObjectName("sampleSearchLineEdit");
    m_search->setMinimumWidth(90);
    m_search->setMaximumWidth(170);
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName("samplesTable");
    m_table->setModel(&m_filter);
    styleTable(m_table, 40);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(120);
    body()->addWidget(m_table, 1);
    connect(m_groups, &SegmentedControl::chosen, this,
            [this](int group) { m_filter.setGroup(static_cast<SampleFilter::Group>(group)); });
    connect(m_search, &QLineEdit::textChanged, &m_filter, &SampleFilter::setSearch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        notePlace();
        emit sampleChosen();
    });
    onLanguage(this, [this] {
        m_search->setPlaceholderText(tr("Search samples"));
        m_search->setAccessibleName(tr("Search samples"));
        m_table->setAccessibleName(tr("Samples"));
        refresh();
    });
}

void SamplesCard::refresh()
{
    const ChangeCounts counts = m_samples.counts();
    const bool isPair = m_samples.hasSecond();
    m_groups->setChoices({(isPair ? tr("Fixed %1") : tr("Right %1")).arg(counts.fixed),
                          (isPair ? tr("Broken %1") : tr("Wrong %1")).arg(counts.broken), tr("All %1").arg(counts.total())});
    if (QHeaderView *columns = m_table->horizontalHeader(); columns->count() > 0) {
        columns->setSectionResizeMode(QHeaderView::Interactive);
        columns->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int i = 1; i < columns->count(); ++i)
            m_table->setColumnWidth(i, 72);
    }
    if (m_filter.rowCount() > 0 && !chosen())
        m_table->selectRow(rowOfPlace());
    notePlace(); // its set may have another name now
}

void SamplesCard::notePlace()
{
    if (const ComparedSample *sample = chosen())
        m_place = {sample->set, sample->first->row};
}

/// 0 where it is not among what is shown.
int SamplesCard::rowOfPlace() const
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const ComparedSample &sample = m_samples.sample(m_filter.mapToSource(m_filter.index(row, 0)).row());
        if (m_place == std::pair(sample.set, sample.first->row))
            return row;
    }
    return 0;
}

const ComparedSample *SamplesCard::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_samples.sample(m_filter.mapToSource(rows.constFirst()).row());
}

} // namespace moa::ui
