// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/residents.h"

#include <QObject>

#include <memory>

namespace moa::ui {

/// Which base model a run needs, and how.
[[nodiscard]] ModelSpec modelSpecOf(const RunConfig &config);

/// The one training that is under way: its session, what it recorded so far, and what a person may do with it. Train draws it, Chat
/// may ask its half-trained adapter while it is paused, the job bar and Home show it. Another run's record can be shown meanwhile.
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
    /// The run's own record, growing while it runs; it holds no phases.
    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] bool hasRecord() const { return !m_record.info.folder.empty(); }
    /// What a view shows: the record, or another run's while a training is under way.
    [[nodiscard]] const RunRecord &shown() const { return m_other ? *m_other : m_record; }
    [[nodiscard]] bool isShowingAnother() const { return m_other.has_value(); }
    /// The half-trained adapter, where one may be asked: while it is paused.
    [[nodiscard]] std::optional<AdapterHandle> adapter() const;
    [[nodiscard]] Job *job() const { return m_job; }
    /// Why the last run failed, or could not be kept, if so.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Begins a run in `folder`; nothing must be under way.
    void start(const RunConfig &config, const std::filesystem::path &folder);
    /// Takes up a run from its latest checkpoint.
    void resume(const std::filesystem::path &folder);
    /// Shows the record of a run that lies on disk; one that is under way stays record().
    void show(RunRecord record);
    /// Shows record() again.
    void showOwn();

    void pause();
    void goOn();
    /// Ends the run with all it learnt. Where that can't be written, it stays paused. While it is preparing nothing is learnt yet:
    /// a new run goes to the bin, a resumed one is left as it was.
    void stopAndKeep();
    /// Ends the run and moves it to the bin.
    void discard();

signals:
    void stateChanged();
    void recordReplaced();                  ///< shown() is another one
    void recorded(const moa::Event &event); ///< record() grew
    void ended();                           ///< the session is over; record().info.state says how
    void failed(const moa::Error &error);

private:
    struct Opened;
    using Open = std::function<Result<std::unique_ptr<TrainingSession>>(const JobContext &)>;
    void open(Open openSession);
    void opened(Opened opened);
    void notOpened();
    void run();
    void setState(State state);
    void take(const Event &event);
    void finish(const TrainingResult &result);
    void rest();
    void leaveRest();
    void askToStop(bool discards);
    void end();
    void keep();
    void bin();
    void letGo();
    void close(const std::string &state);
    void fail(const Error &error);

    Engine &m_engine;
    JobQueue &m_work;
    Residents &m_residents;
    State m_state = State::Idle;
    RunRecord m_record;
    std::optional<RunRecord> m_other;
    std::shared_ptr<TrainingSession> m_session; ///< used on the worker only
    std::optional<AdapterHandle> m_handle;
    std::optional<Error> m_error;
    QPointer<Job> m_job;
    bool m_isNew = false;    ///< began with start()
    bool m_discards = false; ///< what Stopping is to do
};

} // namespace moa::ui
