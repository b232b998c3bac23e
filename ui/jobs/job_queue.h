// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/jobs/job.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <thread>
#include <type_traits>
#include <utility>

namespace moa::ui {

/// One long-lived worker thread that does jobs first in, first out. Used from the GUI thread only.
class JobQueue final : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Result<void>(const JobContext &)>;

    explicit JobQueue(QObject *parent = nullptr);
    /// Stops everything and waits for the running job to obey.
    ~JobQueue() override;

    /// Queues work. The job belongs to the queue and deletes itself when it has ended: hold it in a QPointer.
    Job *submit(const QString &kind, const QString &subject, Work work);

    /// The same for work with a result, which is handed to `receive` on the GUI thread before the job finishes, unless `receiver`
    /// is gone by then.
    template <class Call, class Receive>
    Job *submit(const QString &kind, const QString &subject, QObject *receiver, Call call, Receive receive)
    {
        using T = typename std::invoke_result_t<Call, const JobContext &>::value_type;
        return submit(kind, subject,
                      [call = std::move(call), receive = std::move(receive),
                       guard = QPointer<QObject>(receiver)](const JobContext &context) mutable -> Result<void> {
                          Result<T> result = call(context);
                          if (!result)
                              return tl::unexpected(result.error());
                          auto held = std::make_shared<T>(std::move(*result));
                          context.post([held, receive, guard]() mutable {
                              if (guard)
                                  receive(std::move(*held));
                          });
                          return {};
                      });
    }

    /// The running job, or null.
    [[nodiscard]] Job *current() const { return m_current; }
    /// Those that wait, the next one first.
    [[nodiscard]] QList<Job *> waiting() const;
    [[nodiscard]] bool isIdle() const { return !m_current && m_waiting.empty(); }
    /// Asks every job to stop.
    void stopAll();

signals:
    void changed(); ///< another job runs, or the number of those that wait changed
    void started(moa::ui::Job *job);
    void ended(moa::ui::Job *job); ///< after the job's own signals

private:
    struct Task {
        Job *job = nullptr;
        Work work;
    };
    void beginNext();
    void drain();
    void workOff();

    std::deque<Task> m_waiting;
    Job *m_current = nullptr;
    QTimer m_drain;

    // Shared with the worker, under the mutex.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<std::pair<Work, JobContext>> m_next;
    std::optional<Result<void>> m_result;
    bool m_leaving = false;
    std::thread m_worker; ///< started with the first job
};

} // namespace moa::ui
