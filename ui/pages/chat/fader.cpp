// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/fader.h"

#include "ui/models/lane_desk.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kMost = static_cast<int>(LaneDesk::kMostScale * 100), kNeutral = 100, kStep = 5;
constexpr double kNameHeight = 18, kGrooveHeight = 64, kHandleHeight = 11;

} // namespace

Fader::Fader(Site site, QWidget *parent) : QAbstractSlider(parent), m_site(site)
{
    setOrientation(Qt::Vertical);
    setRange(0, kMost);
    setSingleStep(kStep);
    setPageStep(5 * kStep);
    setValue(kNeutral);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Fader::setMeter(std::optional<double> weight)
{
    m_meter = weight;
    update();
}

void Fader::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    update();
}

void Fader::setSilenced(bool isSilenced)
{
    m_isSilenced = isSilenced;
    update();
}

QRectF Fader::groove() const
{
    return {width() / 2.0 - 4, kNameHeight + 4, 8, kGrooveHeight};
}

double Fader::yOf(double share) const
{
    return groove().bottom() - groove().height() * std::clamp(share, 0.0, LaneDesk::kMostScale) / LaneDesk::kMostScale;
}

void Fader::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintName(p);
    if (!isEnabled()) {
        paintAbsent(p);
        return;
    }
    const bool isSilent = m_isMuted || m_isSilenced;
    const QColor color = isSilent ? mix(c.muted, c.surface, 0.4) : c.type(m_site);
    const QRectF place = groove();
    p.setPen(QPen(c.border, 1));
    p.setBrush(c.raised);
    p.drawRoundedRect(place, 4, 4);
    if (m_meter && *m_meter > 0.005) {
        p.setPen(Qt::NoPen);
        p.setBrush(color);
        const double top = yOf(*m_meter);
        p.drawRoundedRect(QRectF(place.left() + 1, top, 6, place.bottom() - top - 1), 3, 3);
    }
    paintHandle(p, color);
    const bool differs = m_isMuted || value() != kNeutral;
    p.setFont(ui::font(11, differs ? QFont::DemiBold : QFont::Normal));
    p.setPen(differs ? c.text : c.muted);
    const QString text = m_isMuted ? tr("muted") : QLocale().toString(value() / 100.0, 'f', 2);
    p.drawText(QRectF(-2, place.bottom() + 3, width() + 4, 16), Qt::AlignCenter,
               p.fontMetrics().elidedText(text, Qt::ElideRight, width() + 4));
}

void Fader::paintName(QPainter &p) const
{
    p.setFont(ui::font(11, QFont::Medium));
    p.setPen(isEnabled() ? colors().text : colors().muted);
    QString name = typeName(m_site);
    if (p.fontMetrics().horizontalAdvance(name) > width() + 4)
        name = name.left(3) + ".";
    p.drawText(QRectF(-4, 0, width() + 8, kNameHeight), Qt::AlignCenter, name);
}

void Fader::paintAbsent(QPainter &p) const
{
    p.setPen(QPen(colors().edge, 1, Qt::DashLine));
    p.drawLine(QPointF(width() / 2.0, groove().top()), QPointF(width() / 2.0, groove().bottom()));
    p.setFont(ui::font(11));
    p.setPen(colors().muted);
    p.drawText(QRectF(-2, groove().bottom() + 3, width() + 4, 16), Qt::AlignCenter, tr("none"));
}

void Fader::paintHandle(QPainter &p, const QColor &color) const
{
    const Colors &c = colors();
    const double y = yOf(value() / 100.0), wide = std::min(23.0, width() - 2.0);
    const QRectF handle(width() / 2.0 - wide / 2, y - kHandleHeight / 2, wide, kHandleHeight);
    p.setPen(hasFocus() ? QPen(c.accent, 2) : QPen(mix(c.border, c.text, 0.35), 1));
    p.setBrush(mix(c.surface, c.text, 0.04));
    p.drawRoundedRect(handle, 4, 4);
    p.fillRect(QRectF(handle.center().x() - wide / 2 + 4, y - 1, wide - 8, 2), color);
}

void Fader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double from = event->position().y() - yOf(value() / 100.0);
    m_grip = std::abs(from) <= kHandleHeight ? from : 0; // beside the handle it comes to the pointer
    setSliderDown(true);
    mouseMoveEvent(event);
}

void Fader::mouseMoveEvent(QMouseEvent *event)
{
    if (!isSliderDown())
        return;
    const double share = (groove().bottom() - (event->position().y() - m_grip)) / groove().height();
    const double hundredths = share * kMost;
    setValue(std::abs(hundredths - kNeutral) < 4 ? kNeutral : static_cast<int>(std::lround(hundredths)));
}

void Fader::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void Fader::mouseDoubleClickEvent(QMouseEvent *)
{
    setSliderDown(false);
    setValue(kNeutral);
}

void Fader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_M)
        emit muteAsked();
    else if (event->key() == Qt::Key_S)
        emit soloAsked();
    else
        QAbstractSlider::keyPressEvent(event);
}

void Fader::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void Fader::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

DeskKey::DeskKey(bool isMute, QWidget *parent) : QAbstractButton(parent), m_isMute(isMute)
{
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus); // the fader's keys M and S do the same, so that Tab goes from fader to fader
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DeskKey::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double wide = std::min(32.0, width() - 2.0);
    const QRectF box(width() / 2.0 - wide / 2 + 0.5, 2.5, wide - 1, height() - 5);
    const QColor lit = m_isMute ? c.warn : c.accent;
    p.setPen(QPen(hasFocus() || underMouse() ? c.accent : isChecked() ? lit : c.border, 1));
    p.setBrush(isChecked() ? lit : c.raised);
    p.drawRoundedRect(box, 4, 4);
    p.setFont(ui::font(11, QFont::Bold));
    p.setPen(isChecked() ? c.onAccent : c.muted);
    p.drawText(box, Qt::AlignCenter, text());
}

} // namespace moa::ui
