// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPair>
#include <QTimer>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace moa::ui {

class ChartCursor;
class ChartMarkers;
class ChartPlot;
struct ChartSeries;
class Dialogs;

/// How a series is drawn. The colour is asked for again when the scheme changes.
struct SeriesLook {
    enum class Kind {
        Line,
        Area, ///< a line and a quiet fill down to the axis
        Dots, ///< dots with a dotted line between them: what is measured now and then
    };
    Kind kind = Kind::Line;
    std::function<QColor()> color = [] { return colors().accent; };
    double width = 1.75;
    Qt::PenStyle pen = Qt::SolidLine;
    bool isRead = true; ///< whether the cursor's read-out names it
};

/// The one warm colour of charts: what is validated.
[[nodiscard]] QColor validationColor();

/// Something that happened at a place on the x axis: a dashed line with a label on top; in any tone but Muted the label stands
/// beside the line.
struct ChartMarker {
    double x = 0;
    QString text;
    Tone tone = Tone::Muted;
    friend bool operator==(const ChartMarker &, const ChartMarker &) = default;
};

/// Curves over one x axis. Dragging zooms, with Shift it pans; the wheel zooms about the pointer, with Shift it pans; a double
/// click resets. The pointer reads all series; a click or the arrow keys move the cursor, which several charts may share. Saved as
/// PNG, PDF, SVG or CSV from its menu. Changes are drawn at most ten times a second, and only while it is visible; a million points
/// are drawn with every spike.
class Chart : public QWidget
{
    Q_OBJECT
public:
    /// `dialogs` ask where to save.
    explicit Chart(Dialogs &dialogs, QWidget *parent = nullptr);
    ~Chart() override;

    // Series are numbered in the order of their coming; later ones are drawn above earlier ones.
    int addSeries(const QString &name, SeriesLook look);
    void removeAllSeries();
    void setSeriesName(int series, const QString &name);
    [[nodiscard]] QString seriesName(int series) const;
    [[nodiscard]] const SeriesLook &seriesLook(int series) const;
    void setSeriesVisible(int series, bool isVisible);
    [[nodiscard]] bool isSeriesVisible(int series) const;
    /// `x` ascends; a NaN in `y` is a gap.
    void setData(int series, const QVector<double> &x, const QVector<double> &y);
    /// `x` is not before the last one.
    void append(int series, double x, double y);
    /// Drops all points but the first `count`.
    void truncate(int series, int count);
    [[nodiscard]] int count(int series) const;
    [[nodiscard]] double valueAt(int series, int point) const;
    /// An area between two curves, behind all series.
    void setBand(const QVector<double> &x, const QVector<double> &low, const QVector<double> &high, std::function<QColor()> color);

    void setMarkers(QVector<ChartMarker> markers);
    [[nodiscard]] const QVector<ChartMarker> &markers() const { return m_markers; }

    void setLogarithmic(bool isLogarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    /// By hand; empty: chosen by the range.
    void setYTicks(const QVector<double> &ticks);
    /// Fixed; without a call the range follows the data.
    void setYRange(double low, double high);
    void setYFromZero(bool isFromZero);
    void setXRange(double low, double high);
    void clearXRange();
    /// No ticks between whole numbers.
    void setXWhole(bool isWhole);
    /// How values are written at ticks and in the read-out; numberText() unless said.
    void setXText(std::function<QString(double)> atTick, std::function<QString(double)> inReadOut = {});
    void setYText(std::function<QString(double)> text);
    /// The x axis' name in a CSV file and for screen readers, such as `step`.
    void setXName(const QString &name) { m_xName = name; }
    /// Shown while there are no points.
    void setEmptyText(const QString &text);

    /// The cursor's place; nothing hides it. Emits nothing.
    void setCursorAt(std::optional<double> x);
    [[nodiscard]] std::optional<double> cursorAt() const { return m_cursor; }
    /// Whether the read-out is shown at the cursor too, not only at the pointer.
    void setReadsAtCursor(bool reads);

    [[nodiscard]] bool isZoomed() const { return m_isZoomed; }
    void resetZoom();
    /// Zooms in on a range of values over the whole x axis; until a person or resetZoom() chooses otherwise.
    void zoomY(double low, double high);
    [[nodiscard]] std::pair<double, double> xRange() const;
    [[nodiscard]] std::pair<double, double> yRange() const;

    /// Asks for a file and saves.
    void save();
    /// Saves in the format that the name's ending says; false where it can't be written.
    [[nodiscard]] bool saveAs(const QString &fileName);
    [[nodiscard]] QString toCsv() const;
    /// The suggested file name, without ending.
    void setFileName(const QString &name) { m_fileName = name; }

    /// Asks for all colours again; not needed for a change of the scheme.
    void restyle();
    /// Draws what changed, now.
    void redraw();
    [[nodiscard]] QCustomPlot *plot() const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 160}; }

signals:
    void cursorMoved(double x); ///< by a person, to a point's x
    void zoomChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    friend class ChartCursor;
    void changed();
    void fit();
    void describe();
    void moveCursorBy(int points);
    void connectPlot();
    void zoomX(double factor, double about);
    void panX(double by);
    [[nodiscard]] std::optional<double> snapped(double x) const;
    [[nodiscard]] QVector<QPair<QString, QString>> readOut(double x) const;

    Dialogs &m_dialogs;
    ChartPlot *m_plot;
    std::vector<ChartSeries> m_series;
    QVector<ChartMarker> m_markers;
    ChartMarkers *m_markerLayer;
    ChartCursor *m_cursorLayer;
    QTimer m_redraw;
    std::optional<double> m_cursor, m_pointer;
    std::optional<std::pair<double, double>> m_fixedX, m_fixedY;
    std::function<QColor()> m_bandColor;
    std::function<QString(double)> m_xText, m_xReadOut, m_yText;
    QCPGraph *m_bandLow = nullptr, *m_bandHigh = nullptr;
    QString m_xName, m_fileName, m_emptyText;
    bool m_isLogarithmic = false, m_isFromZero = false, m_isZoomed = false, m_readsAtCursor = false, m_isDirty = true;
};

/// A series' entry in a legend: a sample of its line and its name; pressed, it hides or shows the series.
class ChartKey final : public QAbstractButton
{
    Q_OBJECT
public:
    ChartKey(Chart &chart, int series, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the sample alone

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Chart &m_chart;
    int m_series;
};

} // namespace moa::ui
