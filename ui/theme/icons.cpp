// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

namespace moa::ui {

namespace {

class LineIcon final : public QIconEngine
{
public:
    LineIcon(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        painter->drawPixmap(rect.left(), rect.top(),
                            iconPixmap(m_name, colorIn(mode), side, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    /// Qt asks in device pixels. A place wider than high has the icon at its left.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QPixmap square = iconPixmap(m_name, colorIn(mode), qRound(std::min(size.width(), size.height()) / scale), scale);
        if (size.width() <= size.height())
            return square;
        QPixmap wide(size);
        wide.setDevicePixelRatio(scale);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, square);
        return wide;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new LineIcon(m_name, m_tone); }
    QString key() const override { return "moa-line-icon"; }

private:
    [[nodiscard]] QColor colorIn(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? mix(colors().muted, colors().surface, 0.35) : colorOf(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new LineIcon(name, tone));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int pixels, double devicePixelRatio)
{
    const int size = qRound(pixels * devicePixelRatio);
    const QString key = QString("moa-icon %1 %2 %3").arg(name, color.name()).arg(size);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        QFile file(":/icons/" + name + ".svg");
        if (!file.open(QFile::ReadOnly))
            return {};
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        svg.replace("width='24' height='24'", QString("width='%1' height='%1'").arg(size).toLatin1());
        if (pixels < 20)
            svg.replace("stroke-width='1.75'", "stroke-width='2'");
        picture.loadFromData(svg, "svg");
        QPixmapCache::insert(key, picture);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(":/icons").entryList({"*.svg"}, QDir::Files, QDir::Name))
        if (!file.startsWith("spin-") && !file.startsWith("tick-"))
            names << file.chopped(4);
    return names;
}

} // namespace moa::ui
