// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"
#include "engine/api/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// Something that can be chosen by name, with the options it takes.
struct ComponentInfo {
    std::string key;
    std::string label;
    std::string help;
    std::vector<FieldInfo> fields;
    std::string words{}; ///< of a prompt template: what it writes, with {instruction} and {input} in their places
};

/// An adapter kind. One that has a field `targets` sits at the sites named there, any other at all of `sites`.
struct AdapterKindInfo : ComponentInfo {
    std::vector<Site> sites;
};

/// What programs are held to that a model wrote and that are run to judge them.
inline constexpr const char *kExecutionLimits = MOA_TR(
    "engine", "Each program runs in a python3 of its own that gets 10 s, 1 GiB of memory and no rights: it may read files but "
              "neither create, change nor remove any, and it can't reach the network, start or signal processes (seccomp).");

/// What the engine offers: made once from its registries, read by forms, the command line and validation.
struct Catalog {
    std::vector<AdapterKindInfo> adapterKinds;
    std::vector<ComponentInfo> routerModes;
    std::vector<ComponentInfo> modelFamilies;
    std::vector<ComponentInfo> promptTemplates; ///< for data and evaluation
    std::vector<ComponentInfo> chatTemplates;
    std::vector<ComponentInfo> answerRules;
    std::vector<ComponentInfo> benchmarks;    ///< evaluation sets that are recognised by their content
    std::vector<ComponentInfo> scorings;      ///< how an evaluation finds the model's answer
    std::vector<ComponentInfo> exportFormats; ///< of adapters

    [[nodiscard]] const AdapterKindInfo *adapterKind(std::string_view key) const;
    [[nodiscard]] const ComponentInfo *routerMode(std::string_view key) const;
};

/// The entry with this key, or null.
[[nodiscard]] const ComponentInfo *findComponent(const std::vector<ComponentInfo> &components, std::string_view key);

} // namespace moa
