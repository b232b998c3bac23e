// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/train/run_story.h"
#include "ui/theme/kit.h"
#include "ui/widgets/chart.h"

namespace moa::ui {

/// A small chart of one quantity, its latest value in the head.
class CurveCard final : public Card
{
    Q_OBJECT
public:
    CurveCard(Dialogs &dialogs, const QString &name);
    void setName(const QString &name);
    void setValue(const QString &value) { m_value->setText(value); }
    [[nodiscard]] Chart &chart() const { return *m_chart; }
    /// Draws what came since; a chart with more points begins anew.
    void extend(const QVector<double> &x, const QVector<double> &y);

private:
    Chart *m_chart;
    ToneLabel *m_value;
};

/// Learning rate, gradient norm, speed and, of a run that leaves adapters out, the share that is active, side by side.
class CurveCards final : public QWidget
{
    Q_OBJECT
public:
    explicit CurveCards(Dialogs &dialogs, QWidget *parent = nullptr);
    void reset(const RunStory &story);
    void extend(const RunStory &story);
    void setCursorStep(std::optional<int64_t> step);

signals:
    void stepChosen(int64_t step);

private:
    CurveCard *m_rate, *m_norm, *m_speed, *m_active;
};

} // namespace moa::ui
