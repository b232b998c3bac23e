// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/api/site.h"

#include <array>
#include <optional>
#include <vector>

namespace moa::ui {

/// The weights that one token was computed with, by adapter type and layer: the router's, times the lane's desk. Small, since a
/// long answer keeps one for every token.
class TokenWeights
{
public:
    TokenWeights() { m_means.fill(kNone); }
    /// Columns that name no site are left out.
    explicit TokenWeights(const std::vector<LayerRouting> &routing);

    /// Nothing was routed.
    [[nodiscard]] bool isEmpty() const { return m_layers == 0; }
    [[nodiscard]] int layers() const { return m_layers; }
    /// Nothing where the layer has no adapter of the type.
    [[nodiscard]] std::optional<double> at(Site site, int layer) const;
    /// Over the layers that have one.
    [[nodiscard]] std::optional<double> mean(Site site) const;
    /// The type with the largest mean.
    [[nodiscard]] std::optional<Site> strongest() const;

private:
    static constexpr float kNone = -1;
    int m_layers = 0;
    std::vector<float> m_values; ///< [site][layer]
    std::array<float, kAllSites.size()> m_means;
};

} // namespace moa::ui
