// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"

#include <algorithm>
#include <charconv>

namespace moa {

namespace {

tl::unexpected<Error> problem(std::string message)
{
    return tl::unexpected(Error{ErrorCode::Config, std::move(message), {}});
}

/// Reads digits alone, at most kMaxLayers; -1 for anything else.
int64_t readLayer(std::string_view text)
{
    int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && text.front() != '-';
    return isWhole && value <= kMaxLayers ? value : -1;
}

std::vector<LayerSpan> joined(std::vector<LayerSpan> spans)
{
    std::ranges::sort(spans, {}, &LayerSpan::first);
    std::vector<LayerSpan> result;
    for (const LayerSpan &span : spans) {
        if (!result.empty() && span.first <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

} // namespace

Result<std::vector<LayerSpan>> parseLayerSpans(std::string_view text)
{
    if (text == "all")
        return std::vector{LayerSpan{0, kMaxLayers}};
    std::vector<LayerSpan> spans;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t comma = std::min(text.find(',', begin), text.size());
        const std::string_view part = text.substr(begin, comma - begin);
        const size_t dash = part.find('-');
        const int64_t first = readLayer(part.substr(0, dash));
        const int64_t end = dash == std::string_view::npos ? -1 : readLayer(part.substr(dash + 1));
        if (first < 0 || end < first)
            return problem(
                say(MOA_TR("engine", "\"{}\" is not a span of layers; write \"all\", or spans such as \"0-8,24-32\" for layers "
                                     "0 to 7 and 24 to 31"),
                    text.substr(0, 40)));
        if (end > first)
            spans.push_back({first, end});
        begin = comma + 1;
    }
    return joined(std::move(spans));
}

Result<std::vector<int64_t>> resolveLayers(std::string_view text, int64_t layerCount)
{
    auto spans = text == "all" ? Result<std::vector<LayerSpan>>(std::vector{LayerSpan{0, layerCount}}) : parseLayerSpans(text);
    if (!spans)
        return tl::unexpected(spans.error());
    std::vector<int64_t> layers;
    for (const auto [first, end] : *spans) {
        if (end > layerCount)
            return problem(
                say(MOA_TR("engine", "\"{}\" names layer {}, but the model's last layer is {}"), text, end - 1, layerCount - 1));
        for (int64_t layer = first; layer < end; ++layer)
            layers.push_back(layer);
    }
    return layers;
}

std::string formatLayers(std::span<const int64_t> layers)
{
    std::vector<LayerSpan> spans;
    for (const int64_t layer : layers)
        spans.push_back({layer, layer + 1});
    std::vector<std::string> parts;
    for (const auto [first, end] : joined(std::move(spans)))
        parts.push_back(fmt::format("{}-{}", first, end));
    return parts.empty() ? "0-0" : fmt::format("{}", fmt::join(parts, ","));
}

} // namespace moa
