// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_zone.h"

#include "ui/theme/icons.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace moa::ui {

std::vector<std::filesystem::path> droppedPaths(const QMimeData *data)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.emplace_back(url.toLocalFile().toStdString());
    return paths;
}

DropZone::DropZone(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DropZone::setTexts(const QString &title, const QString &text, const QString &note)
{
    m_title = title;
    m_text = text;
    m_note = note;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text + " " + note);
    updateGeometry();
    update();
}

QSize DropZone::sizeHint() const
{
    return m_text.isEmpty() ? QSize(200, 48) : QSize(240, 148);
}

void DropZone::setTarget(bool isTarget)
{
    m_isTarget = isTarget;
    update();
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool isTall = !m_text.isEmpty(), isHot = m_isTarget || hasFocus();
    const QColor ground = mix(c.surface, c.accent, m_isTarget ? 0.16 : underMouse() ? 0.1 : isTall ? 0.06 : 0);
    p.setPen(QPen(isHot ? c.accent : isTall ? mix(c.border, c.accent, 0.5) : c.edge, isHot ? 2 : 1.5, Qt::DashLine));
    p.setBrush(ground);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    const auto write = [&](const QRect &place, const QString &words, const QColor &color, const QFont &used, Qt::Alignment side) {
        p.setPen(color);
        p.setFont(used);
        p.drawText(place, static_cast<int>(side | Qt::AlignVCenter),
                   p.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    if (!isTall) {
        p.drawPixmap(QPoint(12, (height() - 18) / 2), iconPixmap(m_iconName, c.muted, 18, devicePixelRatioF()));
        write({40, 0, width() - 48, height()}, m_title, readable(c.muted, ground), ui::font(13), Qt::AlignLeft);
        return;
    }
    const int top = (height() - 116) / 2;
    p.drawPixmap(QPoint(width() / 2 - 14, top), iconPixmap(m_iconName, c.accent, 28, devicePixelRatioF()));
    write({12, top + 38, width() - 24, 24}, m_title, c.text, ui::font(15, QFont::DemiBold), Qt::AlignHCenter);
    write({12, top + 63, width() - 24, 20}, m_text, readable(c.muted, ground), ui::font(13), Qt::AlignHCenter);
    write({12, top + 92, width() - 24, 20}, m_note, readable(c.muted, ground), ui::font(12, QFont::Medium), Qt::AlignHCenter);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedPaths(event->mimeData()).empty())
        return;
    event->acceptProposedAction();
    setTarget(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setTarget(false);
    event->acceptProposedAction();
    emit dropped(droppedPaths(event->mimeData()));
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace moa::ui
