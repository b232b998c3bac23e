// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/presets.h"
#include "engine/core/resources.h"

#include <algorithm>

namespace moa {

namespace {

constexpr std::string_view kFolder = "presets/";
constexpr std::string_view kExtension = ".json";

} // namespace

std::vector<std::string> presetNames()
{
    std::vector<std::string> names;
    for (std::string_view name : resourceNames(kFolder)) {
        name.remove_prefix(kFolder.size());
        if (name.ends_with(kExtension))
            names.emplace_back(name.substr(0, name.size() - kExtension.size()));
    }
    return names;
}

std::optional<std::string_view> presetText(std::string_view name)
{
    const std::vector<std::string> names = presetNames();
    if (std::ranges::find(names, name) == names.end())
        return std::nullopt;
    return resource(std::string(kFolder).append(name).append(kExtension));
}

} // namespace moa
