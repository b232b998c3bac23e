// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/formats/adapter_content.h"
#include "engine/api/catalog.h"

#include <filesystem>
#include <optional>

namespace moa {

/// How an adapter lies on disk for one program or another. A new format is one pair of files that defines a constant of this type,
/// and its line in the registry.
struct AdapterFormat {
    ComponentInfo info;
    RotaryOrder rotaryOrder = RotaryOrder::Interleaved; ///< of the tensors that it writes

    /// Whether a folder is of this format; looks at names and headers, and throws nothing.
    bool (*recognises)(const std::filesystem::path &folder) = nullptr;
    /// Reads such a folder; throws InputFile. routerMode: what a file can't say, or empty.
    AdapterContent (*read)(const std::filesystem::path &folder, const std::string &routerMode) = nullptr;
    /// Why the format can't carry an adapter, in half a sentence, or nothing where it can. The options are complete.
    std::optional<std::string> (*obstacle)(const AdapterDescription &description) = nullptr;
    /// What a person should know who uses it for an adapter that it can carry; may be null. The options are complete.
    std::vector<std::string> (*notes)(const AdapterDescription &description) = nullptr;
    /// Writes an adapter that it can carry into a folder that is there, each file whole or not at all and the tensors last; returns
    /// the files. The tensors are in the format's order.
    std::vector<std::filesystem::path> (*write)(const std::filesystem::path &folder, const AdapterContent &content) = nullptr;
};

/// Every format, in the order in which they are offered and recognised.
[[nodiscard]] const std::vector<AdapterFormat> &adapterFormats();

/// The format of that key; throws Usage where there is none.
[[nodiscard]] const AdapterFormat &adapterFormatNamed(std::string_view key);

/// The format of a folder; null where it holds no adapter.
[[nodiscard]] const AdapterFormat *recogniseAdapter(const std::filesystem::path &folder);

} // namespace moa
