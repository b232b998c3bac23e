// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/tint_bar.h"

#include "ui/services/quantities.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/switch_button.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalBlocker>

namespace moa::ui {

TintLegend::TintLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TintLegend::setTint(const Tint &tint, const std::set<Site> &sites)
{
    m_tint = tint;
    m_sites = sites;
    QStringList names;
    for (const Site site : sites)
        names << typeName(site);
    setAccessibleName(tint.kind == Tint::Kind::StrongestType ? tr("Legend: %1").arg(names.join(", ")) : tr("Legend: from 0 to 1"));
    update();
}

void TintLegend::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(ui::font(12));
    if (m_tint.kind == Tint::Kind::StrongestType)
        paintTypes(p);
    else if (m_tint.kind != Tint::Kind::None)
        paintRamp(p);
}

void TintLegend::paintTypes(QPainter &p) const
{
    double left = 0;
    for (const Site site : m_sites) {
        const double wide = p.fontMetrics().horizontalAdvance(typeName(site));
        if (left + 18 + wide > width())
            return;
        p.setPen(Qt::NoPen);
        p.setBrush(colors().type(site));
        p.drawRoundedRect(QRectF(left, height() / 2.0 - 5, 10, 10), 3, 3);
        p.setPen(colors().muted);
        p.drawText(QRectF(left + 16, 0, wide + 4, height()), Qt::AlignVCenter | Qt::AlignLeft, typeName(site));
        left += wide + 30;
    }
    const QString note = tr("stronger tint: larger weight");
    if (!m_sites.empty() && left + p.fontMetrics().horizontalAdvance(note) <= width())
        p.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, note);
}

void TintLegend::paintRamp(QPainter &p) const
{
    const QRectF bar(16, height() / 2.0 - 6, std::min(120.0, width() - 40.0), 12);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 10; ++i)
        gradient.setColorAt(i / 10.0, rampTint(i / 10.0));
    p.setPen(QPen(colors().border, 1));
    p.setBrush(gradient);
    p.drawRoundedRect(bar, 3, 3);
    p.setPen(colors().muted);
    p.drawText(QRectF(0, 0, 12, height()), Qt::AlignVCenter | Qt::AlignLeft, "0");
    p.drawText(QRectF(bar.right() + 6, 0, 12, height()), Qt::AlignVCenter | Qt::AlignLeft, "1");
    const QString note = m_tint.kind == Tint::Kind::Probability ? tr("probability of the token") : tr("mean weight over layers");
    if (bar.right() + 24 + p.fontMetrics().horizontalAdvance(note) <= width())
        p.drawText(QRectF(bar.right() + 24, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, note);
}

TintBar::TintBar(QWidget *parent)
    : QWidget(parent), m_name(label({}, 13, QFont::Medium)), m_kinds(new SegmentedControl({"", "", "", ""}, 1)),
      m_site(new QComboBox), m_legend(new TintLegend), m_state(label({}, 13, QFont::Medium)), m_tally(muted()),
      m_tie(button({}, ButtonKind::Default)), m_blind(new SwitchButton), m_add(button({}, ButtonKind::Default, "plus")),
      m_more(iconButton("more"))
{
    m_site->setObjectName("tintSiteComboBox");
    m_tie->setObjectName("tieButton");
    m_blind->setObjectName("blindSwitchButton");
    m_add->setObjectName("addLaneButton");
    m_more->setObjectName("chatMenuButton");
    m_tally->setObjectName("tallyLabel");
    m_state->setObjectName("voteStateLabel");
    m_tally->setElides(true);
    for (const Site site : kAllSites)
        m_site->addItem(typeName(site), static_cast<int>(site));
    for (int i = 0; i < 4; ++i)
        m_kinds->buttonAt(i)->setObjectName(QString("tint%1Button").arg(i));
    auto *both = new FoldingRow(12);
    QHBoxLayout *row = both->addRow(1), *last = both->addRow();
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_kinds, m_site})
        row->addWidget(part);
    row->addWidget(m_legend, 1);
    row->addWidget(m_state);
    row->addWidget(m_tie);
    row->addWidget(m_tally, 1);
    last->addStretch();
    for (QWidget *part : std::initializer_list<QWidget *>{m_blind, m_add, m_more})
        last->addWidget(part);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(both);
    connect(m_kinds, &SegmentedControl::chosen, this, &TintBar::choose);
    connect(m_site, &QComboBox::activated, this, &TintBar::choose);
    connect(m_tie, &QPushButton::clicked, this, &TintBar::tieAsked);
    connect(m_blind, &QAbstractButton::toggled, this, [this](bool on) {
        show(on);
        emit blindToggled(on);
    });
    connect(m_add, &QPushButton::clicked, this, [this] { emit addLaneAsked(m_add->mapToGlobal(QPoint(0, m_add->height() + 2))); });
    connect(m_more, &QPushButton::clicked, this, [this] { emit moreAsked(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
    onLanguage(this, [this] { setTexts(); });
    show(false);
}

void TintBar::setTexts()
{
    m_name->setText(tr("Tint"));
    m_kinds->setChoices({tr("None"), tr("Strongest type"), tr("One type"), tr("Probability")});
    m_kinds->setAccessibleName(tr("Tint of tokens"));
    m_site->setAccessibleName(tr("Type whose weight tints"));
    for (int i = 0; i < m_site->count(); ++i)
        m_site->setItemText(i, typeName(kAllSites[static_cast<size_t>(i)]));
    m_tie->setText(tr("A tie"));
    m_blind->setText(tr("Blind"));
    m_blind->setAccessibleName(tr("Blind: hide which lane is which, and vote"));
    m_blind->updateGeometry();
    m_add->setText(tr("Add lane"));
    m_more->setToolTip(tr("Save, copy, begin anew"));
    m_more->setAccessibleName(m_more->toolTip());
    m_legend->setTint(m_tint, m_sites);
}

void TintBar::setTint(const Tint &tint)
{
    m_tint = tint;
    m_kinds->setCurrent(static_cast<int>(tint.kind));
    m_site->setCurrentIndex(static_cast<int>(tint.site));
    show(isBlind());
}

void TintBar::choose()
{
    m_tint.kind = static_cast<Tint::Kind>(m_kinds->current());
    m_tint.site = kAllSites[static_cast<size_t>(std::max(0, m_site->currentIndex()))];
    show(isBlind());
    emit tintChosen(m_tint);
}

void TintBar::setSites(const std::set<Site> &sites)
{
    m_sites = sites;
    m_legend->setTint(m_tint, m_sites);
}

bool TintBar::isBlind() const
{
    return m_blind->isChecked();
}

void TintBar::setBlind(bool isBlind)
{
    const QSignalBlocker blocker(m_blind);
    m_blind->setChecked(isBlind);
    show(isBlind);
}

/// Tints would tell which lane is which, so they make way for the votes.
void TintBar::show(bool isBlind)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_kinds, m_legend})
        part->setVisible(!isBlind);
    m_site->setVisible(!isBlind && m_tint.kind == Tint::Kind::OneType);
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_tie, m_tally})
        part->setVisible(isBlind);
    m_legend->setTint(m_tint, m_sites);
}

void TintBar::setVotes(const QString &state, const BlindVote &votes, const QString &reasonAgainstTie)
{
    m_state->setText(state);
    setEnabledBecause(m_tie, reasonAgainstTie, tr("No answer is better than the others"));
    QStringList parts;
    for (const BlindVote::Standing &one : votes.standings())
        parts << tr("%1 %2 of %3 (%4 to %5)", "a contender's votes and their interval")
                     .arg(one.contender)
                     .arg(one.wins)
                     .arg(one.votes)
                     .arg(shareText(one.interval.low), shareText(one.interval.high));
    if (votes.ties() > 0)
        parts << tr("%n tie(s)", nullptr, votes.ties());
    m_tally->setText(parts.join(QString::fromUtf8(" · ")));
    m_tally->setToolTip(parts.isEmpty() ? QString() : parts.join('\n') + "\n" + tr("The interval holds 95 % (Wilson)."));
}

void TintBar::setReasons(const QString &againstBlind, const QString &againstLane)
{
    setEnabledBecause(m_blind, againstBlind, tr("Hides which lane is which and takes votes"));
    setEnabledBecause(m_add, againstLane, tr("One more answerer beside the others, six at most"));
}

} // namespace moa::ui
