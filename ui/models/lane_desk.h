// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"

#include <QString>

namespace moa::ui {

/// A person's hand on the router in one lane: which adapter types are muted, heard alone, or scaled. A plain value.
class LaneDesk
{
public:
    static constexpr double kMostScale = 1.25;

    LaneDesk() = default;
    explicit LaneDesk(RoutingOverride routing) : m_routing(std::move(routing)) {}

    [[nodiscard]] bool isMuted(Site site) const { return m_routing.mute.contains(site); }
    [[nodiscard]] bool isSolo(Site site) const { return m_routing.solo.contains(site); }
    [[nodiscard]] double scale(Site site) const;
    void setMuted(Site site, bool isMuted);
    void setSolo(Site site, bool isSolo);
    /// Clamped to 0..kMostScale.
    void setScale(Site site, double scale);

    /// What the router's weight is multiplied by: 0 for what is muted or left out by a solo.
    [[nodiscard]] double factor(Site site) const;
    /// Whether everything is as the adapter was trained.
    [[nodiscard]] bool isNeutral() const { return m_routing.mute.empty() && m_routing.solo.empty() && m_routing.scale.empty(); }
    [[nodiscard]] const RoutingOverride &routing() const { return m_routing; }
    /// What differs, in words: `Prompt muted · Parallel × 0.50`; empty while nothing does.
    [[nodiscard]] QString summary() const;

    friend bool operator==(const LaneDesk &a, const LaneDesk &b)
    {
        return a.m_routing.mute == b.m_routing.mute && a.m_routing.solo == b.m_routing.solo &&
               a.m_routing.scale == b.m_routing.scale;
    }

private:
    RoutingOverride m_routing;
};

} // namespace moa::ui
