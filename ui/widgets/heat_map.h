// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/layer_grid.h"

#include <set>

namespace moa::ui {

/// A value of each cell, or none where there is no adapter: [row][layer].
using MapValues = std::vector<std::vector<std::optional<double>>>;

/// Routing weights by adapter type and layer, in the ramp of all heat maps. A place without an adapter is blank, which is not zero.
/// The chosen cell has two rings, alarmed cells an amber frame.
class HeatMap final : public LayerGrid
{
    Q_OBJECT
public:
    static constexpr int kScaleWidth = 54;

    explicit HeatMap(QWidget *parent = nullptr);

    /// Takes the grid's size from `values`; rows must fit setRows().
    void setValues(MapValues values);
    [[nodiscard]] const MapValues &values() const { return m_values; }
    [[nodiscard]] std::optional<double> valueAt(GridCell cell) const;
    /// The ramp's ends; 0 to 1 unless said. Values beyond are drawn as the end.
    void setRange(double low, double high);
    /// Cells that something is wrong with.
    void setAlarms(std::set<std::pair<int, int>> alarms);
    /// Whether the ramp with its ends is drawn at the right.
    void setScaleVisible(bool isVisible);

signals:
    void cellChosen(moa::ui::GridCell cell); ///< by mouse or keys

protected:
    void paintCell(QPainter &painter, GridCell cell, const QRectF &rect) override;
    [[nodiscard]] QString describe(GridCell cell) const override;
    void paintExtras(QPainter &painter) override;
    void moveTo(GridCell cell, bool extends) override;

private:
    [[nodiscard]] double shareOf(double value) const;

    MapValues m_values;
    std::set<std::pair<int, int>> m_alarms; ///< row, layer
    double m_low = 0, m_high = 1;
    bool m_hasScale = true;
};

} // namespace moa::ui
