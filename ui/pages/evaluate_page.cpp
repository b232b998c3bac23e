// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate_page.h"

#include "ui/pages/evaluate/change_card.h"
#include "ui/pages/evaluate/sample_view.h"
#include "ui/services/error_text.h"
#include "ui/services/quantities.h"
#include "ui/widgets/accuracy_cell.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/folding_splitter.h"
#include "ui/widgets/table_cells.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSaveFile>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>

namespace moa::ui {

namespace {

constexpr int kAnswerTokens = 64;
constexpr int kEmptyHeight = 132; ///< of the words that stand where there is no set, wrapped
constexpr auto kSetsKey = "evaluate/sets";

QString fileText(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

EvaluatePage::EvaluatePage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_board(studio.residents()), m_filter(m_samples), m_boardCard(new Card),
      m_boardTitle(label({}, 14, QFont::DemiBold)), m_rules(muted()), m_rule(new QComboBox), m_limit(new QSpinBox),
      m_addSet(button({}, ButtonKind::Ghost, "plus")), m_addAdapter(button({}, ButtonKind::Ghost, "adapter")),
      m_save(button({}, ButtonKind::Default, "export")), m_evaluate(button({}, ButtonKind::Primary)),
      m_stop(button({}, ButtonKind::Default, "stop")), m_boardTable(new QTableView), m_sampleTable(new QTableView),
      m_empty(new EmptyState("evaluate")), m_problem(new Banner(Tone::Bad)), m_running(new QWidget), m_runningBadge(new Badge),
      m_runningText(label({}, 12, QFont::DemiBold)), m_runningCount(muted()), m_runningBar(new QProgressBar),
      m_changes(new ChangeCard), m_groups(new SegmentedControl({"", "", ""})), m_search(new QLineEdit), m_sample(new SampleView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(m_problem);
    m_problem->hide();
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(16);
    split->addWidget(makeBoard());
    auto *lower = new FoldingSplitter;
    lower->setChildrenCollapsible(false);
    lower->setHandleWidth(16);
    lower->addWidget(m_changes);
    lower->addWidget(makeSamples());
    lower->addWidget(m_sample);
    lower->setSizes({340, 420, 440});
    split->addWidget(lower);
    split->setStretchFactor(0, 9);
    split->setStretchFactor(1, 10);
    column->addWidget(split, 1);

    connect(m_boardTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvaluatePage::showChosen);
    connect(&m_board, &QAbstractItemModel::modelReset, this, [this] {
        showChosen();
        updateControls();
    });
    connect(m_sampleTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvaluatePage::showSample);
    connect(m_sample, &SampleView::chatAsked, this,
            [this](const QString &question) { this->studio().askInChat(question, chosenAdapters()); });
    connect(&studio.work(), &JobQueue::changed, this, &EvaluatePage::updateControls);
    onLanguage(this, [this] {
        m_boardTitle->setText(tr("Accuracy with its 95 % interval"));
        m_rules->setText(tr("greedy, at most %1 tokens").arg(kAnswerTokens));
        m_addSet->setText(tr("Add a set"));
        m_addAdapter->setText(tr("Add an adapter"));
        m_save->setText(tr("Export"));
        m_evaluate->setText(tr("Evaluate"));
        m_stop->setText(tr("Stop"));
        m_stop->setToolTip(tr("Finished cells are kept; the one being answered is not."));
        m_runningBadge->setText(tr("Running"));
        m_rule->setAccessibleName(tr("Answer rule of sets that are added"));
        m_rule->setToolTip(tr("How an answer is taken from the text, for sets that are added"));
        m_rule->setItemText(0, tr("Rule of the set"));
        for (int i = 1; i < m_rule->count(); ++i)
            m_rule->setItemText(i, engineText(this->studio().catalog().answerRules[static_cast<size_t>(i) - 1].label));
        m_limit->setSpecialValueText(tr("all samples"));
        m_limit->setPrefix(tr("first "));
        m_limit->setAccessibleName(tr("Samples of sets that are added"));
        m_limit->setToolTip(m_limit->accessibleName());
        m_search->setPlaceholderText(tr("Search samples"));
        m_search->setAccessibleName(tr("Search samples"));
        m_boardTable->setAccessibleName(tr("Adapters and sets"));
        m_sampleTable->setAccessibleName(tr("Samples"));
        m_empty->setTexts(
            tr("No set yet"),
            tr("Add the bundled test problems or a file of your own: questions with their answers, as alpaca JSON, JSON lines "
               "or CSV."));
        m_board.retranslate();
        showChosen();
        updateControls();
    });
}

QWidget *EvaluatePage::makeBoard()
{
    m_rule->addItem(QString(), QString()); // of a set that is recognised
    for (const ComponentInfo &rule : studio().catalog().answerRules)
        m_rule->addItem(QString(), QString::fromStdString(rule.key));
    m_limit->setRange(0, 1000000);
    m_limit->setSingleStep(50);
    m_rule->setObjectName("ruleComboBox");
    m_limit->setObjectName("limitSpinBox");
    m_addSet->setObjectName("addSetButton");
    m_addAdapter->setObjectName("addAdapterButton");
    m_save->setObjectName("saveResultsButton");
    m_evaluate->setObjectName("evaluateButton");
    m_evaluate->setIcon(icon("play", Tone::OnAccent));
    m_stop->setObjectName("stopEvaluationButton");
    m_rules->setElides(true);
    auto *tools = new FoldingRow(8), *head = new FoldingRow(8);
    QHBoxLayout *told = head->addRow(1), *how = tools->addRow(), *what = tools->addRow();
    told->addWidget(m_boardTitle);
    told->addWidget(m_rules, 1);
    how->addWidget(m_rule);
    how->addWidget(m_limit);
    for (QPushButton *made : {m_addSet, m_addAdapter, m_save, m_evaluate})
        what->addWidget(made);
    head->addWidget(tools);
    m_boardCard->body()->addWidget(head);
    m_boardTable->setObjectName("boardTable");
    m_boardTable->setModel(&m_board);
    styleTable(m_boardTable, 46);
    m_boardTable->setItemDelegate(new AccuracyCell(this));
    m_boardTable->setItemDelegateForColumn(0, new QStyledItemDelegate(this));
    m_boardTable->setSelectionMode(QAbstractItemView::MultiSelection);
    m_boardTable->setMinimumHeight(120);
    m_boardTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_boardTable->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_boardTable->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const int set = m_boardTable->horizontalHeader()->logicalIndexAt(at) - 1;
        if (set < 0 || set >= static_cast<int>(m_board.sets().size()) || m_job)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(icon("trash"), tr("Take the set off the board"), this, [this, set] {
            m_board.removeSet(set);
            saveSets();
        });
        menu->popup(m_boardTable->horizontalHeader()->mapToGlobal(at));
    });
    m_boardCard->body()->addWidget(m_boardTable, 1);
    m_empty->setMinimumHeight(kEmptyHeight);
    m_boardCard->body()->addWidget(m_empty, 1);

    auto *row = new QHBoxLayout(m_running);
    row->setContentsMargins(0, 0, 0, 0);
    m_runningBar->setTextVisible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_runningBadge, m_runningText})
        row->addWidget(part);
    row->addWidget(m_runningBar, 1);
    row->addWidget(m_runningCount);
    row->addWidget(m_stop);
    m_boardCard->body()->addWidget(m_running);
    connect(m_addSet, &QPushButton::clicked, this, &EvaluatePage::addSetMenu);
    connect(m_addAdapter, &QPushButton::clicked, this, &EvaluatePage::addAdapter);
    connect(m_save, &QPushButton::clicked, this, &EvaluatePage::saveResults);
    connect(m_evaluate, &QPushButton::clicked, this, &EvaluatePage::begin);
    connect(m_stop, &QPushButton::clicked, this, &EvaluatePage::stop);
    return m_boardCard;
}

QWidget *EvaluatePage::makeSamples()
{
    auto *card = new Card;
    card->head()->addWidget(m_groups);
    card->head()->addStretch();
    card->head()->addWidget(m_search);
    m_search->setObjectName("sampleSearchLineEdit");
    m_search->setMinimumWidth(90);
    m_search->setMaximumWidth(170);
    m_search->setClearButtonEnabled(true);
    m_sampleTable->setObjectName("samplesTable");
    m_sampleTable->setModel(&m_filter);
    styleTable(m_sampleTable, 40);
    m_sampleTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sampleTable->setMinimumHeight(120);
    card->body()->addWidget(m_sampleTable, 1);
    connect(m_groups, &SegmentedControl::chosen, this,
            [this](int group) { m_filter.setGroup(static_cast<SampleFilter::Group>(group)); });
    connect(m_search, &QLineEdit::textChanged, &m_filter, &SampleFilter::setSearch);
    return card;
}

void EvaluatePage::shown()
{
    if (!m_isFirst)
        return;
    m_isFirst = false;
    for (const QVariant &kept : studio().preferences().value(kSetsKey).toList()) {
        const QStringList parts = kept.toStringList();
        if (parts.size() == 4)
            m_board.addSet({parts[0].toStdString(), parts[1], parts[2].toStdString(), parts[3].toLongLong()});
    }
    updateControls();
}

void EvaluatePage::saveSets()
{
    QVariantList kept;
    for (const BoardSet &set : m_board.sets())
        kept << QVariant(QStringList{fileText(set.file), set.name, QString::fromStdString(set.rule), QString::number(set.limit)});
    studio().preferences().setValue(kSetsKey, kept);
}

void EvaluatePage::addSetMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *sample = menu->addAction(icon("data"), tr("The bundled test problems"), this,
                                      [this] { addFile(studio().surroundings().sampleTest, tr("Sample test")); });
    sample->setEnabled(!studio().surroundings().sampleTest.empty());
    menu->addAction(icon("file"), tr("A file…"), this, [this] {
        studio().dialogs().chooseFiles(this, tr("Questions with answers"), tr("Data (*.json *.jsonl *.csv);;All files (*)"),
                                       [this](const QStringList &files) {
                                           for (const QString &file : files) {
                                               const std::filesystem::path path = file.toStdString();
                                               addFile(path, QString::fromStdString(path.stem().string()));
                                           }
                                       });
    });
    menu->popup(m_addSet->mapToGlobal(QPoint(0, m_addSet->height())));
}

void EvaluatePage::addFile(const std::filesystem::path &file, const QString &name)
{
    m_board.addSet({file, name, m_rule->currentData().toString().toStdString(), m_limit->value()});
    saveSets();
}

void EvaluatePage::addAdapter()
{
    studio().dialogs().chooseFolder(this, tr("Folder of an adapter or a run"), [this](const QString &folder) {
        Job *job = studio().residents().loadAdapter({folder.toStdString(), {}, false});
        connect(job, &Job::failed, this, &EvaluatePage::say);
    });
}

void EvaluatePage::begin()
{
    m_problem->hide();
    m_queue.clear();
    QModelIndexList rows = m_boardTable->selectionModel()->selectedRows();
    for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
        for (int row = 0; row < m_board.rowCount(); ++row) {
            const bool isChosen = rows.isEmpty() || rows.contains(m_board.index(row, 0));
            const BoardCell *cell = m_board.cell(m_board.adapterAt(row), set);
            if (isChosen && (!cell || !cell->result))
                m_queue.emplace_back(m_board.adapterAt(row), set);
        }
    runNext();
}

void EvaluatePage::runNext()
{
    while (!m_queue.empty() && m_board.rowOf(m_queue.front().first) < 0)
        m_queue.erase(m_queue.begin()); // unloaded in the meantime
    if (m_queue.empty()) {
        updateControls();
        return;
    }
    m_current = m_queue.front();
    m_queue.erase(m_queue.begin());
    const auto [adapter, setIndex] = m_current;
    const BoardSet &set = m_board.sets()[static_cast<size_t>(setIndex)];
    EvaluateRequest request;
    request.adapters = {adapter};
    request.data = set.file;
    request.rule = set.rule;
    request.limit = set.limit;
    request.sampling.maxTokens = kAnswerTokens;
    request.keepInRun = true;
    m_job = studio().work().submit(
        tr("Evaluating"), tr("%1 on %2").arg(studio().residents().nameOf(adapter), set.name), this,
        [this, &engine = studio().engine(), request, adapter = adapter, setIndex = setIndex,
         guard = QPointer<EvaluatePage>(this)](const JobContext &context) {
            return engine.evaluate(
                request,
                [&](const EvaluationProgress &progress) {
                    context.post([this, guard, adapter, setIndex, progress] {
                        if (!guard)
                            return;
                        m_board.setProgress(adapter, setIndex, progress);
                        updateControls();
                    });
                },
                context.stop());
        },
        [this, adapter = adapter, setIndex = setIndex](std::vector<EvaluationResult> results) {
            if (!results.empty())
                m_board.setResult(adapter, setIndex, std::move(results.front()));
        });
    connect(m_job, &Job::failed, this, [this](const Error &error) {
        m_board.clearProgress(m_current.first, m_current.second);
        m_queue.clear();
        say(error);
    });
    connect(m_job, &Job::cancelled, this, [this] {
        m_board.clearProgress(m_current.first, m_current.second);
        m_queue.clear();
    });
    connect(m_job, &Job::ended, this, [this] {
        m_job = nullptr;
        showChosen();
        runNext();
        emit studio().runsChanged();
    });
    updateControls();
}

void EvaluatePage::stop()
{
    m_queue.clear();
    if (m_job)
        m_job->stop();
    updateControls();
}

void EvaluatePage::say(const Error &error)
{
    const ErrorText words = explain(error);
    m_problem->setTexts(words.title, words.text());
    m_problem->show();
}

std::vector<int> EvaluatePage::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_boardTable->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

std::vector<AdapterHandle> EvaluatePage::chosenAdapters() const
{
    std::vector<AdapterHandle> adapters;
    for (const int row : chosenRows())
        adapters.push_back(m_board.adapterAt(row));
    return adapters;
}

void EvaluatePage::showChosen()
{
    const std::vector<int> rows = chosenRows();
    QStringList sets;
    const auto evaluationsOf = [&](int row) {
        SampleTable::Evaluations evaluations;
        for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
            if (const BoardCell *cell = m_board.cell(m_board.adapterAt(row), set); cell && cell->result)
                evaluations.emplace_back(m_board.sets()[static_cast<size_t>(set)].name, cell->result);
        return evaluations;
    };
    for (const BoardSet &set : m_board.sets())
        sets << set.name;
    // The lower row is the newer adapter: what it fixed and broke against the upper one is the question.
    const int first = rows.empty() ? -1 : rows.back(), second = rows.size() == 2 ? rows.front() : -1;
    const QString firstName = first < 0 ? QString() : studio().residents().nameOf(m_board.adapterAt(first));
    const QString secondName = second < 0 ? QString() : studio().residents().nameOf(m_board.adapterAt(second));
    m_samples.setEvaluations(firstName, first < 0 ? SampleTable::Evaluations() : evaluationsOf(first), secondName,
                             second < 0 ? SampleTable::Evaluations() : evaluationsOf(second));
    const ChangeCounts counts = m_samples.counts();
    const bool isPair = m_samples.hasSecond();
    m_groups->setChoices({(isPair ? tr("Fixed %1") : tr("Right %1")).arg(counts.fixed),
                          (isPair ? tr("Broken %1") : tr("Wrong %1")).arg(counts.broken), tr("All %1").arg(counts.total())});
    m_changes->setSamples(m_samples, firstName, secondName, sets);
    QHeaderView *head = m_sampleTable->horizontalHeader();
    if (head->count() > 0) {
        head->setSectionResizeMode(QHeaderView::Interactive);
        head->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int i = 1; i < head->count(); ++i)
            m_sampleTable->setColumnWidth(i, 72);
    }
    if (m_filter.rowCount() > 0)
        m_sampleTable->selectRow(0);
    showSample();
}

void EvaluatePage::showSample()
{
    const QModelIndexList rows = m_sampleTable->selectionModel()->selectedRows();
    m_sample->setSample(rows.isEmpty() ? nullptr : &m_samples.sample(m_filter.mapToSource(rows.constFirst()).row()),
                        m_samples.headerData(SampleTable::First, Qt::Horizontal, Qt::ToolTipRole).toString(),
                        m_samples.headerData(SampleTable::Second, Qt::Horizontal, Qt::ToolTipRole).toString());
}

void EvaluatePage::updateControls()
{
    const bool hasSets = !m_board.sets().empty();
    m_boardTable->setVisible(hasSets);
    m_empty->setVisible(!hasSets);
    const bool hasModel = studio().residents().model().has_value();
    const bool isRunning = m_job != nullptr;
    setEnabledBecause(m_evaluate,
                      !hasModel   ? tr("No model is loaded: choose one on Model.")
                      : !hasSets  ? tr("There is no set to evaluate on.")
                      : isRunning ? tr("An evaluation is running.")
                                  : QString(),
                      tr("Runs what is not run yet: of the chosen rows, or of all"));
    setEnabledBecause(m_addAdapter, hasModel ? QString() : tr("No model is loaded: choose one on Model."));
    setEnabledBecause(m_addSet, isRunning ? tr("An evaluation is running.") : QString());
    bool hasResults = false;
    for (int row = 0; row < m_board.rowCount(); ++row)
        hasResults = hasResults || m_board.together(m_board.adapterAt(row));
    setEnabledBecause(m_save, hasResults ? QString() : tr("Nothing has been evaluated yet."), tr("Save as CSV or JSON lines"));
    m_running->setVisible(isRunning);
    if (!isRunning)
        return;
    m_runningText->setText(m_job->subject());
    const BoardCell *cell = m_board.cell(m_current.first, m_current.second);
    const int64_t done = cell ? cell->done : 0, total = cell ? cell->total : 0;
    m_runningBar->setRange(0, static_cast<int>(total));
    m_runningBar->setValue(static_cast<int>(done));
    QString count = total > 0 ? tr("%1 of %2 samples").arg(wholeText(done), wholeText(total)) : tr("begins");
    if (const double seconds = m_job->seconds(); done > 0 && seconds > 1) {
        const double speed = static_cast<double>(done) / seconds;
        count += QString::fromUtf8(" · ") + tr("%1 samples/s").arg(numberText(speed, 2)) + QString::fromUtf8(" · ") +
                 tr("%1 left").arg(durationText(static_cast<double>(total - done) / speed));
    }
    m_runningCount->setText(count);
}

void EvaluatePage::saveResults()
{
    studio().dialogs().chooseSaveFile(
        this, tr("Save the results"), "evaluation.csv", tr("Table (*.csv);;Every sample (*.jsonl)"), [this](const QString &name) {
            QSaveFile file(name);
            bool isWritten = file.open(QFile::WriteOnly);
            const bool isTable = !name.endsWith(".jsonl");
            if (isWritten && isTable)
                file.write("adapter,set,correct,total,accuracy,low,high\n");
            for (int row = 0; row < m_board.rowCount(); ++row)
                for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set) {
                    const BoardCell *cell = m_board.cell(m_board.adapterAt(row), set);
                    if (!cell || !cell->result)
                        continue;
                    const std::string adapter = studio().residents().nameOf(m_board.adapterAt(row)).toStdString();
                    const std::string setName = m_board.sets()[static_cast<size_t>(set)].name.toStdString();
                    const EvaluationResult &result = *cell->result;
                    if (isTable)
                        file.write(QByteArray::fromStdString(fmt::format("\"{}\",\"{}\",{},{},{:.6f},{:.6f},{:.6f}\n", adapter,
                                                                         setName, result.correct, result.total, result.accuracy,
                                                                         result.low, result.high)));
                    else
                        for (const EvaluationRecord &record : result.records) {
                            nlohmann::json line = toJson(record);
                            line["adapter"] = adapter;
                            line["set"] = setName;
                            file.write(QByteArray::fromStdString(
                                line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"));
                        }
                }
            isWritten = isWritten && file.commit();
            if (!isWritten)
                say({ErrorCode::OutputFile, file.errorString().toStdString(), name.toStdString()});
        });
}

} // namespace moa::ui
