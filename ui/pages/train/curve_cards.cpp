// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/curve_cards.h"

#include "ui/pages/train/loss_card.h"
#include "ui/services/quantities.h"

#include <cmath>

namespace moa::ui {

CurveCard::CurveCard(Dialogs &dialogs, const QString &name) : m_chart(new Chart(dialogs)), m_value(label({}, 13, QFont::DemiBold))
{
    body()->setContentsMargins(16, 10, 12, 8);
    body()->setSpacing(4);
    head()->addStretch(1);
    head()->addWidget(m_value);
    body()->addWidget(m_chart, 1);
    m_chart->addSeries({}, {SeriesLook::Kind::Area});
    m_chart->setObjectName(name + "Chart");
    m_chart->setFileName(name);
    m_chart->setYFromZero(true);
    m_chart->setXWhole(true);
    m_chart->setXName("step");
    m_chart->setXText([](double x) { return axisTick(RunAxis::Steps, x); }, [](double x) { return axisText(RunAxis::Steps, x); });
}

void CurveCard::setName(const QString &name)
{
    setTitle(name);
    m_chart->setSeriesName(0, name);
    m_chart->setAccessibleName(name);
}

void CurveCard::extend(const QVector<double> &x, const QVector<double> &y)
{
    if (m_chart->count(0) > y.size())
        m_chart->setData(0, {}, {});
    for (int i = m_chart->count(0); i < y.size(); ++i)
        m_chart->append(0, x[i], y[i]);
}

CurveCards::CurveCards(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_rate(new CurveCard(dialogs, "rate")), m_norm(new CurveCard(dialogs, "norm")),
      m_speed(new CurveCard(dialogs, "speed")), m_active(new CurveCard(dialogs, "active"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (CurveCard *card : {m_rate, m_norm, m_speed, m_active}) {
        row->addWidget(card, 1);
        connect(&card->chart(), &Chart::cursorMoved, this, [this](double x) { emit stepChosen(std::llround(x)); });
    }
    m_active->chart().setYText([](double share) { return shareText(share); });
    m_speed->chart().setYText([](double speed) { return QLocale().toString(speed, 'f', 0); });
    m_active->hide();
    onLanguage(this, [this] {
        m_rate->setName(tr("Learning rate"));
        m_norm->setName(tr("Gradient norm"));
        m_speed->setName(tr("Tokens / s"));
        m_active->setName(tr("Adapters active"));
    });
}

void CurveCards::reset(const RunStory &story)
{
    for (CurveCard *card : {m_rate, m_norm, m_speed, m_active}) {
        card->chart().setData(0, {}, {});
        card->chart().resetZoom();
        card->setValue({});
    }
    extend(story);
}

void CurveCards::extend(const RunStory &story)
{
    m_rate->extend(story.steps, story.rates);
    m_norm->extend(story.steps, story.norms);
    m_speed->extend(story.steps, story.speeds);
    m_active->setVisible(story.isSparse);
    if (story.isSparse && !story.frames.empty()) {
        QVector<double> at;
        for (const RunStory::RoutingFrame &frame : story.frames)
            at << static_cast<double>(frame.step);
        m_active->extend(at, story.activeShare);
        m_active->setValue(shareText(story.activeShare.constLast()));
    }
    if (story.steps.isEmpty())
        return;
    m_rate->setValue(numberText(story.rates.constLast(), 2));
    m_norm->setValue(numberText(story.norms.constLast(), 2));
    m_speed->setValue(QLocale().toString(story.speeds.constLast(), 'f', 0));
}

void CurveCards::setCursorStep(std::optional<int64_t> step)
{
    for (CurveCard *card : {m_rate, m_norm, m_speed, m_active})
        card->chart().setCursorAt(step ? std::optional(static_cast<double>(*step)) : std::nullopt);
}

} // namespace moa::ui
