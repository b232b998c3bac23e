// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/board_card.h"

#include "ui/services/known_models.h"
#include "ui/services/quantities.h"
#include "ui/widgets/accuracy_cell.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/table_cells.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QShortcut>
#include <QTableView>

namespace moa::ui {

namespace {

constexpr int kEmptyHeight = 132; ///< of the words that stand where there is no set, wrapped

} // namespace

BoardCard::BoardCard(Studio &studio, EvaluationBoard &board, EvaluationQueue &queue, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_board(board), m_queue(queue), m_runAdapters(studio), m_head(new FoldingRow(8)),
      m_title(label({}, 14, QFont::DemiBold)), m_note(muted()), m_asking(button({}, ButtonKind::Ghost, "settings")),
      m_addSet(button({}, ButtonKind::Ghost, "plus")), m_addAdapter(button({}, ButtonKind::Ghost, "adapter")),
      m_save(button({}, ButtonKind::Default, "export")), m_evaluate(button({}, ButtonKind::Primary, "play")),
      m_stop(button({}, ButtonKind::Default, "stop")), m_table(new QTableView), m_empty(new EmptyState("evaluate")),
      m_running(new QWidget), m_runningBadge(new Badge), m_runningText(label({}, 12, QFont::DemiBold)), m_runningCount(muted()),
      m_runningBar(new QProgressBar)
{
    makeTools();
    makeTable();
    makeRunning();
    connect(&board, &QAbstractItemModel::modelReset, this, [this] {
        updateControls();
        emit chosenChanged();
    });
    connect(&queue, &EvaluationQueue::changed, this, &BoardCard::updateControls);
    connect(&studio.work(), &JobQueue::changed, this, &BoardCard::updateControls);
    onLanguage(this, [this] { setTexts(); });
}

void BoardCard::makeTools()
{
    m_asking->setObjectName("askingButton");
    m_addSet->setObjectName("addSetButton");
    m_addAdapter->setObjectName("addAdapterButton");
    m_save->setObjectName("saveResultsButton");
    m_evaluate->setObjectName("evaluateButton");
    m_note->setElides(true);
    auto *tools = new FoldingRow(8);
    QHBoxLayout *told = m_head->addRow(1), *what = tools->addRow(), *deeds = tools->addRow();
    told->addWidget(m_title);
    told->addWidget(m_note, 1);
    for (QPushButton *made : {m_asking, m_addSet, m_addAdapter})
        what->addWidget(made);
    for (QPushButton *made : {m_save, m_evaluate})
        deeds->addWidget(made);
    m_head->addWidget(tools);
    body()->addWidget(m_head);
    connect(m_asking, &QPushButton::clicked, this, &BoardCard::askingAsked);
    connect(m_addSet, &QPushButton::clicked, this, &BoardCard::showAddMenu);
    connect(m_addAdapter, &QPushButton::clicked, this, [this] {
        m_runAdapters.ask(m_addAdapter, [this](const std::filesystem::path &folder) {
            emit adapterChosen(QString::fromStdString(folder.string()));
        });
    });
    connect(m_save, &QPushButton::clicked, this, &BoardCard::saveAsked);
    connect(m_evaluate, &QPushButton::clicked, this, &BoardCard::evaluateAsked);
}

void BoardCard::makeTable()
{
    m_table->setObjectName("boardTable");
    m_table->setModel(&m_board);
    styleTable(m_table, 46);
    m_table->setItemDelegate(new AccuracyCell(this));
    m_table->setItemDelegateForColumn(0, new TwoLineCell(EvaluationBoard::NoteRole, this));
    m_table->setSelectionMode(QAbstractItemView::MultiSelection);
    m_table->setMinimumHeight(120);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Stretch);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this, &BoardCard::showSetMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BoardCard::showCellMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BoardCard::chosenChanged);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &BoardCard::askForDeletion);
    body()->addWidget(m_table, 1);
    m_empty->setMinimumHeight(kEmptyHeight);
    body()->addWidget(m_empty, 1);
}

void BoardCard::makeRunning()
{
    auto *row = new QHBoxLayout(m_running);
    row->setContentsMargins(0, 0, 0, 0);
    m_runningBar->setTextVisible(false);
    m_stop->setObjectName("stopEvaluationButton");
    row->addWidget(m_runningBadge);
    row->addWidget(m_runningText);
    row->addWidget(m_runningBar, 1);
    row->addWidget(m_runningCount);
    row->addWidget(m_stop);
    body()->addWidget(m_running);
    connect(m_stop, &QPushButton::clicked, &m_queue, &EvaluationQueue::stop);
}

void BoardCard::setTexts()
{
    m_title->setText(tr("Accuracy with its 95 % interval"));
    m_asking->setText(tr("How it is asked"));
    m_asking->setToolTip(tr("Rule, scoring, length of answers, number of samples"));
    m_addSet->setText(tr("Add a set"));
    m_addAdapter->setText(tr("Add an adapter"));
    m_save->setText(tr("Export"));
    m_evaluate->setText(tr("Evaluate"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Finished cells are kept; the one being answered is not."));
    m_runningBadge->setText(tr("Running"));
    m_table->setAccessibleName(tr("Adapters and sets"));
    m_empty->setTexts(tr("No set yet"), tr("Add the bundled test problems or a file of your own: questions with their answers, as "
                                           "alpaca JSON, JSON lines or CSV."));
    m_board.retranslate();
    updateControls();
}

std::vector<int> BoardCard::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

int BoardCard::currentSet() const
{
    const int set = m_table->currentIndex().column() - 1;
    return set >= 0 && set < static_cast<int>(m_board.sets().size()) ? set : -1;
}

int BoardCard::toolsEnd(const QWidget *in) const
{
    return m_head->mapTo(in, QPoint(0, m_head->height())).y();
}

void BoardCard::showAddMenu()
{
    QMenu *menu = makeMenu(this);
    const QString sampleFile = QString::fromStdString(m_studio.surroundings().sampleTest.string());
    QAction *sample = menu->addAction(icon("data"), tr("The bundled test problems"), this,
                                      [this, sampleFile] { emit fileChosen(sampleFile, tr("Sample test")); });
    sample->setEnabled(!sampleFile.isEmpty());
    menu->addAction(icon("file"), tr("A file…"), this, [this] {
        m_studio.dialogs().chooseFiles(this, tr("Questions with answers"), tr("Data (*.json *.jsonl *.csv);;All files (*)"),
                                       [this](const QStringList &files) {
                                           for (const QString &file : files)
                                               emit fileChosen(file, QFileInfo(file).completeBaseName());
                                       });
    });
    menu->popup(m_addSet->mapToGlobal(QPoint(0, m_addSet->height())));
}

void BoardCard::showSetMenu(const QPoint &at)
{
    const int set = m_table->horizontalHeader()->logicalIndexAt(at) - 1;
    if (set < 0 || set >= static_cast<int>(m_board.sets().size()) || m_queue.job())
        return;
    QMenu *menu = makeMenu(this);
    menu->addAction(icon("settings"), tr("How it is asked"), this, [this, set] { emit askingOfAsked(set); });
    menu->addAction(icon("trash"), tr("Take the set off the board"), this, [this, set] { emit removalAsked(set); });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void BoardCard::showCellMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    QMenu *menu = makeMenu(this);
    const int row = index.row(), set = index.column() - 1;
    const std::vector<BoardSpot> results = resultsOf(row);
    if (!m_board.row(row).handle) {
        const QString folder = QString::fromStdString(m_board.row(row).adapter.string());
        QAction *load =
            menu->addAction(icon("adapter"), tr("Load the adapter"), this, [this, folder] { emit adapterChosen(folder); });
        load->setEnabled(m_studio.residents().model().has_value());
    }
    if (std::ranges::find(results, BoardSpot{row, set}) != results.end())
        menu->addAction(icon("trash"), tr("Delete this result"), this, [this, row, set] {
            emit deletionAsked({BoardSpot{row, set}});
        });
    QAction *all = menu->addAction(icon("trash"), tr("Delete all results of %1").arg(m_board.nameOf(row)), this,
                                   [this, results] { emit deletionAsked(results); });
    all->setEnabled(!results.empty());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

std::vector<BoardSpot> BoardCard::resultsOf(int row) const
{
    std::vector<BoardSpot> spots;
    for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
        if (const BoardCell *cell = m_board.cell(row, set); cell && cell->result)
            spots.emplace_back(row, set);
    return spots;
}

/// Of the chosen rows; of the current cell where no row is chosen.
void BoardCard::askForDeletion()
{
    std::vector<BoardSpot> spots;
    for (const int row : chosenRows())
        std::ranges::copy(resultsOf(row), std::back_inserter(spots));
    if (const QModelIndex current = m_table->currentIndex(); chosenRows().empty() && current.isValid()) {
        spots = resultsOf(current.row());
        std::erase_if(spots, [&](const BoardSpot &spot) { return spot.second != current.column() - 1; });
    }
    if (!spots.empty())
        emit deletionAsked(spots);
}

void BoardCard::setReasonAgainst(const QString &reason)
{
    m_reasonAgainst = reason;
    updateControls();
}

QString BoardCard::reasonAgainstEvaluating() const
{
    if (!m_studio.residents().model())
        return tr("No model is loaded: choose one on Model.");
    if (m_board.sets().empty())
        return tr("There is no set to evaluate on.");
    return m_queue.job() ? tr("An evaluation is running.") : m_reasonAgainst;
}

void BoardCard::updateControls()
{
    const bool hasSets = !m_board.sets().empty(), hasModel = m_studio.residents().model().has_value();
    m_table->setVisible(hasSets);
    m_empty->setVisible(!hasSets);
    m_note->setText(hasModel || m_board.model().empty() ? tr("greedy")
                                                        : tr("of %1, which is not loaded").arg(modelName(m_board.model())));
    setEnabledBecause(m_evaluate, reasonAgainstEvaluating(), tr("Runs what is not run yet: of the chosen rows, or of all"));
    setEnabledBecause(m_addAdapter, hasModel ? QString() : tr("No model is loaded: choose one on Model."));
    setEnabledBecause(m_addSet, m_queue.job() ? tr("An evaluation is running.") : QString());
    bool hasResults = false;
    for (int row = 0; row < m_board.rowCount(); ++row)
        hasResults = hasResults || !resultsOf(row).empty();
    setEnabledBecause(m_save, hasResults ? QString() : tr("Nothing has been evaluated yet."), tr("Save as CSV or JSON lines"));
    updateRunning();
}

void BoardCard::updateRunning()
{
    const Job *job = m_queue.job();
    m_running->setVisible(job != nullptr);
    if (!job)
        return;
    m_runningText->setText(job->subject());
    const BoardCell *cell = m_board.cell(m_board.rowOf(m_queue.current().first), m_queue.current().second);
    const int64_t done = cell ? cell->done : 0, total = cell ? cell->total : 0;
    m_runningBar->setRange(0, static_cast<int>(total));
    m_runningBar->setValue(static_cast<int>(done));
    QString count = total > 0 ? tr("%1 of %2 samples").arg(wholeText(done), wholeText(total)) : tr("begins");
    if (const double seconds = job->seconds(); done > 0 && seconds > 1) {
        const double speed = static_cast<double>(done) / seconds;
        count += QString::fromUtf8(" · ") + tr("%1 samples/s").arg(numberText(speed, 2)) + QString::fromUtf8(" · ") +
                 tr("%1 left").arg(durationText(static_cast<double>(total - done) / speed));
    }
    m_runningCount->setText(count);
}

} // namespace moa::ui
