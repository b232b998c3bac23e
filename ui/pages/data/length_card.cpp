// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/length_card.h"

#include "ui/pages/data/length_histogram.h"
#include "ui/services/quantities.h"
#include "ui/widgets/quiet_wheel.h"

#include <QGridLayout>
#include <QPainter>
#include <QSpinBox>

namespace moa::ui {

FigureTile::FigureTile(QWidget *parent) : QWidget(parent), m_value(label({}, 18, QFont::DemiBold)), m_name(muted())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 7);
    column->setSpacing(0);
    column->addWidget(m_value);
    column->addWidget(m_name);
    m_value->setElides(true);
    m_name->setElides(true);
    setFixedHeight(56);
}

void FigureTile::set(const QString &value, const QString &name, Tone tone)
{
    m_value->setText(value);
    m_value->setTone(tone);
    m_name->setText(name);
    setAccessibleName(value + " " + name);
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(mix(colors().surface, colors().raised, 0.6));
    p.drawRoundedRect(rect(), 8, 8);
}

LengthCard::LengthCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_histogram(new LengthHistogram), m_cutName(muted()), m_loss(muted({}, 12, true)),
      m_cut(new QSpinBox), m_keepAll(button({}, ButtonKind::Ghost))
{
    m_histogram->setObjectName("lengthHistogram");
    m_cut->setObjectName("cutOffSpinBox");
    m_keepAll->setObjectName("keepAllButton");
    const std::vector<FieldInfo> fields = fieldInfos<DataConfig>();
    const FieldInfo *limits = findField(fields, "max_tokens");
    m_cut->setRange(limits->min.get<int>(), limits->max.get<int>());
    m_histogram->setRange(m_cut->minimum(), m_cut->maximum());
    quietWheel(m_cut);
    m_cut->setKeyboardTracking(false);
    m_cut->setMinimumWidth(96);
    m_cut->setGroupSeparatorShown(true);
    makeLayout();
    m_histogram->setLossText([this](int cut) { return lossText(cut); });
    connect(m_histogram, &QAbstractSlider::sliderMoved, this, &LengthCard::showFigures);
    connect(m_histogram, &QAbstractSlider::valueChanged, this, &LengthCard::setCut);
    connect(m_cut, &QSpinBox::valueChanged, this, &LengthCard::setCut);
    connect(m_keepAll, &QPushButton::clicked, this, [this] {
        if (m_survey)
            setCut(static_cast<int>(m_survey->longestTokens));
    });
    onLanguage(this, [this] {
        setTitle(tr("Length"));
        m_cutName->setText(tr("cut at"));
        m_cut->setAccessibleName(tr("Tokens at which an example is cut"));
        m_histogram->setAccessibleName(tr("Lengths of the examples, with the cut-off"));
        m_histogram->setToolTip(tr("Drag the line, or move it with the arrow keys"));
        refresh();
    });
}

void LengthCard::makeLayout()
{
    head()->addStretch();
    head()->addWidget(m_cutName);
    head()->addWidget(m_cut);
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new FigureTile;
        grid->addWidget(m_figures[i], static_cast<int>(i / 2), static_cast<int>(i % 2));
    }
    body()->addLayout(grid);
    body()->addWidget(m_histogram, 1);
    auto *loss = new QHBoxLayout;
    loss->setSpacing(4);
    loss->addWidget(m_loss, 1);
    loss->addWidget(m_keepAll);
    body()->addLayout(loss);
}

void LengthCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey)
{
    m_survey = survey;
    std::vector<int64_t> lengths;
    if (survey && survey->hasLengths())
        for (const RowPlace &row : survey->rows)
            lengths.push_back(row.tokens);
    m_histogram->setLengths(std::move(lengths));
    refresh();
}

void LengthCard::refresh()
{
    const auto cut = static_cast<int>(m_studio.setUp().config().data.maxTokens);
    const QSignalBlocker histogram(m_histogram), field(m_cut);
    m_histogram->setValue(cut);
    m_cut->setValue(cut);
    showFigures(cut);
}

void LengthCard::setCut(int tokens)
{
    m_studio.setUp().edit(tr("Longest example"), [&](RunConfig &config) { config.data.maxTokens = tokens; });
}

QString LengthCard::reasonAgainst() const
{
    return !m_survey || m_survey->rows.empty() ? tr("There are no examples yet.")
           : !m_survey->hasLengths()           ? tr("The lengths are not known without a tokenizer.")
                                               : QString();
}

void LengthCard::showFigures(int cut)
{
    const bool hasLengths = m_survey && m_survey->hasLengths();
    const QString unknown = QString::fromUtf8("–");
    const CutLoss loss = hasLengths ? m_survey->lossAt(cut) : CutLoss();
    m_figures[0]->set(m_survey ? wholeText(static_cast<int64_t>(m_survey->rows.size())) : unknown, tr("examples"));
    m_figures[1]->set(
        hasLengths ? shareText(static_cast<double>(m_survey->supervisedTokens) / static_cast<double>(m_survey->tokens)) : unknown,
        tr("learnt-from tokens"), hasLengths ? Tone::Good : Tone::Text);
    m_figures[1]->setToolTip(tr("The share of the tokens that the loss covers: answers and their ends"));
    m_figures[2]->set(hasLengths ? wholeText(m_survey->tokens) : unknown, tr("tokens"));
    m_figures[3]->set(hasLengths ? wholeText(loss.rows) : unknown, tr("examples cut"), loss.rows > 0 ? Tone::Bad : Tone::Text);
    setEnabledBecause(m_histogram, reasonAgainst(), tr("Drag the line, or move it with the arrow keys"));
    m_loss->setText(hasLengths ? lossText(cut) : reasonAgainst());
    m_loss->setToolTip(loss.rows > 0 ? tr("The end of an input goes first, then the beginning of it all; the answer stays longest.")
                                     : QString());
    m_keepAll->setVisible(loss.rows > 0);
    if (loss.rows > 0) {
        m_keepAll->setText(tr("Keep all at %1").arg(wholeText(m_survey->longestTokens)));
        m_keepAll->setToolTip(tr("The smallest cut-off at which nothing is lost. Longer examples need more memory."));
    }
}

QString LengthCard::lossText(int cut) const
{
    const CutLoss loss = m_survey ? m_survey->lossAt(cut) : CutLoss();
    return loss.rows == 0 ? tr("Nothing is lost.")
                          : tr("%Ln example(s) lose %1 tokens.", nullptr, static_cast<int>(loss.rows)).arg(wholeText(loss.tokens));
}

} // namespace moa::ui
