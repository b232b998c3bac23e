// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart's pointer, keys, menu, and what it says of itself.
#include "ui/widgets/chart_parts.h"

#include "ui/theme/kit.h"

#include <QMenu>

#include <cmath>

namespace moa::ui {

namespace {

constexpr double kKeyZoom = 0.7;

QString valueText(const std::function<QString(double)> &text, double value)
{
    return std::isfinite(value) ? text(value) : QString::fromUtf8("–");
}

/// The point of a curve at a place: the nearest one, of dots the last one until there.
double valueNear(const ChartSeries &series, double x)
{
    const QCPGraphDataContainer &data = *series.graph->data();
    if (data.isEmpty())
        return std::nan("");
    auto after = data.findEnd(x, /*expandedRange=*/false);
    if (after == data.constBegin())
        return series.look.kind == SeriesLook::Kind::Dots ? std::nan("") : after->value;
    const auto before = after - 1;
    if (series.look.kind == SeriesLook::Kind::Dots || after == data.constEnd())
        return before->value;
    return x - before->key <= after->key - x ? before->value : after->value;
}

} // namespace

void Chart::connectPlot()
{
    const auto point = [this](std::optional<double> x) {
        if (m_pointer == x)
            return;
        m_pointer = x;
        m_plot->layer("cursor")->replot();
    };
    connect(m_plot, &ChartPlot::pointed, this, [this, point](double x) { point(snapped(x)); });
    connect(m_plot, &ChartPlot::left, this, [point] { point(std::nullopt); });
    connect(m_plot, &ChartPlot::clicked, this, [this](double x) {
        if (const std::optional<double> place = snapped(x)) {
            setCursorAt(place);
            emit cursorMoved(*place);
        }
    });
    connect(m_plot, &ChartPlot::zoomAsked, this, [this](const QCPRange &x, const QCPRange &y, bool bothAxes) {
        m_plot->xAxis->setRange(x);
        if (bothAxes)
            m_plot->yAxis->setRange(y);
        m_isZoomed = true;
        redraw();
        emit zoomChanged();
    });
    connect(m_plot, &ChartPlot::wheelZoomed, this, &Chart::zoomX);
    connect(m_plot, &ChartPlot::panned, this, &Chart::panX);
    connect(m_plot, &ChartPlot::resetAsked, this, &Chart::resetZoom);
}

void Chart::zoomX(double factor, double about)
{
    m_plot->xAxis->scaleRange(factor, about);
    m_isZoomed = true;
    redraw();
    emit zoomChanged();
}

void Chart::panX(double by)
{
    m_plot->xAxis->moveRange(by);
    m_isZoomed = true;
    redraw();
    emit zoomChanged();
}

void Chart::zoomY(double low, double high)
{
    fit();
    m_plot->yAxis->setRange(low, high);
    m_isZoomed = true;
    changed();
    emit zoomChanged();
}

std::optional<double> Chart::snapped(double x) const
{
    for (const ChartSeries &series : m_series) {
        const QCPGraphDataContainer &data = *series.graph->data();
        if (data.isEmpty() || series.look.kind == SeriesLook::Kind::Dots)
            continue;
        auto after = data.findBegin(x, /*expandedRange=*/false);
        if (after == data.constEnd())
            return (after - 1)->key;
        if (after == data.constBegin())
            return after->key;
        return x - (after - 1)->key <= after->key - x ? (after - 1)->key : after->key;
    }
    return std::nullopt;
}

void Chart::moveCursorBy(int points)
{
    for (const ChartSeries &series : m_series) {
        const QCPGraphDataContainer &data = *series.graph->data();
        if (data.isEmpty() || series.look.kind == SeriesLook::Kind::Dots)
            continue;
        const int count = data.size();
        const int at = m_cursor ? static_cast<int>(data.findBegin(*m_cursor, false) - data.constBegin()) : count - 1;
        const double x = (data.constBegin() + static_cast<int>(std::clamp<qint64>(qint64{at} + points, 0, count - 1)))->key;
        setCursorAt(x);
        emit cursorMoved(x);
        return;
    }
}

QVector<QPair<QString, QString>> Chart::readOut(double x) const
{
    QVector<QPair<QString, QString>> lines;
    for (const ChartSeries &series : m_series)
        if (series.look.isRead && series.graph->visible() && !series.graph->data()->isEmpty())
            lines.append({series.name, valueText(m_yText, valueNear(series, x))});
    if (!lines.isEmpty())
        lines.prepend({m_xReadOut(x), {}});
    return lines;
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const bool isFast = event->modifiers().testFlag(Qt::ControlModifier);
    const QCPRange range = m_plot->xAxis->range();
    const double middle = m_cursor && range.contains(*m_cursor) ? *m_cursor : range.center();
    switch (event->key()) {
    case Qt::Key_Left: moveCursorBy(isFast ? -10 : -1); return;
    case Qt::Key_Right: moveCursorBy(isFast ? 10 : 1); return;
    case Qt::Key_Home: moveCursorBy(-std::numeric_limits<int>::max()); return;
    case Qt::Key_End: moveCursorBy(std::numeric_limits<int>::max()); return;
    case Qt::Key_Plus: zoomX(kKeyZoom, middle); return;
    case Qt::Key_Minus: zoomX(1 / kKeyZoom, middle); return;
    case Qt::Key_0: resetZoom(); return;
    case Qt::Key_Escape:
        if (m_isZoomed) {
            resetZoom();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_plot->layer("cursor")->replot();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_plot->layer("cursor")->replot();
}

void Chart::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu(this);
    menu->addAction(icon("download"), tr("Save as…"), this, &Chart::save);
    menu->addAction(icon("copy"), tr("Copy the picture"), this,
                    [this] { QGuiApplication::clipboard()->setPixmap(m_plot->toPixmap(0, 0, 2)); });
    menu->addAction(icon("copy"), tr("Copy the numbers"), this, [this] { QGuiApplication::clipboard()->setText(toCsv()); });
    menu->addSeparator();
    menu->addAction(tr("Show everything"), this, &Chart::resetZoom)->setEnabled(m_isZoomed);
    menu->popup(event->globalPos());
}

void Chart::describe()
{
    QStringList parts;
    if (m_cursor)
        for (const auto &[name, value] : readOut(*m_cursor))
            parts << (value.isEmpty() ? name : tr("%1: %2", "a curve's name and value").arg(name, value));
    else
        for (const ChartSeries &series : m_series)
            if (series.look.isRead && !series.graph->data()->isEmpty())
                parts << tr("%1: %2, between %3 and %4", "a curve's name, last, least and largest value")
                             .arg(series.name, valueText(m_yText, (series.graph->data()->constEnd() - 1)->value),
                                  valueText(m_yText, series.low), valueText(m_yText, series.high));
    const QString text = parts.isEmpty() ? m_emptyText : parts.join("; ");
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

} // namespace moa::ui
