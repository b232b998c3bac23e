// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/preflight_card.h"

#include "ui/services/error_text.h"
#include "ui/services/quantities.h"

#include <QGridLayout>

#include <cmath>

namespace moa::ui {

namespace {

constexpr int kSettleMilliseconds = 400;

/// What memory and time depend on.
std::string partsOf(const RunConfig &config)
{
    nlohmann::json json = toJson(config);
    for (const char *key : {"name", "checkpoints", "evaluation"})
        json.erase(key);
    for (const char *key : {"seed", "epochs", "max_steps", "learning_rate", "min_learning_rate", "schedule", "warmup_epochs"})
        json["training"].erase(key);
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// What the number of rows and tokens depends on.
std::string dataOf(const RunConfig &config)
{
    return config.model.path + toJson(config)["data"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

PreflightCard::PreflightCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_estimatedHead(muted({}, 11)), m_measuredHead(muted({}, 11)),
      m_steps(muted({}, 12, true)), m_verdict(label({}, 12)), m_errorText(new ToneLabel({}, Tone::Bad, 12)),
      m_measure(button({}, ButtonKind::Default, "bolt")), m_stop(button({}, ButtonKind::Default, "stop")),
      m_copy(button({}, ButtonKind::Ghost, "copy"))
{
    m_measure->setObjectName("measureButton");
    m_stop->setObjectName("stopMeasuringButton");
    m_copy->setObjectName("copyErrorButton");
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_estimatedHead, 0, 1, Qt::AlignRight);
    grid->addWidget(m_measuredHead, 0, 2, Qt::AlignRight);
    int line = 0;
    for (Row *row : {&m_memory, &m_step, &m_tokens, &m_whole}) {
        *row = {muted(), label(), label({}, 13, QFont::DemiBold)};
        ++line;
        grid->addWidget(row->name, line, 0);
        for (ToneLabel *value : {row->estimated, row->measured}) {
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(value, line, value == row->estimated ? 1 : 2, Qt::AlignRight);
        }
    }
    m_memory.measured->setObjectName("measuredMemory");
    m_memory.estimated->setObjectName("estimatedMemory");
    m_step.measured->setObjectName("measuredStep");
    m_step.estimated->setObjectName("estimatedStep");
    m_tokens.estimated->setObjectName("estimatedSpeed");
    m_whole.estimated->setObjectName("estimatedRun");
    m_whole.measured->setObjectName("measuredRun");
    m_steps->setObjectName("plannedSteps");
    m_verdict->setObjectName("fitVerdict");
    m_verdict->setWordWrap(true);
    m_errorText->setWordWrap(true);
    m_errorText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_errorText->setObjectName("preflightError");
    head()->addStretch(1);
    head()->addWidget(m_measure);
    head()->addWidget(m_stop);
    body()->addLayout(grid);
    body()->addWidget(m_verdict);
    body()->addWidget(m_steps);
    auto *error = new QHBoxLayout;
    error->addWidget(m_errorText, 1);
    error->addWidget(m_copy, 0, Qt::AlignTop);
    body()->addLayout(error);

    m_later.setSingleShot(true);
    m_later.setInterval(kSettleMilliseconds);
    connect(&m_later, &QTimer::timeout, this, [this] {
        estimate();
        countData();
    });
    connect(m_measure, &QPushButton::clicked, this, &PreflightCard::measure);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
        showButtons();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_error)
            QGuiApplication::clipboard()->setText(explain(*m_error).details);
    });
    connect(&m_studio.training(), &TrainingDesk::stateChanged, this, &PreflightCard::showButtons);
    onLanguage(this, [this] {
        setTitle(tr("Pre-flight"));
        m_estimatedHead->setText(tr("estimated"));
        m_measuredHead->setText(tr("measured"));
        m_memory.name->setText(tr("Memory at its peak"));
        m_step.name->setText(tr("A step of the longest rows"));
        m_tokens.name->setText(tr("Tokens / s"));
        m_whole.name->setText(tr("The whole run"));
        m_measure->setText(tr("Measure"));
        m_stop->setText(tr("Stop"));
        m_copy->setText(tr("Copy"));
        showNumbers();
        showButtons();
    });
}

void PreflightCard::refresh(const QString &problem)
{
    m_problem = problem;
    showNumbers();
    showButtons();
    m_later.start();
}

void PreflightCard::estimate()
{
    const RunConfig &config = m_studio.setUp().config();
    const std::string parts = partsOf(config);
    // A training keeps the engine busy for long; the estimate can wait.
    if (!m_problem.isEmpty() || m_planFor == parts || m_studio.training().isActive() || !isVisible())
        return;
    if (m_planJob)
        m_planJob->stop();
    m_planFor = parts;
    struct Estimate {
        PlanResult plan;
        double tokensPerSecond = 0;
    };
    m_planJob = m_studio.work().submit(
        tr("Estimating"), QString::fromStdString(config.name), this,
        [&engine = m_studio.engine(), resolved = m_studio.resolved(config)](const JobContext &) -> Result<Estimate> {
            Result<PlanResult> plan = engine.plan(resolved);
            if (!plan)
                return tl::unexpected(plan.error());
            const Result<double> speed = engine.estimateSpeed(resolved);
            if (!speed)
                return tl::unexpected(speed.error());
            return Estimate{std::move(*plan), *speed};
        },
        [this, parts](Estimate estimate) {
            if (parts != m_planFor)
                return;
            m_plan = std::move(estimate.plan);
            m_plannedFor = parts;
            m_speed = estimate.tokensPerSecond;
            m_error.reset();
            showNumbers();
        });
    connect(m_planJob, &Job::failed, this, [this](const Error &error) {
        m_plan.reset();
        showError(error);
    });
}

void PreflightCard::countData()
{
    const RunConfig &config = m_studio.setUp().config();
    const std::string data = dataOf(config);
    if (!m_problem.isEmpty() || m_dataFor == data || !isVisible())
        return;
    if (m_dataJob)
        m_dataJob->stop();
    m_dataFor = data;
    m_data.reset();
    showNumbers();
    DatasetRequest request;
    for (const std::string &file : config.data.train)
        request.files.push_back(m_studio.dataPath(file));
    request.format = config.data.format;
    request.promptTemplate = config.data.promptTemplate;
    request.maxTokens = config.data.maxTokens;
    request.instructionColumn = config.data.instructionColumn;
    request.inputColumn = config.data.inputColumn;
    request.outputColumn = config.data.outputColumn;
    request.tokenizerModel = m_studio.modelPath(config.model.path);
    const double share = config.data.validation.empty() ? config.data.validationShare : 0;
    m_dataJob = m_studio.light().submit(
        tr("Counting"), {}, this,
        [&engine = m_studio.engine(), request](const JobContext &context) {
            Result<DatasetInfo> info = engine.inspectDataset(request, {}, context.stop());
            if (info || info.error().code == ErrorCode::Stopped)
                return info;
            DatasetRequest rowsAlone = request; // such as with a model that has no tokenizer
            rowsAlone.tokenizerModel.clear();
            return engine.inspectDataset(rowsAlone, {}, context.stop());
        },
        [this, data, share](const DatasetInfo &info) {
            if (data != m_dataFor)
                return;
            const auto kept = [share](int64_t count) { return count - std::llround(static_cast<double>(count) * share); };
            m_data = {kept(info.rows), kept(info.tokens), info.longestTokens};
            showNumbers();
        });
    connect(m_dataJob, &Job::failed, this, [this] { m_dataFor.clear(); }); // it is counted again when anything changes
}

std::optional<int64_t> PreflightCard::totalSteps() const
{
    const TrainingConfig &training = m_studio.setUp().config().training;
    if (!m_data || m_data->rows <= 0 || training.batchSize <= 0)
        return std::nullopt;
    const int64_t all = training.epochs * ((m_data->rows + training.batchSize - 1) / training.batchSize);
    return training.maxSteps > 0 ? std::min(all, training.maxSteps) : all;
}

double PreflightCard::longestStepTokens() const
{
    const RunConfig &config = m_studio.setUp().config();
    const int64_t longest =
        m_data && m_data->longest > 0 ? std::min(m_data->longest, config.data.maxTokens) : config.data.maxTokens;
    return static_cast<double>(config.training.batchSize * longest);
}

/// How long the whole run takes at a speed: by the tokens that there are, or at most, by rows that are all as long as they may be.
QString PreflightCard::wholeRun(double tokensPerSecond) const
{
    const std::optional<int64_t> steps = totalSteps();
    if (!steps || tokensPerSecond <= 0)
        return {};
    if (m_data->tokens <= 0)
        return tr("at most %1").arg(durationText(static_cast<double>(*steps) * longestStepTokens() / tokensPerSecond));
    const double epochs =
        static_cast<double>(*steps * m_studio.setUp().config().training.batchSize) / static_cast<double>(m_data->rows);
    return tr("about %1").arg(durationText(epochs * static_cast<double>(m_data->tokens) / tokensPerSecond));
}

void PreflightCard::measure()
{
    const RunConfig config = m_studio.resolved(m_studio.setUp().config());
    m_measuredFor = partsOf(m_studio.setUp().config());
    m_measured.reset();
    m_error.reset();
    struct Measured {
        PreflightResult result;
        ModelInfo model;
        DeviceInfo device;
    };
    m_job = m_studio.work().submit(
        tr("Pre-flight"), QString::fromStdString(config.name), this,
        [&engine = m_studio.engine(), config](const JobContext &context) -> Result<Measured> {
            Measured measured;
            Result<PreflightResult> result = engine.preflight(config, context.observer(), context.stop());
            if (!result)
                return tl::unexpected(result.error());
            // The model is resident by now; asking for it says what it is.
            Result<ModelInfo> model = engine.loadModel(modelSpecOf(config), context.observer(), context.stop());
            if (!model)
                return tl::unexpected(model.error());
            return Measured{std::move(*result), std::move(*model), engine.device()};
        },
        [this, config](Measured measured) {
            m_studio.residents().noteModel(modelSpecOf(config), std::move(measured.model));
            m_studio.residents().noteDevice(measured.device);
            take(measured.result);
        });
    connect(m_job, &Job::failed, this, &PreflightCard::showError);
    connect(m_job, &Job::ended, this, &PreflightCard::showButtons, Qt::QueuedConnection);
    showNumbers();
    showButtons();
}

void PreflightCard::take(const PreflightResult &result)
{
    m_measured = result;
    m_plan = result.plan;
    m_plannedFor = m_measuredFor;
    m_speed = result.estimatedTokensPerSecond;
    showNumbers();
}

void PreflightCard::showError(const Error &error)
{
    m_error = error;
    showNumbers();
}

/// A row without any number is not there.
void PreflightCard::Row::show(const QString &estimate, const QString &measure) const
{
    estimated->setText(estimate);
    measured->setText(measure);
    for (ToneLabel *part : {name, estimated, measured})
        part->setVisible(!estimate.isEmpty() || !measure.isEmpty());
}

void PreflightCard::showNumbers()
{
    const std::string parts = partsOf(m_studio.setUp().config());
    const bool isFresh = m_measured && m_measuredFor == parts, isPlanFresh = m_plan && m_plannedFor == parts;
    const auto seconds = [](double value) { return tr("%1 s", "seconds").arg(numberText(value, 2)); };
    const auto perSecond = [](double speed) { return QLocale().toString(speed, 'f', 0); };
    const bool isPlanned = m_plan && m_speed > 0;
    m_memory.show(m_plan ? bytesText(m_plan->totalBytes) : QString(), m_measured ? bytesText(m_measured->peakBytes) : QString());
    m_step.show(isPlanned ? seconds(longestStepTokens() / m_speed) : QString(),
                m_measured ? seconds(m_measured->stepSeconds) : QString());
    m_tokens.show(isPlanned ? perSecond(m_speed) : QString(), m_measured ? perSecond(m_measured->tokensPerSecond) : QString());
    m_whole.show(isPlanned ? wholeRun(m_speed) : QString(), m_measured ? wholeRun(m_measured->tokensPerSecond) : QString());
    m_estimatedHead->setVisible(m_plan.has_value());
    m_measuredHead->setVisible(m_measured.has_value());
    for (const Row *row : {&m_memory, &m_step, &m_tokens, &m_whole}) {
        row->estimated->setTone(isPlanFresh ? Tone::Text : Tone::Muted);
        row->measured->setTone(isFresh ? Tone::Text : Tone::Muted);
    }

    const int64_t needed = isFresh ? m_measured->peakBytes : isPlanFresh ? m_plan->totalBytes : 0;
    const int64_t available = m_plan ? m_plan->availableBytes : 0;
    const bool fits = needed <= available;
    m_verdict->setVisible(needed > 0 && available > 0);
    m_verdict->setTone(fits ? Tone::Good : Tone::Bad);
    m_verdict->setText(fits ? tr("It fits: %1 of %2 are free for it.").arg(bytesText(available - needed), bytesText(available))
                            : tr("It needs %1 more than the %2 there are: take a smaller micro-batch or shorter examples.")
                                  .arg(bytesText(needed - available), bytesText(available)));
    showNotes();
}

void PreflightCard::showNotes()
{
    QStringList notes;
    if (const std::optional<int64_t> steps = totalSteps())
        notes << tr("About %n steps.", nullptr, static_cast<int>(*steps));
    if (m_measured && m_measuredFor != partsOf(m_studio.setUp().config()))
        notes << tr("Measured with other settings.");
    if (!m_measured && m_plan && m_speed > 0)
        notes << tr("Times are estimated from how fast this device multiplies matrices.");
    if (!m_measured && !m_job)
        notes << tr("Measuring runs the longest batch once.");
    m_steps->setText(notes.join(' '));
    m_errorText->setVisible(m_error.has_value());
    m_copy->setVisible(m_error.has_value());
    if (m_error) {
        const ErrorText text = explain(*m_error);
        m_errorText->setText(text.title + ' ' + text.text());
        m_errorText->setToolTip(text.details);
    }
}

void PreflightCard::showButtons()
{
    const bool isMeasuring = m_job && !m_job->hasEnded();
    m_stop->setVisible(isMeasuring);
    m_measure->setVisible(!isMeasuring);
    setEnabledBecause(m_stop, isMeasuring && m_job->isStopping() ? tr("It stops after this micro-batch.") : QString());
    setEnabledBecause(m_measure,
                      !m_problem.isEmpty()             ? m_problem
                      : m_studio.training().isActive() ? tr("A training has the device; wait for its end.")
                                                       : QString(),
                      tr("Run the longest batch once, to know memory and time"));
}

} // namespace moa::ui
