// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/token_weights.h"

#include <algorithm>

namespace moa::ui {

TokenWeights::TokenWeights(const std::vector<LayerRouting> &routing) : TokenWeights()
{
    for (const LayerRouting &layer : routing)
        m_layers = std::max(m_layers, static_cast<int>(layer.layer) + 1);
    m_values.assign(kAllSites.size() * static_cast<size_t>(m_layers), kNone);
    std::array<int, kAllSites.size()> counts{};
    std::array<double, kAllSites.size()> sums{};
    for (const LayerRouting &layer : routing)
        for (size_t column = 0; column < std::min(layer.columns.size(), layer.mean.size()); ++column) {
            const std::optional<Site> site = siteNamed(layer.columns[column]);
            if (!site)
                continue;
            const auto row = static_cast<size_t>(*site);
            m_values[row * static_cast<size_t>(m_layers) + static_cast<size_t>(layer.layer)] =
                static_cast<float>(layer.mean[column]);
            sums[row] += layer.mean[column];
            ++counts[row];
        }
    for (size_t row = 0; row < kAllSites.size(); ++row)
        if (counts[row] > 0)
            m_means[row] = static_cast<float>(sums[row] / counts[row]);
}

std::optional<double> TokenWeights::at(Site site, int layer) const
{
    if (layer < 0 || layer >= m_layers)
        return std::nullopt;
    const float value = m_values[static_cast<size_t>(site) * static_cast<size_t>(m_layers) + static_cast<size_t>(layer)];
    return value == kNone ? std::nullopt : std::optional<double>(value);
}

std::optional<double> TokenWeights::mean(Site site) const
{
    const float value = m_means[static_cast<size_t>(site)];
    return value == kNone ? std::nullopt : std::optional<double>(value);
}

std::optional<Site> TokenWeights::strongest() const
{
    const auto largest = std::ranges::max_element(m_means);
    return *largest > 0 ? std::optional(kAllSites[static_cast<size_t>(largest - m_means.begin())]) : std::nullopt;
}

} // namespace moa::ui
