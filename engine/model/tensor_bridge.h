// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"
#include "engine/files/tensor_view.h"

#include <string>

namespace moa {

/// A tensor over a file's mapped bytes, which stay mapped as long as it lives. Copied where the bytes are not aligned for their
/// type.
[[nodiscard]] at::Tensor tensorFromView(const TensorView &view);

/// A view of a tensor for the writers of files; the view keeps it alive. Made contiguous and moved to the CPU first.
[[nodiscard]] TensorView viewOfTensor(std::string name, const at::Tensor &tensor);

} // namespace moa
