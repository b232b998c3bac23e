// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"

#include "ui/models/setting_differences.h"
#include "ui/pages/runs/run_maps.h"
#include "ui/pages/runs/run_settings.h"
#include "ui/widgets/error_notice.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/table_cells.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QUrl>

namespace moa::ui {

namespace {

constexpr size_t kMostCompared = 8;

QString pathText(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

RunsPage::RunsPage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_filter(m_runs), m_search(new QLineEdit),
      m_groups(new SegmentedControl(QStringList(RunFilter::GroupCount))), m_table(new QTableView), m_lower(new FoldingRow(16)),
      m_empty(new EmptyState("runs")), m_problem(new ErrorNotice), m_count(label()),
      m_resume(button({}, ButtonKind::Default, "play")), m_fork(button({}, ButtonKind::Default, "branch")),
      m_export(button({}, ButtonKind::Default, "export")), m_more(iconButton("more")), m_curves(new RunCurves(studio.dialogs())),
      m_settings(new RunSettings(studio.catalog())), m_maps(new RunMaps)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(m_problem);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(16);
    split->addWidget(makeTable());
    m_lower->addWidget(m_curves, 42);
    m_lower->addWidget(m_settings, 31);
    m_lower->addWidget(m_maps, 37);
    split->addWidget(m_lower);
    split->setStretchFactor(0, 9);
    split->setStretchFactor(1, 10);
    column->addWidget(split, 1);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &RunFilter::setSearch);
    connect(m_groups, &SegmentedControl::chosen, this,
            [this](int group) { m_filter.setGroup(static_cast<RunFilter::Group>(group)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::readChosen);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != RunTable::Name)
            withRecord(m_runs.run(m_filter.mapToSource(index).row()), [this](const RunRecord &record) {
                this->studio().training().show(record);
                this->studio().show("train");
            });
    });
    connect(&m_runs, &RunTable::renameAsked, this, [this](const std::filesystem::path &folder, const QString &name) {
        write({folder, name.toStdString(), std::nullopt});
    });
    connect(&studio, &Studio::runsChanged, this, [this] {
        if (isVisible())
            readList();
    });
    onLanguage(this, [this] {
        m_search->setPlaceholderText(tr("Search names, notes and adapters"));
        m_search->setAccessibleName(m_search->placeholderText());
        m_table->setAccessibleName(tr("Runs"));
        m_resume->setText(tr("Resume"));
        m_fork->setText(tr("Fork"));
        m_export->setText(tr("Export"));
        m_more->setToolTip(tr("More"));
        m_more->setAccessibleName(tr("More"));
        m_empty->setTexts(tr("No runs yet"),
                          tr("Every training that you start appears here, with its curves, settings and routing."));
        m_runs.retranslate();
        fitColumns();
        updateGroups();
        updateActions();
    });
}

/// Wide enough for the values, and for the heads in every language.
void RunsPage::fitColumns()
{
    constexpr std::array kWidths{150, 160, 150, 200, 144, 88, 88, 84, 132};
    for (int i = 0; i < RunTable::ColumnCount; ++i)
        m_table->setColumnWidth(i, std::max(kWidths[static_cast<size_t>(i)], m_table->horizontalHeader()->sectionSizeHint(i)));
}

QWidget *RunsPage::makeTable()
{
    auto *card = new Card;
    m_search->setObjectName("searchLineEdit");
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->addAction(icon("search", Tone::Muted), QLineEdit::LeadingPosition);
    auto *head = new FoldingRow(8);
    QHBoxLayout *tools = head->addRow(1), *row = head->addRow();
    tools->addWidget(m_search);
    tools->addWidget(m_groups);
    tools->addStretch();
    row->addStretch();
    makeActions(row);
    card->body()->addWidget(head);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);

    m_table->setObjectName("runsTable");
    m_table->setModel(&m_filter);
    styleTable(m_table, 40);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTable::When, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setItemDelegateForColumn(RunTable::State, new StateCell(RunTable::ToneRole, this));
    m_table->setItemDelegateForColumn(RunTable::Loss, new SparklineCell(RunTable::CurveRole, this));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RunTable::Mixture, QHeaderView::Stretch);
    m_table->setMinimumHeight(150);
    return card;
}

void RunsPage::makeActions(QHBoxLayout *row)
{
    m_resume->setObjectName("resumeButton");
    m_fork->setObjectName("forkButton");
    m_export->setObjectName("exportButton");
    m_more->setObjectName("moreButton");
    row->addWidget(m_count);
    for (QPushButton *action : {m_resume, m_fork, m_export, m_more})
        row->addWidget(action);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        studio().training().resume(chosen().front().folder);
        studio().show("train");
    });
    connect(m_fork, &QPushButton::clicked, this,
            [this] { withRecord(chosen().front(), [this](const RunRecord &record) { studio().fork(record); }); });
    connect(m_export, &QPushButton::clicked, this, [this] { emit studio().exportAsked(pathText(chosen().front().folder)); });
    connect(m_more, &QPushButton::clicked, this, &RunsPage::showMenu);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { bin(chosen()); });
}

void RunsPage::shown()
{
    m_problem->setError(std::nullopt);
    readList();
}

void RunsPage::readList()
{
    if (m_listing)
        m_listing->stop();
    m_listing = studio().light().submit(
        tr("Reading"), tr("runs"), this,
        [&engine = studio().engine(), workspace = studio().surroundings().workspace](const JobContext &) {
            return engine.runs(workspace);
        },
        [this](std::vector<RunInfo> runs) {
            std::vector<std::filesystem::path> held;
            for (const RunInfo &run : chosen())
                held.push_back(run.folder);
            const TrainingDesk &training = studio().training();
            for (RunInfo &run : runs)
                if (training.isActive() && run.folder == training.record().info.folder &&
                    training.state() == TrainingDesk::State::Paused)
                    run.state = "paused";
            m_runs.setRuns(std::move(runs));
            QItemSelection selection;
            for (int row = 0; row < m_runs.rowCount(); ++row)
                if (std::ranges::find(held, m_runs.run(row).folder) != held.end()) {
                    const QModelIndex index = m_filter.mapFromSource(m_runs.index(row, 0));
                    selection.select(index, index);
                }
            m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            if (selection.isEmpty() && m_filter.rowCount() > 0)
                m_table->selectRow(0);
            updateGroups();
            updateActions();
        });
    connect(m_listing, &Job::failed, m_problem, &ErrorNotice::setError);
}

std::vector<RunInfo> RunsPage::chosen() const
{
    std::vector<RunInfo> runs;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        runs.push_back(m_runs.run(m_filter.mapToSource(index).row()));
    return runs;
}

void RunsPage::readChosen()
{
    updateActions();
    if (m_reading)
        m_reading->stop();
    std::vector<RunInfo> missing;
    for (const RunInfo &run : chosen()) {
        const auto found = m_records.find(run.folder);
        const bool isKnown =
            found != m_records.end() && found->second.first == run.step && found->second.second->info.accuracy == run.accuracy;
        if (run.state != "damaged" && !isKnown)
            missing.push_back(run);
    }
    if (missing.empty()) {
        showChosen();
        return;
    }
    if (missing.size() > kMostCompared)
        missing.resize(kMostCompared);
    using Read = std::vector<std::pair<int64_t, std::shared_ptr<const RunRecord>>>;
    m_reading = studio().light().submit(
        tr("Reading"), tr("runs"), this,
        [&engine = studio().engine(), missing](const JobContext &context) -> Result<Read> {
            Read records;
            for (const RunInfo &run : missing) {
                if (context.stop().stop_requested())
                    return tl::unexpected(Error{ErrorCode::Stopped, "another choice was made", {}});
                if (Result<RunRecord> record = engine.readRun(run.folder)) {
                    record->info = run;
                    records.emplace_back(run.step, std::make_shared<const RunRecord>(std::move(*record)));
                }
            }
            return records;
        },
        [this](const Read &records) {
            for (const auto &record : records)
                m_records[record.second->info.folder] = record;
            showChosen();
            forgetRecords();
        });
}

void RunsPage::showChosen()
{
    RunRecords records;
    for (const RunInfo &run : chosen())
        if (const auto found = m_records.find(run.folder); found != m_records.end() && records.size() < kMostCompared)
            records.push_back(found->second.second);
    m_curves->setRuns(records);
    m_settings->setRuns(records);
    m_maps->setRuns(records);
}

/// A record holds every event of its run; those of other runs than the chosen ones are kept for a while only.
void RunsPage::forgetRecords()
{
    if (m_records.size() <= 4 * kMostCompared)
        return;
    const std::vector<RunInfo> kept = chosen();
    std::erase_if(m_records,
                  [&](const auto &record) { return std::ranges::find(kept, record.first, &RunInfo::folder) == kept.end(); });
}

void RunsPage::updateGroups()
{
    std::array<int, RunFilter::GroupCount> counts{};
    for (const RunInfo &run : m_runs.runs()) {
        ++counts[RunFilter::All];
        ++counts[RunFilter::groupOf(run)];
    }
    const QStringList words{tr("All"), tr("Running"), tr("Finished"), tr("Stopped"), tr("Failed")};
    QStringList choices;
    for (qsizetype i = 0; i < words.size(); ++i)
        choices << (counts[static_cast<size_t>(i)] > 0 ? QString("%1 %2").arg(words[i]).arg(counts[static_cast<size_t>(i)])
                                                       : words[i]);
    m_groups->setChoices(choices);
    m_groups->setAccessibleName(tr("Groups of runs"));
    const bool isEmpty = m_runs.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_lower->setVisible(!isEmpty);
}

void RunsPage::updateActions()
{
    const std::vector<RunInfo> runs = chosen();
    m_count->setText(runs.size() > 1 ? tr("%n selected", nullptr, static_cast<int>(runs.size())) : QString());
    const QString one = runs.size() == 1 ? QString() : tr("Choose one run.");
    const bool isDamaged = !runs.empty() && runs.front().state == "damaged";
    const QString damaged = isDamaged ? QString::fromStdString(runs.front().problem) : QString();
    const QString forkReason = !one.isEmpty() ? one : damaged;
    setEnabledBecause(m_fork, forkReason, tr("A new run with these settings"));
    const bool hasAdapter = runs.size() == 1 && runs.front().hasAdapter;
    setEnabledBecause(m_export, !forkReason.isEmpty() ? forkReason : hasAdapter ? QString() : tr("It has kept no adapter yet."));
    const bool canResume = runs.size() == 1 && (runs.front().state == "stopped" || runs.front().state == "interrupted" ||
                                                runs.front().state == "diverged" || runs.front().state == "failed");
    setEnabledBecause(m_resume, !forkReason.isEmpty()            ? forkReason
                                : studio().training().isActive() ? tr("Another training is under way.")
                                : canResume                      ? QString()
                                                                 : tr("There is nothing to resume."));
    setEnabledBecause(m_more, runs.empty() ? tr("Choose a run.") : QString(), tr("More"));
}

void RunsPage::showMenu()
{
    const std::vector<RunInfo> runs = chosen();
    if (runs.empty())
        return;
    const RunInfo run = runs.front();
    QMenu *menu = makeMenu(this);
    if (runs.size() == 1) {
        menu->addAction(icon("edit"), tr("Rename"), this,
                        [this] { m_table->edit(m_table->selectionModel()->selectedRows(RunTable::Name).constFirst()); });
        menu->addAction(icon("edit"), tr("Note…"), this, [this, run] { editNote(run); });
        menu->addAction(icon("folder"), tr("Open folder"), this,
                        [run] { QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(run.folder))); });
        menu->addAction(icon("copy"), tr("Copy as command"), this, [this, run] {
            withRecord(run, [this](const RunRecord &record) {
                QApplication::clipboard()->setText(commandFor(record.config, studio().catalog()));
            });
        });
        menu->addAction(icon("chat"), tr("Chat with it"), this, [this, run] {
            withRecord(run, [this, run](const RunRecord &record) {
                studio().chatWith(run.folder, modelSpecOf(record.config), this,
                                  [this](const Error &error) { m_problem->setError(error); });
            });
        });
        menu->addSeparator();
    }
    menu->addAction(icon("trash", Tone::Bad), tr("Move to the bin"), this, [this, runs] { bin(runs); });
    menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height())));
}

void RunsPage::editNote(const RunInfo &run)
{
    studio().dialogs().askText(this, tr("Note"), tr("What is to be remembered of this run:"), QString::fromStdString(run.note),
                               [this, run](const QString &note) {
                                   write({run.folder, std::nullopt, note.toStdString()});
                               });
}

void RunsPage::bin(const std::vector<RunInfo> &runs)
{
    if (runs.empty())
        return;
    studio().dialogs().ask(
        this,
        {tr("Move %n run(s) to the bin?", nullptr, static_cast<int>(runs.size())),
         tr("They stay in the folder .bin of the workspace until you delete them there."),
         {tr("Move to the bin")},
         0},
        [this, runs](int) {
            for (const RunInfo &run : runs) {
                Job *job = studio().light().submit(
                    tr("Moving"), pathText(run.folder.filename()), this,
                    [&engine = studio().engine(), folder = run.folder](const JobContext &) { return engine.binRun(folder); },
                    [this](const std::filesystem::path &) { emit studio().runsChanged(); });
                job->keep();
                connect(job, &Job::failed, m_problem, &ErrorNotice::setError);
            }
        });
}

void RunsPage::withRecord(const RunInfo &run, std::function<void(const RunRecord &)> use)
{
    Job *job = studio().light().submit(
        tr("Reading"), pathText(run.folder.filename()), this,
        [&engine = studio().engine(), folder = run.folder](const JobContext &) { return engine.readRun(folder); },
        [use = std::move(use)](const RunRecord &record) { use(record); });
    connect(job, &Job::failed, m_problem, &ErrorNotice::setError);
}

void RunsPage::write(const RunEdit &edit)
{
    Job *job = studio().light().submit(tr("Writing"), pathText(edit.folder.filename()),
                                       [&engine = studio().engine(), edit](const JobContext &) { return engine.editRun(edit); });
    job->keep();
    connect(job, &Job::failed, m_problem, &ErrorNotice::setError);
    connect(job, &Job::ended, this, &RunsPage::readList);
}

} // namespace moa::ui
