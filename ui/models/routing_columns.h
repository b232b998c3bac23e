// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/site.h"

#include <QString>

#include <vector>

namespace moa::ui {

/// What of a run's routing a map shows: the adapter types, or the experts inside the adapter at a site.
struct RoutingGroup {
    std::optional<Site> experts; ///< nothing: the adapter types
    friend bool operator==(const RoutingGroup &, const RoutingGroup &) = default;
};

/// The group that a recorded column belongs to, and its place among all columns: sites in their order, gates that sites share,
/// then the experts by site.
[[nodiscard]] RoutingGroup groupOf(const QString &column);
[[nodiscard]] int rankOf(const QString &column);

/// The groups of some columns, the types first. Without a router every type weighs 1, which is no group to look at.
[[nodiscard]] std::vector<RoutingGroup> groupsOf(const QStringList &columns, bool hasRouter);
[[nodiscard]] QString groupName(const RoutingGroup &group);

/// The name of a column as grids show it: `Parallel`, `Expert 1`; and where it stands alone: `Q, expert 1`.
[[nodiscard]] QString rowName(const QString &column);
[[nodiscard]] QString fullRowName(const QString &column);

} // namespace moa::ui
