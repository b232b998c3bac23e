// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include "engine/api/config_text.h"
#include "ui/pages/train/run_view.h"
#include "ui/pages/train/set_up_view.h"

#include <QStackedWidget>

#include <algorithm>

namespace moa::ui {

namespace {
constexpr auto kSamplePreset = "sample";
}

TrainPage::TrainPage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_stack(new QStackedWidget), m_empty(new EmptyState("train")), m_run(new RunView(studio))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    auto *mixture = button({}, ButtonKind::Default, "mixture"), *sample = button({}, ButtonKind::Primary, "play");
    mixture->setObjectName("openMixtureButton");
    sample->setObjectName("trySampleButton");
    const auto &presets = studio.surroundings().presets;
    const bool hasSample = !studio.surroundings().sampleModel.empty() &&
                           std::ranges::any_of(presets, [](const Preset &preset) { return preset.key == kSamplePreset; });
    if (hasSample)
        m_empty->addButton(sample);
    else
        sample->deleteLater();
    m_empty->addButton(mixture);
    for (QWidget *view : std::initializer_list<QWidget *>{m_empty, m_run})
        m_stack->addWidget(view);

    connect(mixture, &QPushButton::clicked, this, [this] { this->studio().show("mixture"); });
    connect(sample, &QPushButton::clicked, this, &TrainPage::trySample);
    TrainingDesk &desk = studio.training();
    connect(&desk, &TrainingDesk::recordReplaced, this, [this] {
        m_wantsSetUp = false;
        choose();
    });
    connect(&desk, &TrainingDesk::stateChanged, this, &TrainPage::choose);
    connect(&studio.setUp(), &SetUp::changed, this, &TrainPage::choose);
    connect(m_run, &RunView::setUpAsked, this, &TrainPage::showSetUp);
    connect(&studio, &Studio::setUpAsked, this, &TrainPage::showSetUp);
    connect(m_run, &RunView::forkAsked, this, [this] { this->studio().fork(this->studio().training().shown()); });
    connect(m_run, &RunView::mixtureForkAsked, this, [this] {
        this->studio().fork(this->studio().training().shown());
        this->studio().show("mixture");
    });
    connect(m_run, &RunView::resumeAsked, this,
            [this] { this->studio().training().resume(this->studio().training().shown().info.folder); });
    connect(m_run, &RunView::chatAsked, this, &TrainPage::chat);
    onLanguage(this, [this, mixture, sample] {
        m_empty->setTexts(tr("Nothing is set up to be trained"),
                          tr("Paint on Mixture where adapters sit, choose a model and data, and come back to start."));
        mixture->setText(tr("Open Mixture"));
        sample->setText(tr("Try the sample"));
    });
    choose();
}

void TrainPage::shown()
{
    choose();
}

Job *TrainPage::ownJob() const
{
    return m_setUp && m_stack->currentWidget() == m_setUp ? m_setUp->job() : nullptr;
}

/// Made when it is first shown: it has many controls, and who starts the sample sees the run at once.
SetUpView *TrainPage::setUpView()
{
    if (!m_setUp) {
        m_setUp = new SetUpView(studio());
        m_stack->addWidget(m_setUp);
        connect(m_setUp, &SetUpView::backAsked, this, [this] {
            m_wantsSetUp = false;
            choose();
        });
    }
    return m_setUp;
}

void TrainPage::choose()
{
    const TrainingDesk &desk = studio().training();
    if (desk.hasRecord() && !m_wantsSetUp)
        m_stack->setCurrentWidget(m_run);
    else if (studio().setUp().config().adapters.empty())
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(setUpView());
}

void TrainPage::showSetUp()
{
    m_wantsSetUp = true;
    choose();
}

void TrainPage::chat()
{
    const RunRecord &run = studio().training().shown();
    studio().chatWith(run.info.folder, modelSpecOf(run.config), this, [this](const Error &error) { m_run->showError(error); });
}

void TrainPage::trySample()
{
    for (const Preset &preset : studio().surroundings().presets)
        if (preset.key == kSamplePreset)
            if (Result<RunConfigReading> reading = parseRunConfig(preset.text, kSamplePreset))
                studio().setUp().replace(tr("Try the sample"), std::move(reading->config));
}

} // namespace moa::ui
