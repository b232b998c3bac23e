// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/reading_row.h"

#include "ui/services/quantities.h"

namespace moa::ui {

namespace {

constexpr int kPatienceMilliseconds = 400; ///< what is read sooner says nothing

} // namespace

ReadingRow::ReadingRow(QWidget *parent) : QWidget(parent), m_text(muted()), m_button(button({}, ButtonKind::Ghost))
{
    m_text->setElides(true);
    m_button->setObjectName("readingButton");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &ReadingRow::refresh);
    connect(m_button, &QPushButton::clicked, this, &ReadingRow::press);
    onLanguage(this, [this] { refresh(); });
}

void ReadingRow::follow(Job *job)
{
    m_wasStopped = false;
    m_job = job;
    if (job) {
        m_patience.start();
        connect(job, &Job::progressed, this, &ReadingRow::refresh);
        connect(job, &Job::finished, this, [this, job] { m_wasStopped = m_wasStopped && m_job != job; }); // the stop came too late
        connect(job, &Job::ended, this, [this, job] {
            if (m_job == job) {
                m_job = nullptr;
                refresh();
            }
        });
    }
    refresh();
}

void ReadingRow::press()
{
    if (!m_job) {
        emit againAsked();
        return;
    }
    m_wasStopped = true;
    m_job->stop();
    refresh();
}

void ReadingRow::refresh()
{
    const bool isReading = m_job && !m_wasStopped;
    setVisible(m_wasStopped || (isReading && !m_patience.isActive()));
    m_button->setText(isReading ? tr("Stop") : tr("Read it"));
    m_button->setIcon(icon(isReading ? "stop" : "refresh"));
    m_button->setEnabled(isReading || !m_job);
    if (!isReading) {
        m_text->setText(tr("Reading was stopped."));
        return;
    }
    const PhaseEvent &phase = m_job->phase();
    m_text->setText(phase.total > 0 ? tr("Reading: %1 of %2 rows").arg(wholeText(phase.done), wholeText(phase.total))
                                    : tr("Reading the data…"));
}

} // namespace moa::ui
