// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/residents.h"

#include <QObject>

#include <memory>

namespace moa::ui {

/// The one training that is under way: its session, what it recorded so far, and what a person may do with it. Train draws it, Chat
/// may ask its half-trained adapter while it is paused, the job bar and Home show it.
class TrainingDesk final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,      ///< nothing is under way; the record of the last run stays
        Preparing, ///< model and data are loaded
        Running,
        Pausing, ///< asked to pause, the micro-batch is not done yet
        Paused,  ///< everything is kept in memory
        Stopping ///< asked to stop and keep, or to discard
    };
    Q_ENUM(State)

    TrainingDesk(Engine &engine, JobQueue &work, Residents &residents, QObject *parent = nullptr);
    /// Lets the session go on the worker.
    ~TrainingDesk() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Whether a training holds the engine's session (everything but Idle).
    [[nodiscard]] bool isActive() const { return m_state != State::Idle; }
    /// The run's own record, growing while it runs.
    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] bool hasRecord() const { return !m_record.info.folder.empty(); }
    /// The half-trained adapter, where one may be asked: while it is paused.
    [[nodiscard]] std::optional<AdapterHandle> adapter() const;
    [[nodiscard]] Job *job() const { return m_job; }
    /// Why the last run failed, if it did.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Begins a run in `folder`; nothing must be under way.
    void start(const RunConfig &config, const std::filesystem::path &folder);
    /// Takes up a run from its latest checkpoint.
    void resume(const std::filesystem::path &folder);
    /// Shows the record of a run that lies on disk.
    void show(RunRecord record);

    void pause();
    void goOn();
    void stopAndKeep();
    /// Stops and moves the run to the bin.
    void discard();

signals:
    void stateChanged();
    void recordReplaced(); ///< another run is shown
    void recorded(const moa::Event &event);
    void ended(); ///< the session is over; record().info.state says how
    void failed(const moa::Error &error);

private:
    struct Opened;
    using Open = std::function<Result<std::unique_ptr<TrainingSession>>(const JobContext &)>;
    void open(RunRecord record, Open openSession);
    void run();
    void setState(State state);
    void take(const Event &event);
    void finish(const TrainingResult &result);
    void saveAndEnd();
    void letGo();
    void fail(const Error &error);

    Engine &m_engine;
    JobQueue &m_work;
    Residents &m_residents;
    State m_state = State::Idle;
    RunRecord m_record;
    std::shared_ptr<TrainingSession> m_session; ///< used on the worker only
    std::optional<AdapterHandle> m_handle;
    std::optional<Error> m_error;
    QPointer<Job> m_job;
    bool m_discards = false;
};

} // namespace moa::ui
