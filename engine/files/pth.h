// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/mapped_file.h"
#include "engine/files/pickle.h"

#include <map>

namespace moa {

/// A file of torch.save, in the zip format or the older one, whose tensors lie in the mapped file. Copies share the map.
class PthFile final
{
public:
    /// Throws InputFile where the file is damaged, names anything but tensors and plain values, is big-endian or is TorchScript.
    [[nodiscard]] static PthFile open(const std::filesystem::path &path);

    [[nodiscard]] const PickleValue &root() const { return *m_document->root; }

    /// The tensors of a dict, in its order; throws InputFile where an entry is something else or a name comes twice.
    [[nodiscard]] std::vector<TensorView> tensors(const PickleValue &dict) const;
    /// The tensors of a file that is one dict of tensors.
    [[nodiscard]] std::vector<TensorView> tensors() const { return tensors(root()); }

    /// One tensor; throws InputFile where the value is none or reaches beyond its storage. `name` becomes the view's name.
    [[nodiscard]] TensorView tensor(const std::string &name, const PickleValue &value) const;

private:
    using Storages = std::map<std::string, std::span<const std::byte>, std::less<>>;

    PthFile() = default;
    [[nodiscard]] static PthFile openZip(std::shared_ptr<const MappedFile> file);
    [[nodiscard]] static PthFile openLegacy(std::shared_ptr<const MappedFile> file);

    std::shared_ptr<const MappedFile> m_file;
    std::shared_ptr<const PickleDocument> m_document;
    Storages m_storages;
};

/// Writes what torch.save(dict) writes, readable by torch.load(weights_only=True), whole or not at all. The tensors are contiguous
/// and come in the dict's order. Throws OutputFile where the file can't be written.
void writePth(const std::filesystem::path &path, const std::vector<TensorView> &tensors);

} // namespace moa
