// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_bank.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/routing/router_mode.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace moa {

namespace {

/// Names in files stand below the layer.
std::vector<int64_t> addAll(ParameterBuffer &buffer, int64_t layer, std::vector<ParameterSpec> specs)
{
    std::vector<int64_t> indices;
    for (ParameterSpec &spec : specs) {
        spec.name = fmt::format("llama.layers.{}.{}", layer, spec.name);
        indices.push_back(buffer.add(std::move(spec)));
    }
    return indices;
}

Tensors computedViews(const ParameterBuffer &buffer, const std::vector<int64_t> &indices)
{
    Tensors views;
    for (const int64_t index : indices)
        views.push_back(buffer.computedValue(index));
    return views;
}

Tensors gradientViews(const ParameterBuffer &buffer, const std::vector<int64_t> &indices)
{
    Tensors views;
    for (const int64_t index : indices)
        views.push_back(buffer.gradient(index));
    return views;
}

/// The matrices of all slots that read the source, which the buffer holds without a gap, as one of `flat`.
at::Tensor joined(const ParameterBuffer &buffer, const at::Tensor &flat, const LayerBank &bank, Source source)
{
    int64_t offset = -1, count = 0, inputs = 0;
    for (const LayerBank::Slot &slot : bank.slots)
        for (const int64_t index : slot.sourceIndices) {
            if (sourceOf(slot.site) != source)
                continue;
            const ParameterBuffer::Entry &entry = buffer.entries()[static_cast<size_t>(index)];
            if (offset < 0)
                offset = entry.offset;
            TORCH_INTERNAL_ASSERT(entry.offset == offset + count, "matrices of one source must be neighbours");
            count += entry.count;
            inputs = entry.shape[1];
        }
    return offset < 0 ? at::Tensor() : flat.narrow(0, offset, count).view({count / inputs, inputs});
}

} // namespace

const LayerBank::Slot *LayerBank::slotAt(Site site) const
{
    const auto found = std::ranges::find(slots, site, &Slot::site);
    return found == slots.end() ? nullptr : &*found;
}

AdapterBank::AdapterBank(AdapterPlan plan, const DecoderConfig &model, const Options &options)
    : m_plan(std::move(plan)), m_model(model), m_layers(static_cast<size_t>(model.layers))
{
    for (int64_t layer = 0; layer < model.layers; ++layer)
        addLayer(layer);
    m_buffer.allocate(options.seed, options.valueType, options.computeType, options.device);
    bind();
}

void AdapterBank::addLayer(int64_t layer)
{
    auto bank = std::make_unique<LayerBank>();
    bank->columns = m_plan.columns(layer);
    if (bank->columns.empty())
        return;
    int64_t column = 0;
    for (const PlannedAdapter &planned : m_plan.adapters) {
        if (planned.layer != layer)
            continue;
        const AdapterKind &kind = adapterKindNamed(planned.kind);
        if (kind.makeAttentionAdapter) {
            bank->prompt = kind.makeAttentionAdapter(planned.options, m_model);
            bank->promptColumn = column;
        } else {
            LayerBank::Slot slot;
            slot.site = planned.site;
            slot.column = column;
            slot.adapter = kind.makeSiteAdapter(planned.site, planned.options, m_model);
            bank->slots.push_back(std::move(slot));
        }
        ++column;
    }
    // Matrices of one source first and together: the buffer keeps the order of adding.
    for (size_t source = 0; source < kSourceCount; ++source) {
        int64_t rows = 0;
        for (LayerBank::Slot &slot : bank->slots) {
            if (sourceOf(slot.site) != static_cast<Source>(source))
                continue;
            slot.sourceIndices = addAll(m_buffer, layer, slot.adapter->sourceParameters());
            slot.middleBegin = rows;
            for (const int64_t index : slot.sourceIndices)
                slot.middleCount += m_buffer.entries()[static_cast<size_t>(index)].shape[0];
            rows += slot.middleCount;
        }
    }
    for (LayerBank::Slot &slot : bank->slots)
        slot.tailIndices = addAll(m_buffer, layer, slot.adapter->tailParameters());
    if (bank->prompt)
        bank->promptIndices = addAll(m_buffer, layer, bank->prompt->parameters());
    if (const RouterMode &mode = routerModeNamed(m_plan.routerMode); mode.make) {
        bank->router = mode.make(m_plan.routerOptions, m_model.width, column);
        bank->routerReadsNormed = m_plan.routerOptions.value("router_input", "block") == "normed";
        bank->routerIndices = addAll(m_buffer, layer, bank->router->parameters());
    }
    m_layers[static_cast<size_t>(layer)] = std::move(bank);
}

int64_t AdapterBank::lowestLayer() const
{
    const auto first = std::ranges::find_if(m_layers, [](const auto &bank) { return bank != nullptr; });
    return std::distance(m_layers.begin(), first);
}

void AdapterBank::bind()
{
    for (const auto &bank : m_layers) {
        if (!bank)
            continue;
        for (size_t source = 0; source < kSourceCount; ++source) {
            const auto which = static_cast<Source>(source);
            bank->sources[source].matrix = joined(m_buffer, m_buffer.computed(), *bank, which);
            bank->sources[source].gradient =
                m_buffer.gradients().defined() ? joined(m_buffer, m_buffer.gradients(), *bank, which) : at::Tensor();
        }
        for (LayerBank::Slot &slot : bank->slots) {
            slot.tail = computedViews(m_buffer, slot.tailIndices);
            slot.tailGradients = gradientViews(m_buffer, slot.tailIndices);
        }
        bank->promptParameters = computedViews(m_buffer, bank->promptIndices);
        bank->promptGradients = gradientViews(m_buffer, bank->promptIndices);
        bank->routerParameters = computedViews(m_buffer, bank->routerIndices);
        bank->routerGradients = gradientViews(m_buffer, bank->routerIndices);
    }
}

} // namespace moa
