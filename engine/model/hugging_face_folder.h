// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/weight_source.h"

namespace moa {

/// Opens config.json and model.safetensors or its shards.
[[nodiscard]] std::unique_ptr<WeightSource> openHuggingFaceFolder(const std::filesystem::path &folder);

} // namespace moa
