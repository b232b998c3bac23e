// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/svg_device.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QTextStream>

namespace moa::ui {

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 7);
}

QString pathData(const QPainterPath &path)
{
    QStringList parts;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QString place = number(element.x) + ' ' + number(element.y);
        switch (element.type) {
        case QPainterPath::MoveToElement: parts << "M" + place; break;
        case QPainterPath::LineToElement: parts << "L" + place; break;
        case QPainterPath::CurveToElement: parts << "C" + place; break;
        case QPainterPath::CurveToDataElement: parts << place; break;
        }
    }
    return parts.join(' ');
}

QString fillOf(const QBrush &brush)
{
    if (brush.style() == Qt::NoBrush)
        return " fill=\"none\"";
    return QString(" fill=\"%1\" fill-opacity=\"%2\"").arg(brush.color().name(), number(brush.color().alphaF()));
}

QString strokeOf(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return " stroke=\"none\"";
    const double width = std::max(pen.widthF(), 1.0);
    QString text = QString(" stroke=\"%1\" stroke-opacity=\"%2\" stroke-width=\"%3\" stroke-linejoin=\"round\"")
                       .arg(pen.color().name(), number(pen.color().alphaF()), number(width));
    QStringList dashes;
    for (const double dash : pen.dashPattern())
        dashes << number(dash * width);
    if (!dashes.isEmpty())
        text += " stroke-dasharray=\"" + dashes.join(',') + '"';
    return text;
}

} // namespace

/// Turns what a painter draws into elements.
class SvgEngine final : public QPaintEngine
{
public:
    SvgEngine() : QPaintEngine(Antialiasing | AlphaBlend | PrimitiveTransform | PainterPaths | PaintOutsidePaintEvent) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    [[nodiscard]] const QString &body() const { return m_body; }

    void updateState(const QPaintEngineState &state) override
    {
        const DirtyFlags flags = state.state();
        if (flags & DirtyPen)
            m_pen = state.pen();
        if (flags & DirtyBrush)
            m_brush = state.brush();
        if (flags & DirtyTransform)
            m_transform = state.transform();
        if (flags & DirtyClipEnabled)
            m_clips = state.isClipEnabled();
        if (flags & (DirtyClipPath | DirtyClipRegion)) {
            QPainterPath path;
            if (flags & DirtyClipRegion)
                path.addRegion(state.clipRegion());
            else
                path = state.clipPath();
            setClip(state.clipOperation() == Qt::NoClip ? QPainterPath() : m_transform.map(path));
        }
    }

    void drawPath(const QPainterPath &path) override { addPath(path, m_brush); }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode == PolylineMode) {
            addPath(path, Qt::NoBrush);
            return;
        }
        path.closeSubpath();
        addPath(path, m_brush);
    }
    using QPaintEngine::drawPolygon;

    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        const QFont font = item.font();
        const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
        add(QString("<text x=\"%1\" y=\"%2\" font-family=\"%3\" font-size=\"%4\" font-weight=\"%5\" fill=\"%6\" "
                    "xml:space=\"preserve\"%7>%8</text>")
                .arg(number(place.x()), number(place.y()), font.family().toHtmlEscaped(), number(pixels))
                .arg(font.weight())
                .arg(m_pen.color().name(), transformText(), item.text().toHtmlEscaped()));
    }

    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {} // curves have none

private:
    [[nodiscard]] QString transformText() const
    {
        if (m_transform.isIdentity())
            return {};
        return QString(" transform=\"matrix(%1 %2 %3 %4 %5 %6)\"")
            .arg(number(m_transform.m11()), number(m_transform.m12()), number(m_transform.m21()), number(m_transform.m22()),
                 number(m_transform.dx()), number(m_transform.dy()));
    }

    void addPath(const QPainterPath &path, const QBrush &brush)
    {
        add("<path d=\"" + pathData(path) + '"' + fillOf(brush) + strokeOf(m_pen) + transformText() + "/>");
    }

    void add(const QString &element)
    {
        const bool clips = m_clips && m_clip > 0;
        m_body += clips ? QString("<g clip-path=\"url(#clip%1)\">%2</g>\n").arg(m_clip).arg(element) : element + '\n';
    }

    void setClip(const QPainterPath &path)
    {
        if (path.isEmpty()) {
            m_clip = 0;
            return;
        }
        const QString data = pathData(path);
        const auto known = m_knownClips.indexOf(data);
        m_clip = static_cast<int>(known) + 1;
        if (known >= 0)
            return;
        m_knownClips << data;
        m_clip = static_cast<int>(m_knownClips.size());
        m_body += QString("<clipPath id=\"clip%1\"><path d=\"%2\"/></clipPath>\n").arg(m_clip).arg(data);
    }

    QString m_body;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QStringList m_knownClips;
    int m_clip = 0; ///< 1-based; 0 is none
    bool m_clips = false;
};

SvgDevice::SvgDevice(QSize size) : m_size(size), m_engine(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QByteArray SvgDevice::document() const
{
    return QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" "
                   "height=\"%2\" viewBox=\"0 0 %1 %2\">\n%3</svg>\n")
        .arg(m_size.width())
        .arg(m_size.height())
        .arg(m_engine->body())
        .toUtf8();
}

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr double kMillimetresPerPixel = 25.4 / 96;
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmWidthMM: return qRound(m_size.width() * kMillimetresPerPixel);
    case PdmHeightMM: return qRound(m_size.height() * kMillimetresPerPixel);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return 96;
    case PdmNumColors: return std::numeric_limits<int>::max();
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    }
    return 0;
}

} // namespace moa::ui
