// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/loss_card.h"

#include "ui/services/quantities.h"

#include <QMenu>

#include <cmath>

namespace moa::ui {

namespace {

QColor eachColor()
{
    return mix(colors().surface, colors().accent, colors().isDark ? 0.42 : 0.32);
}

} // namespace

QString axisTick(RunAxis axis, double x)
{
    if (axis == RunAxis::Tokens)
        return countText(std::llround(x));
    return QLocale().toString(x, 'g', 6);
}

QString axisText(RunAxis axis, double x)
{
    switch (axis) {
    case RunAxis::Steps: return LossCard::tr("step %1").arg(wholeText(std::llround(x)));
    case RunAxis::Tokens: return LossCard::tr("%1 tokens").arg(countText(std::llround(x)));
    case RunAxis::Minutes: return durationText(60 * x);
    }
    return {};
}

LossCard::LossCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio),
      m_axis(static_cast<RunAxis>(std::clamp(studio.preferences().value("train/axis", 0).toInt(), 0, 2))),
      m_chart(new Chart(studio.dialogs())), m_axes(new SegmentedControl({"", "", ""}, static_cast<int>(m_axis))),
      m_more(iconButton("more"))
{
    m_each = m_chart->addSeries({}, {SeriesLook::Kind::Line, eachColor, 1});
    m_smooth = m_chart->addSeries({}, {SeriesLook::Kind::Line, [] { return colors().accent; }, 2.5});
    m_validation = m_chart->addSeries({}, {SeriesLook::Kind::Dots, validationColor});
    m_eachKey = new ChartKey(*m_chart, m_each);
    m_smoothKey = new ChartKey(*m_chart, m_smooth);
    m_validationKey = new ChartKey(*m_chart, m_validation);
    m_chart->setObjectName("lossChart");
    m_chart->setReadsAtCursor(true);
    m_chart->setFileName("loss");
    m_axes->setObjectName("lossAxisSegment");
    m_more->setObjectName("lossMoreButton");
    auto *menu = new QMenu(m_more);
    m_logarithmic = menu->addAction(QString());
    m_logarithmic->setCheckable(true);
    QAction *everything = menu->addAction(QString()), *save = menu->addAction(icon("download"), QString());
    m_more->setMenu(menu);
    head()->addStretch(1);
    for (ChartKey *key : {m_eachKey, m_smoothKey, m_validationKey})
        head()->addWidget(key);
    head()->addWidget(m_axes);
    head()->addWidget(m_more);
    body()->addWidget(m_chart, 1);

    connect(m_axes, &SegmentedControl::chosen, this, [this](int index) { setAxis(static_cast<RunAxis>(index)); });
    connect(m_logarithmic, &QAction::toggled, this, &LossCard::setLogarithmic);
    connect(everything, &QAction::triggered, m_chart, &Chart::resetZoom);
    connect(save, &QAction::triggered, m_chart, &Chart::save);
    m_logarithmic->setChecked(studio.preferences().value("train/logarithmic", true).toBool());
    setLogarithmic(m_logarithmic->isChecked());
    onLanguage(this, [this, everything, save] {
        setTitle(tr("Loss"));
        m_chart->setAccessibleName(tr("Loss over the run"));
        m_chart->setEmptyText(tr("The curve begins with the first step."));
        m_axes->setChoices({tr("Steps"), tr("Tokens"), tr("Time")});
        m_axes->setAccessibleName(tr("What the axis counts"));
        m_more->setToolTip(tr("More"));
        m_more->setAccessibleName(tr("More for this chart"));
        m_logarithmic->setText(tr("Logarithmic axis"));
        everything->setText(tr("Show everything"));
        save->setText(tr("Save the chart…"));
        const auto name = [this](ChartKey *key, int series, const QString &text, const QString &inReadOut) {
            m_chart->setSeriesName(series, inReadOut);
            key->setText(text);
            key->setToolTip(tr("Show or hide: %1").arg(text));
            key->setAccessibleName(text);
        };
        name(m_eachKey, m_each, tr("each step"), tr("each", "loss of one step, in a narrow read-out"));
        name(m_smoothKey, m_smooth, tr("smoothed"), tr("smooth", "smoothed loss, in a narrow read-out"));
        name(m_validationKey, m_validation, tr("validation"), tr("valid.", "validation loss, in a narrow read-out"));
        setAxis(m_axis);
    });
}

void LossCard::setAxis(RunAxis axis)
{
    const bool isOther = m_axis != axis;
    m_axis = axis;
    m_studio.preferences().setValue("train/axis", static_cast<int>(axis));
    m_chart->setXText([axis](double x) { return axisTick(axis, x); }, [axis](double x) { return axisText(axis, x); });
    m_chart->setXWhole(axis == RunAxis::Steps);
    m_chart->setXName(axis == RunAxis::Steps ? "step" : axis == RunAxis::Tokens ? "tokens" : "minutes");
    if (isOther) {
        m_chart->resetZoom();
        emit axisChanged();
    }
}

void LossCard::setLogarithmic(bool isLogarithmic)
{
    m_studio.preferences().setValue("train/logarithmic", isLogarithmic);
    m_chart->setLogarithmic(isLogarithmic);
}

void LossCard::reset(RunStory &story)
{
    for (const int series : {m_each, m_smooth, m_validation})
        m_chart->setData(series, {}, {});
    m_chart->resetZoom();
    extend(story);
}

void LossCard::extend(RunStory &story)
{
    const QVector<double> &x = story.axisValues(m_axis);
    for (int i = m_chart->count(m_each); i < x.size(); ++i)
        m_chart->append(m_each, x[i], story.losses[i]);
    story.extendSmooth();
    // What the smoothing's other side reaches has changed; a chart is told of all that it does not hold in this form.
    const int kept = std::max(0, m_chart->count(m_smooth) - story.smoothingReach());
    m_chart->truncate(m_smooth, kept);
    for (int i = kept; i < x.size(); ++i)
        m_chart->append(m_smooth, x[i], story.smooth[i]);
    for (int i = m_chart->count(m_validation); i < story.validations.size(); ++i)
        m_chart->append(m_validation, story.x(m_axis, story.validations[i].step), story.validations[i].loss);
}

} // namespace moa::ui
