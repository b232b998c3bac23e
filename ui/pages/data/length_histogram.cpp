// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/length_histogram.h"

#include "ui/services/quantities.h"
#include "ui/theme/kit.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kLeft = 36, kTop = 22, kRight = 8, kBottom = 40;
constexpr int kBins = 28;
constexpr int kGrab = 8; ///< px to either side of the line that take hold of it

/// 1, 2 or 5 times a power of ten, at least `least`.
int64_t roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double times : {1.0, 2.0, 5.0})
        if (power * times >= least)
            return static_cast<int64_t>(power * times);
    return static_cast<int64_t>(power * 10);
}

} // namespace

LengthHistogram::LengthHistogram(QWidget *parent) : QAbstractSlider(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setOrientation(Qt::Horizontal);
    setSingleStep(1);
    setPageStep(16);
    setTracking(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LengthHistogram::setLengths(std::vector<int64_t> lengths)
{
    m_lengths = std::move(lengths);
    arrange();
}

/// Bins of a round width from the shortest to the longest example or the line, whichever is further.
void LengthHistogram::arrange()
{
    int64_t shortest = 0, longest = value();
    if (!m_lengths.empty()) {
        const auto [low, high] = std::ranges::minmax(m_lengths);
        shortest = low;
        // A line far away must not squeeze the bars into a corner.
        longest = std::max(high, std::min<int64_t>(value(), high + (high - low) / 2 + 8));
    }
    m_step = roundStep(static_cast<double>(longest - shortest) / kBins);
    m_first = shortest / m_step * m_step;
    m_end = (longest / m_step + 1) * m_step;
    update();
}

QRectF LengthHistogram::plot() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

double LengthHistogram::xOf(double tokens) const
{
    const QRectF area = plot();
    return area.left() +
           (tokens - static_cast<double>(m_first)) / static_cast<double>(std::max<int64_t>(1, m_end - m_first)) * area.width();
}

double LengthHistogram::lineX() const
{
    return std::clamp(xOf(sliderPosition()), plot().left(), plot().right());
}

int LengthHistogram::valueAt(double x) const
{
    const QRectF area = plot();
    const double share = (x - area.left()) / std::max(1.0, area.width());
    const double tokens = static_cast<double>(m_first) + share * static_cast<double>(m_end - m_first);
    return std::clamp(static_cast<int>(std::lround(tokens)), std::max(minimum(), static_cast<int>(m_first)),
                      static_cast<int>(m_end));
}

std::vector<LengthHistogram::Bin> LengthHistogram::bins() const
{
    std::vector<Bin> made(static_cast<size_t>((m_end - m_first) / m_step));
    const int cut = sliderPosition();
    for (const int64_t length : m_lengths) {
        const auto index = static_cast<size_t>((length - m_first) / m_step);
        if (index < made.size())
            ++(length > cut ? made[index].cut : made[index].kept);
    }
    return made;
}

void LengthHistogram::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        p.setPen(QPen(c.accent, 1));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (m_lengths.empty()) {
        p.setPen(QPen(c.border, 1));
        p.drawLine(plot().bottomLeft(), plot().bottomRight());
        return;
    }
    const std::vector<Bin> counted = bins();
    int64_t highest = 1;
    for (const Bin &bin : counted)
        highest = std::max(highest, bin.all());
    const int64_t yStep = roundStep(static_cast<double>(highest) / 3);
    highest = (highest + yStep - 1) / yStep * yStep;
    const double line = lineX();
    p.fillRect(QRectF(line, plot().top(), plot().right() - line, plot().height()), mix(c.surface, c.bad, c.isDark ? 0.14 : 0.09));
    paintAxes(p, highest, yStep);
    paintBars(p, counted, plot().height() / static_cast<double>(highest));
    if (isEnabled())
        paintLine(p);
}

void LengthHistogram::paintAxes(QPainter &p, int64_t highest, int64_t yStep) const
{
    const Colors &c = colors();
    const QRectF area = plot();
    p.setFont(ui::font(11));
    for (int64_t count = 0; count <= highest; count += yStep) {
        const double y = area.bottom() - static_cast<double>(count) / static_cast<double>(highest) * area.height();
        p.setPen(QPen(c.border, 1));
        p.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        p.setPen(c.muted);
        p.drawText(QRectF(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter, countText(count));
    }
    const int64_t xStep = roundStep(static_cast<double>(m_end - m_first) / std::max(2.0, area.width() / 56));
    for (int64_t tokens = (m_first + xStep - 1) / xStep * xStep; tokens <= m_end; tokens += xStep) {
        const double x = std::min(xOf(static_cast<double>(tokens)), width() - 20.0);
        p.drawText(QRectF(x - 30, area.bottom() + 4, 60, 16), Qt::AlignHCenter | Qt::AlignVCenter, wholeText(tokens));
    }
    p.drawText(QRectF(area.left(), area.bottom() + 20, area.width(), 16), Qt::AlignCenter, tr("tokens per example"));
}

void LengthHistogram::paintBars(QPainter &p, const std::vector<Bin> &counted, double perCount) const
{
    const Colors &c = colors();
    const double bottom = plot().bottom();
    for (size_t i = 0; i < counted.size(); ++i) {
        const double left = xOf(static_cast<double>(m_first + static_cast<int64_t>(i) * m_step));
        const double right = xOf(static_cast<double>(m_first + static_cast<int64_t>(i + 1) * m_step));
        const auto bar = [&](double from, int64_t count) {
            const double high = std::max(1.5, static_cast<double>(count) * perCount); // a single example is seen too
            return QRectF(left + 0.5, from - high, std::max(1.0, right - left - 1), high);
        };
        double from = bottom;
        if (counted[i].kept > 0) {
            p.fillRect(bar(from, counted[i].kept), mix(c.surface, c.accent, 0.72));
            from = bar(from, counted[i].kept).top();
        }
        if (counted[i].cut > 0)
            p.fillRect(bar(from, counted[i].cut), c.bad);
    }
}

void LengthHistogram::paintLine(QPainter &p) const
{
    const Colors &c = colors();
    const QRectF area = plot();
    const double x = lineX();
    const bool isBeyond = sliderPosition() > m_end;
    p.setPen(QPen(c.bad, 2, isBeyond ? Qt::DotLine : Qt::SolidLine));
    p.drawLine(QPointF(x, 18), QPointF(x, area.bottom()));
    const auto tag = [&](const QString &words, double top, bool isStrong) {
        p.setFont(ui::font(11, isStrong ? QFont::Bold : QFont::Medium));
        const double wide = p.fontMetrics().horizontalAdvance(words) + 12;
        const QRectF place(std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide)), top, wide, 18);
        p.setPen(isStrong ? QPen(Qt::NoPen) : QPen(c.edge, 1));
        p.setBrush(isStrong ? c.bad : c.surface);
        p.drawRoundedRect(place, 4, 4);
        p.setPen(isStrong ? c.surface : readable(c.bad, c.surface));
        p.drawText(place, Qt::AlignCenter, words);
    };
    tag((isBeyond ? QString::fromUtf8("‹ %1 »") : QString::fromUtf8("‹ %1 ›")).arg(wholeText(sliderPosition())), 1, true);
    if ((isSliderDown() || hasFocus()) && m_lossText)
        tag(m_lossText(sliderPosition()), 22, false);
    p.setPen(QPen(c.bad, 1.5)); // the handle
    p.setBrush(c.surface);
    p.drawRoundedRect(QRectF(x - 4, area.center().y() - 9, 8, 18), 3, 3);
}

void LengthHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    m_grip = std::abs(x - lineX()) <= kGrab ? static_cast<int>(x - lineX()) : 0;
    setSliderDown(true);
    setSliderPosition(valueAt(x - m_grip));
}

void LengthHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setSliderPosition(valueAt(event->position().x() - m_grip));
    else
        setCursor(std::abs(event->position().x() - lineX()) <= kGrab ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void LengthHistogram::mouseReleaseEvent(QMouseEvent *)
{
    if (isSliderDown())
        setSliderDown(false); // takes the position over
}

void LengthHistogram::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // it scrolls the page
}

void LengthHistogram::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change == SliderValueChange && !isSliderDown())
        arrange();
    update();
}

void LengthHistogram::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void LengthHistogram::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

void LengthHistogram::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        update();
    QAbstractSlider::changeEvent(event);
}

} // namespace moa::ui
