// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lane_desk.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace moa::ui {

double LaneDesk::scale(Site site) const
{
    const auto found = m_routing.scale.find(site);
    return found == m_routing.scale.end() ? 1 : found->second;
}

void LaneDesk::setMuted(Site site, bool isMuted)
{
    if (isMuted)
        m_routing.mute.insert(site);
    else
        m_routing.mute.erase(site);
}

void LaneDesk::setSolo(Site site, bool isSolo)
{
    if (isSolo)
        m_routing.solo.insert(site);
    else
        m_routing.solo.erase(site);
}

void LaneDesk::setScale(Site site, double scale)
{
    const double kept = std::clamp(scale, 0.0, kMostScale);
    if (std::abs(kept - 1) < 1e-9)
        m_routing.scale.erase(site);
    else
        m_routing.scale[site] = kept;
}

double LaneDesk::factor(Site site) const
{
    const bool isSilent = isMuted(site) || (!m_routing.solo.empty() && !isSolo(site));
    return isSilent ? 0 : scale(site);
}

QString LaneDesk::summary() const
{
    const auto words = [](const char *text) { return QCoreApplication::translate("moa::ui::LaneDesk", text); };
    QStringList parts;
    for (const Site site : kAllSites) {
        const QString name = typeName(site);
        if (isMuted(site))
            parts << words(QT_TRANSLATE_NOOP("moa::ui::LaneDesk", "%1 muted")).arg(name);
        if (isSolo(site))
            parts << words(QT_TRANSLATE_NOOP("moa::ui::LaneDesk", "%1 solo")).arg(name);
        if (scale(site) != 1)
            parts << words(QT_TRANSLATE_NOOP("moa::ui::LaneDesk", "%1 × %2")).arg(name, QLocale().toString(scale(site), 'f', 2));
    }
    return parts.join(QString::fromUtf8(" · "));
}

} // namespace moa::ui
