// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

namespace moa::ui {

void JobContext::post(std::function<void()> function) const
{
    const std::lock_guard lock(m_box->mutex);
    m_box->mail.push_back({std::move(function), {}});
}

Observer JobContext::observer() const
{
    return [box = m_box](const Event &event) {
        const std::lock_guard lock(box->mutex);
        box->mail.push_back({{}, event});
    };
}

std::vector<JobContext::Mail> JobContext::take() const
{
    const std::lock_guard lock(m_box->mutex);
    return std::exchange(m_box->mail, {});
}

Job::Job(QString kind, QString subject, QObject *parent)
    : QObject(parent), m_kind(std::move(kind)), m_subject(std::move(subject)), m_context(m_stop.get_token())
{}

double Job::seconds() const
{
    return m_clock.isValid() ? static_cast<double>(m_clock.elapsed()) / 1000.0 : 0.0;
}

std::optional<double> Job::secondsLeft() const
{
    const double spent = seconds() - m_phaseBegan;
    const int64_t done = m_phase.done - m_doneAtFirst;
    if (m_phase.total <= 0 || done <= 0 || spent < 1.0)
        return std::nullopt;
    return spent * static_cast<double>(m_phase.total - m_phase.done) / static_cast<double>(done);
}

void Job::stop()
{
    if (!m_isKept)
        m_stop.request_stop();
}

void Job::deliver(const std::vector<JobContext::Mail> &mail)
{
    for (const JobContext::Mail &item : mail) {
        if (item.function) {
            item.function();
            continue;
        }
        if (const auto *phase = std::get_if<PhaseEvent>(&item.event.body)) {
            if (phase->name != m_phase.name) {
                m_phaseBegan = seconds();
                m_doneAtFirst = phase->done;
            }
            m_phase = *phase;
            emit progressed();
        }
        emit event(item.event);
    }
}

void Job::end(const Result<void> &result)
{
    deliver(m_context.take());
    if (result) {
        m_state = State::Finished;
        emit finished();
    } else if (result.error().code == ErrorCode::Stopped) {
        m_state = State::Cancelled;
        emit cancelled();
    } else {
        m_state = State::Failed;
        emit failed(result.error());
    }
    emit ended();
    deleteLater();
}

} // namespace moa::ui
