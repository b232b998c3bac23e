// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_queue.h"

namespace moa::ui {

namespace {
constexpr int kDrainMilliseconds = 50;
}

JobQueue::JobQueue(QObject *parent) : QObject(parent)
{
    m_drain.setInterval(kDrainMilliseconds);
    connect(&m_drain, &QTimer::timeout, this, &JobQueue::drain);
}

JobQueue::~JobQueue()
{
    stopAll();
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_wake.notify_one();
    if (m_worker.joinable())
        m_worker.join();
    for (Task &task : m_waiting)
        if (task.job->m_isKept)
            (void)task.work(task.job->m_context); // nobody is left to hear of it
}

Job *JobQueue::submit(const QString &kind, const QString &subject, Work work)
{
    auto *job = new Job(kind, subject, this);
    m_waiting.push_back({job, std::move(work)});
    // Not at once: who submits gets to connect to the job before it says anything.
    QMetaObject::invokeMethod(this, &JobQueue::beginNext, Qt::QueuedConnection);
    emit changed();
    return job;
}

QList<Job *> JobQueue::waiting() const
{
    QList<Job *> jobs;
    for (const Task &task : m_waiting)
        jobs << task.job;
    return jobs;
}

void JobQueue::stopAll()
{
    for (const Task &task : m_waiting)
        task.job->stop();
    if (m_current)
        m_current->stop();
}

void JobQueue::beginNext()
{
    if (m_current || m_waiting.empty())
        return;
    Task task = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (task.job->isStopping()) { // it never runs
        task.job->end(tl::unexpected(Error{ErrorCode::Stopped, "stopped before it began", {}}));
        emit changed();
        emit ended(task.job);
        QMetaObject::invokeMethod(this, &JobQueue::beginNext, Qt::QueuedConnection);
        return;
    }
    m_current = task.job;
    m_current->m_state = Job::State::Running;
    m_current->m_clock.start();
    {
        const std::lock_guard lock(m_mutex);
        m_next.emplace(std::move(task.work), m_current->m_context);
    }
    if (!m_worker.joinable())
        m_worker = std::thread(&JobQueue::workOff, this);
    m_wake.notify_one();
    m_drain.start();
    emit m_current->started();
    emit started(m_current);
    emit changed();
}

void JobQueue::drain()
{
    if (!m_current)
        return;
    std::optional<Result<void>> result;
    {
        const std::lock_guard lock(m_mutex);
        result = std::exchange(m_result, std::nullopt);
    }
    // The result was read first: what is taken now includes the last event.
    m_current->deliver(m_current->m_context.take());
    if (!result)
        return;
    Job *job = std::exchange(m_current, nullptr);
    m_drain.stop();
    job->end(*result);
    emit changed();
    emit ended(job);
    beginNext();
}

void JobQueue::workOff()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_leaving || m_next; });
        if (!m_next)
            return;
        auto [work, context] = std::move(*m_next);
        m_next.reset();
        lock.unlock();
        Result<void> result = work(context);
        work = nullptr; // what it holds is let go on this thread
        lock.lock();
        m_result = std::move(result);
        if (!m_leaving)
            QMetaObject::invokeMethod(this, &JobQueue::drain, Qt::QueuedConnection);
    }
}

} // namespace moa::ui
