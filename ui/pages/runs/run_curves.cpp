// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_curves.h"

#include "ui/widgets/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace moa::ui {

namespace {

enum Axis { Steps, Tokens, Time };

struct Curve {
    QVector<double> x, raw, smooth;
};

/// The centred mean over about a fortieth of the run, so that it does not lag behind the raw curve.
QVector<double> smoothed(const QVector<double> &values)
{
    const qsizetype reach = std::max<qsizetype>(1, values.size() / 80);
    QVector<double> result(values.size());
    double sum = 0;
    qsizetype begin = 0, end = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        while (end < std::min(values.size(), i + reach + 1))
            sum += values[end++];
        while (begin < i - reach)
            sum -= values[begin++];
        result[i] = sum / static_cast<double>(end - begin);
    }
    return result;
}

Curve curveOf(const RunRecord &run, int axis)
{
    Curve curve;
    double tokens = 0;
    for (const Event &event : run.events) {
        const auto *step = std::get_if<StepEvent>(&event.body);
        if (!step)
            continue;
        tokens += static_cast<double>(step->tokens);
        if (!std::isfinite(step->loss))
            continue;
        curve.x << (axis == Steps ? static_cast<double>(event.step) : axis == Tokens ? tokens : event.time / 60);
        curve.raw << step->loss;
    }
    curve.smooth = smoothed(curve.raw);
    return curve;
}

} // namespace

RunLook runLook(size_t place)
{
    const Colors &c = colors();
    const QColor ink = mix(c.text, c.surface, 0.15);
    const std::array<RunLook, 8> looks{{{c.accent, Qt::SolidLine},
                                        {ink, Qt::DashLine},
                                        {c.warn, Qt::SolidLine},
                                        {c.good, Qt::DashLine},
                                        {c.muted, Qt::SolidLine},
                                        {c.bad, Qt::DashLine},
                                        {c.accent, Qt::DotLine},
                                        {ink, Qt::DashDotLine}}};
    return looks[place % looks.size()];
}

RunCurves::RunCurves(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_card(new Card), m_keys(new QHBoxLayout), m_axis(new SegmentedControl({"", "", ""})),
      m_logarithmic(button({}, ButtonKind::Ghost)), m_chart(new Chart(dialogs))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_axis->setObjectName("segment");
    m_logarithmic->setObjectName("logAxisButton");
    m_logarithmic->setCheckable(true);
    m_keys->setSpacing(12);
    m_card->head()->addStretch();
    m_card->head()->addWidget(m_logarithmic);
    m_card->head()->addWidget(m_axis);
    m_card->body()->addLayout(m_keys);
    m_card->body()->addWidget(m_chart, 1);
    m_chart->setObjectName("runsChart");
    m_chart->setMinimumHeight(140);
    m_chart->setFileName("losses");
    connect(m_axis, &SegmentedControl::chosen, this, &RunCurves::refresh);
    connect(m_logarithmic, &QPushButton::toggled, m_chart, &Chart::setLogarithmic);
    onLanguage(this, [this] {
        m_card->setTitle(tr("Loss"));
        m_axis->setChoices({tr("Steps"), tr("Tokens"), tr("Time")});
        m_axis->setAccessibleName(tr("Axis"));
        m_logarithmic->setText(tr("Log axis"));
        m_logarithmic->setToolTip(tr("Logarithmic axis"));
        m_chart->setEmptyText(tr("Choose runs above to lay their losses over each other."));
        m_chart->setAccessibleName(tr("Loss of the chosen runs"));
        refresh();
    });
}

void RunCurves::setRuns(const RunRecords &runs)
{
    m_runs = runs;
    refresh();
}

void RunCurves::refresh()
{
    while (QLayoutItem *item = m_keys->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_chart->removeAllSeries();
    m_chart->setXName(m_axis->current() == Steps ? "step" : m_axis->current() == Tokens ? "tokens" : "minutes");
    m_chart->setXWhole(m_axis->current() != Time);
    for (size_t i = 0; i < m_runs.size(); ++i) {
        const QString name = QString::fromStdString(m_runs[i]->info.name);
        const Curve curve = curveOf(*m_runs[i], m_axis->current());
        SeriesLook faint;
        faint.color = [i] { return mix(colors().surface, runLook(i).color, 0.28); };
        faint.width = 1;
        faint.isRead = false;
        m_chart->setData(m_chart->addSeries(tr("%1, each step").arg(name), faint), curve.x, curve.raw);
        SeriesLook look;
        look.color = [i] { return runLook(i).color; };
        look.width = 2;
        look.pen = runLook(i).pen;
        const int series = m_chart->addSeries(name, look);
        m_chart->setData(series, curve.x, curve.smooth);
        auto *key = new ChartKey(*m_chart, series);
        key->setText(name);
        m_keys->addWidget(key);
    }
    m_keys->addStretch();
    m_chart->resetZoom();
}

} // namespace moa::ui
