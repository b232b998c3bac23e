// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routing_columns.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kSites = static_cast<int>(kAllSites.size());
constexpr int kMostExperts = 1000;

std::optional<ExpertColumn> expertOf(const QString &column)
{
    return expertNamed(column.toStdString());
}

} // namespace

RoutingGroup groupOf(const QString &column)
{
    const std::optional<ExpertColumn> expert = expertOf(column);
    return {expert ? std::optional(expert->site) : std::nullopt};
}

int rankOf(const QString &column)
{
    if (const std::optional<ExpertColumn> expert = expertOf(column))
        return kSites + 1 + static_cast<int>(expert->site) * kMostExperts +
               static_cast<int>(std::min<int64_t>(expert->expert, kMostExperts - 1));
    const std::optional<Site> site = siteNamed(column.toStdString());
    return site ? static_cast<int>(*site) : kSites;
}

std::vector<RoutingGroup> groupsOf(const QStringList &columns, bool hasRouter)
{
    std::vector<RoutingGroup> groups;
    QStringList sorted = columns;
    std::ranges::stable_sort(sorted, {}, rankOf);
    for (const QString &column : sorted) {
        const RoutingGroup group = groupOf(column);
        if ((group.experts || hasRouter) && (groups.empty() || groups.back() != group))
            groups.push_back(group);
    }
    return groups;
}

QString groupName(const RoutingGroup &group)
{
    return group.experts ? QCoreApplication::translate("moa::ui::RoutingGroup", "Experts of %1").arg(typeName(*group.experts))
                         : QCoreApplication::translate("moa::ui::RoutingGroup", "Adapter types");
}

QString rowName(const QString &column)
{
    if (const std::optional<ExpertColumn> expert = expertOf(column))
        return QCoreApplication::translate("moa::ui::RoutingGroup", "Expert %1").arg(expert->expert + 1);
    const std::optional<Site> site = siteNamed(column.toStdString());
    return site ? typeName(*site) : column;
}

QString fullRowName(const QString &column)
{
    const std::optional<ExpertColumn> expert = expertOf(column);
    return expert ? QCoreApplication::translate("moa::ui::RoutingGroup", "%1, expert %2", "an adapter type, one of its experts")
                        .arg(typeName(expert->site))
                        .arg(expert->expert + 1)
                  : rowName(column);
}

} // namespace moa::ui
