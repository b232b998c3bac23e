// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/gguf_quants.h"
#include "engine/files/mapped_file.h"

#include <map>
#include <variant>

namespace moa {

/// A value of a GGUF file's metadata. All integer types become int64_t (a uint64 beyond its range becomes a double), all floating
/// types double; an array of booleans becomes one of int64_t.
using GgufValue =
    std::variant<bool, int64_t, double, std::string, std::vector<int64_t>, std::vector<double>, std::vector<std::string>>;

struct GgufTensor {
    std::string name;
    GgufType type = GgufType::F32;
    std::vector<int64_t> shape; ///< row-major, the reverse of the file's order; rows (the last size) are whole blocks
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> keepAlive;

    [[nodiscard]] int64_t elementCount() const;
    /// The tensor as plain numbers without copying, or nothing where it is quantised.
    [[nodiscard]] std::optional<TensorView> plainView() const;
};

/// A model in GGUF (version 2 or 3, little-endian): its metadata, and its tensors in the mapped file. Copies share the map.
class GgufFile final
{
public:
    using Metadata = std::map<std::string, GgufValue, std::less<>>;

    /// Throws InputFile where the file is damaged or a tensor is of a type that is not supported.
    [[nodiscard]] static GgufFile open(const std::filesystem::path &path);

    [[nodiscard]] const Metadata &metadata() const { return m_metadata; }
    /// In the order in which they lie in the file.
    [[nodiscard]] const std::vector<GgufTensor> &tensors() const & { return m_tensors; }
    [[nodiscard]] std::vector<GgufTensor> tensors() && { return std::move(m_tensors); }
    /// Null where there is no tensor of that name.
    [[nodiscard]] const GgufTensor *find(std::string_view name) const;

    /// The metadata's value of that key as a T, one of GgufValue's types; null where there is none. Throws InputFile where it is of
    /// another type.
    template <class T>
    [[nodiscard]] const T *value(std::string_view key) const
    {
        const auto found = m_metadata.find(key);
        if (found == m_metadata.end())
            return nullptr;
        const T *const content = std::get_if<T>(&found->second);
        if (!content)
            throwWrongType(key);
        return content;
    }

private:
    GgufFile() = default;
    [[noreturn]] void throwWrongType(std::string_view key) const;

    std::shared_ptr<const MappedFile> m_file;
    Metadata m_metadata;
    std::vector<GgufTensor> m_tensors;
    std::map<std::string, size_t, std::less<>> m_tensorIndex;
};

} // namespace moa
