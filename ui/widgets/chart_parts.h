// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a Chart is made of; for its own source files only, since the plot's header is slow to compile.
#include "ui/widgets/chart.h"

#include <QRubberBand>
#include <qcustomplot.h>

namespace moa::ui {

/// A series, its curve and the range of its points, kept as they come so that nothing is searched for when drawing.
struct ChartSeries {
    QCPGraph *graph = nullptr;
    QString name;
    SeriesLook look;
    double firstX = 0, lastX = 0, low = 0, high = 0, lowestPositive = 0;

    void note(double x, double y);
    void noteAll();
};

/// The plot with our gestures in place of the library's; it only reports them.
class ChartPlot final : public QCustomPlot
{
    Q_OBJECT
public:
    explicit ChartPlot(QWidget *parent);

signals:
    void pointed(double x);
    void left();
    void clicked(double x);
    void zoomAsked(const QCPRange &x, const QCPRange &y, bool bothAxes);
    void wheelZoomed(double factor, double about);
    void panned(double by); ///< in x
    void resetAsked();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Gesture { None, Zoom, Pan };
    [[nodiscard]] QRect zoomBand(const QPoint &to) const;
    Gesture m_gesture = Gesture::None;
    QPoint m_from;
    double m_lastX = 0;
    QRubberBand m_band;
};

/// Ticks at round numbers, on a logarithmic axis too where it covers less than a decade; or at places set by hand.
class ChartTicker final : public QCPAxisTicker
{
public:
    bool isLogarithmic = false, isWhole = false;
    int wanted = 4;
    QVector<double> byHand;
    std::function<QString(double)> text;

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// The dashed lines of what happened and their labels, which never lie on each other.
class ChartMarkers final : public QCPLayerable
{
public:
    explicit ChartMarkers(QCustomPlot *plot) : QCPLayerable(plot, "grid") {}
    QVector<ChartMarker> markers;

protected:
    [[nodiscard]] QRect clipRect() const override { return mParentPlot->viewport(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;
};

/// The cursor's and the pointer's lines with the read-out, on a layer that is redrawn alone.
class ChartCursor final : public QCPLayerable
{
public:
    ChartCursor(QCustomPlot *plot, const Chart &chart) : QCPLayerable(plot, "cursor"), m_chart(chart) {}

protected:
    [[nodiscard]] QRect clipRect() const override { return mParentPlot->viewport(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    void drawLine(QCPPainter *painter, double x, const QPen &pen) const;
    void drawReadOut(QCPPainter *painter, double x) const;
    const Chart &m_chart;
};

} // namespace moa::ui
