// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/weight_source.h"

namespace moa {

/// Opens a GGUF file of one of the families.
[[nodiscard]] std::unique_ptr<WeightSource> openGgufModel(const std::filesystem::path &path);

} // namespace moa
