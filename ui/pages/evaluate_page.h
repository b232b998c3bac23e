// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/evaluation_board.h"
#include "ui/models/sample_table.h"
#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;
class QProgressBar;
class QSpinBox;
class QTableView;

namespace moa::ui {

class ChangeCard;
class SampleView;

/// Adapters × sets: accuracy with its interval as it grows; below, what two adapters answered differently.
class EvaluatePage final : public Page
{
    Q_OBJECT
public:
    explicit EvaluatePage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;
    [[nodiscard]] Job *ownJob() const override { return m_job; }

private:
    [[nodiscard]] QWidget *makeBoard();
    [[nodiscard]] QWidget *makeSamples();
    void addSetMenu();
    void addFile(const std::filesystem::path &file, const QString &name);
    void addAdapter();
    void begin();
    void runNext();
    void stop();
    [[nodiscard]] std::vector<int> chosenRows() const;
    [[nodiscard]] std::vector<AdapterHandle> chosenAdapters() const;
    void showChosen();
    void showSample();
    void updateControls();
    void saveSets();
    void saveResults();
    void say(const Error &error);

    EvaluationBoard m_board;
    SampleTable m_samples;
    SampleFilter m_filter;
    Card *m_boardCard;
    ToneLabel *m_boardTitle, *m_rules;
    QComboBox *m_rule;
    QSpinBox *m_limit;
    QPushButton *m_addSet, *m_addAdapter, *m_save, *m_evaluate, *m_stop;
    QTableView *m_boardTable, *m_sampleTable;
    EmptyState *m_empty;
    Banner *m_problem;
    QWidget *m_running;
    Badge *m_runningBadge;
    ToneLabel *m_runningText, *m_runningCount;
    QProgressBar *m_runningBar;
    ChangeCard *m_changes;
    SegmentedControl *m_groups;
    QLineEdit *m_search;
    SampleView *m_sample;

    std::vector<std::pair<AdapterHandle, int>> m_queue; ///< cells still to be run
    std::pair<AdapterHandle, int> m_current{AdapterHandle::Base, 0};
    QPointer<Job> m_job;
    bool m_isFirst = true;
};

} // namespace moa::ui
