// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_bar.h"

#include "ui/services/quantities.h"
#include "ui/shell/page.h"

#include <QMenu>
#include <QProgressBar>
#include <QTimer>

#include <map>

namespace moa::ui {

namespace {

constexpr auto kTrainPhase = "train";

/// What an engine's phase is called; nothing for what the job's kind says already.
QString phaseText(const std::string &name)
{
    static const std::map<std::string, const char *> kWords{
        {"load model", QT_TRANSLATE_NOOP("moa::ui::JobBar", "loading the model")},
        {"read data", QT_TRANSLATE_NOOP("moa::ui::JobBar", "reading the data")},
        {"validate", QT_TRANSLATE_NOOP("moa::ui::JobBar", "validating")},
        {"merge", QT_TRANSLATE_NOOP("moa::ui::JobBar", "writing the weights")}};
    const auto word = kWords.find(name);
    return word == kWords.end() ? QString() : JobBar::tr(word->second);
}

} // namespace

JobBar::JobBar(Studio &studio, QWidget *parent)
    : QFrame(parent), m_studio(studio), m_kind(new Badge), m_subject(label({}, 12, QFont::DemiBold)), m_progressText(label({}, 12)),
      m_timeText(muted()), m_idle(muted()), m_bar(new QProgressBar), m_pause(button({}, ButtonKind::Ghost, "pause")),
      m_stop(button({}, ButtonKind::Ghost, "stop")), m_queue(button({}, ButtonKind::Ghost, "queue")),
      m_log(button({}, ButtonKind::Ghost, "log"))
{
    setObjectName("jobBar");
    setFixedHeight(48);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(80);
    m_log->setCheckable(true);
    m_progressText->setObjectName("jobProgressLabel");
    m_pause->setObjectName("pauseJobButton");
    m_stop->setObjectName("stopJobButton");
    m_queue->setObjectName("queueButton");
    m_log->setObjectName("logButton");
    m_queue->setMenu(new QMenu(m_queue));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_idle, 1);
    row->addWidget(m_kind);
    row->addWidget(m_subject);
    row->addWidget(m_bar, 1);
    row->addWidget(m_progressText);
    row->addWidget(m_timeText);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    QFrame *line = separator(Qt::Vertical);
    line->setFixedHeight(20);
    row->addWidget(line);
    row->addWidget(m_queue);
    row->addWidget(m_log);

    connect(m_pause, &QPushButton::clicked, this, [this] {
        TrainingDesk &training = m_studio.training();
        training.state() == TrainingDesk::State::Paused ? training.goOn() : training.pause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        Job *shown = job();
        if (m_studio.training().isActive() && (!shown || shown == m_studio.training().job()))
            m_studio.training().stopAndKeep();
        else if (shown)
            shown->stop();
        refresh();
    });
    connect(m_queue->menu(), &QMenu::aboutToShow, this, [this] {
        m_queue->menu()->clear();
        for (Job *job : m_studio.work().waiting()) {
            QAction *action = m_queue->menu()->addAction(tr("Take out: %1 %2").arg(job->kind(), job->subject()));
            connect(action, &QAction::triggered, job, &Job::stop);
        }
    });
    auto *clock = new QTimer(this);
    clock->setInterval(500);
    connect(clock, &QTimer::timeout, this, &JobBar::refresh);
    clock->start();
    connect(&m_studio.work(), &JobQueue::changed, this, &JobBar::refresh);
    connect(&m_studio.training(), &TrainingDesk::stateChanged, this, &JobBar::refresh);
    onLanguage(this, [this] {
        m_log->setText(tr("Log"));
        m_log->setToolTip(tr("Show what happened (Ctrl+L)"));
        m_idle->setText(tr("Nothing is running"));
        refresh();
    });
}

void JobBar::setPage(Page *page)
{
    m_page = page;
    refresh();
}

Job *JobBar::job() const
{
    Job *own = m_page ? m_page->ownJob() : nullptr;
    return own && !own->hasEnded() ? own : m_studio.work().current();
}

void JobBar::refresh()
{
    const TrainingDesk &training = m_studio.training();
    const bool isPaused = training.state() == TrainingDesk::State::Paused;
    const Job *job = this->job();
    const bool isTraining = training.isActive() && (!job || job == training.job());
    const bool isBusy = job || isPaused;
    m_idle->setVisible(!isBusy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_subject, m_bar, m_progressText, m_timeText, m_stop})
        part->setVisible(isBusy);
    m_pause->setVisible(isTraining && isBusy && training.state() != TrainingDesk::State::Preparing);

    const auto waiting = static_cast<int>(m_studio.work().waiting().size());
    m_queue->setVisible(waiting > 0);
    m_queue->setText(tr("%n queued", nullptr, waiting));
    if (!isBusy)
        return;

    m_kind->setText(isTraining && isPaused ? tr("Paused") : job ? job->kind() : QString());
    m_kind->setTone(isTraining && isPaused ? Tone::Warn : Tone::Accent);
    m_kind->updateGeometry();
    int64_t done = 0, total = 0;
    QStringList progress{job ? phaseText(job->phase().name) : QString()};
    if (isTraining && training.record().info.plannedSteps > 0) {
        m_subject->setText(QString::fromStdString(training.record().info.name));
        done = training.record().info.step;
        total = training.record().info.plannedSteps;
        progress << tr("step %1 of %2").arg(wholeText(done), wholeText(total));
    } else if (job) {
        m_subject->setText(QFontMetrics(m_subject->font()).elidedText(job->subject(), Qt::ElideMiddle, 260));
        done = job->phase().done;
        total = job->phase().total;
        progress << (total > 0 ? shareText(static_cast<double>(done) / static_cast<double>(total)) : QString());
    }
    progress.removeAll(QString());
    m_progressText->setText(progress.join(QString::fromUtf8(" · ")));
    const bool isMoving = job != nullptr;
    m_bar->setRange(0, total > 0 ? 1000 : isMoving ? 0 : 1000);
    m_bar->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
    const bool isOfTheBar = job && (!isTraining || job->phase().name == kTrainPhase); // not a validation's end
    const std::optional<double> left = isOfTheBar ? job->secondsLeft() : std::nullopt;
    m_timeText->setText(left ? tr("· %1 left, done %2").arg(durationText(*left), clockText(*left)) : QString());

    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? "play" : "pause"));
    setEnabledBecause(m_pause, training.state() == TrainingDesk::State::Pausing    ? tr("It pauses after this micro-batch.")
                               : training.state() == TrainingDesk::State::Stopping ? tr("It is stopping.")
                                                                                   : QString());
    m_stop->setText(isTraining ? tr("Stop and keep") : tr("Stop"));
    const bool isStopping = (job && job->isStopping()) || training.state() == TrainingDesk::State::Stopping;
    setEnabledBecause(m_stop, isStopping && !isPaused ? tr("It stops after this micro-batch or token.") : QString());
}

} // namespace moa::ui
