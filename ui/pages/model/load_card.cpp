// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/load_card.h"

#include "ui/pages/model/memory_forecast.h"
#include "ui/services/known_models.h"
#include "ui/services/quantities.h"
#include "ui/widgets/error_notice.h"

#include <QProgressBar>

namespace moa::ui {

LoadCard::LoadCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_error(new ErrorNotice), m_title(label({}, 14, QFont::DemiBold)), m_what(muted()),
      m_rest(muted()), m_note(muted()), m_bar(new QProgressBar), m_load(button({}, ButtonKind::Primary)), m_unload(button()),
      m_stop(button({}, ButtonKind::Default, "stop"))
{
    body()->setContentsMargins(24, 6, 24, 16);
    m_title->setObjectName("loadStateLabel");
    m_load->setObjectName("loadModelButton");
    m_unload->setObjectName("unloadModelButton");
    m_stop->setObjectName("stopLoadingButton");
    m_bar->setObjectName("loadingProgressBar");
    m_bar->setTextVisible(false);
    makeLayout();
    m_clock.setInterval(250);
    connect(&m_clock, &QTimer::timeout, this, &LoadCard::showProgress);
    connect(m_load, &QPushButton::clicked, this, &LoadCard::load);
    connect(m_unload, &QPushButton::clicked, this, &LoadCard::unload);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
        showState();
    });
    connect(&studio.residents(), &Residents::modelChanged, this, &LoadCard::showState);
    connect(&studio.setUp(), &SetUp::changed, this, &LoadCard::showState);
    connect(&studio.training(), &TrainingDesk::stateChanged, this, &LoadCard::showState);
    connect(&studio.work(), &JobQueue::changed, this, &LoadCard::showState);
    onLanguage(this, [this] {
        m_unload->setText(tr("Unload"));
        m_stop->setText(tr("Stop"));
        m_bar->setAccessibleName(tr("Progress of loading"));
        showState();
    });
}

void LoadCard::makeLayout()
{
    for (ToneLabel *part : {m_what, m_note})
        part->setElides(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title);
    first->addWidget(m_what, 1);
    first->addWidget(m_rest);
    words->addLayout(first);
    words->addWidget(m_bar);
    words->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(words, 1);
    for (QPushButton *made : {m_unload, m_load, m_stop})
        row->addWidget(made, 0, Qt::AlignVCenter);
    body()->addWidget(m_error);
    body()->addLayout(row);
}

void LoadCard::setModel(const std::optional<ModelInfo> &model)
{
    if (!model || !m_model || model->path != m_model->path) {
        m_error->setError({});
        m_wasStopped = false;
    }
    m_model = model;
    showState();
}

ModelSpec LoadCard::wanted() const
{
    return modelSpecOf(m_studio.resolved(m_studio.setUp().config()));
}

bool LoadCard::isResident() const
{
    const Residents &residents = m_studio.residents();
    const ModelSpec spec = wanted();
    return residents.model() && m_model && residents.model()->path == m_model->path &&
           residents.spec().precision == spec.precision && residents.spec().computeDtype == spec.computeDtype &&
           residents.spec().device == spec.device;
}

void LoadCard::load()
{
    m_error->setError({});
    m_wasStopped = false;
    m_spec = wanted();
    m_isUnloading = false;
    m_job = m_studio.residents().load(m_spec);
    connect(m_job, &Job::progressed, this, &LoadCard::showProgress);
    connect(m_job, &Job::failed, this, [this](const Error &error) { m_error->setError(error); });
    connect(m_job, &Job::cancelled, this, [this] { m_wasStopped = true; });
    connect(m_job, &Job::ended, this, [this] {
        m_job = nullptr;
        showState();
        emit jobChanged();
    });
    showState();
    emit jobChanged();
}

void LoadCard::unload()
{
    m_error->setError({});
    m_wasStopped = false;
    m_isUnloading = true;
    m_job = m_studio.residents().unload();
    connect(m_job, &Job::ended, this, [this] {
        m_job = nullptr;
        showState();
        emit jobChanged();
    });
    showState();
}

void LoadCard::showState()
{
    const auto &resident = m_studio.residents().model();
    const bool isBusy = m_job != nullptr;
    m_bar->setVisible(isBusy);
    m_rest->setVisible(isBusy);
    isBusy ? m_clock.start() : m_clock.stop();
    showButtons();
    if (isBusy) {
        showProgress();
        return;
    }
    const QString name = resident ? modelName(resident->path) : QString();
    if (isResident()) {
        m_title->setText(tr("Loaded"));
        m_what->setText(tr("%1 in memory, ready to train and to chat").arg(bytesText(residentBytes(m_studio.residents()))));
    } else {
        m_title->setText(m_wasStopped ? tr("Loading was stopped.") : tr("Not loaded"));
        m_what->setText(resident && m_model && resident->path == m_model->path ? tr("%1 is loaded in another precision").arg(name)
                        : resident                                             ? tr("in memory now: %1").arg(name)
                                                                               : tr("no model is in memory"));
    }
    m_note->setText(isResident() ? tr("Training and Chat use it as it is; adapters lie beside it.")
                    : resident   ? tr("%1 and its adapters make room for it first.").arg(name)
                                 : tr("Training loads it by itself; load it here to chat or to evaluate."));
}

void LoadCard::showButtons()
{
    const bool isBusy = m_job != nullptr, isTraining = m_studio.training().isActive();
    const bool hasResident = m_studio.residents().model().has_value();
    m_stop->setVisible(isBusy && !m_isUnloading);
    m_load->setVisible(!isBusy && !isResident());
    m_unload->setVisible(!isBusy && hasResident);
    const std::string &precision = m_studio.setUp().config().model.precision;
    m_load->setText(precision == "auto" ? tr("Load") : tr("Load in %1").arg(precisionName(precision)));
    const QString training = isTraining ? tr("A training is under way and holds its model; stop it on Train first.") : QString();
    setEnabledBecause(m_load, !m_model ? tr("Nothing that can be loaded is chosen.") : training,
                      tr("Brings the weights into memory"));
    setEnabledBecause(m_unload, training, tr("Gives its memory back; the adapters beside it go too"));
    setEnabledBecause(m_stop, m_job && m_job->isStopping() ? tr("It stops after this layer.") : QString(),
                      tr("Then no model is in memory"));
}

void LoadCard::showProgress()
{
    if (!m_job)
        return;
    const PhaseEvent &phase = m_job->phase();
    const bool isWaiting = m_job->state() == Job::State::Queued;
    m_title->setText(m_isUnloading                ? tr("Unloading")
                     : m_spec.precision == "auto" ? tr("Loading")
                                                  : tr("Loading in %1").arg(precisionName(m_spec.precision)));
    const Job *ahead = m_studio.work().current();
    m_what->setText(isWaiting && ahead    ? tr("waits for %1").arg(QString(ahead->kind() + " " + ahead->subject()).trimmed())
                    : m_job->isStopping() ? tr("stops after this layer")
                    : phase.total > 0     ? tr("layer %1 of %2").arg(wholeText(phase.done), wholeText(phase.total))
                                          : tr("begins"));
    m_bar->setRange(0, phase.total > 0 ? static_cast<int>(phase.total) : 0);
    m_bar->setValue(static_cast<int>(phase.done));
    m_rest->setText(restText());
    m_note->setText(tr("Stopping leaves no model in memory."));
}

QString LoadCard::restText() const
{
    const PhaseEvent &phase = m_job->phase();
    if (phase.total <= 0)
        return {};
    QString text = shareText(static_cast<double>(phase.done) / static_cast<double>(phase.total));
    if (const auto left = m_job->secondsLeft())
        text += QString::fromUtf8(" · ") + tr("%1 left").arg(durationText(*left));
    return text;
}

} // namespace moa::ui
