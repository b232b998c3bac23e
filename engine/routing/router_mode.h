// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/routing/router.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>

namespace moa {

/// A router mode: what a person may choose about it, and how a block's router is made. A new mode is one pair of files that
/// defines a constant of this type, and its line in the registry.
struct RouterMode {
    ComponentInfo info;
    /// A block's router over the adapters at `columns`; null makes every weight 1. The options are complete and valid.
    std::unique_ptr<Router> (*make)(const nlohmann::json &options, int64_t width, std::span<const Site> columns) = nullptr;

    /// Writes this mode's keys of the released code's adapter_params.json. The options are complete. Null, with readReleased: the
    /// released code has no such mode, so only our own files can carry it.
    void (*writeReleased)(const nlohmann::json &options, nlohmann::json &params) = nullptr;
    /// The options that those keys give; nothing where the keys and the tensors' names don't speak of this mode. As imported:
    /// what the released code computes, not what we would choose.
    std::optional<nlohmann::json> (*readReleased)(const nlohmann::json &params,
                                                  const std::vector<std::string> &tensorNames) = nullptr;
    /// What the released code would compute otherwise with these complete options, though it reads the files, in half a sentence;
    /// nothing where it computes the same. Null: it always computes the same.
    std::optional<std::string> (*releasedDifference)(const nlohmann::json &options) = nullptr;
};

/// Every mode, in the order in which they are offered.
[[nodiscard]] const std::vector<RouterMode> &routerModes();

/// The mode of that key; throws Config where there is none.
[[nodiscard]] const RouterMode &routerModeNamed(std::string_view key);

} // namespace moa
