// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "engine/api/events.h"

#include <QElapsedTimer>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace moa::ui {

/// What a job's work, on the worker thread, may use of its job: the stop it is to obey, and a way to tell the GUI thread
/// something. Nothing else of the application may be touched from there.
class JobContext
{
public:
    explicit JobContext(std::stop_token stop) : m_stop(std::move(stop)) {}
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    /// Runs a function on the GUI thread, in the order of posting and at most 50 ms later; not at all once the job's receiver is
    /// gone. Everything it needs goes by value.
    void post(std::function<void()> function) const;
    /// Events given to it come out as Job::event.
    [[nodiscard]] Observer observer() const;

private:
    friend class JobQueue;
    friend class Job;
    struct Mail {
        std::function<void()> function; ///< or, where it is empty,
        Event event;
    };
    [[nodiscard]] std::vector<Mail> take() const;

    std::stop_token m_stop;
    struct Box {
        std::mutex mutex;
        std::vector<Mail> mail;
    };
    std::shared_ptr<Box> m_box = std::make_shared<Box>();
};

/// Something the engine is asked to do, seen from the GUI thread, where it lives: pure state. It ends with exactly one of
/// finished, failed and cancelled, after its last event; then it deletes itself with the next turn of the event loop.
class Job final : public QObject
{
    Q_OBJECT
public:
    enum class State { Queued, Running, Finished, Failed, Cancelled };

    /// What it is, such as "Training"; and to what, such as the run's name.
    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] const QString &subject() const { return m_subject; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasEnded() const { return m_state != State::Queued && m_state != State::Running; }
    /// The latest phase: `done` of `total`, 0 of 0 while that is unknown.
    [[nodiscard]] const PhaseEvent &phase() const { return m_phase; }
    /// Since it began to run.
    [[nodiscard]] double seconds() const;
    /// What is left of the phase, judged by what it did so far; nothing while too little is known.
    [[nodiscard]] std::optional<double> secondsLeft() const;

    /// Asks it to stop, also while it waits. Safe at any time.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_stop.stop_requested(); }
    /// For small work that somebody relies on, such as a new name: it can't be stopped, and is done even if its queue ends first.
    void keep() { m_isKept = true; }

signals:
    void started();
    void event(const moa::Event &event);
    void progressed(); ///< phase() changed
    void finished();
    void failed(const moa::Error &error);
    void cancelled();
    void ended(); ///< after any of these three

private:
    friend class JobQueue;
    Job(QString kind, QString subject, QObject *parent);
    void deliver(const std::vector<JobContext::Mail> &mail);
    void end(const Result<void> &result);

    QString m_kind, m_subject;
    State m_state = State::Queued;
    PhaseEvent m_phase;
    QElapsedTimer m_clock;
    double m_phaseBegan = 0;
    int64_t m_doneAtFirst = 0; ///< when the phase began: a phase that goes on has not done all of it since
    std::stop_source m_stop;
    bool m_isKept = false;
    JobContext m_context;
};

} // namespace moa::ui
