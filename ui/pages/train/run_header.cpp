// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/run_header.h"

#include "ui/services/quantities.h"
#include "ui/widgets/folding_row.h"

namespace moa::ui {

using State = TrainingDesk::State;

namespace {
constexpr int kLeastProgress = 120; ///< narrower, the actions move below the words
}

QString runStateName(const std::string &state)
{
    static const std::map<std::string, const char *> kNames{
        {"new", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "New")},
        {"running", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Running")},
        {"paused", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Paused")},
        {"finished", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Finished")},
        {"early_stopped", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Ended early")},
        {"stopped", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Stopped")},
        {"diverged", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Diverged")},
        {"failed", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Failed")},
        {"interrupted", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Interrupted")},
        {"damaged", QT_TRANSLATE_NOOP("moa::ui::RunHeader", "Damaged")}};
    const auto found = kNames.find(state);
    return found == kNames.end() ? QString::fromStdString(state) : RunHeader::tr(found->second);
}

Tone runStateTone(const std::string &state)
{
    if (state == "finished" || state == "early_stopped")
        return Tone::Good;
    if (state == "diverged" || state == "failed" || state == "damaged")
        return Tone::Bad;
    return state == "paused" || state == "interrupted" || state == "stopped" ? Tone::Warn : Tone::Accent;
}

bool isResumable(const RunInfo &info)
{
    return info.step > 0 &&
           (info.state == "stopped" || info.state == "interrupted" || info.state == "failed" || info.state == "diverged");
}

RunHeader::RunHeader(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_name(label({}, 15, QFont::DemiBold)), m_progress(muted()), m_state(new Badge),
      m_chat(button({}, ButtonKind::Default, "chat")), m_pause(button({}, ButtonKind::Default, "pause")),
      m_stop(button({}, ButtonKind::Default, "stop")), m_discard(button({}, ButtonKind::Danger, "trash")),
      m_resume(button({}, ButtonKind::Default, "play")), m_fork(button({}, ButtonKind::Default, "branch")),
      m_export(button({}, ButtonKind::Default, "export")), m_setUp(button({}, ButtonKind::Default, "plus"))
{
    auto *whole = new FoldingRow(8);
    QHBoxLayout *told = whole->addRow(1), *row = whole->addRow();
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setElides(true);
    m_progress->setMinimumWidth(kLeastProgress);
    told->addWidget(m_name);
    told->addWidget(m_state);
    told->addWidget(m_progress, 1);
    row->addStretch(1);
    const std::pair<QPushButton *, const char *> buttons[]{
        {m_chat, "chatWithItButton"}, {m_pause, "pauseButton"}, {m_stop, "stopAndKeepButton"}, {m_discard, "discardButton"},
        {m_resume, "resumeButton"},   {m_fork, "forkButton"},   {m_export, "exportButton"},    {m_setUp, "newRunButton"}};
    for (const auto &[made, name] : buttons) {
        made->setObjectName(name);
        row->addWidget(made);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(whole);
    connect(m_chat, &QPushButton::clicked, this, &RunHeader::chatAsked);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        TrainingDesk &desk = m_studio.training();
        desk.state() == State::Paused ? desk.goOn() : desk.pause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_studio.training().stopAndKeep(); });
    connect(m_discard, &QPushButton::clicked, this, &RunHeader::discard);
    connect(m_resume, &QPushButton::clicked, this, &RunHeader::resumeAsked);
    connect(m_fork, &QPushButton::clicked, this, &RunHeader::forkAsked);
    connect(m_export, &QPushButton::clicked, this,
            [this] { emit m_studio.exportAsked(QString::fromStdString(m_studio.training().shown().info.folder.string())); });
    connect(m_setUp, &QPushButton::clicked, this, &RunHeader::setUpAsked);
    onLanguage(this, [this] { refresh(); });
}

void RunHeader::refresh()
{
    const RunInfo &info = m_studio.training().shown().info;
    m_name->setText(QString::fromStdString(info.name));
    m_state->setText(runStateName(info.state));
    m_state->setTone(runStateTone(info.state));
    m_state->updateGeometry();
    if (info.plannedSteps > 0)
        m_progress->setText(tr("step %1 of %2").arg(wholeText(info.step), wholeText(info.plannedSteps)));
    else
        m_progress->setText(m_studio.training().isActive() && !m_studio.training().isShowingAnother()
                                ? tr("The model and the data are being prepared.")
                                : QString());
    showButtons();
}

void RunHeader::showButtons()
{
    const TrainingDesk &desk = m_studio.training();
    const State state = desk.isShowingAnother() ? State::Idle : desk.state();
    const RunInfo &info = desk.shown().info;
    const bool isIdle = state == State::Idle, isPaused = state == State::Paused, isStopping = state == State::Stopping;
    const QString stopping = isStopping ? tr("It is stopping; what is being computed is finished first.") : QString();

    m_pause->setVisible(!isIdle && state != State::Preparing);
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? "play" : "pause"));
    setEnabledBecause(m_pause, state == State::Pausing ? tr("It pauses after this micro-batch.") : stopping,
                      isPaused ? tr("Train on from here")
                               : tr("Keep everything in memory and hold; Chat may use the adapter meanwhile"));
    m_stop->setVisible(!isIdle);
    m_stop->setText(state == State::Preparing ? tr("Stop") : tr("Stop and keep"));
    setEnabledBecause(m_stop, stopping, tr("End here; the adapter is written, and the run can be resumed later"));
    m_discard->setVisible(!isIdle && state != State::Preparing);
    m_discard->setText(tr("Discard"));
    setEnabledBecause(m_discard, stopping, tr("End here and move the run to the bin"));

    m_chat->setVisible(isPaused || (isIdle && info.hasAdapter) || state == State::Running || state == State::Pausing);
    m_chat->setText(tr("Chat with it"));
    const bool isBusy = desk.isActive() && desk.state() != State::Paused;
    setEnabledBecause(m_chat,
                      isBusy && !desk.isShowingAnother() ? tr("Pause the training first: it needs the whole device.")
                      : isBusy                           ? tr("Another training needs the whole device; pause it first.")
                                                         : QString(),
                      tr("Ask the adapter as it is now"));
    const QString another = desk.isActive() ? tr("Another training is under way.") : QString();
    m_resume->setVisible(isIdle && isResumable(info));
    m_resume->setText(tr("Resume"));
    setEnabledBecause(m_resume, another, tr("Train on from the latest checkpoint"));
    m_fork->setVisible(isIdle);
    m_fork->setText(tr("Fork"));
    setEnabledBecause(m_fork, {}, tr("Set up a new run with these settings"));
    m_export->setVisible(isIdle && info.step > 0);
    m_export->setText(tr("Export"));
    setEnabledBecause(m_export, {}, tr("Write the adapter for other programs"));
    m_setUp->setVisible(isIdle);
    m_setUp->setText(tr("New run"));
    setEnabledBecause(m_setUp, {}, tr("Back to the set-up"));
}

void RunHeader::discard()
{
    m_studio.dialogs().ask(window(),
                           {tr("Discard this run?"),
                            tr("%1 stops at step %2 and moves to the bin, with all it learnt.")
                                .arg(QString::fromStdString(m_studio.training().record().info.name))
                                .arg(m_studio.training().record().info.step),
                            {tr("Keep training"), tr("Discard")},
                            1},
                           [self = QPointer(this)](int answer) {
                               if (self && answer == 1)
                                   self->m_studio.training().discard();
                           });
}

} // namespace moa::ui
