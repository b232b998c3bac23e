// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/evaluate/evaluation_queue.h"
#include "ui/services/run_adapters.h"
#include "ui/theme/kit.h"

class QModelIndex;
class QProgressBar;
class QTableView;

namespace moa::ui {

class FoldingRow;

/// A cell of the board by its row and set.
using BoardSpot = std::pair<int, int>;

/// The board with its tools and menus, and what is running below it.
class BoardCard final : public Card
{
    Q_OBJECT
public:
    BoardCard(Studio &studio, EvaluationBoard &board, EvaluationQueue &queue, QWidget *parent = nullptr);

    /// In ascending order.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// The set whose column was clicked last; −1 where it was none.
    [[nodiscard]] int currentSet() const;
    /// The lower edge of the tools, as another widget above it counts.
    [[nodiscard]] int toolsEnd(const QWidget *in) const;
    /// While it is not empty nothing is evaluated, for this reason.
    void setReasonAgainst(const QString &reason);
    void updateControls();

signals:
    void chosenChanged();
    void evaluateAsked();
    void askingAsked(); ///< how sets are asked
    void askingOfAsked(int set);
    void fileChosen(const QString &file, const QString &name);
    void adapterChosen(const QString &folder);
    void saveAsked();
    void removalAsked(int set);
    void deletionAsked(const std::vector<moa::ui::BoardSpot> &spots);

private:
    void makeTools();
    void makeTable();
    void makeRunning();
    void setTexts();
    void showAddMenu();
    void showSetMenu(const QPoint &at);
    void showCellMenu(const QPoint &at);
    [[nodiscard]] std::vector<BoardSpot> resultsOf(int row) const;
    void askForDeletion();
    void updateRunning();
    [[nodiscard]] QString reasonAgainstEvaluating() const;

    Studio &m_studio;
    EvaluationBoard &m_board;
    EvaluationQueue &m_queue;
    RunAdapters m_runAdapters;
    QString m_reasonAgainst;
    FoldingRow *m_head;
    ToneLabel *m_title, *m_note;
    QPushButton *m_asking, *m_addSet, *m_addAdapter, *m_save, *m_evaluate, *m_stop;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_running;
    Badge *m_runningBadge;
    ToneLabel *m_runningText, *m_runningCount;
    QProgressBar *m_runningBar;
};

} // namespace moa::ui
