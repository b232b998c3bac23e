// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// Layers `first` .. `end - 1`.
struct LayerSpan {
    int64_t first = 0;
    int64_t end = 0;
    bool operator==(const LayerSpan &) const = default;
};

/// No model has this many layers; the end of the span that `all` stands for while the model is unknown.
inline constexpr int64_t kMaxLayers = 4096;

/// Reads `all` or half-open spans such as `0-8,24-32` (layers 0..7 and 24..31); `0-0` is no layer.
/// The spans come back sorted and joined; the error is of code Config.
[[nodiscard]] Result<std::vector<LayerSpan>> parseLayerSpans(std::string_view text);

/// The layers that a text names in a model of `layerCount` layers, ascending; an error where the model has no such layer.
[[nodiscard]] Result<std::vector<int64_t>> resolveLayers(std::string_view text, int64_t layerCount);

/// The shortest text for these layers (any order, repeats allowed): `0-8,24-32`, `0-0` for none.
[[nodiscard]] std::string formatLayers(std::span<const int64_t> layers);

} // namespace moa
