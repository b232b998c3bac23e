// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/adapters/formats/adapter_content.h"
#include "engine/adapters/formats/released_folder.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace moa {

class AdapterFile
{
public:
    /// Opens a folder of any of the known formats, or the file of tensors in it. routerMode: what a file can't say, or empty.
    /// Throws InputFile.
    [[nodiscard]] static AdapterFile open(const std::filesystem::path &path, const std::string &routerMode = {});

    [[nodiscard]] const AdapterContent &content() const { return m_content; }
    [[nodiscard]] const AdapterDescription &description() const { return m_content.description; }
    [[nodiscard]] const std::vector<TensorView> &tensors() const { return m_content.tensors; }
    /// The key of its format.
    [[nodiscard]] const std::string &format() const { return m_format; }
    /// As it was opened; a folder of the released form gives its adapter.pth.
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// The SHA-256 of the file of tensors, as 64 hexadecimal digits; reads the whole file.
    [[nodiscard]] std::string digest() const;

    /// Fills a bank built from the description. Strict both ways: throws InputFile listing missing, unexpected and misshapen
    /// tensors. Tensors of layers without adapters that the released code writes with no elements are accepted.
    void fill(AdapterBank &bank) const;

private:
    std::filesystem::path m_path;
    std::string m_format;
    AdapterContent m_content;
};

/// Whether a path is an adapter of a known format: its folder, or the file of tensors in it.
[[nodiscard]] bool isAdapter(const std::filesystem::path &path);

/// The bank of an adapter file for a model; throws InputFile where it does not fit.
[[nodiscard]] std::unique_ptr<AdapterBank> loadAdapterBank(const AdapterFile &file, const DecoderConfig &model,
                                                           const AdapterBank::Options &options);

/// Writes a bank as writeAdapter does, its layers and options filled in.
void saveAdapter(const std::filesystem::path &folder, const AdapterBank &bank, const AdapterDescription &description,
                 const nlohmann::json &extra = nlohmann::json::object());

} // namespace moa
