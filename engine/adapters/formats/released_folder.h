// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/formats/adapter_format.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// The three files of an adapter in one folder. The names are those of the method's released code; changing one breaks saved
/// adapters.
inline constexpr std::string_view kAdapterTensorsFile = "adapter.pth";
inline constexpr std::string_view kAdapterParamsFile = "adapter_params.json";
inline constexpr std::string_view kAdapterRunFile = "moa_run.json";

/// The released code's own files, and ours beside them: adapter.pth is read with moa_run.json where that lies there, else with
/// adapter_params.json and what the tensors' names tell.
[[nodiscard]] AdapterFormat releasedFolderFormat();

/// Why the released code's files can't express these adapters, or nothing where they can.
[[nodiscard]] std::optional<std::string> releasedFormObstacle(const AdapterDescription &description);

/// Writes adapter.pth, adapter_params.json (where the released form can express the adapter) and moa_run.json, each atomically and
/// the tensors last; returns the files. The description's layers are spans (not "all") and its options complete enough to be
/// read back; `extra` is merged into moa_run.json.
std::vector<std::filesystem::path> writeAdapter(const std::filesystem::path &folder, const std::vector<TensorView> &tensors,
                                                const AdapterDescription &description, const nlohmann::json &extra);

/// What the released code's extractor writes for these adapters.
[[nodiscard]] nlohmann::json releasedParams(const AdapterDescription &description);

/// The description that a released adapter_params.json gives, with what the tensors' names tell. Also for a checkpoint's arguments.
[[nodiscard]] AdapterDescription describeReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames,
                                                  const std::string &routerMode, const std::string &where);

} // namespace moa
