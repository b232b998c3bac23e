// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_bank.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/experts/expert_options.h"
#include "engine/routing/router_mode.h"
#include "engine/routing/router_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace moa {

namespace {

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

/// The matrices that read a source, which the buffer holds without a gap, as one of `flat`.
at::Tensor joined(const ParameterBuffer &buffer, const at::Tensor &flat, const LayerBank::SourceMatrix &source)
{
    int64_t offset = -1, count = 0, inputs = 0;
    for (const int64_t index : source.indices) {
        const ParameterBuffer::Entry &entry = buffer.entries()[static_cast<size_t>(index)];
        if (offset < 0)
            offset = entry.offset;
        TORCH_INTERNAL_ASSERT(entry.offset == offset + count, "matrices of one source must be neighbours");
        count += entry.count;
        inputs = entry.shape[1];
    }
    return offset < 0 ? at::Tensor() : flat.narrow(0, offset, count).view({count / inputs, inputs});
}

/// Adds matrices that read a source below those that are there; returns how many rows they have.
int64_t addMatrices(ParameterBuffer &buffer, int64_t layer, std::vector<ParameterSpec> specs, LayerBank::SourceMatrix &source)
{
    int64_t rows = 0;
    for (const int64_t index : addAll(buffer, layer, std::move(specs))) {
        source.indices.push_back(index);
        rows += buffer.entries()[static_cast<size_t>(index)].shape[0];
    }
    source.rows += rows;
    return rows;
}

} // namespace

const LayerBank::Slot *LayerBank::slotAt(Site site) const
{
    const auto found = std::ranges::find(slots, site, &Slot::site);
    return found == slots.end() ? nullptr : &*found;
}

int64_t LayerBank::expertsOf(int64_t column) const
{
    const auto found = std::ranges::find(experts, column, &Experts::column);
    return found == experts.end() ? -1 : std::distance(experts.begin(), found);
}

AdapterBank::AdapterBank(AdapterPlan plan, const DecoderConfig &model, const Options &options)
    : m_plan(std::move(plan)), m_model(model), m_layers(static_cast<size_t>(model.layers))
{
    for (int64_t layer = 0; layer < model.layers; ++layer)
        addLayer(layer);
    if (m_plan.tunesBase)
        m_finalNorm = addFinalNorm(m_buffer, model);
    m_buffer.allocate(options.seed, options.valueType, options.computeType, options.device);
    bind();
}

void AdapterBank::addLayer(int64_t layer)
{
    auto bank = std::make_unique<LayerBank>();
    bank->layer = layer;
    bank->columns = m_plan.columns(layer);
    if (bank->columns.empty() && !m_plan.tunesBase)
        return;
    addAdapters(*bank);
    // Matrices of one source first and together: the buffer keeps the order of adding.
    for (size_t source = 0; source < kSourceCount; ++source)
        addSource(*bank, static_cast<Source>(source));
    for (LayerBank::Slot &slot : bank->slots)
        slot.tailIndices = addAll(m_buffer, layer, slot.adapter->tailParameters());
    for (LayerBank::Experts &experts : bank->experts)
        experts.tailIndices = addAll(m_buffer, layer, experts.router->tailParameters());
    if (bank->prompt)
        bank->promptIndices = addAll(m_buffer, layer, bank->prompt->parameters());
    addRouter(*bank);
    if (m_plan.tunesBase)
        bank->baseTuning = BaseTuning::addTo(m_buffer, layer, m_model);
    m_layers[static_cast<size_t>(layer)] = std::move(bank);
}

void AdapterBank::addAdapters(LayerBank &bank)
{
    int64_t column = 0;
    for (const PlannedAdapter &planned : m_plan.adapters) {
        if (planned.layer != bank.layer)
            continue;
        const AdapterKind &kind = adapterKindNamed(planned.kind);
        if (kind.makeAttentionAdapter) {
            bank.prompt = kind.makeAttentionAdapter(planned.options, m_model);
            bank.promptColumn = column;
        } else {
            LayerBank::Slot slot;
            slot.site = planned.site;
            slot.column = column;
            slot.dropout = planned.options.value("dropout", 0.0);
            slot.adapter = kind.makeSiteAdapter(planned.site, planned.options, m_model);
            slot.dora = dynamic_cast<const Dora *>(slot.adapter.get());
            bank.slots.push_back(std::move(slot));
        }
        if (kind.expertPlace)
            if (auto router = makeExpertRouter(planned.options, kind.expertPlace(planned.site, m_model))) {
                LayerBank::Experts experts;
                experts.router = std::move(router);
                experts.source = sourceOf(planned.site);
                experts.column = column;
                bank.experts.push_back(std::move(experts));
            }
        ++column;
    }
}

void AdapterBank::addSource(LayerBank &bank, Source source)
{
    LayerBank::SourceMatrix &matrix = bank.sources[static_cast<size_t>(source)];
    for (LayerBank::Slot &slot : bank.slots)
        if (sourceOf(slot.site) == source) {
            slot.middleBegin = matrix.rows;
            slot.middleCount = addMatrices(m_buffer, bank.layer, slot.adapter->sourceParameters(), matrix);
        }
    for (LayerBank::Experts &experts : bank.experts)
        if (experts.source == source) {
            experts.scoreBegin = matrix.rows;
            experts.scoreCount = addMatrices(m_buffer, bank.layer, experts.router->sourceParameters(), matrix);
        }
}

void AdapterBank::addRouter(LayerBank &bank)
{
    const RouterMode &mode = routerModeNamed(m_plan.routerMode);
    if (!mode.make || bank.columns.empty())
        return;
    RouterOptions options;
    (void)fromJson(m_plan.routerOptions, options);
    bank.router = mode.make(m_plan.routerOptions, m_model.width, bank.columns);
    bank.routerReadsNormed = options.routerInput == "normed";
    bank.auxiliary = {options.entropyCoefficient, options.balanceCoefficient};
    std::vector<ParameterSpec> specs = bank.router->parameters();
    for (ParameterSpec &spec : specs)
        spec.rateFactor *= options.learningRateFactor;
    bank.routerIndices = addAll(m_buffer, bank.layer, std::move(specs));
    if (Router::Gates gates = bank.router->gates(); !gates.names.empty()) {
        bank.gateNames = std::move(gates.names);
        bank.gateOfColumn = at::tensor(gates.ofColumn, at::kLong);
    }
}

int64_t AdapterBank::lowestLayer() const
{
    const auto first = std::ranges::find_if(m_layers, [](const auto &bank) { return bank != nullptr; });
    return std::distance(m_layers.begin(), first);
}

void AdapterBank::startMagnitudesFrom(const std::function<ProjectionRows(int64_t layer, Site site)> &baseAt)
{
    const at::NoGradGuard noGradients;
    for (const auto &bank : m_layers)
        for (size_t i = 0; bank && i < bank->slots.size(); ++i)
            if (const LayerBank::Slot &slot = bank->slots[i]; slot.dora)
                m_buffer.value(slot.tailIndices[Dora::kMagnitude]).copy_(Dora::firstMagnitude(baseAt(bank->layer, slot.site)));
    m_buffer.refreshComputed();
    bind();
}

bool AdapterBank::isPooled() const
{
    return std::ranges::any_of(m_layers, [](const auto &bank) { return bank && bank->router && bank->router->isPooled(); });
}

void AdapterBank::startNormsFrom(const std::vector<std::pair<at::Tensor, at::Tensor>> &ofBlocks, const at::Tensor &last)
{
    if (!m_plan.tunesBase)
        return;
    const at::NoGradGuard noGradients;
    for (size_t layer = 0; layer < m_layers.size(); ++layer) {
        const BaseTuning &tuning = *m_layers[layer]->baseTuning;
        m_buffer.value(tuning.attentionNorm.index).copy_(ofBlocks[layer].first);
        m_buffer.value(tuning.ffnNorm.index).copy_(ofBlocks[layer].second);
    }
    m_buffer.value(m_finalNorm.index).copy_(last);
    m_buffer.refreshComputed();
    bind();
}

void AdapterBank::bind()
{
    for (const auto &bank : m_layers) {
        if (!bank)
            continue;
        for (LayerBank::SourceMatrix &source : bank->sources) {
            source.matrix = joined(m_buffer, m_buffer.computed(), source);
            source.gradient = m_buffer.gradients().defined() ? joined(m_buffer, m_buffer.gradients(), source) : at::Tensor();
        }
        for (LayerBank::Slot &slot : bank->slots) {
            slot.tail = computedViews(m_buffer, slot.tailIndices);
            slot.tailGradients = gradientViews(m_buffer, slot.tailIndices);
        }
        for (LayerBank::Experts &experts : bank->experts) {
            experts.tail = computedViews(m_buffer, experts.tailIndices);
            experts.tailGradients = gradientViews(m_buffer, experts.tailIndices);
        }
        if (bank->baseTuning)
            bank->baseTuning->bind(m_buffer);
        if (bank->gateOfColumn.defined())
            bank->gateOfColumn = bank->gateOfColumn.to(m_buffer.values().device());
        bank->promptParameters = computedViews(m_buffer, bank->promptIndices);
        bank->promptGradients = gradientViews(m_buffer, bank->promptIndices);
        bank->routerParameters = computedViews(m_buffer, bank->routerIndices);
        bank->routerGradients = gradientViews(m_buffer, bank->routerIndices);
    }
    bindNorm(m_finalNorm, m_buffer);
}

} // namespace moa
