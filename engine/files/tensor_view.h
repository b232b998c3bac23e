// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// The element types that the formats have in common.
enum class DType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

/// Bytes of one element.
[[nodiscard]] int64_t dtypeSize(DType dtype);

/// The name as safetensors writes it: "F32", "BF16", "BOOL".
[[nodiscard]] std::string_view dtypeName(DType dtype);

/// Elements of a tensor of that shape; nothing where a size is negative or the product exceeds 2^62.
[[nodiscard]] std::optional<int64_t> countElements(std::span<const int64_t> shape);

/// Strides, in elements, of a contiguous tensor of that shape.
[[nodiscard]] std::vector<int64_t> rowMajorStrides(std::span<const int64_t> shape);

/// A tensor that lies in somebody's memory, most often a mapped file; whoever makes one has checked that every element lies there.
struct TensorView {
    std::string name;
    DType dtype = DType::F32;
    std::vector<int64_t> shape;
    std::vector<int64_t> strides;          ///< in elements, never negative
    const std::byte *data = nullptr;       ///< the first element; may lie at any address, see isAligned()
    uint64_t byteCount = 0;                ///< from `data` to the end of the last element
    std::shared_ptr<const void> keepAlive; ///< what must live as long as the data is read; may be null

    /// True where the elements follow each other in row-major order without gaps.
    [[nodiscard]] bool isContiguous() const;
    /// True where `data` may be read through a pointer to its element type.
    [[nodiscard]] bool isAligned() const;
    [[nodiscard]] int64_t elementCount() const;
    [[nodiscard]] std::span<const std::byte> bytes() const { return {data, byteCount}; }
};

/// "[3, 512]", for messages.
[[nodiscard]] std::string describeShape(std::span<const int64_t> shape);

/// The first names of tensors, `a, b and 3 more`.
[[nodiscard]] std::string listed(const std::vector<std::string> &names, size_t most);

/// What the writers ask for: throws Internal where a tensor is not contiguous or two have one name.
void requireWritable(std::span<const TensorView> tensors);

} // namespace moa
