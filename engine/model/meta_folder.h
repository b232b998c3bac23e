// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/weight_source.h"

namespace moa {

/// Opens params.json and consolidated.*.pth. Shards of a model-parallel checkpoint are joined tensor by tensor.
[[nodiscard]] std::unique_ptr<WeightSource> openMetaFolder(const std::filesystem::path &folder);

} // namespace moa
