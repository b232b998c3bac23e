// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/catalog.h"

#include <algorithm>

namespace moa {

const AdapterKindInfo *Catalog::adapterKind(std::string_view key) const
{
    const auto kind = std::ranges::find(adapterKinds, key, &AdapterKindInfo::key);
    return kind == adapterKinds.end() ? nullptr : &*kind;
}

const ComponentInfo *Catalog::routerMode(std::string_view key) const
{
    return findComponent(routerModes, key);
}

const ComponentInfo *findComponent(const std::vector<ComponentInfo> &components, std::string_view key)
{
    const auto component = std::ranges::find(components, key, &ComponentInfo::key);
    return component == components.end() ? nullptr : &*component;
}

} // namespace moa
