// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/mapped_file.h"
#include "engine/files/tensor_view.h"

#include <map>

namespace moa {

/// A safetensors file (github.com/huggingface/safetensors), whose tensors lie in the mapped file. Copies share the map.
class SafetensorsFile final
{
public:
    /// Throws InputFile where the header is damaged or does not describe exactly the bytes that follow it.
    [[nodiscard]] static SafetensorsFile open(const std::filesystem::path &path);

    /// In the order in which they lie in the file.
    [[nodiscard]] const std::vector<TensorView> &tensors() const & { return m_tensors; }
    [[nodiscard]] std::vector<TensorView> tensors() && { return std::move(m_tensors); }
    /// Null where there is no tensor of that name.
    [[nodiscard]] const TensorView *find(std::string_view name) const;
    /// The header's `__metadata__`.
    [[nodiscard]] const std::map<std::string, std::string> &metadata() const { return m_metadata; }

private:
    SafetensorsFile() = default;

    std::vector<TensorView> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// The tensors of a model folder: those of model.safetensors, or those that model.safetensors.index.json names, from the files it
/// names. Throws InputFile where neither is there, or a file lacks a tensor that the index places in it.
[[nodiscard]] std::vector<TensorView> readSafetensorsFolder(const std::filesystem::path &folder);

/// Writes contiguous tensors, wide element types first so that each is aligned, whole or not at all.
/// Throws OutputFile where the file can't be written.
void writeSafetensors(const std::filesystem::path &path, const std::vector<TensorView> &tensors,
                      const std::map<std::string, std::string> &metadata = {});

} // namespace moa
