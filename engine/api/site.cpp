// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/site.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace moa {

namespace {

constexpr std::array<std::string_view, kAllSites.size()> kNames{"Q",      "K",        "V",        "PROMPT",  "O",
                                                                "FFN_UP", "FFN_GATE", "FFN_DOWN", "PARALLEL"};
constexpr std::array<std::pair<std::string_view, Site>, 3> kAliases{
    {{"UP", Site::FfnUp}, {"GATE", Site::FfnGate}, {"DOWN", Site::FfnDown}}};

} // namespace

std::string_view siteName(Site site)
{
    return kNames[static_cast<size_t>(site)];
}

std::optional<Site> siteNamed(std::string_view name)
{
    if (const auto found = std::ranges::find(kNames, name); found != kNames.end())
        return kAllSites[static_cast<size_t>(found - kNames.begin())];
    for (const auto &[alias, site] : kAliases)
        if (alias == name)
            return site;
    return std::nullopt;
}

std::string expertName(Site site, int64_t expert)
{
    return std::string(siteName(site)) + '.' + std::to_string(expert);
}

std::optional<ExpertColumn> expertNamed(std::string_view name)
{
    const size_t point = name.find('.');
    const std::optional<Site> site = siteNamed(name.substr(0, point));
    if (!site || point == std::string_view::npos)
        return std::nullopt;
    ExpertColumn column{*site, 0};
    const char *end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + point + 1, end, column.expert);
    return error == std::errc{} && stop == end && column.expert >= 0 ? std::optional(column) : std::nullopt;
}

} // namespace moa
