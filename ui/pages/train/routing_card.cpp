// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/routing_card.h"

#include "ui/pages/train/loss_card.h"
#include "ui/services/quantities.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/heat_map.h"

#include <QComboBox>
#include <QSlider>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kPlayMilliseconds = 100;

} // namespace

RoutingCard::RoutingCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_stack(new QStackedWidget), m_note(muted()), m_message(muted({}, 12, true)),
      m_step(label({}, 13, QFont::DemiBold)), m_cellName(label({}, 13, QFont::DemiBold)), m_cellNote(muted()),
      m_groupBox(new QComboBox), m_modes(new SegmentedControl({"", ""})), m_map(new HeatMap), m_playButton(iconButton("play")),
      m_now(button({}, ButtonKind::Ghost)), m_slider(new QSlider(Qt::Horizontal)), m_history(new Chart(studio.dialogs()))
{
    m_note->setElides(true);
    m_cellNote->setElides(true);
    m_modes->setObjectName("routingModeSegment");
    m_groupBox->setObjectName("routingGroupComboBox");
    m_groupBox->hide();
    head()->addWidget(m_note, 1);
    head()->addWidget(m_groupBox);
    head()->addWidget(m_modes);
    m_message->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeMapPart());
    body()->addWidget(m_stack, 1);

    m_play.setInterval(kPlayMilliseconds);
    connect(&m_play, &QTimer::timeout, this, &RoutingCard::playOn);
    connect(m_modes, &SegmentedControl::chosen, this, [this](int index) { setMode(static_cast<Mode>(index)); });
    connect(m_groupBox, &QComboBox::activated, this, [this](int index) { setGroup(m_groups[static_cast<size_t>(index)]); });
    connect(m_map, &HeatMap::cellChosen, this, [this] { showHistory(); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        m_play.stop();
        showTexts();
        emit stepChosen(step);
    });
    connect(m_playButton, &QPushButton::clicked, this, [this] {
        if (m_play.isActive()) {
            m_play.stop();
        } else {
            if (!m_cursor && m_story && !m_story->frames.empty()) // from the beginning, rather than not at all
                emit stepChosen(m_story->frames.front().step);
            m_play.start();
        }
        showTexts();
    });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_play.stop();
        emit nowChosen();
    });
    connect(m_history, &Chart::cursorMoved, this, [this](double x) { emit stepChosen(std::llround(x)); });
    onLanguage(this, [this] {
        setTitle(tr("Routing"));
        m_map->setAccessibleName(tr("Routing by adapter type and layer"));
        m_modes->setAccessibleName(tr("What the map shows"));
        m_groupBox->setAccessibleName(tr("Whose weights the map shows"));
        m_slider->setAccessibleName(tr("Step that is looked at"));
        m_slider->setToolTip(tr("Move map, curves and answers to a step"));
        m_now->setText(tr("Now"));
        if (m_story) {
            m_groups.clear();
            makeRows();
            showMap();
            showHistory();
        }
    });
}

QWidget *RoutingCard::makeMapPart()
{
    m_map->setObjectName("routingMap");
    m_playButton->setObjectName("playButton");
    m_now->setObjectName("nowButton");
    m_slider->setObjectName("stepSlider");
    m_slider->setMinimumHeight(24);
    m_history->setObjectName("cellChart");
    m_history->setFileName("routing-history");
    m_history->setXName("step");
    m_history->setXWhole(true);
    m_history->setXText([](double x) { return axisTick(RunAxis::Steps, x); }, [](double x) { return axisText(RunAxis::Steps, x); });
    m_history->addSeries({}, {SeriesLook::Kind::Line,
                              [this] {
                                  const std::optional<GridCell> cell = m_map->current();
                                  const int row = cell ? storyRow(cell->row) : -1;
                                  const std::optional<Site> site = m_group.experts ? m_group.experts
                                                                   : row >= 0      ? siteNamed(m_story->rows[row].toStdString())
                                                                                   : std::nullopt;
                                  return site ? colors().type(*site) : colors().accent;
                              },
                              2.25});
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_map, 13);
    auto *scrub = new QHBoxLayout;
    scrub->setSpacing(8);
    scrub->addWidget(m_playButton);
    scrub->addWidget(m_slider, 1);
    scrub->addWidget(m_step);
    scrub->addWidget(m_now);
    column->addLayout(scrub);
    column->addWidget(separator());
    auto *cell = new QHBoxLayout;
    cell->setSpacing(8);
    cell->addWidget(m_cellName);
    cell->addWidget(m_cellNote, 1);
    column->addLayout(cell);
    column->addWidget(m_history, 6);
    return part;
}

void RoutingCard::reset(const RunStory &story, const RunConfig &config)
{
    m_story = &story;
    m_routerMode = config.router.mode;
    m_cursor.reset();
    m_alarm.reset();
    m_play.stop();
    m_framesShown = 0;
    m_map->setCurrent(std::nullopt);
    m_groups.clear();
    m_group = {};
    makeRows();
    extend(story);
}

void RoutingCard::extend(const RunStory &story)
{
    if (m_slider->maximum() != story.lastStep()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, static_cast<int>(story.lastStep()));
        m_slider->setPageStep(std::max(1, static_cast<int>(story.lastStep() / 20)));
        m_slider->setSingleStep(std::max(1, static_cast<int>(story.lastStep() / 100)));
        if (!m_cursor)
            m_slider->setValue(m_slider->maximum());
    }
    if (m_framesShown == story.frames.size() && m_framesShown > 0) {
        showTexts();
        return;
    }
    m_framesShown = story.frames.size();
    makeRows();
    showMap();
    showHistory();
}

/// The groups that the story has by now; the chosen one stays, where it is one of them.
void RoutingCard::makeGroups()
{
    if (std::vector<RoutingGroup> groups = groupsOf(m_story->rows, m_routerMode != "none"); groups != m_groups) {
        m_groups = std::move(groups);
        if (std::ranges::find(m_groups, m_group) == m_groups.end())
            m_group = m_groups.empty() ? RoutingGroup() : m_groups.front();
        m_groupBox->clear();
        for (const RoutingGroup &group : m_groups)
            m_groupBox->addItem(groupName(group));
        m_groupBox->setCurrentIndex(static_cast<int>(std::ranges::find(m_groups, m_group) - m_groups.begin()));
    }
    m_groupBox->setVisible(m_groups.size() > 1 || m_group.experts);
}

bool RoutingCard::hasActive() const
{
    return m_story->isSparse || m_group.experts;
}

void RoutingCard::makeRows()
{
    makeGroups();
    const bool isSeen = !m_groups.empty() && !m_story->frames.empty();
    m_message->setText(m_routerMode != "none" || m_story->frames.empty()
                           ? tr("The routers are first seen after the first step.")
                           : tr("This run has no router: every adapter weighs 1 everywhere."));
    m_stack->setCurrentIndex(isSeen ? 1 : 0);
    m_modes->setVisible(isSeen);
    if (m_mode == Mode::Active && !hasActive()) {
        m_mode = Mode::Weight;
        m_modes->setCurrent(0);
    }
    QStringList modes{tr("Weight"), tr("Change")};
    if (hasActive())
        modes << tr("Active");
    m_modes->setChoices(modes);
    QStringList columns;
    for (const QString &name : m_story->rows)
        if (groupOf(name) == m_group)
            columns << name;
    const bool isBySite =
        std::ranges::all_of(columns, [](const QString &name) { return siteNamed(name.toStdString()).has_value(); });
    if (isBySite) { // all rows of the painter, so that what one painted is found again
        columns.clear();
        for (const Site site : kAllSites)
            columns << QString::fromStdString(std::string(siteName(site)));
    }
    std::vector<GridRow> rows;
    m_storyRows.clear();
    for (const QString &name : columns) {
        rows.push_back({rowName(name), siteNamed(name.toStdString())});
        m_storyRows << static_cast<int>(m_story->rows.indexOf(name));
    }
    m_map->setRows(std::move(rows));
}

void RoutingCard::setGroup(const RoutingGroup &group)
{
    m_group = group;
    m_groupBox->setCurrentIndex(static_cast<int>(std::ranges::find(m_groups, m_group) - m_groups.begin()));
    m_map->setCurrent(std::nullopt);
    makeRows();
    setAlarm(m_alarm);
    showMap();
    showHistory();
}

int RoutingCard::frame() const
{
    return m_story->frameAt(m_cursor.value_or(m_story->lastStep()));
}

std::optional<double> RoutingCard::valueOf(int frame, int row, int64_t layer) const
{
    const std::optional<RunStory::Cell> cell = m_story->cell(frame, row, layer);
    if (!cell)
        return std::nullopt;
    if (m_mode == Mode::Active)
        return cell->active;
    if (m_mode == Mode::Weight)
        return cell->mean;
    const std::optional<RunStory::Cell> first = m_story->cell(0, row, layer);
    return first ? std::optional(cell->mean - first->mean) : std::nullopt;
}

void RoutingCard::showMap()
{
    if (m_stack->currentIndex() == 0)
        return;
    MapValues values(static_cast<size_t>(m_storyRows.size()));
    double largest = 0;
    const int at = frame();
    for (int row = 0; row < m_storyRows.size(); ++row)
        for (int64_t layer = 0; layer < m_story->layers; ++layer) {
            values[static_cast<size_t>(row)].push_back(valueOf(at, storyRow(row), layer));
            largest = std::max(largest, std::abs(values[static_cast<size_t>(row)].back().value_or(0)));
        }
    if (m_mode == Mode::Change) // as far as it went to either side, in even tenths
        largest = std::max(0.1, std::ceil(largest * 10) / 10);
    m_map->setRange(m_mode == Mode::Change ? -largest : 0, m_mode == Mode::Change ? largest : 1);
    m_map->setValues(std::move(values));
    if (!m_map->current()) // the first that there is
        for (int row = 0; row < m_storyRows.size() && !m_map->current(); ++row)
            for (int layer = 0; layer < m_map->layers(); ++layer)
                if (m_map->valueAt({row, layer})) {
                    m_map->setCurrent(GridCell{row, layer});
                    break;
                }
    showTexts();
}

void RoutingCard::showHistory()
{
    const std::optional<GridCell> cell = m_map->current();
    if (!cell || m_stack->currentIndex() == 0)
        return;
    const int row = storyRow(cell->row);
    QVector<double> x, mine, low, high;
    double top = 0.1, bottom = 0;
    for (int at = 0; at < static_cast<int>(m_story->frames.size()); ++at) {
        double least = std::nan(""), most = std::nan("");
        for (int64_t layer = 0; layer < m_story->layers; ++layer) {
            const std::optional<double> other = layer == cell->layer ? std::nullopt : valueOf(at, row, layer);
            if (other) {
                least = std::fmin(least, *other);
                most = std::fmax(most, *other);
            }
        }
        x << static_cast<double>(m_story->frames[static_cast<size_t>(at)].step);
        mine << valueOf(at, row, cell->layer).value_or(std::nan(""));
        low << least;
        high << most;
        top = std::fmax(top, std::fmax(mine.constLast(), most));
        bottom = std::fmin(bottom, std::fmin(mine.constLast(), least));
    }
    m_history->setBand(x, low, high, [this] { return mix(colors().surface, m_history->seriesLook(0).color(), 0.18); });
    m_history->setData(0, x, mine);
    m_history->setYRange(bottom - 0.03 * (top - bottom), top + 0.06 * (top - bottom));
    m_history->restyle(); // another type's colour
    showTexts();
}

void RoutingCard::setCursorStep(std::optional<int64_t> step)
{
    if (!m_story)
        return;
    m_cursor = step;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(static_cast<int>(step.value_or(m_story->lastStep())));
    }
    m_history->setCursorAt(step ? std::optional(static_cast<double>(*step)) : std::nullopt);
    showMap();
}

void RoutingCard::setAlarm(const std::optional<RoutingAlarm> &alarm)
{
    m_alarm = alarm;
    std::set<std::pair<int, int>> cells;
    if (alarm)
        for (const int64_t layer : alarm->layers)
            cells.insert({static_cast<int>(m_storyRows.indexOf(alarm->row)), static_cast<int>(layer)});
    m_map->setAlarms(std::move(cells));
    showTexts();
}

void RoutingCard::select(int storyRow, int64_t layer)
{
    if (const RoutingGroup group = groupOf(m_story->rows[storyRow]); group != m_group)
        setGroup(group);
    m_map->setCurrent(GridCell{static_cast<int>(m_storyRows.indexOf(storyRow)), static_cast<int>(layer)});
    m_map->setFocus(Qt::OtherFocusReason);
    showHistory();
}

void RoutingCard::setMode(Mode mode)
{
    m_mode = mode;
    showMap();
    showHistory();
}

void RoutingCard::showTexts()
{
    m_note->setText(m_stack->currentIndex() == 0 ? QString()
                    : m_mode == Mode::Change     ? tr("change since the first step")
                    : m_group.experts
                        ? m_mode == Mode::Weight ? tr("mean weight, layers × experts") : tr("share of tokens, layers × experts")
                    : m_mode == Mode::Weight ? tr("mean weight, layers × types")
                                             : tr("share of tokens, layers × types"));
    const bool isPlaying = m_play.isActive();
    m_playButton->setIcon(icon(isPlaying ? "pause" : "play"));
    m_playButton->setToolTip(isPlaying ? tr("Hold") : tr("Play the run"));
    m_playButton->setAccessibleName(m_playButton->toolTip());
    m_step->setText(tr("step %1").arg(wholeText(m_cursor.value_or(m_story ? m_story->lastStep() : 0))));
    m_step->setMinimumWidth(m_step->fontMetrics().horizontalAdvance(tr("step %1").arg(wholeText(m_slider->maximum()))));
    setEnabledBecause(m_now, m_cursor ? QString() : tr("The latest step is shown."), tr("Back to the latest step"));

    const std::optional<GridCell> cell = m_map->current();
    if (!m_story || !cell)
        return;
    const int row = storyRow(cell->row);
    const QString name = row >= 0 ? fullRowName(m_story->rows[row]) : m_map->rows()[static_cast<size_t>(cell->row)].name;
    m_cellName->setText(tr("%1, layer %2").arg(name).arg(cell->layer));
    m_history->setSeriesName(0, name);
    m_history->setAccessibleName(tr("History of %1, layer %2").arg(name).arg(cell->layer));
    const std::optional<RunStory::Cell> now = m_story->cell(frame(), row, cell->layer);
    m_cellNote->setText(!now ? tr("no adapter here")
                        : m_mode == Mode::Active
                            ? tr("%1 of the tokens at this step · other layers’ range behind").arg(shareText(now->active, 1))
                            : tr("%1 at this step · other layers’ range behind").arg(shareText(now->mean, 1)));
    const bool isAlarmed = m_alarm && m_alarm->row == row && m_mode != Mode::Change &&
                           std::ranges::find(m_alarm->layers, cell->layer) != m_alarm->layers.end();
    QVector<ChartMarker> markers;
    if (isAlarmed)
        markers.append({static_cast<double>(m_alarm->since),
                        m_alarm->kind == RoutingAlarm::Kind::Dead ? tr("below %1").arg(shareText(kDeadWeight))
                                                                  : tr("above %1").arg(shareText(kSaturatedWeight)),
                        Tone::Warn});
    m_history->setMarkers(markers);
}

void RoutingCard::playOn()
{
    const int next = frame() + 1;
    if (next >= static_cast<int>(m_story->frames.size())) {
        m_play.stop();
        emit nowChosen();
        return;
    }
    emit stepChosen(m_story->frames[static_cast<size_t>(next)].step);
}

} // namespace moa::ui
