// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/tensor_bridge.h"

#include "engine/api/error.h"

#include <array>
#include <cstring>
#include <utility>

namespace moa {

namespace {

constexpr std::array<std::pair<DType, at::ScalarType>, 10> kTypes{{{DType::F64, at::kDouble},
                                                                   {DType::F32, at::kFloat},
                                                                   {DType::F16, at::kHalf},
                                                                   {DType::BF16, at::kBFloat16},
                                                                   {DType::I64, at::kLong},
                                                                   {DType::I32, at::kInt},
                                                                   {DType::I16, at::kShort},
                                                                   {DType::I8, at::kChar},
                                                                   {DType::U8, at::kByte},
                                                                   {DType::Bool, at::kBool}}};

at::ScalarType scalarType(DType dtype)
{
    for (const auto &[ours, torch] : kTypes)
        if (ours == dtype)
            return torch;
    throw Failure(ErrorCode::Internal, "A tensor type without a counterpart.");
}

DType dtypeOf(at::ScalarType type)
{
    for (const auto &[ours, torch] : kTypes)
        if (torch == type)
            return ours;
    throw Failure(ErrorCode::Internal, fmt::format("Tensors of type {} can't be written.", c10::toString(type)));
}

} // namespace

at::Tensor tensorFromView(const TensorView &view)
{
    const auto options = at::TensorOptions().dtype(scalarType(view.dtype));
    if (view.elementCount() == 0)
        return at::empty(view.shape, options);
    // The map is private and writable, so dropping const is safe; weights are never written to.
    auto *data = const_cast<std::byte *>(view.data); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    if (view.isAligned())
        return at::from_blob(
            data, view.shape, view.strides, [keepAlive = view.keepAlive](void *) {}, options);
    at::Tensor bytes = at::empty({static_cast<int64_t>(view.byteCount)}, at::kByte);
    std::memcpy(bytes.mutable_data_ptr(), data, view.byteCount);
    return bytes.view(scalarType(view.dtype)).as_strided(view.shape, view.strides).contiguous();
}

TensorView viewOfTensor(std::string name, const at::Tensor &tensor)
{
    const at::Tensor dense = tensor.detach().to(at::kCPU).contiguous();
    TensorView view;
    view.name = std::move(name);
    view.dtype = dtypeOf(dense.scalar_type());
    view.shape = dense.sizes().vec();
    view.strides = dense.strides().vec();
    view.data = static_cast<const std::byte *>(dense.const_data_ptr());
    view.byteCount = dense.nbytes();
    view.keepAlive = std::make_shared<at::Tensor>(dense);
    return view;
}

} // namespace moa
