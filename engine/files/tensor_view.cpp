// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/tensor_view.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/byte_reader.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_set>

namespace moa {

int64_t dtypeSize(DType dtype)
{
    switch (dtype) {
    case DType::F64:
    case DType::I64: return 8;
    case DType::F32:
    case DType::I32: return 4;
    case DType::F16:
    case DType::BF16:
    case DType::I16: return 2;
    case DType::I8:
    case DType::U8:
    case DType::Bool: break;
    }
    return 1;
}

std::string_view dtypeName(DType dtype)
{
    switch (dtype) {
    case DType::F64: return "F64";
    case DType::F32: return "F32";
    case DType::F16: return "F16";
    case DType::BF16: return "BF16";
    case DType::I64: return "I64";
    case DType::I32: return "I32";
    case DType::I16: return "I16";
    case DType::I8: return "I8";
    case DType::U8: return "U8";
    case DType::Bool: break;
    }
    return "BOOL";
}

std::optional<int64_t> countElements(std::span<const int64_t> shape)
{
    constexpr int64_t kMost = int64_t{1} << 62;
    if (std::any_of(shape.begin(), shape.end(), [](int64_t size) { return size < 0; }))
        return std::nullopt;
    if (std::find(shape.begin(), shape.end(), 0) != shape.end())
        return 0;
    int64_t count = 1;
    for (const int64_t size : shape) {
        if (count > kMost / size)
            return std::nullopt;
        count *= size;
    }
    return count;
}

std::vector<int64_t> rowMajorStrides(std::span<const int64_t> shape)
{
    std::vector<int64_t> strides(shape.size(), 1);
    for (size_t i = shape.size(); i-- > 1;)
        strides[i - 1] = strides[i] * std::max<int64_t>(shape[i], 1);
    return strides;
}

bool TensorView::isContiguous() const
{
    int64_t expected = 1;
    for (size_t i = shape.size(); i-- > 0;) {
        if (shape[i] == 0)
            return true;
        if (shape[i] != 1 && strides[i] != expected)
            return false;
        expected *= shape[i];
    }
    return true;
}

bool TensorView::isAligned() const
{
    return reinterpret_cast<uintptr_t>(data) % static_cast<uintptr_t>(dtypeSize(dtype)) == 0;
}

int64_t TensorView::elementCount() const
{
    return countElements(shape).value();
}

std::string describeShape(std::span<const int64_t> shape)
{
    return fmt::format("[{}]", fmt::join(shape, ", "));
}

void requireWritable(std::span<const TensorView> tensors)
{
    std::unordered_set<std::string_view> names;
    for (const TensorView &tensor : tensors) {
        if (!names.insert(tensor.name).second)
            throw Failure(ErrorCode::Internal, "this tensor is to be written twice", printable(tensor.name));
        if (!tensor.isContiguous())
            throw Failure(ErrorCode::Internal, "this tensor is to be written and is not contiguous", printable(tensor.name));
    }
}

std::string listed(const std::vector<std::string> &names, size_t most)
{
    const auto end = names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most));
    const std::string few = fmt::format("{}", fmt::join(names.begin(), end, ", "));
    return names.size() <= most ? few : say(MOA_TR("engine", "{} and {} more"), few, names.size() - most);
}

} // namespace moa
