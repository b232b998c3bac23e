// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/routing_desk.h"

#include "ui/pages/chat/fader.h"
#include "ui/services/quantities.h"
#include "ui/theme/kit.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

QString objectNameOf(Site site, const char *kind)
{
    return QString::fromStdString(std::string(siteName(site))).toLower().remove('_') + QLatin1String(kind);
}

} // namespace

RoutingDesk::RoutingDesk(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const Site site : kAllSites)
        addColumn(site);
    onLanguage(this, [this] { setTexts(); });
}

void RoutingDesk::addColumn(Site site)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int at = static_cast<int>(site);
    Column &column = m_columns[static_cast<size_t>(site)];
    column = {new Fader(site), new DeskKey(true), new DeskKey(false)};
    column.fader->setObjectName(objectNameOf(site, "Fader"));
    column.mute->setObjectName(objectNameOf(site, "MuteDeskKey"));
    column.solo->setObjectName(objectNameOf(site, "SoloDeskKey"));
    grid->addWidget(column.fader, 0, at);
    grid->addWidget(column.mute, 1, at);
    grid->addWidget(column.solo, 2, at);
    grid->setColumnStretch(at, 1);
    for (DeskKey *key : {column.mute, column.solo}) {
        QSizePolicy policy = key->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        key->setSizePolicy(policy);
    }
    connect(column.fader, &QAbstractSlider::valueChanged, this,
            [this, site](int value) { change([&](LaneDesk &desk) { desk.setScale(site, value / 100.0); }); });
    connect(column.fader, &Fader::muteAsked, column.mute, &QAbstractButton::click);
    connect(column.fader, &Fader::soloAsked, column.solo, &QAbstractButton::click);
    connect(column.mute, &QAbstractButton::toggled, this,
            [this, site](bool on) { change([&](LaneDesk &desk) { desk.setMuted(site, on); }); });
    connect(column.solo, &QAbstractButton::toggled, this,
            [this, site](bool on) { change([&](LaneDesk &desk) { desk.setSolo(site, on); }); });
}

void RoutingDesk::setTexts()
{
    for (const Site site : kAllSites) {
        const Column &column = m_columns[static_cast<size_t>(site)];
        const QString name = typeName(site);
        column.mute->setText(tr("M", "a key's letter: mute"));
        column.solo->setText(tr("S", "a key's letter: solo"));
        column.fader->setAccessibleName(tr("Scale of %1").arg(name));
        column.mute->setAccessibleName(tr("Mute %1").arg(name));
        column.solo->setAccessibleName(tr("Solo %1: everything else is muted").arg(name));
        column.mute->setToolTip(column.mute->accessibleName());
        column.solo->setToolTip(column.solo->accessibleName());
    }
    setAccessibleName(tr("Routing desk"));
    setSites(std::set<Site>(m_sites));
}

void RoutingDesk::setSites(const std::set<Site> &sites)
{
    m_sites = sites;
    for (const Site site : kAllSites) {
        const Column &column = m_columns[static_cast<size_t>(site)];
        const bool has = sites.contains(site);
        setEnabledBecause(
            column.fader, has ? QString() : tr("This adapter has nothing at %1.").arg(typeName(site)),
            tr("Scales what %1 adds: drag, or arrow keys. Double click: back to 1. M mutes, S solos.").arg(typeName(site)));
        column.mute->setVisible(has);
        column.solo->setVisible(has);
    }
}

void RoutingDesk::setDesk(const LaneDesk &desk)
{
    m_desk = desk;
    showDesk();
}

void RoutingDesk::showDesk()
{
    m_isShowing = true;
    const bool hasSolo = !m_desk.routing().solo.empty();
    for (const Site site : kAllSites) {
        const Column &column = m_columns[static_cast<size_t>(site)];
        column.fader->setValue(static_cast<int>(std::lround(m_desk.scale(site) * 100)));
        column.fader->setMuted(m_desk.isMuted(site));
        column.fader->setSilenced(hasSolo && !m_desk.isSolo(site));
        column.mute->setChecked(m_desk.isMuted(site));
        column.solo->setChecked(m_desk.isSolo(site));
    }
    m_isShowing = false;
}

void RoutingDesk::focusFirst()
{
    if (!m_sites.empty())
        m_columns[static_cast<size_t>(*m_sites.begin())].fader->setFocus();
}

void RoutingDesk::change(const std::function<void(LaneDesk &)> &edit)
{
    if (m_isShowing)
        return;
    edit(m_desk);
    showDesk();
    emit changed(m_desk);
}

void RoutingDesk::setMeters(const DeskMeters &meters)
{
    for (size_t i = 0; i < meters.size(); ++i) {
        m_columns[i].fader->setMeter(meters[i]);
        m_columns[i].fader->setAccessibleDescription(
            meters[i] ? tr("The router gave it %1 on average.").arg(numberText(*meters[i], 2)) : m_columns[i].fader->toolTip());
    }
}

DeskChips::DeskChips(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    onLanguage(this, [this] { describe(); });
}

void DeskChips::setSites(const std::set<Site> &sites)
{
    m_sites = sites;
    describe();
}

void DeskChips::setDesk(const LaneDesk &desk)
{
    m_desk = desk;
    describe();
}

void DeskChips::setMeters(const DeskMeters &meters)
{
    m_meters = meters;
    update();
}

void DeskChips::describe()
{
    const QString summary = m_desk.summary();
    setAccessibleName(summary.isEmpty() ? tr("Routing desk: everything at 1") : tr("Routing desk: %1").arg(summary));
    setToolTip(accessibleName() + "\n" + tr("Press to open its faders."));
    update();
}

QString DeskChips::chipText(Site site, bool isShort) const
{
    const QString name = isShort ? typeName(site).left(1) : typeName(site);
    if (m_desk.scale(site) == 1 || m_desk.factor(site) == 0)
        return name;
    return name + " " + QLocale().toString(m_desk.scale(site), 'f', 2);
}

double DeskChips::chipWidth(Site site, bool isShort) const
{
    const bool differs = m_desk.factor(site) != 1;
    return QFontMetricsF(ui::font(11, differs ? QFont::DemiBold : QFont::Medium)).horizontalAdvance(chipText(site, isShort)) +
           (isShort ? 8 : 14);
}

void DeskChips::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double gap = 4, arrow = 20;
    double whole = 0;
    for (const Site site : m_sites)
        whole += chipWidth(site, false) + gap;
    const bool isShort = whole > width() - arrow;
    double left = 1;
    for (const Site site : m_sites) {
        if (left + chipWidth(site, isShort) > width() - arrow)
            break;
        left = paintChip(p, site, left, isShort) + (isShort ? 2 : gap);
    }
    const QColor color = hasFocus() || underMouse() ? colors().accent : colors().muted;
    p.drawPixmap(QPointF(width() - 18, height() / 2.0 - 8), iconPixmap("settings", color, 16, devicePixelRatioF()));
    if (hasFocus()) {
        p.setPen(QPen(colors().accent, 1.5));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
}

double DeskChips::paintChip(QPainter &p, Site site, double left, bool isShort) const
{
    const Colors &c = colors();
    const bool isSilent = m_desk.factor(site) == 0, differs = m_desk.factor(site) != 1;
    const QRectF chip(left, 3, chipWidth(site, isShort), 22);
    p.setPen(QPen(c.border, 1));
    p.setBrush(c.raised);
    p.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (const auto &meter = m_meters[static_cast<size_t>(site)]; meter && !isSilent) {
        p.setPen(Qt::NoPen);
        p.setBrush(c.type(site));
        p.drawRoundedRect(QRectF(chip.left() + 3, chip.bottom() - 4, (chip.width() - 6) * std::min(1.0, *meter), 2.5), 1, 1);
    }
    QFont font = ui::font(11, differs ? QFont::DemiBold : QFont::Medium);
    font.setStrikeOut(isSilent);
    p.setFont(font);
    p.setPen(isSilent ? c.muted : c.text);
    p.drawText(chip.adjusted(0, -2, 0, -2), Qt::AlignCenter, chipText(site, isShort));
    return chip.right();
}

} // namespace moa::ui
