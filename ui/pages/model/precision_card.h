// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/model/memory_forecast.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QPointer>
#include <QTimer>

namespace moa::ui {

class PrecisionRow;

/// What a model needs at each precision that the engine offers, on this device and with the set-up's mixture, and which one is
/// chosen for the run.
class PrecisionCard final : public Card
{
    Q_OBJECT
public:
    explicit PrecisionCard(Studio &studio, QWidget *parent = nullptr);
    /// The model that the set-up names; nothing empties the card.
    void setModel(const std::optional<ModelInfo> &model);
    /// Plans again and shows the set-up's choice; what did not change costs nothing.
    void refresh();

private:
    class Legend;
    void makeRows();
    void plan();
    void showForecasts(const PrecisionPlans &made);
    void showNote();
    void alignColumns();
    [[nodiscard]] QString noteOf(const std::string &precision) const;

    Studio &m_studio;
    std::optional<ModelInfo> m_model;
    ToneLabel *m_note;
    Legend *m_legend;
    QVBoxLayout *m_rowLayout;
    std::vector<PrecisionRow *> m_rows;
    PlannedMixture m_mixture = PlannedMixture::SetUp; ///< of the latest plans
    QTimer m_planTimer;
    QPointer<Job> m_planning;
};

} // namespace moa::ui
