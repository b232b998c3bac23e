// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/loss_curves.h"
#include "ui/theme/kit.h"

#include <memory>
#include <vector>

namespace moa::ui {

class Chart;
class Dialogs;

/// How the run at a place in a comparison is drawn, everywhere the same: never in the colours of adapter types.
struct RunLook {
    QColor color;
    Qt::PenStyle pen = Qt::SolidLine;
};
[[nodiscard]] RunLook runLook(size_t place);

using RunRecords = std::vector<std::shared_ptr<const RunRecord>>;

/// The losses of several runs on one axis: by steps, tokens or time; smoothed over the raw ones. Of two also how far they lie
/// apart, of training and of validation. At first the axis shows what comes after the fall of the first steps.
class RunCurves final : public QWidget
{
    Q_OBJECT
public:
    explicit RunCurves(Dialogs &dialogs, QWidget *parent = nullptr);
    void setRuns(const RunRecords &runs);

private:
    void refresh();
    void clear();
    void drawLosses(const std::vector<LossCurves> &curves);
    void drawDifference(const LossCurves &difference);
    void addKey(int series, const QString &text);
    [[nodiscard]] QString nameOf(size_t run) const;

    Card *m_card;
    QHBoxLayout *m_keys;
    SegmentedControl *m_axis;
    QPushButton *m_logarithmic, *m_whole, *m_difference;
    ToneLabel *m_note;
    Chart *m_chart;
    RunRecords m_runs;
};

} // namespace moa::ui
