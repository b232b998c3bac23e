// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <memory>

class QSpinBox;

namespace moa::ui {

class LengthHistogram;

/// A value over what it counts, on a quiet ground.
class FigureTile final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent = nullptr);
    void set(const QString &value, const QString &name, Tone tone = Tone::Text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_value, *m_name;
};

/// How many examples and tokens there are, how long the examples are, and where they are cut: the set-up's longest example.
class LengthCard final : public Card
{
    Q_OBJECT
public:
    explicit LengthCard(Studio &studio, QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey);
    /// Shows the set-up's cut-off.
    void refresh();

private:
    void makeLayout();
    void setCut(int tokens);
    void showFigures(int cut);
    [[nodiscard]] QString lossText(int cut) const;
    [[nodiscard]] QString reasonAgainst() const;

    Studio &m_studio;
    std::shared_ptr<const DataSurvey> m_survey;
    std::array<FigureTile *, 4> m_figures;
    LengthHistogram *m_histogram;
    ToneLabel *m_cutName, *m_loss;
    QSpinBox *m_cut;
    QPushButton *m_keepAll;
};

} // namespace moa::ui
