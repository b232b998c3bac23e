// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_page.h"

#include "engine/api/config_text.h"
#include "ui/pages/home/hero_card.h"
#include "ui/pages/home/interrupted_banner.h"
#include "ui/pages/home/self_check_card.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/error_notice.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/table_cells.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr size_t kRecentRuns = 6;
constexpr size_t kRecentModels = 4;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
}

} // namespace

HomePage::HomePage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_known(studio), m_banners(new QVBoxLayout), m_error(new ErrorNotice), m_hero(new HeroCard),
      m_check(new SelfCheckCard(studio)), m_runsCard(new Card), m_modelsCard(new Card), m_table(new QTableView),
      m_noRuns(new EmptyState("runs")), m_models(new QVBoxLayout), m_allRuns(button({}, ButtonKind::Ghost)),
      m_openModel(button({}, ButtonKind::Default, "folder"))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    m_banners->setSpacing(8);
    column->addLayout(m_banners);
    column->addWidget(m_error);
    auto *first = new FoldingRow(16), *second = new FoldingRow(16);
    first->addWidget(m_hero, 68);
    first->addWidget(m_check, 32);
    second->addWidget(makeRuns(), 68);
    second->addWidget(makeModels(), 32);
    column->addWidget(first);
    column->addWidget(second, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);

    connect(m_hero, &HeroCard::startAsked, this, &HomePage::startSample);
    connect(m_hero, &HeroCard::openAsked, this, [this] {
        if (openSample())
            this->studio().show("mixture");
    });
    connect(&studio, &Studio::runsChanged, this, [this] {
        update();
        if (isVisible())
            readRuns();
    });
    connect(&m_known, &KnownModels::changed, this, &HomePage::fillModels);
    onLanguage(this, [this] {
        m_runsCard->setTitle(tr("Recent runs"));
        m_modelsCard->setTitle(tr("Recent models"));
        m_openModel->setText(tr("Open a model"));
        m_allRuns->setText(tr("All %n run(s)", nullptr, m_runCount));
        m_noRuns->setTexts(tr("No runs yet"), tr("What you train appears here. The sample is a good first one."));
        m_table->setAccessibleName(tr("Recent runs"));
        m_runs.retranslate();
        update();
        fillModels();
    });
}

QWidget *HomePage::makeRuns()
{
    m_runsCard->head()->addStretch();
    m_runsCard->head()->addWidget(m_allRuns);
    m_allRuns->setObjectName("allRunsButton");
    m_table->setObjectName("recentRunsTable");
    m_table->setModel(&m_runs);
    styleTable(m_table, 46);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *curve = new SparklineCell(RunTable::CurveRole, this);
    curve->setRoles(RunTable::ToneRole, RunTable::DoneRole);
    m_table->setItemDelegateForColumn(RunTable::Name, new TwoLineCell(RunTable::MixtureRole, this));
    m_table->setItemDelegateForColumn(RunTable::State, new StateCell(RunTable::ToneRole, this));
    m_table->setItemDelegateForColumn(RunTable::Loss, curve);
    for (const int column : {RunTable::Base, RunTable::Mixture, RunTable::Size})
        m_table->hideColumn(column);
    QHeaderView *head = m_table->horizontalHeader();
    head->moveSection(head->visualIndex(RunTable::State), head->visualIndex(RunTable::Accuracy));
    head->resizeSection(RunTable::Loss, 136);
    head->resizeSection(RunTable::BestLoss, 84);
    head->resizeSection(RunTable::Accuracy, 84);
    head->resizeSection(RunTable::State, 140);
    head->resizeSection(RunTable::When, 128);
    head->setSectionResizeMode(RunTable::Name, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(150);
    m_runsCard->body()->addWidget(m_table, 1);
    m_runsCard->body()->addWidget(m_noRuns, 1);
    m_table->hide();
    m_allRuns->hide();
    connect(m_allRuns, &QPushButton::clicked, this, [this] { studio().show("runs"); });
    const auto open = [this](const QModelIndex &index) { look(m_runs.run(index.row()).folder); };
    connect(m_table, &QTableView::activated, this, open); // a double click or the Enter key
    return m_runsCard;
}

QWidget *HomePage::makeModels()
{
    m_models->setSpacing(4);
    m_modelsCard->body()->addLayout(m_models);
    m_modelsCard->body()->addStretch();
    m_modelsCard->body()->addWidget(m_openModel);
    m_openModel->setObjectName("openModelButton");
    connect(m_openModel, &QPushButton::clicked, this, [this] { studio().show("model"); });
    return m_modelsCard;
}

void HomePage::shown()
{
    readRuns();
    m_known.refresh();
    m_check->begin();
    planSample();
}

void HomePage::update()
{
    const Surroundings &around = studio().surroundings();
    const QString busy = studio().training().isActive() ? tr("A training is under way.") : QString();
    m_hero->setReasonAgainst(around.sampleModel.empty()
                                 ? tr("The sample model is not installed: run packaging/deps.sh, or name its file in "
                                      "MOA_SAMPLE_MODEL, and start again.")
                             : around.sampleTrain.empty()
                                 ? tr("The sample problems are not installed: install the program again, or name its resources in "
                                      "MOA_RESOURCES.")
                                 : busy);
    for (int i = 0; i < m_banners->count(); ++i)
        static_cast<InterruptedBanner *>(m_banners->itemAt(i)->widget())->setReasonAgainst(busy);
}

void HomePage::readRuns()
{
    if (m_listing)
        m_listing->stop();
    m_listing = studio().light().submit(
        tr("Reading"), tr("runs"), this,
        [&engine = studio().engine(), workspace = studio().surroundings().workspace](const JobContext &) {
            return engine.runs(workspace);
        },
        [this](std::vector<RunInfo> runs) {
            m_runCount = static_cast<int>(runs.size());
            m_allRuns->setText(tr("All %n run(s)", nullptr, m_runCount));
            m_allRuns->setVisible(m_runCount > 0);
            std::vector<RunInfo> interrupted;
            std::ranges::copy_if(runs, std::back_inserter(interrupted),
                                 [](const RunInfo &run) { return run.state == "interrupted"; });
            showInterrupted(interrupted);
            if (runs.size() > kRecentRuns)
                runs.resize(kRecentRuns);
            m_runs.setRuns(std::move(runs));
            m_noRuns->setVisible(m_runCount == 0);
            m_table->setVisible(m_runCount > 0);
        });
    connect(m_listing, &Job::failed, m_error, &ErrorNotice::setError);
}

void HomePage::showInterrupted(const std::vector<RunInfo> &runs)
{
    clear(m_banners);
    for (const RunInfo &run : runs) {
        auto *banner = new InterruptedBanner(run);
        connect(banner, &InterruptedBanner::resumeAsked, this, [this, folder = run.folder] {
            studio().training().resume(folder);
            studio().show("train");
        });
        connect(banner, &InterruptedBanner::lookAsked, this, [this, folder = run.folder] { look(folder); });
        connect(banner, &InterruptedBanner::discardAsked, this, [this, run] { discard(run); });
        m_banners->addWidget(banner);
    }
    update();
}

void HomePage::discard(const RunInfo &run)
{
    studio().dialogs().ask(this,
                           {tr("Move %1 to the bin?").arg(QString::fromStdString(run.name)),
                            tr("It stays in the folder .bin of the workspace until you delete it there."),
                            {tr("Move to the bin")},
                            0},
                           [this, folder = run.folder](int) {
                               Job *job = studio().light().submit(
                                   tr("Moving"), QString::fromStdString(folder.filename().string()), this,
                                   [&engine = studio().engine(), folder](const JobContext &) { return engine.binRun(folder); },
                                   [this](const std::filesystem::path &) { emit studio().runsChanged(); });
                               job->keep();
                               connect(job, &Job::failed, m_error, &ErrorNotice::setError);
                           });
}

void HomePage::fillModels()
{
    clear(m_models);
    const auto &resident = studio().residents().model();
    const size_t count = std::min(kRecentModels, m_known.models().size());
    for (size_t i = 0; i < count; ++i) {
        const KnownModel &model = m_known.models()[i];
        auto *entry = new EntryButton("model");
        entry->setObjectName("recentModelButton");
        const bool isLoaded = resident && resident->path == model.path;
        const bool isTrouble = model.error && !model.isAbsent;
        entry->setTexts(modelName(model.path), modelNote(model));
        entry->setIconName(isTrouble ? "warning" : "model", isTrouble ? Tone::Warn : isLoaded ? Tone::Accent : Tone::Muted);
        if (isLoaded)
            entry->setWord(tr("loaded"));
        connect(entry, &EntryButton::clicked, this, [this, path = model.path] {
            const bool isSample = path == studio().surroundings().sampleModel;
            studio().setUp().edit(tr("Choose a model"),
                                  [&](RunConfig &config) { config.model.path = isSample ? "sample" : path.string(); });
            studio().show("model");
        });
        m_models->addWidget(entry);
    }
    if (count == 0)
        m_models->addWidget(muted(tr("None yet. Open a folder of Meta or Hugging Face, or a GGUF file."), 12, true));
}

bool HomePage::openSample()
{
    for (const Preset &preset : studio().surroundings().presets) {
        if (preset.key != "sample")
            continue;
        const Result<RunConfigReading> reading = parseRunConfig(preset.text, "sample");
        if (!reading) {
            m_error->setError(reading.error());
            return false;
        }
        studio().setUp().replace(tr("The sample"), reading->config);
        return true;
    }
    m_error->setError(Error{ErrorCode::InputFile, tr("The preset of the sample is missing.").toStdString(), "presets/sample.json"});
    return false;
}

void HomePage::startSample()
{
    if (!openSample())
        return;
    const RunConfig config = studio().resolved(studio().setUp().config());
    studio().training().start(config, studio().freeRunFolder(config.name));
    studio().show("train");
}

/// What the sample needs on this machine, said before it is started.
void HomePage::planSample()
{
    const auto &presets = studio().surroundings().presets;
    const auto sample = std::ranges::find(presets, "sample", &Preset::key);
    if (m_isPlanned || sample == presets.end() || studio().surroundings().sampleModel.empty())
        return;
    m_isPlanned = true;
    const Result<RunConfigReading> reading = parseRunConfig(sample->text, "sample");
    if (!reading)
        return;
    studio().light().submit(
        tr("Planning"), tr("the sample"), this,
        [&engine = studio().engine(), config = studio().resolved(reading->config)](const JobContext &) {
            return engine.plan(config);
        },
        [this](const PlanResult &plan) { m_hero->setMemory(plan.totalBytes); });
}

void HomePage::look(const std::filesystem::path &folder)
{
    Job *job = studio().light().submit(
        tr("Reading"), QString::fromStdString(folder.filename().string()), this,
        [&engine = studio().engine(), folder](const JobContext &) { return engine.readRun(folder); },
        [this](RunRecord record) {
            studio().training().show(std::move(record));
            studio().show("train");
        });
    connect(job, &Job::failed, m_error, &ErrorNotice::setError);
}

} // namespace moa::ui
