// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/training_desk.h"

namespace moa::ui {

namespace {

QString nameOf(const RunRecord &record)
{
    return QString::fromStdString(record.info.name);
}

} // namespace

ModelSpec modelSpecOf(const RunConfig &config)
{
    return {config.model.path, config.model.precision, config.training.computeDtype, config.training.device,
            config.training.threads};
}

/// What opening a session brings to the GUI thread.
struct TrainingDesk::Opened {
    std::shared_ptr<TrainingSession> session;
    ModelInfo model;
    DeviceInfo device;
    AdapterHandle adapter = AdapterHandle::Base;
    RunRecord record;
};

TrainingDesk::TrainingDesk(Engine &engine, JobQueue &work, Residents &residents, QObject *parent)
    : QObject(parent), m_engine(engine), m_work(work), m_residents(residents)
{}

TrainingDesk::~TrainingDesk()
{
    letGo();
}

std::optional<AdapterHandle> TrainingDesk::adapter() const
{
    return m_state == State::Paused ? m_handle : std::nullopt;
}

void TrainingDesk::start(const RunConfig &config, const std::filesystem::path &folder)
{
    if (isActive())
        return;
    m_record = {};
    m_record.config = config;
    m_record.info.folder = folder;
    m_record.info.name = config.name;
    m_record.info.state = "new";
    m_isNew = true;
    open([&engine = m_engine, config, folder](const JobContext &context) {
        return engine.createRun(config, folder, context.observer(), context.stop());
    });
}

void TrainingDesk::resume(const std::filesystem::path &folder)
{
    if (isActive())
        return;
    if (m_record.info.folder != folder) { // what is known of it stays in sight while it is prepared
        m_record = {};
        m_record.info.folder = folder;
        m_record.info.name = folder.filename().string();
    }
    m_isNew = false;
    open([&engine = m_engine, folder](const JobContext &context) {
        return engine.resumeRun(folder, context.observer(), context.stop());
    });
}

void TrainingDesk::show(RunRecord record)
{
    if (isActive() && record.info.folder == m_record.info.folder) {
        showOwn();
        return;
    }
    if (isActive()) {
        m_other = std::move(record);
    } else {
        m_record = std::move(record);
        m_error.reset();
    }
    emit recordReplaced();
}

void TrainingDesk::showOwn()
{
    m_other.reset();
    emit recordReplaced();
}

void TrainingDesk::open(Open openSession)
{
    m_other.reset();
    m_error.reset();
    m_discards = false;
    setState(State::Preparing);
    emit recordReplaced();
    m_job = m_work.submit(
        tr("Preparing"), nameOf(m_record), this,
        [&engine = m_engine, openSession = std::move(openSession)](const JobContext &context) -> Result<Opened> {
            Result<std::unique_ptr<TrainingSession>> session = openSession(context);
            if (!session)
                return tl::unexpected(session.error());
            Opened opened;
            opened.session = std::move(*session);
            opened.adapter = opened.session->adapter();
            Result<RunRecord> read = engine.readRun(opened.session->folder());
            if (!read)
                return tl::unexpected(read.error());
            opened.record = std::move(*read);
            // The model is resident by now, so that asking for it costs nothing and says what it is.
            Result<ModelInfo> model = engine.loadModel(modelSpecOf(opened.record.config), context.observer(), context.stop());
            if (!model)
                return tl::unexpected(model.error());
            opened.model = std::move(*model);
            opened.device = engine.device();
            return opened;
        },
        [this](Opened got) { opened(std::move(got)); });
    connect(m_job, &Job::failed, this, &TrainingDesk::fail);
    connect(m_job, &Job::cancelled, this, &TrainingDesk::notOpened);
}

void TrainingDesk::opened(Opened opened)
{
    m_session = std::move(opened.session);
    m_handle = opened.adapter;
    m_record = std::move(opened.record);
    m_residents.noteModel(modelSpecOf(m_record.config), std::move(opened.model));
    m_residents.noteDevice(opened.device);
    if (m_state == State::Stopping) { // asked just before it was ready
        notOpened();
        return;
    }
    if (!m_other)
        emit recordReplaced();
    run();
}

void TrainingDesk::notOpened()
{
    if (m_isNew || m_discards) {
        m_session = nullptr;
        bin();
        return;
    }
    close("stopped");
}

void TrainingDesk::run()
{
    setState(State::Running);
    m_record.info.state = "running";
    m_job = m_work.submit(
        tr("Training"), nameOf(m_record), this,
        [session = m_session](const JobContext &context) { return session->run(context.observer(), context.stop()); },
        [this](const TrainingResult &result) { finish(result); });
    connect(m_job, &Job::event, this, &TrainingDesk::take);
    connect(m_job, &Job::failed, this, &TrainingDesk::fail);
    connect(m_job, &Job::cancelled, this, [this] { // stopped before it began to run
        if (m_state == State::Stopping)
            end();
        else
            rest();
    });
}

void TrainingDesk::take(const Event &event)
{
    if (std::holds_alternative<PhaseEvent>(event.body))
        return; // the job's, not the run's
    if (const auto *step = std::get_if<StepEvent>(&event.body)) {
        m_record.info.step = event.step;
        m_record.info.plannedSteps = step->totalSteps;
        m_record.info.lastLoss = step->loss;
    } else if (const auto *validation = std::get_if<ValidationEvent>(&event.body); validation && validation->isBest) {
        m_record.info.bestValidationLoss = validation->loss;
    }
    m_record.events.push_back(event);
    emit recorded(event);
}

void TrainingDesk::finish(const TrainingResult &result)
{
    if (m_state == State::Stopping) {
        end();
    } else if (result.outcome == RunOutcome::Stopped) { // by whoever asked the job: nothing is lost
        rest();
    } else {
        m_record.info.hasAdapter = !result.adapter.empty();
        close(std::string(outcomeName(result.outcome)));
    }
}

void TrainingDesk::rest()
{
    m_record.info.state = "paused";
    AdapterInfo half;
    half.handle = *m_handle;
    half.path = m_record.info.folder;
    half.routerMode = m_record.config.router.mode;
    half.adapters = toJson(m_record.config)["adapters"];
    half.promptTemplate = m_record.config.data.promptTemplate;
    m_residents.noteAdapter(half);
    setState(State::Paused);
}

void TrainingDesk::leaveRest()
{
    m_error.reset();
    m_residents.forgetAdapter(*m_handle);
}

void TrainingDesk::pause()
{
    if (m_state != State::Running || !m_job)
        return;
    setState(State::Pausing);
    m_job->stop();
}

void TrainingDesk::goOn()
{
    if (m_state != State::Paused)
        return;
    leaveRest();
    run();
}

void TrainingDesk::stopAndKeep()
{
    askToStop(/*discards=*/false);
}

void TrainingDesk::discard()
{
    askToStop(/*discards=*/true);
}

void TrainingDesk::askToStop(bool discards)
{
    if (m_state == State::Idle || m_state == State::Stopping)
        return;
    m_discards = discards;
    const bool isPaused = m_state == State::Paused;
    if (isPaused)
        leaveRest();
    setState(State::Stopping);
    if (isPaused)
        end();
    else if (m_job)
        m_job->stop();
}

void TrainingDesk::end()
{
    if (m_discards)
        bin();
    else
        keep();
}

void TrainingDesk::keep()
{
    m_job = m_work.submit(
        tr("Keeping"), nameOf(m_record), this,
        [&engine = m_engine, session = m_session](const JobContext &) -> Result<RunRecord> {
            if (const Result<TrainingResult> saved = session->save(); !saved)
                return tl::unexpected(saved.error());
            return engine.readRun(session->folder());
        },
        [this](RunRecord record) { // with the checkpoint that was just written
            m_record = std::move(record);
            if (!m_other)
                emit recordReplaced();
            close("stopped");
        });
    connect(m_job, &Job::failed, this, [this](const Error &error) { // such as a full disk: nothing is given up
        m_error = error;
        rest();
        emit failed(error);
    });
    connect(m_job, &Job::cancelled, this, &TrainingDesk::rest); // taken out of the queue
}

void TrainingDesk::bin()
{
    const std::filesystem::path folder = m_record.info.folder;
    m_handle.reset();
    setState(State::Stopping);
    m_job = m_work.submit(
        tr("Discarding"), nameOf(m_record),
        [&engine = m_engine, folder, session = std::exchange(m_session, nullptr)](const JobContext &) mutable -> Result<void> {
            session.reset(); // it holds the folder's lock
            std::error_code ignored;
            if (!std::filesystem::exists(folder, ignored))
                return {}; // stopped before it was made
            const auto moved = engine.binRun(folder);
            return moved ? Result<void>() : tl::unexpected(moved.error());
        });
    connect(m_job, &Job::failed, this, [this](const Error &error) {
        m_error = error;
        emit failed(error);
    });
    connect(m_job, &Job::ended, this, [this] {
        if (!m_error)
            m_record = {};
        if (!m_other)
            emit recordReplaced();
        close(m_error ? "stopped" : std::string());
    });
}

void TrainingDesk::letGo()
{
    m_handle.reset();
    if (!m_session)
        return;
    // Its tensors are freed on the worker, as everything of the engine is.
    m_work.submit(tr("Clearing up"), {}, [session = std::exchange(m_session, nullptr)](const JobContext &) mutable -> Result<void> {
        session.reset();
        return {};
    });
}

void TrainingDesk::close(const std::string &state)
{
    m_record.info.state = state;
    letGo();
    setState(State::Idle);
    emit ended();
}

void TrainingDesk::fail(const Error &error)
{
    m_error = error;
    emit failed(error);
    close(error.code == ErrorCode::Diverged ? "diverged" : "failed");
}

void TrainingDesk::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace moa::ui
