// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/run_view.h"

#include "ui/pages/train/curve_cards.h"
#include "ui/pages/train/figure_strip.h"
#include "ui/pages/train/film_strip.h"
#include "ui/pages/train/loss_card.h"
#include "ui/pages/train/routing_card.h"
#include "ui/pages/train/run_banners.h"
#include "ui/pages/train/run_header.h"
#include "ui/services/quantities.h"
#include "ui/widgets/folding_row.h"

#include <QScrollArea>

namespace moa::ui {

namespace {

constexpr int kRedrawMilliseconds = 100;
constexpr int kMapWidth = 528;
constexpr int kNoticeLetters = 28; ///< of a notice, on the curve

/// A notice as a marker: its first words.
QString shortText(const QString &notice)
{
    const QString first = notice.section(':', 0, 0);
    return first.size() <= kNoticeLetters ? first : first.left(kNoticeLetters - 1).trimmed() + QChar(0x2026);
}

} // namespace

RunView::RunView(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_header(new RunHeader(studio)), m_banners(new RunBanners(studio)),
      m_figures(new FigureStrip), m_loss(new LossCard(studio)), m_curves(new CurveCards(studio.dialogs())),
      m_routing(new RoutingCard(studio)), m_film(new FilmStrip)
{
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_figures);
    column->addWidget(m_banners);
    auto *curves = new QWidget;
    auto *left = new QVBoxLayout(curves);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(16);
    m_loss->setMinimumHeight(232);
    m_curves->setMinimumHeight(124);
    left->addWidget(m_loss, 7);
    left->addWidget(m_curves, 3);
    auto *middle = new FoldingRow(16);
    middle->setLow(true);
    middle->addWidget(curves, 3);
    m_routing->setMinimumHeight(372);
    middle->addColumn(m_routing, kMapWidth);
    column->addSpacing(4);
    column->addWidget(middle, 1);
    column->addSpacing(4);
    column->addWidget(m_film);
    auto *area = new QScrollArea; // in a window below 900 px of height the film strip is one scroll away
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    m_later.setSingleShot(true);
    m_later.setInterval(kRedrawMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &RunView::extend);
    TrainingDesk &desk = m_studio.training();
    connect(&desk, &TrainingDesk::recordReplaced, this, [this] {
        m_needsReload = true;
        if (isVisible())
            reload();
    });
    connect(&desk, &TrainingDesk::recorded, this, [this](const Event &event) {
        if (m_needsReload || m_studio.training().isShowingAnother())
            return; // it will be read from the record
        m_story.add(event);
        if (!m_later.isActive())
            m_later.start();
    });
    connect(&desk, &TrainingDesk::stateChanged, this, &RunView::refreshState);
    connect(&desk, &TrainingDesk::ended, this, &RunView::refreshState);
    connect(m_loss, &LossCard::axisChanged, this, [this] {
        m_loss->reset(m_story);
        placeMarkers();
        placeCursor();
    });
    connect(&m_loss->chart(), &Chart::cursorMoved, this, [this](double x) { setCursorStep(m_story.stepAt(m_loss->axis(), x)); });
    connect(m_curves, &CurveCards::stepChosen, this, [this](int64_t step) { setCursorStep(step); });
    connect(m_film, &FilmStrip::stepChosen, this, [this](int64_t step) { setCursorStep(step); });
    connect(m_routing, &RoutingCard::stepChosen, this, [this](int64_t step) { setCursorStep(step); });
    connect(m_routing, &RoutingCard::nowChosen, this, [this] { setCursorStep(std::nullopt); });
    connect(m_banners, &RunBanners::mapAsked, this, &RunView::showInMap);
    connect(m_banners, &RunBanners::mixtureForkAsked, this, &RunView::mixtureForkAsked);
    connect(m_header, &RunHeader::chatAsked, this, &RunView::chatAsked);
    connect(m_header, &RunHeader::resumeAsked, this, &RunView::resumeAsked);
    connect(m_header, &RunHeader::forkAsked, this, &RunView::forkAsked);
    connect(m_header, &RunHeader::setUpAsked, this, &RunView::setUpAsked);
    onLanguage(this, [this] {
        if (m_needsReload)
            return;
        const std::optional<int64_t> step = m_cursor;
        reload();
        setCursorStep(step);
    });
}

void RunView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_needsReload)
        reload();
    else
        extend();
}

void RunView::reload()
{
    m_needsReload = false;
    m_cursor.reset();
    const RunRecord &record = m_studio.training().shown();
    m_story.begin(record.config, record.info.plannedSteps);
    for (const Event &event : record.events)
        m_story.add(event);
    m_banners->reset();
    m_loss->reset(m_story);
    m_curves->reset(m_story);
    m_routing->reset(m_story, record.config);
    m_film->reset(m_story);
    extend();
}

void RunView::extend()
{
    if (!isVisible() || m_needsReload)
        return;
    m_loss->extend(m_story);
    m_curves->extend(m_story);
    m_routing->extend(m_story);
    m_film->extend(m_story);
    refreshState();
    placeCursor();
}

void RunView::refreshState()
{
    if (!isVisible() || m_needsReload)
        return;
    const TrainingDesk &desk = m_studio.training();
    m_header->refresh();
    m_banners->refresh(m_story);
    m_routing->setAlarm(m_banners->alarm());
    const bool isMoving = desk.isActive() && !desk.isShowingAnother() && desk.state() != TrainingDesk::State::Stopping;
    m_figures->show(m_story, desk.shown().info, m_studio.residents().device().memoryBytes, isMoving);
    placeMarkers();
}

void RunView::placeMarkers()
{
    QVector<ChartMarker> markers;
    const auto add = [&](int64_t step, const QString &text) { markers.append({m_story.x(m_loss->axis(), step), text}); };
    for (const RunStory::Incident &checkpoint : m_story.checkpoints)
        add(checkpoint.step, tr("checkpoint"));
    for (const RunStory::Incident &notice : m_story.notices)
        if (notice.step > 0) // those before the first step speak of the data
            add(notice.step, shortText(notice.text));
    for (const RunPause &pause : m_story.pauses.all())
        add(pause.step, pause.seconds  ? tr("paused %1").arg(durationText(*pause.seconds))
                        : pause.isOver ? tr("taken up again")
                                       : tr("paused"));
    std::ranges::stable_sort(markers, {}, &ChartMarker::x);
    m_loss->setMarkers(markers);
}

void RunView::setCursorStep(std::optional<int64_t> step)
{
    m_cursor = step ? std::optional(std::clamp<int64_t>(*step, 0, std::max<int64_t>(0, m_story.lastStep()))) : std::nullopt;
    placeCursor();
}

void RunView::placeCursor()
{
    const int64_t step = m_cursor.value_or(m_story.lastStep());
    m_loss->chart().setCursorAt(m_cursor ? std::optional(m_story.x(m_loss->axis(), step)) : std::nullopt);
    m_curves->setCursorStep(m_cursor);
    m_routing->setCursorStep(m_cursor);
    m_film->setCursorStep(m_cursor);
}

void RunView::showInMap(const RoutingAlarm &alarm)
{
    m_routing->select(alarm.row, alarm.layers[alarm.layers.size() / 2]);
    setCursorStep(std::nullopt);
}

void RunView::showError(const Error &error)
{
    m_banners->showError(error);
}

} // namespace moa::ui
