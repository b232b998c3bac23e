// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"

#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace moa::test {

/// Made-up weights of a token: types wax and wane over the layers, and from token to token.
inline std::vector<LayerRouting> madeUpRouting(size_t token, int seed)
{
    static const std::vector<std::string> columns{"Q", "K", "V", "O", "FFN_DOWN", "PARALLEL"};
    static constexpr double peaks[]{6, 9, 22, 18, 25, 13};
    std::vector<LayerRouting> layers;
    for (int layer = 0; layer < 30; ++layer) {
        LayerRouting &routing = layers.emplace_back();
        routing.layer = layer;
        routing.columns = columns;
        for (size_t column = 0; column < columns.size(); ++column) {
            const double wave =
                0.5 + 0.5 * std::sin(static_cast<double>(token * (2 * column + 3)) * 0.7 + seed + static_cast<double>(column));
            const double distance = (layer - peaks[column]) / 8;
            routing.mean.push_back(0.12 + 0.83 * std::sqrt(wave) * (0.45 + 0.55 * std::exp(-distance * distance)));
        }
    }
    return layers;
}

/// A text as the tokens of a small model: words carry their space, digits stand alone. Equal pieces have equal ids.
inline std::vector<GeneratedToken> spoken(const std::string &text, int seed = 0, bool withRouting = false)
{
    std::vector<GeneratedToken> tokens;
    for (size_t at = 0; at < text.size();) {
        size_t end = at + 1;
        const auto isWord = [&](size_t i) { return std::isalpha(static_cast<unsigned char>(text[i])) || (text[i] & 0x80) != 0; };
        if (text[at] == ' ' ? end < text.size() && isWord(end) : isWord(at))
            while (end < text.size() && isWord(end))
                ++end;
        const std::string piece = text.substr(at, end - at);
        const double probability = 0.35 + 0.64 * std::abs(std::sin(static_cast<double>(tokens.size()) * 1.7 + seed));
        tokens.push_back({0, static_cast<int32_t>(std::hash<std::string>()(piece) % 49152), piece, std::log(probability),
                          withRouting ? madeUpRouting(tokens.size(), seed) : std::vector<LayerRouting>()});
        at = end;
    }
    return tokens;
}

} // namespace moa::test
