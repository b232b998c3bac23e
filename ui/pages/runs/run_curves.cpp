// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_curves.h"

#include "ui/services/quantities.h"
#include "ui/widgets/chart.h"

#include <algorithm>
#include <array>

namespace moa::ui {

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
      m_logarithmic(button({}, ButtonKind::Ghost)), m_whole(button({}, ButtonKind::Ghost)),
      m_difference(button({}, ButtonKind::Ghost)), m_note(muted({}, 12, true)), m_chart(new Chart(dialogs))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_axis->setObjectName("segment");
    m_logarithmic->setObjectName("logAxisButton");
    m_logarithmic->setCheckable(true);
    m_difference->setObjectName("differenceButton");
    m_difference->setCheckable(true);
    m_whole->setObjectName("wholeCurveButton");
    m_card->head()->addStretch();
    m_card->head()->addWidget(m_logarithmic);
    m_card->head()->addWidget(m_axis);
    m_keys->setSpacing(12);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addLayout(m_keys, 1);
    below->addWidget(m_whole);
    below->addWidget(m_difference);
    m_card->body()->addLayout(below);
    m_card->body()->addWidget(m_chart, 1);
    m_card->body()->addWidget(m_note);
    m_chart->setObjectName("runsChart");
    m_chart->setMinimumHeight(120);
    m_chart->setFileName("losses");
    connect(m_axis, &SegmentedControl::chosen, this, &RunCurves::refresh);
    connect(m_logarithmic, &QPushButton::toggled, this, &RunCurves::refresh);
    connect(m_difference, &QPushButton::toggled, this, &RunCurves::refresh);
    connect(m_whole, &QPushButton::clicked, m_chart, &Chart::resetZoom);
    connect(m_chart, &Chart::zoomChanged, this, [this] { m_whole->setVisible(m_chart->isZoomed()); });
    onLanguage(this, [this] {
        m_card->setTitle(tr("Loss"));
        m_axis->setChoices({tr("Steps"), tr("Tokens"), tr("Time")});
        m_axis->setAccessibleName(tr("Axis"));
        m_logarithmic->setText(tr("Log axis"));
        m_difference->setText(tr("Difference"));
        m_difference->setToolTip(tr("How far the two losses lie apart"));
        m_whole->setText(tr("Show everything"));
        m_whole->setToolTip(tr("The fall of the first steps, too"));
        m_chart->setEmptyText(tr("Choose runs above to lay their losses over each other."));
        refresh();
    });
}

void RunCurves::setRuns(const RunRecords &runs)
{
    m_runs = runs;
    refresh();
}

void RunCurves::clear()
{
    while (QLayoutItem *item = m_keys->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_chart->removeAllSeries();
}

void RunCurves::refresh()
{
    clear();
    m_difference->setVisible(m_runs.size() == 2);
    const bool differs = m_runs.size() == 2 && m_difference->isChecked();
    const bool hasTokens = std::ranges::all_of(m_runs, [](const auto &run) { return countsTokens(*run); });
    if (!hasTokens && m_axis->current() == static_cast<int>(CurveAxis::Tokens))
        m_axis->setCurrent(static_cast<int>(CurveAxis::Steps));
    setEnabledBecause(m_axis->buttonAt(static_cast<int>(CurveAxis::Tokens)),
                      hasTokens ? QString() : tr("One of these runs did not record its tokens."));
    setEnabledBecause(m_logarithmic, differs ? tr("A difference may be below 0, where there is no logarithm.") : QString(),
                      tr("Logarithmic axis"));
    const auto axis = static_cast<CurveAxis>(m_axis->current());
    m_chart->setXName(axis == CurveAxis::Steps ? "step" : axis == CurveAxis::Tokens ? "tokens" : "minutes");
    m_chart->setXWhole(axis != CurveAxis::Minutes);
    m_chart->setAccessibleName(differs ? tr("Difference of the losses of the two runs") : tr("Loss of the chosen runs"));
    m_note->setVisible(differs);
    std::vector<LossCurves> curves;
    for (const auto &run : m_runs)
        curves.push_back(lossCurves(*run, axis));
    if (differs) {
        curves = {difference(curves[0], curves[1])};
        drawDifference(curves.front());
    } else {
        for (LossCurves &curve : curves) { // which would be too many lines
            curve.validationX.clear();
            curve.validation.clear();
        }
        drawLosses(curves);
    }
    m_keys->addStretch();
    const bool isLogarithmic = m_logarithmic->isChecked() && !differs;
    m_chart->setLogarithmic(isLogarithmic);
    if (const auto range = rangePastTheCliff(curves); range && !isLogarithmic) // a logarithm shows the fall and the rest
        m_chart->zoomY(range->first, range->second);
    m_whole->setVisible(m_chart->isZoomed());
}

void RunCurves::drawLosses(const std::vector<LossCurves> &curves)
{
    m_chart->setYText([](double value) { return numberText(value); });
    for (size_t i = 0; i < curves.size(); ++i) {
        SeriesLook faint;
        faint.color = [i] { return mix(colors().surface, runLook(i).color, 0.28); };
        faint.width = 1;
        faint.isRead = false;
        m_chart->setData(m_chart->addSeries(tr("%1, each step").arg(nameOf(i)), faint), curves[i].x, curves[i].raw);
        SeriesLook look;
        look.color = [i] { return runLook(i).color; };
        look.width = 2;
        look.pen = runLook(i).pen;
        const int series = m_chart->addSeries(nameOf(i), look);
        m_chart->setData(series, curves[i].x, curves[i].smooth);
        addKey(series, nameOf(i));
    }
}

void RunCurves::drawDifference(const LossCurves &difference)
{
    m_note->setText(tr("%1 minus %2: below 0, %1 has the lower loss.").arg(nameOf(0), nameOf(1)));
    m_chart->setYText([](double value) { return changeText(value); });
    SeriesLook faint;
    faint.color = [] { return mix(colors().surface, colors().accent, 0.28); };
    faint.width = 1;
    faint.isRead = false;
    m_chart->setData(m_chart->addSeries(tr("each step"), faint), difference.x, difference.raw);
    SeriesLook level = faint;
    level.color = [] { return colors().muted; };
    level.pen = Qt::DashLine;
    if (!difference.x.isEmpty())
        m_chart->setData(m_chart->addSeries("0", level), {difference.x.constFirst(), difference.x.constLast()}, {0, 0});
    SeriesLook look;
    look.width = 2;
    const int training = m_chart->addSeries(tr("training"), look);
    m_chart->setData(training, difference.x, difference.smooth);
    addKey(training, tr("training"));
    SeriesLook dots;
    dots.kind = SeriesLook::Kind::Dots;
    dots.color = validationColor;
    const int validation = m_chart->addSeries(tr("validation"), dots);
    m_chart->setData(validation, difference.validationX, difference.validation);
    if (!difference.validation.isEmpty())
        addKey(validation, tr("validation"));
}

void RunCurves::addKey(int series, const QString &text)
{
    auto *key = new ChartKey(*m_chart, series);
    key->setText(text);
    key->setToolTip(text); // where there are many, they are narrow
    m_keys->addWidget(key);
}

QString RunCurves::nameOf(size_t run) const
{
    return QString::fromStdString(m_runs[run]->info.name);
}

} // namespace moa::ui
