// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/run_story.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"
#include "ui/widgets/chart.h"

class QAction;

namespace moa::ui {

/// The loss of each step, smoothed, and of validations, over steps, tokens or time, with what happened marked on it.
class LossCard final : public Card
{
    Q_OBJECT
public:
    explicit LossCard(Studio &studio, QWidget *parent = nullptr);

    [[nodiscard]] RunAxis axis() const { return m_axis; }
    [[nodiscard]] Chart &chart() const { return *m_chart; }
    /// Draws a story from its beginning.
    void reset(RunStory &story);
    /// Draws what came since.
    void extend(RunStory &story);
    void setMarkers(const QVector<ChartMarker> &markers) { m_chart->setMarkers(markers); }

signals:
    void axisChanged();

private:
    void setAxis(RunAxis axis);
    void setLogarithmic(bool isLogarithmic);

    Studio &m_studio;
    RunAxis m_axis;
    Chart *m_chart;
    ChartKey *m_eachKey, *m_smoothKey, *m_validationKey;
    SegmentedControl *m_axes;
    QPushButton *m_more;
    QAction *m_logarithmic;
    int m_each, m_smooth, m_validation;
};

/// How a place of an axis is written at a tick, and with its unit.
[[nodiscard]] QString axisTick(RunAxis axis, double x);
[[nodiscard]] QString axisText(RunAxis axis, double x);

} // namespace moa::ui
