// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_parts.h"

#include <cmath>

namespace moa::ui {

namespace {

constexpr int kClickPixels = 4;
constexpr int kFlatPixels = 16; ///< a band lower than this zooms x only
constexpr double kWheelStep = 0.85;

} // namespace

void ChartSeries::note(double x, double y)
{
    if (graph->data()->size() <= 1) {
        firstX = lastX = x;
        low = high = lowestPositive = std::nan("");
    }
    firstX = std::fmin(firstX, x);
    lastX = std::fmax(lastX, x);
    if (!std::isfinite(y))
        return;
    low = std::fmin(low, y); // the one that is a number, where the other is not
    high = std::fmax(high, y);
    if (y > 0)
        lowestPositive = std::fmin(lowestPositive, y);
}

void ChartSeries::noteAll()
{
    firstX = lastX = low = high = lowestPositive = std::nan("");
    for (const QCPGraphData &point : *graph->data()) {
        firstX = std::fmin(firstX, point.key);
        lastX = std::fmax(lastX, point.key);
        if (!std::isfinite(point.value))
            continue;
        low = std::fmin(low, point.value);
        high = std::fmax(high, point.value);
        if (point.value > 0)
            lowestPositive = std::fmin(lowestPositive, point.value);
    }
}

ChartPlot::ChartPlot(QWidget *parent) : QCustomPlot(parent), m_band(QRubberBand::Rectangle, this)
{
    setInteractions(QCP::iNone);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::NoContextMenu); // the chart's own
}

QRect ChartPlot::zoomBand(const QPoint &to) const
{
    const QRect inside = axisRect()->rect();
    QRect band = QRect(m_from, to).normalized();
    if (band.height() < kFlatPixels) {
        band.setTop(inside.top());
        band.setBottom(inside.bottom());
    }
    return band.intersected(inside);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    parentWidget()->setFocus(Qt::MouseFocusReason);
    m_from = event->position().toPoint();
    m_lastX = event->position().x();
    const bool pans = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    m_gesture = pans ? Gesture::Pan : event->button() == Qt::LeftButton ? Gesture::Zoom : Gesture::None;
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_gesture == Gesture::Pan) {
        emit panned(xAxis->pixelToCoord(m_lastX) - xAxis->pixelToCoord(event->position().x()));
        m_lastX = event->position().x();
        return;
    }
    if (m_gesture == Gesture::Zoom && (place - m_from).manhattanLength() > kClickPixels) {
        m_band.setGeometry(zoomBand(place));
        m_band.show();
    }
    if (axisRect()->rect().contains(place))
        emit pointed(xAxis->pixelToCoord(place.x()));
    else
        emit left();
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    m_band.hide();
    if (gesture != Gesture::Zoom)
        return;
    const QPoint place = event->position().toPoint();
    if ((place - m_from).manhattanLength() <= kClickPixels) {
        if (axisRect()->rect().contains(place))
            emit clicked(xAxis->pixelToCoord(place.x()));
        return;
    }
    const QRect band = zoomBand(place);
    if (band.width() > kClickPixels)
        emit zoomAsked({xAxis->pixelToCoord(band.left()), xAxis->pixelToCoord(band.right())},
                       {yAxis->pixelToCoord(band.bottom()), yAxis->pixelToCoord(band.top())},
                       std::abs(place.y() - m_from.y()) >= kFlatPixels);
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *)
{
    m_gesture = Gesture::None;
    emit resetAsked();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    if (!axisRect()->rect().contains(event->position().toPoint())) {
        event->ignore();
        return;
    }
    const QPoint turn = event->angleDelta();
    const double across = turn.x() != 0 ? turn.x() : event->modifiers().testFlag(Qt::ShiftModifier) ? turn.y() : 0;
    if (across != 0)
        emit panned(-xAxis->range().size() * 0.1 * across / 120);
    else if (turn.y() != 0)
        emit wheelZoomed(std::pow(kWheelStep, turn.y() / 120.0), xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

void ChartPlot::leaveEvent(QEvent *)
{
    emit left();
}

double ChartTicker::getTickStep(const QCPRange &range)
{
    const double rough = range.size() / std::max(1, wanted);
    if (!(rough > 0))
        return 1;
    const double size = std::pow(10.0, std::floor(std::log10(rough)));
    const double share = rough / size;
    const double step = size * (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1);
    return isWhole ? std::max(1.0, step) : step;
}

QVector<double> ChartTicker::createTickVector(double tickStep, const QCPRange &range)
{
    if (!byHand.isEmpty())
        return byHand;
    if (!isLogarithmic)
        return QCPAxisTicker::createTickVector(tickStep, range);
    const double decades = std::log10(range.upper / range.lower);
    const QVector<double> digits =
        decades > 4      ? QVector<double>{1}
        : decades > 2    ? QVector<double>{1, 3}
        : decades > 1    ? QVector<double>{1, 2, 5}
        : decades > 0.25 ? QVector<double>{1, 1.5, 2, 3, 5, 7}
                         : QVector<double>{1, 1.1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9};
    QVector<double> ticks;
    for (double power = std::floor(std::log10(range.lower)); power <= std::ceil(std::log10(range.upper)); ++power)
        for (const double digit : digits)
            ticks << digit * std::pow(10.0, power);
    return ticks;
}

QString ChartTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return text ? text(tick) : QString();
}

void ChartMarkers::draw(QCPPainter *painter)
{
    const QRect inside = mParentPlot->axisRect()->rect();
    const QFont small = font(11), bold = font(11, QFont::DemiBold);
    int freeFrom = 0;
    for (const ChartMarker &marker : std::as_const(markers)) {
        const double x = mParentPlot->xAxis->coordToPixel(marker.x);
        if (x < inside.left() || x > inside.right())
            continue;
        const bool isQuiet = marker.tone == Tone::Muted;
        painter->setPen(QPen(isQuiet ? colors().border : colorOf(marker.tone), isQuiet ? 1 : 1.5, Qt::DashLine));
        painter->drawLine(QLineF(x, inside.top(), x, inside.bottom()));
        const QFontMetrics metrics(isQuiet ? small : bold);
        const int width = metrics.horizontalAdvance(marker.text);
        painter->setFont(isQuiet ? small : bold);
        if (!isQuiet) { // beside its line, where there is room
            const bool onLeft = x - width - 6 > inside.left();
            painter->setPen(readable(colorOf(marker.tone), colors().surface));
            painter->drawText(QPointF(onLeft ? x - width - 4 : x + 4, inside.top() + metrics.ascent() + 2), marker.text);
            continue;
        }
        const int chipWidth = width + 12;
        const int chipLeft = std::clamp(qRound(x - chipWidth / 2.0), 0, std::max(0, mParentPlot->width() - chipWidth));
        if (chipLeft < freeFrom)
            continue;
        const QRectF chip(chipLeft, inside.top() - 20, chipWidth, 17);
        painter->setAntialiasing(true);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors().raised);
        painter->drawPath([&] {
            QPainterPath path;
            path.addRoundedRect(chip, 3, 3);
            return path;
        }());
        painter->setAntialiasing(false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(readable(colors().muted, colors().raised));
        painter->drawText(QPointF(chip.left() + 6, chip.top() + 13), marker.text);
        freeFrom = chipLeft + chipWidth + 4;
    }
}

void ChartCursor::draw(QCPPainter *painter)
{
    const QRect inside = mParentPlot->axisRect()->rect();
    if (m_chart.m_cursor)
        drawLine(painter, *m_chart.m_cursor, QPen(mix(colors().muted, colors().text, 0.4), 1));
    if (m_chart.m_pointer)
        drawLine(painter, *m_chart.m_pointer, QPen(colors().muted, 1, Qt::DotLine));
    if (m_chart.m_pointer)
        drawReadOut(painter, *m_chart.m_pointer);
    else if (m_chart.m_cursor && m_chart.m_readsAtCursor)
        drawReadOut(painter, *m_chart.m_cursor);
    if (m_chart.hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors().accent, 2));
        painter->drawRect(inside.adjusted(-2, -2, 1, 1));
    }
    const bool isEmpty = std::ranges::all_of(m_chart.m_series, [](const ChartSeries &one) { return one.graph->data()->isEmpty(); });
    if (isEmpty && !m_chart.m_emptyText.isEmpty()) {
        painter->setFont(font(12));
        painter->setPen(colors().muted);
        painter->drawText(inside.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, m_chart.m_emptyText);
    }
}

void ChartCursor::drawLine(QCPPainter *painter, double x, const QPen &pen) const
{
    const QRect inside = mParentPlot->axisRect()->rect();
    const double place = mParentPlot->xAxis->coordToPixel(x);
    if (place < inside.left() - 1 || place > inside.right() + 1)
        return;
    painter->setPen(pen);
    painter->drawLine(QLineF(place, inside.top(), place, inside.bottom()));
}

void ChartCursor::drawReadOut(QCPPainter *painter, double x) const
{
    const QRect inside = mParentPlot->axisRect()->rect();
    const double place = mParentPlot->xAxis->coordToPixel(x);
    const QVector<QPair<QString, QString>> lines = m_chart.readOut(x);
    if (lines.isEmpty() || place < inside.left() - 1 || place > inside.right() + 1)
        return;
    const QFont mono = monospaced(11);
    const QFontMetrics metrics(mono);
    int names = 0, values = 0;
    for (const auto &[name, value] : lines) {
        names = std::max(names, metrics.horizontalAdvance(name));
        values = std::max(values, metrics.horizontalAdvance(value));
    }
    const int lineHeight = metrics.height(), width = names + values + 12 + 16;
    const int height = lineHeight * static_cast<int>(lines.size()) + 12;
    const bool fitsRight = place + 10 + width <= inside.right();
    const double left = fitsRight ? place + 10 : std::max<double>(inside.left(), place - 10 - width);
    const double top = std::max<double>(inside.top(), inside.top() + (inside.height() - height) * 0.35);
    painter->setAntialiasing(true);
    painter->setPen(QPen(colors().border));
    painter->setBrush(colors().surface);
    QPainterPath box;
    box.addRoundedRect(QRectF(left, top, width, height), 4, 4);
    painter->drawPath(box);
    painter->setFont(mono);
    painter->setPen(colors().text);
    double y = top + 6 + metrics.ascent();
    for (const auto &[name, value] : lines) {
        painter->drawText(QPointF(left + 8, y), name);
        painter->drawText(QPointF(left + width - 8 - metrics.horizontalAdvance(value), y), value);
        y += lineHeight;
    }
}

} // namespace moa::ui
