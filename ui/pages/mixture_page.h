// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/mixture/adapter_painter.h"
#include "ui/services/preset_shelf.h"
#include "ui/shell/page.h"

namespace moa::ui {

class AdapterCard;
class MemoryCard;
class ParametersCard;
class RouterCard;
class RouterPreviewCard;

/// Where adapters sit, what they are, how they are weighted, and what that costs.
class MixturePage final : public Page
{
    Q_OBJECT
public:
    explicit MixturePage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makePresets();
    [[nodiscard]] QWidget *makeGrid();
    [[nodiscard]] QWidget *makeInspector();
    void readModel();
    void showConfig();
    void makePlan();
    void showNoPlan();
    /// Null while nothing is known.
    void showPlan(const PlanResult *plan, const RunConfig &config);
    void fillPresets();
    void placePresets();
    void openMore();
    void savePreset();
    void applyPreset(const QString &key);
    void setOption(const QString &key, const nlohmann::json &value);
    void say(const std::vector<Problem> &problems);

    PresetShelf m_shelf;
    QWidget *m_chipRow;
    QHBoxLayout *m_chips;
    QPushButton *m_more, *m_save, *m_train, *m_undo, *m_redo, *m_begin, *m_choose, *m_remedy;
    Card *m_gridCard;
    ToneLabel *m_gridTitle, *m_hint;
    Badge *m_changed;
    SegmentedControl *m_tools;
    AdapterPainter *m_painter;
    EmptyState *m_empty;
    Banner *m_problem;
    Problem m_remediable; ///< the one that m_remedy would end
    Banner *m_start;      ///< while no adapter is painted
    ParametersCard *m_parameters;
    MemoryCard *m_memory;
    RouterPreviewCard *m_preview;
    AdapterCard *m_adapter;
    RouterCard *m_router;

    std::optional<ModelInfo> m_model;  ///< of the set-up, read without its weights
    std::optional<Error> m_modelError; ///< why the chosen model can't be read
    std::string m_modelPath;
    QTimer m_planTimer;
    QPointer<Job> m_inspecting, m_planning;
};

} // namespace moa::ui
