// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/adapter_content.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "engine/files/pth.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"
#include "engine/model/weight_source.h"
#include "engine/routing/router_mode.h"

#include <algorithm>
#include <charconv>

namespace moa {

namespace {

/// Whether a tensor's first dimension runs over the rows of this projection.
bool hasRowsOf(std::string_view projection, std::string_view name)
{
    const size_t at = name.find(projection);
    if (at == std::string_view::npos)
        return false;
    const std::string_view rest = name.substr(at + projection.size());
    return rest.find(".lora_B") != std::string_view::npos || rest.ends_with(".magnitude");
}

/// The number after a letter at the start of a fingerprint's word, or 0.
int64_t countAfter(char letter, const std::string &fingerprint)
{
    const size_t at = fingerprint.find(std::string(" ") + letter);
    int64_t count = 0;
    if (at != std::string::npos)
        std::from_chars(fingerprint.data() + at + 2, fingerprint.data() + fingerprint.size(), count);
    return count;
}

} // namespace

int64_t layerOf(std::string_view tensorName)
{
    constexpr std::string_view kPrefix = "llama.layers.";
    int64_t layer = -1;
    if (tensorName.starts_with(kPrefix))
        std::from_chars(tensorName.data() + kPrefix.size(), tensorName.data() + tensorName.size(), layer);
    return layer;
}

int64_t layersOf(const AdapterContent &content)
{
    int64_t layers = 0;
    for (const TensorView &view : content.tensors)
        layers = std::max(layers, layerOf(view.name) + 1);
    return layers;
}

AdapterDescription completed(AdapterDescription description)
{
    for (AdapterConfig &adapter : description.adapters)
        adapter.options = resolvedOptions(adapter.options, adapterKindNamed(adapter.kind).info.fields);
    description.router.options = resolvedOptions(description.router.options, routerModeNamed(description.router.mode).info.fields);
    return description;
}

std::optional<HeadCounts> headsInFingerprint(const std::string &fingerprint)
{
    const HeadCounts heads{countAfter('H', fingerprint), countAfter('K', fingerprint)};
    if (heads.heads < 1 || heads.keyValueHeads < 1)
        return std::nullopt;
    return heads;
}

std::vector<TensorView> tensorsInOrder(const AdapterContent &content, RotaryOrder order, const HeadCounts &heads)
{
    if (content.rotaryOrder == order)
        return content.tensors;
    const auto permute = order == RotaryOrder::Interleaved ? interleaveRotaryRows : splitRotaryRows;
    std::vector<TensorView> tensors = content.tensors;
    for (TensorView &view : tensors) {
        if (hasRowsOf(".lora_Q", view.name))
            view = viewOfTensor(view.name, permute(tensorFromView(view), heads.heads));
        else if (hasRowsOf(".lora_K", view.name))
            view = viewOfTensor(view.name, permute(tensorFromView(view), heads.keyValueHeads));
    }
    return tensors;
}

std::vector<TensorView> readAdapterModel(const std::filesystem::path &folder)
{
    if (std::filesystem::exists(folder / "adapter_model.safetensors"))
        return SafetensorsFile::open(folder / "adapter_model.safetensors").tensors();
    if (std::filesystem::exists(folder / "adapter_model.bin"))
        return PthFile::open(folder / "adapter_model.bin").tensors();
    throw Failure(
        ErrorCode::InputFile,
        say(MOA_TR("engine", "Beside adapter_config.json there is neither adapter_model.safetensors nor adapter_model.bin.")),
        folder.string());
}

void requireValidDescription(const AdapterDescription &description, const std::string &where)
{
    const auto require = [&](const std::vector<Problem> &problems) {
        if (!problems.empty())
            throw Failure(ErrorCode::InputFile, describe(problems.front()), where);
    };
    for (size_t i = 0; i < description.adapters.size(); ++i) {
        const AdapterConfig &adapter = description.adapters[i];
        require(checkFields(adapter.options, adapterKindNamed(adapter.kind).info.fields, fmt::format("adapters[{}]", i)));
        if (const auto layers = parseLayerSpans(adapter.layers); !layers)
            throw Failure(ErrorCode::InputFile, layers.error().message, where);
    }
    require(checkFields(description.router.options, routerModeNamed(description.router.mode).info.fields, "router"));
}

} // namespace moa
