// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/blind_vote.h"
#include "ui/pages/chat/tint.h"
#include "ui/theme/kit.h"

#include <set>

class QComboBox;

namespace moa::ui {

class SwitchButton;

/// What tints mean: a swatch for each type, or the ramp from 0 to 1. Names that find no room are left out, the note first.
class TintLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit TintLegend(QWidget *parent = nullptr);
    void setTint(const Tint &tint, const std::set<Site> &sites);
    [[nodiscard]] QSize sizeHint() const override { return {240, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTypes(QPainter &painter) const;
    void paintRamp(QPainter &painter) const;
    Tint m_tint;
    std::set<Site> m_sites;
};

/// The line above the lanes: by what tokens are tinted, or, while it is hidden who answers, the votes; and how many lanes there
/// are.
class TintBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TintBar(QWidget *parent = nullptr);

    [[nodiscard]] const Tint &tint() const { return m_tint; }
    void setTint(const Tint &tint);
    /// The types that the lanes' adapters have.
    void setSites(const std::set<Site> &sites);
    void setBlind(bool isBlind);
    [[nodiscard]] bool isBlind() const;
    /// What to do now, in words; the votes so far.
    void setVotes(const QString &state, const BlindVote &votes, const QString &reasonAgainstTie);
    void setReasons(const QString &againstBlind, const QString &againstLane);

signals:
    void tintChosen(const moa::ui::Tint &tint);
    void blindToggled(bool isBlind);
    void addLaneAsked(const QPoint &globalPlace);
    void moreAsked(const QPoint &globalPlace);
    void tieAsked();

private:
    void setTexts();
    void choose();
    void show(bool isBlind);

    Tint m_tint;
    std::set<Site> m_sites;
    ToneLabel *m_name;
    SegmentedControl *m_kinds;
    QComboBox *m_site;
    TintLegend *m_legend;
    ToneLabel *m_state, *m_tally;
    QPushButton *m_tie;
    SwitchButton *m_blind;
    QPushButton *m_add, *m_more;
};

} // namespace moa::ui
