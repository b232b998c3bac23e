// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/training_desk.h"

namespace moa::ui {

namespace {

QString nameOf(const RunRecord &record)
{
    return QString::fromStdString(record.info.name);
}

ModelSpec specOf(const RunConfig &config)
{
    return {config.model.path, config.model.precision, config.training.computeDtype, config.training.device,
            config.training.threads};
}

std::string endState(const TrainingResult &result)
{
    return std::string(outcomeName(result.outcome));
}

} // namespace

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
    RunRecord record;
    record.config = config;
    record.info.folder = folder;
    record.info.name = config.name;
    record.info.state = "new";
    open(std::move(record), [&engine = m_engine, config, folder](const JobContext &context) {
        return engine.createRun(config, folder, context.observer(), context.stop());
    });
}

void TrainingDesk::resume(const std::filesystem::path &folder)
{
    RunRecord record;
    record.info.folder = folder;
    record.info.name = folder.filename().string();
    open(std::move(record), [&engine = m_engine, folder](const JobContext &context) {
        return engine.resumeRun(folder, context.observer(), context.stop());
    });
}

void TrainingDesk::show(RunRecord record)
{
    if (isActive())
        return;
    m_record = std::move(record);
    m_error.reset();
    emit recordReplaced();
}

void TrainingDesk::open(RunRecord record, Open openSession)
{
    if (isActive())
        return;
    m_record = std::move(record);
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
            Result<ModelInfo> model = engine.loadModel(specOf(opened.record.config), context.observer(), context.stop());
            if (!model)
                return tl::unexpected(model.error());
            opened.model = std::move(*model);
            opened.device = engine.device();
            return opened;
        },
        [this](Opened opened) {
            m_session = std::move(opened.session);
            m_handle = opened.adapter;
            m_record = std::move(opened.record);
            m_residents.noteModel(specOf(m_record.config), std::move(opened.model));
            m_residents.noteDevice(opened.device);
            emit recordReplaced();
            run();
        });
    connect(m_job, &Job::failed, this, &TrainingDesk::fail);
    connect(m_job, &Job::cancelled, this, [this] {
        letGo();
        setState(State::Idle);
    });
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
    connect(m_job, &Job::cancelled, this, [this] { setState(State::Paused); }); // stopped before it began to run
}

void TrainingDesk::take(const Event &event)
{
    if (const auto *step = std::get_if<StepEvent>(&event.body)) {
        m_record.info.step = event.step;
        m_record.info.plannedSteps = step->totalSteps;
        m_record.info.lastLoss = step->loss;
    }
    m_record.events.push_back(event);
    emit recorded(event);
}

void TrainingDesk::finish(const TrainingResult &result)
{
    if (result.outcome == RunOutcome::Stopped && m_state == State::Pausing) {
        m_record.info.state = "paused";
        AdapterInfo half;
        half.handle = *m_handle;
        half.path = m_record.info.folder;
        half.routerMode = m_record.config.router.mode;
        m_residents.noteAdapter(half);
        setState(State::Paused);
        return;
    }
    m_record.info.state = endState(result);
    if (m_state == State::Stopping) {
        saveAndEnd();
        return;
    }
    letGo();
    setState(State::Idle);
    emit ended();
}

void TrainingDesk::saveAndEnd()
{
    const bool discards = m_discards;
    m_job = m_work.submit(
        discards ? tr("Discarding") : tr("Keeping"), nameOf(m_record), this,
        [&engine = m_engine, session = m_session, discards,
         folder = m_record.info.folder](const JobContext &) mutable -> Result<int> {
            if (!discards) {
                const Result<TrainingResult> saved = session->save();
                session.reset();
                return saved ? Result<int>(0) : tl::unexpected(saved.error());
            }
            session.reset();
            return 0;
        },
        [this, discards](int) {
            const std::filesystem::path folder = m_record.info.folder;
            letGo();
            if (discards) {
                m_work.submit(tr("Discarding"), nameOf(m_record), [&engine = m_engine, folder](const JobContext &) -> Result<void> {
                    const auto moved = engine.binRun(folder);
                    return moved ? Result<void>() : tl::unexpected(moved.error());
                });
                m_record = {};
                emit recordReplaced();
            }
            setState(State::Idle);
            emit ended();
        });
    connect(m_job, &Job::failed, this, &TrainingDesk::fail);
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
    m_residents.forgetAdapter(*m_handle);
    run();
}

void TrainingDesk::stopAndKeep()
{
    if (m_state == State::Paused) {
        m_residents.forgetAdapter(*m_handle);
        m_record.info.state = "stopped";
        setState(State::Stopping);
        saveAndEnd();
    } else if ((m_state == State::Running || m_state == State::Pausing || m_state == State::Preparing) && m_job) {
        if (m_state != State::Preparing)
            setState(State::Stopping);
        m_job->stop();
    }
}

void TrainingDesk::discard()
{
    m_discards = true;
    stopAndKeep();
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

void TrainingDesk::fail(const Error &error)
{
    m_error = error;
    m_record.info.state = error.code == ErrorCode::Diverged ? "diverged" : "failed";
    letGo();
    setState(State::Idle);
    emit failed(error);
    emit ended();
}

void TrainingDesk::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace moa::ui
