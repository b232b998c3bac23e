// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/layer_tensors.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/lora.h"
#include "engine/api/error.h"
#include "engine/api/layer_spans.h"
#include "engine/api/validate.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace moa {

const ProjectionNames &projectionNames(Site site)
{
    const auto names = std::ranges::find(kProjections, site, &ProjectionNames::site);
    if (names == kProjections.end())
        throw Failure(ErrorCode::Internal, fmt::format("{} is no projection.", siteName(site)));
    return *names;
}

std::optional<LayerTensor> splitLayerTensor(std::string_view name, std::string_view prefix)
{
    if (!name.starts_with(prefix))
        return std::nullopt;
    LayerTensor tensor;
    const char *const end = name.data() + name.size();
    const auto [after, error] = std::from_chars(name.data() + prefix.size(), end, tensor.layer);
    if (error != std::errc() || after == end || *after != '.' || tensor.layer < 0 || tensor.layer >= kMaxLayers)
        return std::nullopt;
    tensor.part = std::string_view(after + 1, static_cast<size_t>(end - after - 1));
    return tensor;
}

std::vector<AdapterConfig> configsOf(const std::string &kind, const std::vector<FoundAdapter> &found)
{
    const bool hasTargets = findField(adapterKindNamed(kind).info.fields, "targets") != nullptr;
    std::map<std::pair<nlohmann::json, int64_t>, std::set<Site>> sitesOfLayer;
    for (const FoundAdapter &adapter : found)
        sitesOfLayer[{adapter.options, adapter.layer}].insert(adapter.site);
    std::map<std::pair<nlohmann::json, std::set<Site>>, std::vector<int64_t>> layersOfEntry;
    for (const auto &[place, sites] : sitesOfLayer)
        layersOfEntry[{place.first, sites}].push_back(place.second);

    std::vector<AdapterConfig> configs;
    for (const auto &[entry, layers] : layersOfEntry) {
        AdapterConfig config{kind, formatLayers(layers), entry.first};
        if (hasTargets)
            for (const Site site : entry.second)
                config.options["targets"].push_back(siteName(site));
        configs.push_back(std::move(config));
    }
    return configs;
}

std::string LoraPlace::name() const
{
    return fmt::format("{}{}.{}", kMetaLayers, layer, projection->ours);
}

double LoraPlace::scale() const
{
    return loraScale(config->options);
}

std::vector<LoraPlace> loraPlaces(const std::vector<AdapterConfig> &adapters)
{
    std::vector<LoraPlace> places;
    for (const AdapterConfig &adapter : adapters) {
        if (adapter.kind != "lora")
            continue;
        const std::vector<Site> sites = sitesOf(adapter, adapterKindNamed(adapter.kind).info);
        const std::vector<LayerSpan> spans = parseLayerSpans(adapter.layers).value();
        for (const LayerSpan &span : spans)
            for (int64_t layer = span.first; layer < span.end; ++layer)
                for (const Site site : sites)
                    places.push_back({layer, &projectionNames(site), &adapter});
    }
    return places;
}

} // namespace moa
