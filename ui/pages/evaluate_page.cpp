// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate_page.h"

#include "ui/pages/evaluate/asking_drawer.h"
#include "ui/pages/evaluate/change_card.h"
#include "ui/pages/evaluate/result_files.h"
#include "ui/pages/evaluate/sample_view.h"
#include "ui/pages/evaluate/samples_card.h"
#include "ui/services/error_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/folding_splitter.h"

#include <QFileInfo>
#include <QSplitter>

namespace moa::ui {

namespace {

constexpr auto kSetsKey = "evaluate/sets", kAddedKey = "evaluate/added";
constexpr int kDrawerWidth = 368;

} // namespace

EvaluatePage::EvaluatePage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_board(studio.residents(), studio.catalog()), m_queue(studio, m_board),
      m_problem(new Banner(Tone::Bad)), m_boardCard(new BoardCard(studio, m_board, m_queue)), m_changes(new ChangeCard),
      m_samplesCard(new SamplesCard(m_samples)), m_sample(new SampleView), m_drawer(new AskingDrawer(studio.catalog(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(m_problem);
    m_problem->hide();
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(16);
    split->addWidget(m_boardCard);
    auto *lower = new FoldingSplitter;
    lower->setChildrenCollapsible(false);
    lower->setHandleWidth(16);
    lower->addWidget(m_changes);
    lower->addWidget(m_samplesCard);
    lower->addWidget(m_sample);
    lower->setSizes({340, 420, 440});
    split->addWidget(lower);
    split->setStretchFactor(0, 9);
    split->setStretchFactor(1, 10);
    column->addWidget(split, 1);
    connectParts();
    onLanguage(this, [this] { showChosen(); });
}

void EvaluatePage::connectParts()
{
    connect(m_boardCard, &BoardCard::chosenChanged, this, &EvaluatePage::showChosen);
    connect(m_boardCard, &BoardCard::evaluateAsked, this, &EvaluatePage::begin);
    connect(m_boardCard, &BoardCard::askingAsked, this, [this] {
        if (m_drawer->isVisible())
            m_drawer->hide();
        else
            openDrawer(m_boardCard->currentSet());
    });
    connect(m_boardCard, &BoardCard::askingOfAsked, this, &EvaluatePage::openDrawer);
    connect(m_boardCard, &BoardCard::fileChosen, this,
            [this](const QString &file, const QString &name) { addFile(file.toStdString(), name); });
    connect(m_boardCard, &BoardCard::adapterChosen, this, [this](const QString &folder) { loadAdapter(folder.toStdString()); });
    connect(m_boardCard, &BoardCard::saveAsked, this, [this] {
        studio().dialogs().chooseSaveFile(this, tr("Save the results"), "evaluation.csv",
                                          tr("Table (*.csv);;Every sample (*.jsonl)"),
                                          [this](const QString &file) { saveAs(file); });
    });
    connect(m_boardCard, &BoardCard::removalAsked, this, [this](int set) {
        m_board.removeSet(set);
        saveSets();
    });
    connect(m_boardCard, &BoardCard::deletionAsked, this, &EvaluatePage::askToDelete);
    connect(&m_board, &QAbstractItemModel::modelReset, m_drawer, [this] { m_drawer->setSets(m_board.sets()); });
    connect(&m_queue, &EvaluationQueue::changed, this, &EvaluatePage::updateReasons);
    connect(&m_queue, &EvaluationQueue::failed, this, &EvaluatePage::say);
    connect(&m_queue, &EvaluationQueue::cellEnded, this, [this] {
        showChosen();
        emit studio().runsChanged();
    });
    connect(&studio().training(), &TrainingDesk::stateChanged, this, [this] {
        if (studio().training().state() == TrainingDesk::State::Running) // what it answered is no longer what it has learnt
            m_board.forgetAdapter(adapterFolder(studio().training().record().info.folder));
        updateRouting();
    });
    connect(m_samplesCard, &SamplesCard::sampleChosen, this, &EvaluatePage::showSample);
    connect(m_sample, &SampleView::chatAsked, this,
            [this](const QString &question) { studio().askInChat(question, chosenAdapters()); });
    connect(m_sample, &SampleView::routingAsked, this, &EvaluatePage::showRouting);
    connect(m_drawer, &AskingDrawer::edited, this, &EvaluatePage::changeTerms);
    connect(m_drawer, &AskingDrawer::closeAsked, m_drawer, &QWidget::hide);
}

void EvaluatePage::shown()
{
    if (!m_isFirst)
        return;
    m_isFirst = false;
    if (const auto added = setFromStrings(studio().preferences().value(kAddedKey).toStringList()))
        m_added = *added;
    m_drawer->setAdded(m_added.terms, m_added.batchSize);
    for (const QVariant &kept : studio().preferences().value(kSetsKey).toList())
        if (std::optional<BoardSet> set = setFromStrings(kept.toStringList()))
            m_board.addSet(std::move(*set));
    restore();
}

/// Reads beside everything else what was evaluated earlier, and what the sets are.
void EvaluatePage::restore()
{
    m_boardCard->setReasonAgainst(tr("What was evaluated earlier is being read."));
    std::vector<std::filesystem::path> files;
    for (const BoardSet &set : m_board.sets())
        files.push_back(set.file);
    const Job *job = studio().light().submit(
        tr("Reading"), tr("earlier evaluations"), this,
        [&engine = studio().engine(), files,
         folder = evaluationsFolder(studio().surroundings().workspace)](const JobContext &context) -> Result<Restored> {
            Restored restored{readKeptEvaluations(engine, folder, context.stop()), {}};
            for (const std::filesystem::path &file : files)
                if (Result<QuestionSetInfo> info = engine.inspectQuestions(file)) // one that is gone is said when it is asked
                    restored.sets.push_back(std::move(*info));
            return restored;
        },
        [this](Restored restored) { takeRestored(std::move(restored)); });
    connect(job, &Job::ended, this, [this] { m_boardCard->setReasonAgainst({}); });
}

void EvaluatePage::takeRestored(Restored restored)
{
    for (const QuestionSetInfo &info : restored.sets)
        for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
            if (m_board.set(set).file == info.file)
                m_board.setInfo(set, info);
    m_board.restore(std::move(restored.kept.whole));
    if (restored.kept.damaged.empty())
        return;
    const Error &first = restored.kept.damaged.front();
    tell(Tone::Warn, tr("%n earlier evaluation(s) can't be read.", nullptr, static_cast<int>(restored.kept.damaged.size())),
         QString::fromStdString(describe(first)) + "  " + tr("The others are here."));
}

void EvaluatePage::saveSets()
{
    QVariantList kept;
    for (const BoardSet &set : m_board.sets())
        kept << QVariant(toStrings(set));
    studio().preferences().setValue(kSetsKey, kept);
}

void EvaluatePage::addFile(const std::filesystem::path &file, const QString &name)
{
    m_problem->hide();
    const Job *job = studio().light().submit(
        tr("Reading"), name, this,
        [&engine = studio().engine(), file](const JobContext &) { return engine.inspectQuestions(file); },
        [this, file, name](const QuestionSetInfo &info) {
            const SetTerms terms = termsFor(m_added.terms, info);
            const int set = m_board.addSet({file, name, terms, m_added.batchSize, info});
            saveSets();
            if (terms.rule.empty() && info.rule.empty() && !terms.comparesLikelihoods())
                openDrawer(set); // where its rule is chosen
        });
    connect(job, &Job::failed, this, &EvaluatePage::say);
}

void EvaluatePage::begin()
{
    m_problem->hide();
    const std::vector<int> rows = m_boardCard->chosenRows();
    std::vector<BoardPlace> places;
    bool executes = false;
    for (int set = 0; set < static_cast<int>(m_board.sets().size()); ++set)
        for (int row = 0; row < m_board.rowCount(); ++row) {
            const bool isChosen = rows.empty() || std::ranges::find(rows, row) != rows.end();
            const std::optional<AdapterHandle> adapter = m_board.row(row).handle;
            if (const BoardCell *cell = m_board.cell(row, set); !isChosen || !adapter || (cell && cell->result))
                continue;
            places.emplace_back(*adapter, set);
            executes = executes || m_board.set(set).terms.executes;
        }
    if (!executes || m_mayExecute) {
        m_queue.begin(std::move(places));
        return;
    }
    studio().dialogs().ask(this,
                           {tr("Run programs that the model writes?"),
                            engineText(kExecutionLimits) + "\n\n" + tr("You are asked once, until Studio is closed."),
                            {tr("Don't run"), tr("Run them")}},
                           [this, places](int answer) {
                               m_mayExecute = answer == 1;
                               if (m_mayExecute && !m_queue.job())
                                   m_queue.begin(places);
                           });
}

void EvaluatePage::changeTerms(int set, const SetTerms &terms, int64_t batchSize)
{
    if (set == AskingDrawer::kAdded) {
        m_added.terms = terms;
        m_added.batchSize = batchSize;
        studio().preferences().setValue(kAddedKey, toStrings(m_added));
        return;
    }
    m_problem->hide();
    const auto &info = m_board.set(set).info;
    if (m_board.changeSet(set, info ? termsFor(terms, *info) : terms, batchSize)) {
        saveSets();
        return;
    }
    m_drawer->setSets(m_board.sets());
    tell(Tone::Warn, tr("“%1” is asked in this way already.").arg(m_board.set(set).name),
         tr("Another column of the board asks it so. This one stays as it was."));
}

void EvaluatePage::openDrawer(int set)
{
    placeDrawer();
    m_drawer->open(set);
}

void EvaluatePage::placeDrawer()
{
    const int top = m_boardCard->toolsEnd(this) + 8;
    m_drawer->setGeometry(width() - kDrawerWidth - 32, top, kDrawerWidth, std::max(240, height() - 24 - top));
}

void EvaluatePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeDrawer();
}

void EvaluatePage::updateReasons()
{
    m_drawer->setReasonAgainst(m_queue.job() ? tr("An evaluation is running.") : QString());
    updateRouting();
}

/// Unless it is there or on its way.
void EvaluatePage::loadAdapter(const std::filesystem::path &path)
{
    const std::filesystem::path folder = adapterFolder(path);
    const bool isResident = std::ranges::any_of(studio().residents().adapters(),
                                                [&](const AdapterInfo &adapter) { return adapterFolder(adapter.path) == folder; });
    if (isResident || !m_loading.insert(folder).second)
        return;
    const Job *job = studio().residents().loadAdapter({path, {}, false});
    connect(job, &Job::failed, this, &EvaluatePage::say);
    connect(job, &Job::ended, this, [this, folder] { m_loading.erase(folder); });
}

void EvaluatePage::saveAs(const QString &file)
{
    const Job *job = studio().light().submit(
        tr("Saving"), QFileInfo(file).fileName(),
        [cells = cellsToSave(m_board), file](const JobContext &context) { return saveResults(cells, file, context.stop()); });
    connect(job, &Job::failed, this, &EvaluatePage::say);
}

void EvaluatePage::askToDelete(const std::vector<BoardSpot> &spots)
{
    std::vector<std::shared_ptr<const EvaluationResult>> results;
    for (const auto &[row, set] : spots)
        if (const BoardCell *cell = m_board.cell(row, set); cell && cell->result)
            results.push_back(cell->result);
    studio().dialogs().ask(this,
                           {tr("Delete %n result(s)?", nullptr, static_cast<int>(results.size())),
                            tr("The answers are removed from the board and from disk. What a run's folder keeps stays there."),
                            {tr("Keep"), tr("Delete")},
                            1},
                           [this, results](int answer) {
                               if (answer != 1)
                                   return;
                               std::vector<std::filesystem::path> files;
                               for (const auto &result : results)
                                   if (const std::filesystem::path file = summaryFile(*result); !file.empty())
                                       files.push_back(file);
                               m_board.forget(results);
                               removeFiles(files);
                           });
}

void EvaluatePage::removeFiles(const std::vector<std::filesystem::path> &summaries)
{
    Job *job = studio().light().submit(tr("Deleting"), tr("evaluations"),
                                       [&engine = studio().engine(), summaries](const JobContext &) -> Result<void> {
                                           for (const std::filesystem::path &summary : summaries)
                                               if (Result<void> removed = engine.removeEvaluation(summary); !removed)
                                                   return removed;
                                           return {};
                                       });
    job->keep();
    connect(job, &Job::failed, this, &EvaluatePage::say);
}

void EvaluatePage::tell(Tone tone, const QString &title, const QString &text)
{
    m_problem->setTone(tone);
    m_problem->setTexts(title, text);
    m_problem->show();
    layout()->activate();
    placeDrawer(); // the tools moved down
}

void EvaluatePage::say(const Error &error)
{
    const ErrorText words = explain(error);
    tell(Tone::Bad, words.title, words.text());
}

} // namespace moa::ui
