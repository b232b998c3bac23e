// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/run_table.h"
#include "ui/pages/runs/run_curves.h"
#include "ui/shell/page.h"

#include <map>

class QLineEdit;
class QTableView;

namespace moa::ui {

class ErrorNotice;
class FoldingRow;
class RunMaps;
class RunSettings;

/// All runs; those chosen are laid over each other below: curves, what differs, routing.
class RunsPage final : public Page
{
    Q_OBJECT
public:
    explicit RunsPage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;

private:
    [[nodiscard]] QWidget *makeTable();
    void fitColumns();
    void makeActions(QHBoxLayout *row);
    void readList();
    void readChosen();
    void showChosen();
    void forgetRecords();
    void updateGroups();
    void updateActions();
    [[nodiscard]] std::vector<RunInfo> chosen() const;
    void showMenu();
    void editNote(const RunInfo &run);
    void bin(const std::vector<RunInfo> &runs);
    void withRecord(const RunInfo &run, std::function<void(const RunRecord &)> use);
    void write(const RunEdit &edit);

    RunTable m_runs;
    RunFilter m_filter;
    QLineEdit *m_search;
    SegmentedControl *m_groups;
    QTableView *m_table;
    FoldingRow *m_lower;
    EmptyState *m_empty;
    ErrorNotice *m_problem;
    ToneLabel *m_count;
    QPushButton *m_resume, *m_fork, *m_export, *m_more;
    RunCurves *m_curves;
    RunSettings *m_settings;
    RunMaps *m_maps;
    std::map<std::filesystem::path, std::pair<int64_t, std::shared_ptr<const RunRecord>>>
        m_records; ///< with the step they were read at
    QPointer<Job> m_listing, m_reading;
};

} // namespace moa::ui
