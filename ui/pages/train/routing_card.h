// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/routing_columns.h"
#include "ui/pages/train/routing_alarm.h"
#include "ui/pages/train/run_story.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"
#include "ui/widgets/layer_grid.h"

#include <QTimer>

class QComboBox;
class QSlider;
class QStackedWidget;

namespace moa::ui {

class Chart;
class HeatMap;

/// What the routers do at a step, layers across and adapter types down as on Mixture, or the experts inside one of them; a scrubber
/// through the run; and the chosen cell's history before the range of the other layers.
class RoutingCard final : public Card
{
    Q_OBJECT
public:
    explicit RoutingCard(Studio &studio, QWidget *parent = nullptr);

    /// For another run.
    void reset(const RunStory &story, const RunConfig &config);
    void extend(const RunStory &story);
    /// The step that is looked at; nothing: the latest.
    void setCursorStep(std::optional<int64_t> step);
    void setAlarm(const std::optional<RoutingAlarm> &alarm);
    /// Chooses a cell by its row in the story.
    void select(int storyRow, int64_t layer);

signals:
    void stepChosen(int64_t step);
    void nowChosen();

private:
    enum class Mode { Weight, Change, Active };
    [[nodiscard]] QWidget *makeMapPart();
    void makeGroups();
    void makeRows();
    void setGroup(const RoutingGroup &group);
    [[nodiscard]] bool hasActive() const;
    void showMap();
    void showHistory();
    void showTexts();
    void setMode(Mode mode);
    void playOn();
    [[nodiscard]] int frame() const;
    [[nodiscard]] int storyRow(int mapRow) const { return m_storyRows.value(mapRow, -1); }
    [[nodiscard]] std::optional<double> valueOf(int frame, int row, int64_t layer) const;

    const RunStory *m_story = nullptr; ///< of the view, which outlives it
    std::string m_routerMode;
    std::optional<int64_t> m_cursor;
    std::optional<RoutingAlarm> m_alarm;
    Mode m_mode = Mode::Weight;
    std::vector<RoutingGroup> m_groups; ///< of the run
    RoutingGroup m_group;
    QVector<int> m_storyRows; ///< by the map's row; -1 where the run has no such adapter
    size_t m_framesShown = 0;
    QTimer m_play;
    QStackedWidget *m_stack;
    ToneLabel *m_note, *m_message, *m_step, *m_cellName, *m_cellNote;
    QComboBox *m_groupBox;
    SegmentedControl *m_modes;
    HeatMap *m_map;
    QPushButton *m_playButton, *m_now;
    QSlider *m_slider;
    Chart *m_history;
};

} // namespace moa::ui
