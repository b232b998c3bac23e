// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/adapter_layout.h"

#include "engine/api/layer_spans.h"
#include "engine/api/validate.h"

#include <algorithm>
#include <map>

namespace moa::ui {

namespace {

constexpr const char *kTargets = "targets";

bool hasTargets(const AdapterKindInfo &kind)
{
    return findField(kind.fields, kTargets) != nullptr;
}

nlohmann::json withoutTargets(nlohmann::json options)
{
    options.erase(kTargets);
    return options;
}

} // namespace

AdapterLayout::AdapterLayout(const Catalog &catalog, const std::vector<AdapterConfig> &adapters, int layers)
    : m_catalog(catalog), m_layers(layers)
{
    for (std::vector<int> &row : m_cells)
        row.assign(static_cast<size_t>(layers), -1);
    for (const AdapterConfig &adapter : adapters) {
        const AdapterKindInfo *kind = catalog.adapterKind(adapter.kind);
        const Result<std::vector<LayerSpan>> spans = parseLayerSpans(adapter.layers);
        if (!kind || !spans)
            continue; // validate() says it
        AdapterConfig complete = adapter;
        complete.options = resolvedOptions(adapter.options, kind->fields);
        const int style = indexOf({adapter.kind, withoutTargets(complete.options)});
        for (const Site site : sitesOf(complete, *kind))
            for (const LayerSpan &span : *spans)
                for (int64_t layer = span.first; layer < std::min<int64_t>(span.end, layers); ++layer)
                    cell(site, static_cast<int>(layer)) = style;
    }
}

int AdapterLayout::indexOf(const Style &style)
{
    const auto found = std::ranges::find(m_styles, style);
    if (found != m_styles.end())
        return static_cast<int>(found - m_styles.begin());
    m_styles.push_back(style);
    return static_cast<int>(m_styles.size()) - 1;
}

std::vector<AdapterConfig> AdapterLayout::adapters() const
{
    std::vector<AdapterConfig> adapters;
    for (size_t style = 0; style < m_styles.size(); ++style) {
        const AdapterKindInfo *kind = m_catalog.adapterKind(m_styles[style].kind);
        std::vector<std::pair<std::vector<int64_t>, std::vector<std::string>>> groups; // sites that share their layers
        for (const Site site : kAllSites) {
            std::vector<int64_t> layers;
            for (int layer = 0; layer < m_layers; ++layer)
                if (cell(site, layer) == static_cast<int>(style))
                    layers.push_back(layer);
            if (layers.empty())
                continue;
            const auto same = std::ranges::find(groups, layers, [](const auto &group) { return group.first; });
            if (same != groups.end() && hasTargets(*kind))
                same->second.emplace_back(siteName(site));
            else
                groups.push_back({std::move(layers), {std::string(siteName(site))}});
        }
        for (const auto &[layers, sites] : groups) {
            AdapterConfig adapter;
            adapter.kind = m_styles[style].kind;
            adapter.layers = static_cast<int>(layers.size()) == m_layers ? "all" : formatLayers(layers);
            adapter.options = m_styles[style].options;
            if (hasTargets(*kind))
                adapter.options[kTargets] = sites;
            adapters.push_back(std::move(adapter));
        }
    }
    return adapters;
}

const AdapterLayout::Style *AdapterLayout::at(Site site, int layer) const
{
    const int style = cell(site, layer);
    return style < 0 ? nullptr : &m_styles[static_cast<size_t>(style)];
}

int AdapterLayout::places() const
{
    int count = 0;
    for (const std::vector<int> &row : m_cells)
        count += static_cast<int>(std::ranges::count_if(row, [](int style) { return style >= 0; }));
    return count;
}

int AdapterLayout::placesOf(const std::string &kind) const
{
    int count = 0;
    for (const std::vector<int> &row : m_cells)
        count += static_cast<int>(
            std::ranges::count_if(row, [&](int style) { return style >= 0 && m_styles[static_cast<size_t>(style)].kind == kind; }));
    return count;
}

const AdapterKindInfo *AdapterLayout::kindFor(Site site, const std::string &preferred) const
{
    const auto sitsAt = [&](const AdapterKindInfo &kind) { return std::ranges::find(kind.sites, site) != kind.sites.end(); };
    const AdapterKindInfo *wanted = m_catalog.adapterKind(preferred);
    if (wanted && sitsAt(*wanted))
        return wanted;
    const auto found = std::ranges::find_if(m_catalog.adapterKinds, sitsAt);
    return found == m_catalog.adapterKinds.end() ? nullptr : &*found;
}

AdapterLayout::Style AdapterLayout::brush(const std::string &kind) const
{
    for (const std::vector<int> &row : m_cells)
        for (const int style : row)
            if (style >= 0 && m_styles[static_cast<size_t>(style)].kind == kind)
                return m_styles[static_cast<size_t>(style)];
    const AdapterKindInfo *info = m_catalog.adapterKind(kind);
    return {kind, info ? withoutTargets(resolvedOptions(nlohmann::json::object(), info->fields)) : nlohmann::json::object()};
}

void AdapterLayout::paint(Site site, int layer, const Style &style)
{
    cell(site, layer) = indexOf(style);
}

void AdapterLayout::erase(Site site, int layer)
{
    cell(site, layer) = -1;
}

void AdapterLayout::setOption(const std::string &kind, const std::string &key, const nlohmann::json &value)
{
    std::vector<std::pair<Site, int>> places;
    for (const Site site : kAllSites)
        for (int layer = 0; layer < m_layers; ++layer)
            if (const Style *style = at(site, layer); style && style->kind == kind)
                places.emplace_back(site, layer);
    setOption(places, key, value);
}

void AdapterLayout::setOption(const std::vector<std::pair<Site, int>> &places, const std::string &key, const nlohmann::json &value)
{
    std::map<int, int> changed; // from a style to the one that takes its place
    for (const auto &[site, layer] : places) {
        const int before = cell(site, layer);
        if (before < 0)
            continue;
        if (!changed.contains(before)) {
            Style style = m_styles[static_cast<size_t>(before)];
            style.options[key] = value;
            changed[before] = indexOf(style);
        }
        cell(site, layer) = changed[before];
    }
}

std::string AdapterLayout::spans(Site site) const
{
    std::vector<int64_t> layers;
    for (int layer = 0; layer < m_layers; ++layer)
        if (cell(site, layer) >= 0)
            layers.push_back(layer);
    return formatLayers(layers);
}

Result<void> AdapterLayout::setSpans(Site site, const std::string &text, const Style &style)
{
    const Result<std::vector<int64_t>> layers = resolveLayers(text, m_layers);
    if (!layers)
        return tl::unexpected(layers.error());
    for (int layer = 0; layer < m_layers; ++layer) {
        const bool isIn = std::ranges::find(*layers, layer) != layers->end();
        if (!isIn)
            erase(site, layer);
        else if (!at(site, layer))
            paint(site, layer, style);
    }
    return {};
}

} // namespace moa::ui
