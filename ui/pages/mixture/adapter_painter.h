// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/adapter_layout.h"
#include "ui/widgets/layer_grid.h"

#include <functional>
#include <memory>
#include <set>

class QLineEdit;

namespace moa::ui {

/// The grid in which one paints where adapters sit: drag paints a row's range, with Shift a rectangle; Space paints at the cell
/// cursor and Shift with the arrows extends. On the right each row's layers as text to edit and its parameters, below the
/// parameters of each layer.
class AdapterPainter final : public LayerGrid
{
    Q_OBJECT
public:
    enum class Tool { Paint, Erase, Select };

    explicit AdapterPainter(const Catalog &catalog, QWidget *parent = nullptr);

    /// What is shown. `layers` 0 shows nothing.
    void setAdapters(const std::vector<AdapterConfig> &adapters, int layers);
    [[nodiscard]] const AdapterLayout *adapterLayout() const { return m_layout.get(); }
    void setTool(Tool tool);
    /// The kind that is painted where a site takes several.
    void setKind(const std::string &kind) { m_kind = kind; }
    /// Parameters by place, from the plan; what is not there is not written.
    void setCosts(std::map<std::pair<Site, int>, int64_t> costs, std::map<int, int64_t> routerCosts);
    /// The places of the Select tool.
    [[nodiscard]] std::vector<std::pair<Site, int>> selection() const;
    void clearSelection();
    [[nodiscard]] bool event(QEvent *event) override;

signals:
    void edited(const QString &what, const std::vector<moa::AdapterConfig> &adapters);
    void selectionChanged();
    void siteChosen(moa::Site site); ///< a row was touched

protected:
    void paintCell(QPainter &painter, GridCell cell, const QRectF &rect) override;
    [[nodiscard]] QString describe(GridCell cell) const override;
    void paintExtras(QPainter &painter) override;
    void moveTo(GridCell cell, bool extends) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Range {
        int firstRow = 0, lastRow = 0, firstLayer = 0, lastLayer = 0; ///< inclusive
        [[nodiscard]] bool contains(GridCell cell) const;
    };
    [[nodiscard]] static Site siteOf(int row) { return kAllSites[static_cast<size_t>(row)]; }
    [[nodiscard]] Range rangeTo(GridCell cell, bool isRectangle) const;
    void applyRange(const Range &range);
    void placeEdits();
    void takeSpans(int row);
    void refreshEdits();
    void paintDrag(QPainter &painter);
    void paintTotals(QPainter &painter);
    void paintLayerBars(QPainter &painter);
    [[nodiscard]] int64_t costAt(Site site, int layer) const;

    const Catalog &m_catalog;
    std::unique_ptr<AdapterLayout> m_layout;
    Tool m_tool = Tool::Paint;
    std::string m_kind;
    std::map<std::pair<Site, int>, int64_t> m_costs;
    std::map<int, int64_t> m_routerCosts;
    std::vector<QLineEdit *> m_edits;
    std::optional<GridCell> m_anchor; ///< where a drag, or Shift with the arrows, began
    std::optional<Range> m_range;     ///< what would be changed, or is selected
    bool m_isDragging = false;
};

} // namespace moa::ui
