// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_parts.h"

#include "ui/services/quantities.h"
#include "ui/theme/kit.h"

#include <cmath>

namespace moa::ui {

namespace {

constexpr int kRedrawMilliseconds = 100;
constexpr int kMarkerStrip = 24; ///< room above the curves for the markers' labels
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Short, for a tick: 0.5, 200, 4e-4.
QString tickText(double value)
{
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
        const int power = static_cast<int>(std::floor(std::log10(size) + 1e-9));
        return QLocale().toString(value / std::pow(10.0, power), 'g', 3) + 'e' + QString::number(power);
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(size < 1e-12 ? 0.0 : value, 'g', 6);
}

void styleAxis(QCPAxis *axis, bool hasGrid)
{
    const Colors &c = colors();
    axis->setBasePen(hasGrid ? QPen(Qt::NoPen) : QPen(c.border));
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(c.muted);
    axis->setTickLabelFont(font(11));
    axis->setTickLabelPadding(6);
    axis->grid()->setVisible(hasGrid);
    axis->grid()->setPen(QPen(mix(c.surface, c.border, 0.75), 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

ChartTicker &tickerOf(const QCPAxis *axis)
{
    return static_cast<ChartTicker &>(*axis->ticker());
}

} // namespace

QColor validationColor()
{
    return colors().isDark ? QColor("#ffd43b") : QColor("#e8590c");
}

Chart::Chart(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_dialogs(dialogs), m_plot(new ChartPlot(this)), m_xText(tickText), m_xReadOut(tickText),
      m_yText([](double value) { return numberText(value); }), m_xName("x"), m_fileName("chart")
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(80, 64);
    m_plot->setMinimumSize(40, 40);
    m_plot->addLayer("cursor", m_plot->layer("main"), QCustomPlot::limAbove);
    m_plot->layer("cursor")->setMode(QCPLayer::lmBuffered);
    m_markerLayer = new ChartMarkers(m_plot);
    m_cursorLayer = new ChartCursor(m_plot, *this);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        const auto ticker = QSharedPointer<ChartTicker>::create();
        ticker->text = tickText;
        axis->setTicker(ticker);
    }
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedrawMilliseconds);
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        if (isVisible())
            redraw();
    });
    connectPlot();
    restyle();
}

Chart::~Chart() = default;

int Chart::addSeries(const QString &name, SeriesLook look)
{
    ChartSeries series;
    series.graph = m_plot->addGraph();
    series.graph->setAdaptiveSampling(true);
    series.name = name;
    series.look = std::move(look);
    m_series.push_back(std::move(series));
    m_series.back().noteAll();
    restyle();
    return static_cast<int>(m_series.size()) - 1;
}

void Chart::removeAllSeries()
{
    for (const ChartSeries &series : m_series)
        m_plot->removeGraph(series.graph);
    m_series.clear();
    changed();
}

void Chart::setSeriesName(int series, const QString &name)
{
    m_series[static_cast<size_t>(series)].name = name;
}

QString Chart::seriesName(int series) const
{
    return m_series[static_cast<size_t>(series)].name;
}

const SeriesLook &Chart::seriesLook(int series) const
{
    return m_series[static_cast<size_t>(series)].look;
}

void Chart::setSeriesVisible(int series, bool isVisible)
{
    m_series[static_cast<size_t>(series)].graph->setVisible(isVisible);
    changed();
}

bool Chart::isSeriesVisible(int series) const
{
    return m_series[static_cast<size_t>(series)].graph->visible();
}

void Chart::setData(int series, const QVector<double> &x, const QVector<double> &y)
{
    ChartSeries &one = m_series[static_cast<size_t>(series)];
    one.graph->setData(x, y, /*alreadySorted=*/true);
    one.noteAll();
    changed();
}

void Chart::append(int series, double x, double y)
{
    ChartSeries &one = m_series[static_cast<size_t>(series)];
    one.graph->addData(x, y);
    one.note(x, y);
    changed();
}

void Chart::truncate(int series, int count)
{
    QCPGraphDataContainer &data = *m_series[static_cast<size_t>(series)].graph->data();
    if (count <= 0)
        data.clear();
    else if (count < data.size())
        data.removeAfter((data.constBegin() + count - 1)->key);
    changed();
}

int Chart::count(int series) const
{
    return m_series[static_cast<size_t>(series)].graph->dataCount();
}

double Chart::valueAt(int series, int point) const
{
    return (m_series[static_cast<size_t>(series)].graph->data()->constBegin() + point)->value;
}

void Chart::setBand(const QVector<double> &x, const QVector<double> &low, const QVector<double> &high,
                    std::function<QColor()> color)
{
    if (!m_bandLow) {
        m_bandLow = new QCPGraph(m_plot->xAxis, m_plot->yAxis);
        m_bandHigh = new QCPGraph(m_plot->xAxis, m_plot->yAxis);
        for (QCPGraph *graph : {m_bandLow, m_bandHigh}) {
            graph->setPen(Qt::NoPen);
            graph->setLayer("background");
        }
        m_bandHigh->setChannelFillGraph(m_bandLow);
    }
    m_bandColor = std::move(color);
    m_bandHigh->setBrush(m_bandColor());
    m_bandLow->setData(x, low, true);
    m_bandHigh->setData(x, high, true);
    changed();
}

void Chart::setMarkers(QVector<ChartMarker> markers)
{
    if (markers == m_markers)
        return;
    m_markers = std::move(markers);
    m_markerLayer->markers = m_markers;
    changed();
}

void Chart::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    m_plot->yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    tickerOf(m_plot->yAxis).isLogarithmic = isLogarithmic;
    resetZoom();
}

void Chart::setYTicks(const QVector<double> &ticks)
{
    tickerOf(m_plot->yAxis).byHand = ticks;
    changed();
}

void Chart::setYRange(double low, double high)
{
    m_fixedY = {low, high};
    changed();
}

void Chart::setYFromZero(bool isFromZero)
{
    m_isFromZero = isFromZero;
    changed();
}

void Chart::setXRange(double low, double high)
{
    m_fixedX = {low, high};
    changed();
}

void Chart::clearXRange()
{
    m_fixedX.reset();
    changed();
}

void Chart::setXWhole(bool isWhole)
{
    tickerOf(m_plot->xAxis).isWhole = isWhole;
    changed();
}

void Chart::setXText(std::function<QString(double)> atTick, std::function<QString(double)> inReadOut)
{
    m_xText = std::move(atTick);
    m_xReadOut = inReadOut ? std::move(inReadOut) : m_xText;
    tickerOf(m_plot->xAxis).text = m_xText;
    changed();
}

void Chart::setYText(std::function<QString(double)> text)
{
    m_yText = text;
    tickerOf(m_plot->yAxis).text = std::move(text);
    changed();
}

void Chart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    changed();
}

void Chart::setCursorAt(std::optional<double> x)
{
    if (m_cursor == x)
        return;
    m_cursor = x;
    if (isVisible() && !m_isDirty)
        m_plot->layer("cursor")->replot();
    describe();
}

void Chart::setReadsAtCursor(bool reads)
{
    m_readsAtCursor = reads;
    changed();
}

void Chart::resetZoom()
{
    const bool wasZoomed = std::exchange(m_isZoomed, false);
    changed();
    if (isVisible())
        redraw();
    if (wasZoomed)
        emit zoomChanged();
}

std::pair<double, double> Chart::xRange() const
{
    return {m_plot->xAxis->range().lower, m_plot->xAxis->range().upper};
}

std::pair<double, double> Chart::yRange() const
{
    return {m_plot->yAxis->range().lower, m_plot->yAxis->range().upper};
}

QCustomPlot *Chart::plot() const
{
    return m_plot;
}

void Chart::changed()
{
    m_isDirty = true;
    if (!m_redraw.isActive())
        m_redraw.start();
}

void Chart::redraw()
{
    m_redraw.stop();
    m_isDirty = false;
    if (!m_isZoomed)
        fit();
    const QSize size = m_plot->size();
    tickerOf(m_plot->xAxis).wanted = std::clamp(size.width() / 80, 2, 8);
    tickerOf(m_plot->yAxis).wanted = std::clamp(size.height() / 40, 2, 6);
    const bool hasLabels = std::ranges::any_of(m_markers, [](const ChartMarker &marker) { return marker.tone == Tone::Muted; });
    m_plot->axisRect()->setMinimumMargins({0, hasLabels ? kMarkerStrip : 8, 8, 0});
    m_plot->replot();
    describe();
}

void Chart::fit()
{
    double firstX = kNan, lastX = kNan, low = kNan, high = kNan;
    for (const ChartSeries &series : m_series) {
        if (!series.graph->visible() || series.graph->data()->isEmpty())
            continue;
        firstX = std::fmin(firstX, series.firstX);
        lastX = std::fmax(lastX, series.lastX);
        low = std::fmin(low, m_isLogarithmic ? series.lowestPositive : series.low);
        high = std::fmax(high, series.high);
    }
    if (m_fixedX)
        m_plot->xAxis->setRange(m_fixedX->first, m_fixedX->second);
    else if (std::isfinite(firstX))
        m_plot->xAxis->setRange(firstX, lastX > firstX ? lastX + 0.03 * (lastX - firstX) : firstX + 1);
    if (m_fixedY) {
        m_plot->yAxis->setRange(m_fixedY->first, m_fixedY->second);
    } else if (std::isfinite(low) && std::isfinite(high)) {
        if (m_isLogarithmic) {
            const double room = std::max(1.05, std::pow(high / low, 0.08));
            m_plot->yAxis->setRange(low / room, high * room);
        } else {
            const double bottom = m_isFromZero ? std::min(0.0, low) : low;
            const double size = high > bottom ? high - bottom : std::max(1e-9, std::abs(high) * 0.1);
            m_plot->yAxis->setRange(m_isFromZero && low >= 0 ? 0 : bottom - 0.08 * size, high + 0.12 * size);
        }
    }
}

void Chart::restyle()
{
    const Colors &c = colors();
    m_plot->setBackground(QBrush(c.surface));
    styleAxis(m_plot->xAxis, false);
    styleAxis(m_plot->yAxis, true);
    for (const ChartSeries &series : m_series) {
        const QColor color = series.look.color();
        QCPGraph &graph = *series.graph;
        if (series.look.kind == SeriesLook::Kind::Dots) {
            graph.setPen(QPen(color, 1, Qt::DotLine));
            graph.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(c.surface, 1.5), color, 9));
            continue;
        }
        graph.setPen(QPen(color, series.look.width, series.look.pen, Qt::RoundCap, Qt::RoundJoin));
        graph.setBrush(series.look.kind == SeriesLook::Kind::Area ? QBrush(soft(color)) : QBrush(Qt::NoBrush));
    }
    if (m_bandHigh)
        m_bandHigh->setBrush(m_bandColor());
    changed();
}

void Chart::changeEvent(QEvent *event)
{
    if (isSchemeChange(event))
        restyle();
    QWidget::changeEvent(event);
}

void Chart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty && !m_redraw.isActive())
        m_redraw.start();
}

} // namespace moa::ui
