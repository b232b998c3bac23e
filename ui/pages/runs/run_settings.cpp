// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_settings.h"

#include "engine/api/run_time.h"
#include "ui/models/setting_differences.h"
#include "ui/services/quantities.h"
#include "ui/widgets/table_cells.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace moa::ui {

namespace {

/// What came of a run, as far as it recorded it.
struct Outcome {
    QString loss = QString::fromUtf8("–"), accuracy = loss, speed = loss, memory = loss, duration = loss;
};

Outcome outcomeOf(const RunRecord &run)
{
    Outcome outcome;
    double speed = 0;
    int64_t steps = 0, memory = 0;
    for (const Event &event : run.events) {
        if (const auto *step = std::get_if<StepEvent>(&event.body)) {
            speed += step->tokensPerSecond;
            ++steps;
            memory = std::max(memory, step->memoryBytes);
        }
    }
    if (run.info.bestValidationLoss)
        outcome.loss = numberText(*run.info.bestValidationLoss);
    if (run.info.accuracy)
        outcome.accuracy = shareText(*run.info.accuracy, 1);
    if (steps > 0) {
        outcome.speed = numberText(speed / static_cast<double>(steps));
        outcome.memory = bytesText(memory);
        outcome.duration = durationText(trainingSeconds(run.events));
    }
    return outcome;
}

} // namespace

RunSettings::RunSettings(const Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_card(new Card), m_count(muted()), m_table(new QTableWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->head()->addStretch();
    m_card->head()->addWidget(m_count);
    m_card->body()->addWidget(m_table, 1);
    m_table->setObjectName("differencesTable");
    styleTable(m_table, 28);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumWidth(200);
    onLanguage(this, [this] { refresh(); });
}

void RunSettings::setRuns(const RunRecords &runs)
{
    m_runs = runs;
    refresh();
}

void RunSettings::changeEvent(QEvent *event)
{
    // The names have colours of their own.
    if (isSchemeChange(event))
        refresh();
    QWidget::changeEvent(event);
}

void RunSettings::addRow(const QString &name, const QStringList &values, bool isHead, bool isCode)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *first = new QTableWidgetItem(name);
    first->setFont(isCode ? monospaced(11) : ui::font(isHead ? 12 : 13));
    first->setForeground(isHead || isCode ? colors().muted : colors().text);
    first->setToolTip(name);
    m_table->setItem(row, 0, first);
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto *item = new QTableWidgetItem(values[i]);
        item->setFont(ui::font(12, QFont::Medium));
        item->setToolTip(values[i]);
        m_table->setItem(row, static_cast<int>(i) + 1, item);
    }
}

void RunSettings::refresh()
{
    m_card->setTitle(tr("What differs"));
    m_table->setAccessibleName(tr("Settings that differ"));
    m_table->setRowCount(0);
    m_table->setColumnCount(static_cast<int>(m_runs.size()) + 1);
    QStringList heads{tr("Setting")};
    std::vector<RunConfig> configs;
    QStringList loss, accuracy, speed, memory, duration;
    for (const auto &run : m_runs) {
        heads << QString::fromStdString(run->info.name);
        configs.push_back(run->config);
        const Outcome outcome = outcomeOf(*run);
        loss << outcome.loss;
        accuracy << outcome.accuracy;
        speed << outcome.speed;
        memory << outcome.memory;
        duration << outcome.duration;
    }
    m_table->setHorizontalHeaderLabels(heads);
    for (int i = 1; i < m_table->columnCount(); ++i)
        m_table->horizontalHeaderItem(i)->setToolTip(heads[i]); // a narrow column cuts a long name
    const SettingComparison comparison = compareSettings(configs, m_catalog);
    m_count->setText(m_runs.size() < 2 ? QString()
                                       : tr("%1 of %n setting(s)", nullptr, comparison.total).arg(comparison.differing.size()));
    if (m_runs.empty())
        return;
    if (m_runs.size() == 1)
        addRow(tr("Choose another run to see what differs."), {}, true, false);
    else if (comparison.differing.empty())
        addRow(tr("All settings are the same."), {}, true, false);
    for (const SettingRow &row : comparison.differing)
        addRow(row.path, row.values, false, true);
    addRow(tr("What came of it"), {}, true, false);
    addRow(tr("Best validation loss"), loss, false, false);
    addRow(tr("Accuracy"), accuracy, false, false);
    addRow(tr("Tokens/s"), speed, false, false);
    addRow(tr("Peak memory"), memory, false, false);
    addRow(tr("Time"), duration, false, false);
    // As wide as the names need; the sentences go over all columns and don't count.
    constexpr int kPadding = 20;
    int names = m_table->horizontalHeader()->sectionSizeHint(0);
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (const QTableWidgetItem *item = m_table->item(row, 0); m_table->item(row, 1))
            names = std::max(names, QFontMetrics(item->font()).horizontalAdvance(item->text()) + kPadding);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_table->setColumnWidth(0, names);
    for (int i = 1; i < m_table->columnCount(); ++i)
        m_table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!m_table->item(row, 1))
            m_table->setSpan(row, 0, 1, m_table->columnCount());
}

} // namespace moa::ui
