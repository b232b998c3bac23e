// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_pass.h"

#include "engine/model/base_linear.h"

namespace moa {

AdapterPass::AdapterPass(const LayerBank &bank, const AdapterSpan &span, int64_t tokensPerSequence)
    : m_bank(bank), m_span(span), m_tokens(tokensPerSequence), m_firstRow(span.firstSequence * tokensPerSequence),
      m_rows(span.sequences * tokensPerSequence)
{}

void AdapterPass::route(const at::Tensor &x, const at::Tensor &pool, bool keepGraph)
{
    const at::Tensor input = mine(x).view({m_span.sequences, m_tokens, x.size(1)}); // [S, T, D]
    if (m_span.factors) {
        std::vector<float> factors;
        for (const Site site : m_bank.columns)
            factors.push_back(static_cast<float>((*m_span.factors)[static_cast<size_t>(site)]));
        m_factors = at::tensor(factors, x.options().dtype(at::kFloat));
    }
    if (m_bank.router) {
        RouterInput routerInput{input, pool.defined() ? pool.narrow(0, m_span.firstSequence, m_span.sequences) : pool};
        if (keepGraph) {
            const at::AutoGradMode recordGradients(true);
            m_routerInput = routerInput.x = input.detach().requires_grad_(true);
            for (size_t i = 0; i < m_bank.routerParameters.size(); ++i)
                m_routerLeaves.push_back(m_bank.routerParameters[i].detach().requires_grad_(m_bank.routerGradients[i].defined()));
            m_routerOutput = m_bank.router->forward(routerInput, m_routerLeaves);
            m_weights = m_routerOutput.detach();
        } else {
            m_weights = m_bank.router->forward(routerInput, m_bank.routerParameters);
        }
    } else if (m_factors.defined()) {
        m_weights = at::ones({m_span.sequences, 1, std::ssize(m_bank.columns)}, m_factors.options());
    } else {
        return;
    }
    const at::Tensor used = m_factors.defined() ? m_weights * m_factors : m_weights;
    const auto columns = std::ssize(m_bank.columns);
    m_rowWeights =
        used.expand({m_span.sequences, m_tokens, columns}).reshape({m_rows, columns}).to(x.scalar_type()); // [N, columns]
    m_weights = used;
    if ((m_bank.router && m_bank.router->isSparse()) || m_factors.defined())
        findCoverage();
}

void AdapterPass::findCoverage()
{
    // Elsewhere than on the CPU, reading the counts back would stall the device for less than it saves.
    if (at::GradMode::is_enabled() || !m_rowWeights.device().is_cpu())
        return;
    const at::Tensor chosen = m_rowWeights != 0; // [N, columns]
    const at::Tensor counts = chosen.sum(0);
    const auto *count = counts.const_data_ptr<int64_t>();
    m_coverage.resize(m_bank.columns.size());
    m_chosen.resize(m_bank.columns.size());
    for (size_t column = 0; column < m_bank.columns.size(); ++column) {
        const auto share = static_cast<double>(count[column]) / static_cast<double>(m_rows);
        m_coverage[column] = count[column] == 0 ? Coverage::None : share < m_span.gatherShare ? Coverage::Gathered : Coverage::All;
        if (m_coverage[column] == Coverage::Gathered)
            m_chosen[column] = chosen.select(1, static_cast<int64_t>(column)).nonzero().squeeze(1);
    }
}

at::Tensor AdapterPass::weightOf(int64_t column) const
{
    return m_rowWeights.defined() ? m_rowWeights.narrow(1, column, 1) : at::Tensor();
}

void AdapterPass::read(Source source, const at::Tensor &x)
{
    const at::Tensor &matrix = m_bank.sources[static_cast<size_t>(source)].matrix;
    if (matrix.defined())
        m_middles[static_cast<size_t>(source)] = denseProduct(mine(x), matrix);
}

void AdapterPass::addTo(Site site, const at::Tensor &y)
{
    const LayerBank::Slot *slot = m_bank.slotAt(site);
    if (!slot)
        return;
    const at::Tensor middle = m_middles[static_cast<size_t>(sourceOf(site))].narrow(1, slot->middleBegin, slot->middleCount);
    const at::Tensor weight = weightOf(slot->column);
    const Coverage coverage = m_coverage.empty() ? Coverage::All : m_coverage[static_cast<size_t>(slot->column)];
    if (coverage == Coverage::None)
        return;
    if (coverage == Coverage::All) {
        slot->adapter->addTo(mine(y), middle, weight, slot->tail);
        return;
    }
    const at::Tensor &rows = m_chosen[static_cast<size_t>(slot->column)];
    const at::Tensor mineOfY = mine(y), part = mineOfY.index_select(0, rows);
    slot->adapter->addTo(part, middle.index_select(0, rows), weight.index_select(0, rows), slot->tail);
    mineOfY.index_copy_(0, rows, part); // rows are distinct, and adding by index is many times slower
}

void AdapterPass::addToBackward(Site site, const at::Tensor &dy)
{
    const LayerBank::Slot *slot = m_bank.slotAt(site);
    if (!slot)
        return;
    const auto source = static_cast<size_t>(sourceOf(site));
    if (!m_middleGradients[source].defined())
        m_middleGradients[source] = at::zeros_like(m_middles[source]);
    const at::Tensor middle = m_middles[source].narrow(1, slot->middleBegin, slot->middleCount);
    const at::Tensor middleGradient = m_middleGradients[source].narrow(1, slot->middleBegin, slot->middleCount);
    const at::Tensor weight = weightOf(slot->column);
    const Coverage coverage = m_coverage.empty() ? Coverage::All : m_coverage[static_cast<size_t>(slot->column)];
    if (coverage == Coverage::None)
        return;
    if (coverage == Coverage::All) {
        const SiteAdapter::Gradient gradient = slot->adapter->backward(mine(dy), middle, weight, slot->tail, slot->tailGradients);
        middleGradient.copy_(gradient.middle);
        addWeightGradient(slot->column, gradient.weight);
        return;
    }
    const at::Tensor &rows = m_chosen[static_cast<size_t>(slot->column)];
    const SiteAdapter::Gradient gradient = slot->adapter->backward(mine(dy).index_select(0, rows), middle.index_select(0, rows),
                                                                   weight.index_select(0, rows), slot->tail, slot->tailGradients);
    middleGradient.index_copy_(0, rows, gradient.middle);
    addWeightGradient(slot->column, gradient.weight, rows);
}

void AdapterPass::addWeightGradient(int64_t column, const at::Tensor &gradient, const at::Tensor &rows)
{
    if (!gradient.defined() || !m_routerOutput.defined())
        return;
    if (!m_weightGradients.defined())
        m_weightGradients = at::zeros(m_rowWeights.sizes(), m_weights.options());
    const at::Tensor place = m_weightGradients.select(1, column);
    if (rows.defined())
        place.index_copy_(0, rows, gradient.to(place.scalar_type()));
    else
        place.copy_(gradient);
}

void AdapterPass::readBackward(Source source, const at::Tensor &x, const at::Tensor &dx)
{
    const at::Tensor &middleGradient = m_middleGradients[static_cast<size_t>(source)];
    if (!middleGradient.defined())
        return;
    const LayerBank::SourceMatrix &matrix = m_bank.sources[static_cast<size_t>(source)];
    matrix.gradient.add_(at::mm(middleGradient.t(), mine(x)));
    mine(dx).addmm_(middleGradient, matrix.matrix);
}

void AdapterPass::addPrompt(const at::Tensor &q, const at::Tensor &o, const AttentionAccess &base)
{
    if (!m_bank.prompt || (!m_coverage.empty() && m_coverage[static_cast<size_t>(m_bank.promptColumn)] == Coverage::None))
        return;
    AttentionAdapter::Memory &memory = m_span.heldPrompts ? (*m_span.heldPrompts)[&m_bank] : m_promptMemory;
    const at::Tensor delta = m_bank.prompt->forward(mine(q), weightOf(m_bank.promptColumn), base, m_bank.promptParameters, memory);
    mine(o).add_(delta.reshape({m_rows, -1}));
}

at::Tensor AdapterPass::addPromptBackward(const at::Tensor &q, const at::Tensor &dO, const AttentionAccess &base)
{
    if (!m_promptMemory.keys.defined())
        return at::zeros_like(mine(q));
    const AttentionAdapter::Gradient gradient =
        m_bank.prompt->backward(mine(dO).view(mine(q).sizes()), mine(q), weightOf(m_bank.promptColumn), base,
                                m_bank.promptParameters, m_bank.promptGradients, m_promptMemory);
    addWeightGradient(m_bank.promptColumn, gradient.weight);
    return gradient.query;
}

void AdapterPass::routeBackward(const at::Tensor &dx)
{
    if (!m_routerOutput.defined() || !m_weightGradients.defined())
        return;
    at::Tensor gradient = m_factors.defined() ? m_weightGradients * m_factors : m_weightGradients; // [N, columns]
    gradient = gradient.view({m_span.sequences, m_tokens, -1}).sum_to_size(m_routerOutput.sizes());
    std::vector<at::Tensor> leaves{m_routerInput};
    for (const at::Tensor &leaf : m_routerLeaves)
        if (leaf.requires_grad())
            leaves.push_back(leaf);
    const auto gradients = torch::autograd::grad({m_routerOutput}, leaves, {gradient}, std::nullopt, false, /*allow_unused=*/true);
    if (gradients[0].defined())
        mine(dx).add_(gradients[0].reshape({m_rows, -1}));
    size_t next = 1;
    for (const at::Tensor &place : m_bank.routerGradients)
        if (place.defined() && gradients[next++].defined())
            place.add_(gradients[next - 1]);
    m_routerOutput.reset();
}

} // namespace moa
