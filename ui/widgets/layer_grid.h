// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QScrollBar;

namespace moa::ui {

/// A place in a grid of adapter types (down) by layers (across).
struct GridCell {
    int row = 0;
    int layer = 0;
    friend bool operator==(const GridCell &, const GridCell &) = default;
};

/// A row's name, with the swatch of its adapter type where it is one.
struct GridRow {
    QString name;
    std::optional<Site> site;
    friend bool operator==(const GridRow &, const GridRow &) = default;
};

/// Layers across, adapter types down: what the painter and the heat map share. Cells shrink to 8 px, then the layers scroll
/// sideways under fixed names. The arrows move a cell cursor, whose cell is told to screen readers.
class LayerGrid : public QWidget
{
    Q_OBJECT
public:
    /// namesWidth() without names: room for the ring of a chosen cell at the left edge.
    static constexpr int kBareNames = 5;

    explicit LayerGrid(QWidget *parent = nullptr);

    void setRows(std::vector<GridRow> rows);
    void setLayers(int layers);
    /// How narrow a layer may be drawn before the layers scroll; 8 px unless said.
    void setLeastPitch(double pixels);
    /// Rows as high as there is room, however narrow the layers: for maps side by side, whose rows are to be in line.
    void setRowsFill(bool fill);
    /// Whether the rows' names are drawn at the left; grids that stand beside one with names do without.
    void setNamesVisible(bool visible);
    [[nodiscard]] int namesWidth() const { return m_names; }
    [[nodiscard]] const std::vector<GridRow> &rows() const { return m_rows; }
    [[nodiscard]] int layers() const { return m_layers; }
    [[nodiscard]] std::optional<GridCell> current() const { return m_current; }
    /// Emits nothing.
    void setCurrent(std::optional<GridCell> cell);
    [[nodiscard]] QRectF cellRect(GridCell cell) const;
    /// The cell under a point, the gaps between cells included.
    [[nodiscard]] std::optional<GridCell> cellAt(const QPointF &point) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentChanged(moa::ui::GridCell cell); ///< by a person
    void hovered(std::optional<moa::ui::GridCell> cell);

protected:
    /// What a subclass draws and says.
    virtual void paintCell(QPainter &painter, GridCell cell, const QRectF &rect) = 0;
    [[nodiscard]] virtual QString describe(GridCell cell) const = 0;
    virtual void paintExtras(QPainter &) {}
    /// A person moved the cursor to a cell; `extends` with Shift.
    virtual void moveTo(GridCell cell, bool extends);

    /// Room to the right of the cells and below them, for a subclass.
    void setMargins(int right, int below);
    [[nodiscard]] double cellsRight() const;
    [[nodiscard]] double rowTop(int row) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double pitch() const;
    [[nodiscard]] int headHeight() const { return m_head; }
    void setLayersBelow(bool below); ///< layer numbers under the cells rather than above
    [[nodiscard]] std::optional<GridCell> hoveredCell() const { return m_hovered; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void place();
    void measureNames();
    void paintNames(QPainter &painter);
    void paintLayerNumbers(QPainter &painter);

    std::vector<GridRow> m_rows;
    int m_layers = 0;
    double m_leastPitch = 8;
    int m_names = 80, m_right = 0, m_below = 0, m_head = 20;
    bool m_layersBelow = false, m_rowsFill = false, m_hasNames = true;
    std::optional<GridCell> m_current, m_hovered;
    QScrollBar *m_scroll;
};

} // namespace moa::ui
