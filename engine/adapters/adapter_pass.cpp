// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_pass.h"

#include "engine/model/base_linear.h"

namespace moa {

AdapterPass::AdapterPass(const LayerBank &bank, const AdapterSpan &span, int64_t tokensPerSequence, const TrainingTerms *training)
    : m_bank(bank), m_span(span), m_training(training), m_tokens(tokensPerSequence),
      m_firstRow(span.firstSequence * tokensPerSequence), m_rows(span.sequences * tokensPerSequence), m_experts(bank.experts.size())
{}

/// bool [sequences, T], or undefined for all.
at::Tensor AdapterPass::realRows() const
{
    if (!m_training || !m_training->realRows.defined())
        return {};
    return m_training->realRows.narrow(0, m_span.firstSequence, m_span.sequences);
}

void AdapterPass::route(const at::Tensor &x, const PoolMasks &pool, bool keepGraph)
{
    m_keepsGraph = keepGraph;
    useFactors(x);
    if (m_bank.router) {
        const auto part = [&](const at::Tensor &mask) {
            return mask.defined() ? mask.narrow(0, m_span.firstSequence, m_span.sequences) : mask;
        };
        RouterInput input{mine(x).view({m_span.sequences, m_tokens, x.size(1)}), // [S, T, D]
                          {part(pool.prompt), part(pool.real), part(pool.released)}};
        if (keepGraph) {
            const at::AutoGradMode recordGradients(true);
            m_routerInput = input.x = input.x.detach().requires_grad_(true);
            for (size_t i = 0; i < m_bank.routerParameters.size(); ++i)
                m_routerLeaves.push_back(m_bank.routerParameters[i].detach().requires_grad_(m_bank.routerGradients[i].defined()));
            m_routerOutput = m_bank.router->forward(input, m_routerLeaves);
            if (m_training && m_bank.auxiliary.any())
                m_auxiliary = auxiliaryLoss(m_bank.auxiliary, m_routerOutput, realRows());
            m_weights = m_routerOutput.detach();
        } else {
            m_weights = judged(input);
        }
    } else if (m_factors.defined()) {
        m_weights = at::ones({m_span.sequences, 1, std::ssize(m_bank.columns)}, m_factors.options());
    } else {
        return;
    }
    spreadWeights(x.scalar_type());
    if ((m_bank.router && m_bank.router->isSparse()) || m_factors.defined())
        findCoverage();
}

void AdapterPass::useFactors(const at::Tensor &x)
{
    if (!m_span.factors)
        return;
    std::vector<float> factors;
    for (const Site site : m_bank.columns)
        factors.push_back(static_cast<float>((*m_span.factors)[static_cast<size_t>(site)]));
    m_factors = at::tensor(factors, x.options().dtype(at::kFloat));
}

/// The router's weights without a graph of ours; a pooled router's are kept from the prompt on.
at::Tensor AdapterPass::judged(const RouterInput &input)
{
    if (!m_span.heldWeights || !m_bank.router->isPooled())
        return m_bank.router->forward(input, m_bank.routerParameters);
    at::Tensor &held = (*m_span.heldWeights)[&m_bank];
    if (!m_span.isJudged) {
        const at::Tensor weights = m_bank.router->forward(input, m_bank.routerParameters); // [S, 1, weights]
        const int64_t end = m_span.firstSequence + m_span.sequences;
        if (!held.defined() || held.size(0) < end) {
            const at::Tensor grown = at::zeros({end, 1, weights.size(2)}, weights.options());
            if (held.defined())
                grown.narrow(0, 0, held.size(0)).copy_(held);
            held = grown;
        }
        held.narrow(0, m_span.firstSequence, m_span.sequences).copy_(weights);
    }
    return held.narrow(0, m_span.firstSequence, m_span.sequences);
}

/// From the router's weights to one a row and column. Where a person's factors tell columns apart that share a gate, each column's
/// weight is told.
void AdapterPass::spreadWeights(at::ScalarType type)
{
    at::Tensor byColumn = m_bank.gateOfColumn.defined() ? m_weights.index_select(2, m_bank.gateOfColumn) : m_weights;
    if (m_factors.defined())
        m_weights = byColumn = byColumn * m_factors;
    if (m_bank.gateOfColumn.defined() && !m_factors.defined())
        m_weightNames = m_bank.gateNames;
    else
        for (const Site site : m_bank.columns)
            m_weightNames.emplace_back(siteName(site));
    const auto columns = std::ssize(m_bank.columns);
    m_rowWeights = byColumn.expand({m_span.sequences, m_tokens, columns}).reshape({m_rows, columns}).to(type); // [N, columns]
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

/// [N, 1], or undefined where every weight is 1.
at::Tensor AdapterPass::typeWeightOf(int64_t column) const
{
    return m_rowWeights.defined() ? m_rowWeights.narrow(1, column, 1) : at::Tensor();
}

at::Tensor AdapterPass::weightOf(int64_t column) const
{
    const at::Tensor type = typeWeightOf(column);
    const int64_t experts = m_bank.expertsOf(column);
    if (experts < 0)
        return type;
    const at::Tensor &weights = m_experts[static_cast<size_t>(experts)].weights; // [N, E]
    return type.defined() ? weights * type : weights;
}

void AdapterPass::read(Source source, const at::Tensor &x)
{
    const at::Tensor &matrix = m_bank.sources[static_cast<size_t>(source)].matrix;
    if (!matrix.defined())
        return;
    const at::Tensor middle = m_middles[static_cast<size_t>(source)] = denseProduct(mine(x), matrix);
    for (const LayerBank::Slot &slot : m_bank.slots)
        if (sourceOf(slot.site) == source && drops(slot))
            middle.narrow(1, slot.middleBegin, slot.middleCount)
                .copy_(denseProduct(mine(x) * dropMask(slot, x), matrix.narrow(0, slot.middleBegin, slot.middleCount)));
    for (size_t i = 0; i < m_experts.size(); ++i)
        if (m_bank.experts[i].source == source)
            weighExperts(i, middle);
}

bool AdapterPass::drops(const LayerBank::Slot &slot) const
{
    return slot.dropout > 0 && m_training && m_training->noiseSeed;
}

/// 0 with the slot's probability, else 1 / (1 − p): [N, in] in x's type.
at::Tensor AdapterPass::dropMask(const LayerBank::Slot &slot, const at::Tensor &x) const
{
    // A place of its own among the columns, so that it is not the noise of the same adapter's experts.
    const at::Generator generator =
        adapterGenerator(*m_training->noiseSeed, m_bank.layer, slot.column + std::ssize(m_bank.columns));
    const at::Tensor draws = at::rand({m_rows, x.size(1)}, generator, at::TensorOptions().dtype(at::kFloat));
    return (draws >= slot.dropout).to(x.device(), x.scalar_type()) / (1 - slot.dropout);
}

/// Backward of a slot that reads its source through a mask: its part of the middle's gradient is used up.
void AdapterPass::dropBackward(const LayerBank::Slot &slot, const at::Tensor &x, const at::Tensor &dx)
{
    const auto source = static_cast<size_t>(sourceOf(slot.site));
    const LayerBank::SourceMatrix &matrix = m_bank.sources[source];
    const at::Tensor dMiddle = m_middleGradients[source].narrow(1, slot.middleBegin, slot.middleCount);
    const at::Tensor mask = dropMask(slot, x);
    matrix.gradient.narrow(0, slot.middleBegin, slot.middleCount).add_(at::mm(dMiddle.t(), mine(x) * mask));
    mine(dx).add_(at::mm(dMiddle, matrix.matrix.narrow(0, slot.middleBegin, slot.middleCount)) * mask);
    dMiddle.zero_();
}

/// middle [N, rows] of the experts' source.
void AdapterPass::weighExperts(size_t index, const at::Tensor &middle)
{
    const LayerBank::Experts &experts = m_bank.experts[index];
    const ExpertRouter &router = *experts.router;
    ExpertState &state = m_experts[index];
    const at::ScalarType wide = middle.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    state.scores = middle.narrow(1, experts.scoreBegin, experts.scoreCount).to(wide);
    for (const at::Tensor &tensor : experts.tail)
        state.leaves.push_back(tensor.to(wide));
    ExpertRouter::Input input;
    if (m_training && m_training->noiseSeed && router.isNoisy())
        input.noise =
            at::randn({m_rows, router.choice().experts}, adapterGenerator(*m_training->noiseSeed, m_bank.layer, experts.column),
                      at::TensorOptions().dtype(at::kFloat))
                .to(middle.device(), wide);
    const at::AutoGradMode recordGradients(m_keepsGraph || at::GradMode::is_enabled());
    if (m_keepsGraph) {
        state.scores = state.scores.detach().requires_grad_(true);
        for (at::Tensor &leaf : state.leaves)
            leaf = leaf.detach().requires_grad_(true);
    }
    input.scores = state.scores;
    input.tail = state.leaves;
    state.output = router.forward(input);
    if (m_keepsGraph && m_training && router.choice().balanceCoefficient != 0) {
        const at::Tensor real = realRows();
        state.balance = loadBalancingLoss(state.output, real.defined() ? real.flatten() : real);
    }
    state.weights = (m_keepsGraph ? state.output.weights.detach() : state.output.weights).to(middle.scalar_type());
}

void AdapterPass::addTo(Site site, const at::Tensor &y, const ProjectionRows &base)
{
    if (const LayerBank::Slot *slot = m_bank.slotAt(site))
        addAdapterTo(*slot, y, base);
    if (m_bank.baseTuning)
        if (const BaseTuning::Bias &bias = m_bank.baseTuning->at(site); bias.value.defined())
            mine(y).add_(bias.value);
}

void AdapterPass::addAdapterTo(const LayerBank::Slot &slot, const at::Tensor &y, const ProjectionRows &base)
{
    const at::Tensor middle = m_middles[static_cast<size_t>(sourceOf(slot.site))].narrow(1, slot.middleBegin, slot.middleCount);
    const at::Tensor weight = weightOf(slot.column);
    const Coverage coverage = m_coverage.empty() ? Coverage::All : m_coverage[static_cast<size_t>(slot.column)];
    if (coverage == Coverage::None)
        return;
    if (slot.dora) {
        Dora::Memory memory = slot.dora->rescale(mine(y), middle, weight, doraPlace(slot, base));
        if (m_keepsGraph)
            m_rescaled[slot.site] = std::move(memory);
        return;
    }
    if (coverage == Coverage::All) {
        slot.adapter->addTo(mine(y), middle, weight, slot.tail);
        return;
    }
    const at::Tensor &rows = m_chosen[static_cast<size_t>(slot.column)];
    const at::Tensor mineOfY = mine(y), part = mineOfY.index_select(0, rows);
    slot.adapter->addTo(part, middle.index_select(0, rows), weight.index_select(0, rows), slot.tail);
    mineOfY.index_copy_(0, rows, part); // rows are distinct, and adding by index is many times slower
}

Dora::Place AdapterPass::doraPlace(const LayerBank::Slot &slot, const ProjectionRows &base) const
{
    const LayerBank::SourceMatrix &source = m_bank.sources[static_cast<size_t>(sourceOf(slot.site))];
    const auto rows = [&](const at::Tensor &matrix) {
        return matrix.defined() ? matrix.narrow(0, slot.middleBegin, slot.middleCount) : matrix;
    };
    return {base, rows(source.matrix), rows(source.gradient), slot.tail, slot.tailGradients};
}

at::Tensor AdapterPass::baseGradient(Site site, const at::Tensor &dy) const
{
    const auto rescaled = m_rescaled.find(site);
    return rescaled == m_rescaled.end() ? dy : (dy * rescaled->second.gain).to(dy.scalar_type());
}

void AdapterPass::addToBackward(Site site, const at::Tensor &dy, const ProjectionRows &base)
{
    if (m_bank.baseTuning)
        if (const BaseTuning::Bias &bias = m_bank.baseTuning->at(site); bias.gradient.defined())
            bias.gradient.add_(mine(dy).sum(0, false, bias.gradient.scalar_type()));
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
    if (slot->dora) {
        middleGradient.copy_(slot->dora->rescaleBackward(mine(dy), middle, m_rescaled.at(site), doraPlace(*slot, base)));
        return;
    }
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

/// The gradient of weightOf(column), of all rows or of those given, goes to the experts' weights and the type router's.
void AdapterPass::addWeightGradient(int64_t column, const at::Tensor &gradient, const at::Tensor &rows)
{
    const auto put = [&](const at::Tensor &place, const at::Tensor &values) {
        if (rows.defined())
            place.index_copy_(0, rows, values.to(place.scalar_type()));
        else
            place.copy_(values);
    };
    if (!gradient.defined())
        return;
    at::Tensor typeGradient = gradient; // [n]
    if (const int64_t experts = m_bank.expertsOf(column); experts >= 0) {
        ExpertState &state = m_experts[static_cast<size_t>(experts)];
        const auto chosen = [&](const at::Tensor &x) { return rows.defined() ? x.index_select(0, rows) : x; };
        const at::Tensor type = typeWeightOf(column);
        if (!state.gradient.defined())
            state.gradient = at::zeros_like(state.output.weights);
        put(state.gradient, type.defined() ? gradient * chosen(type) : gradient);
        typeGradient = (gradient * chosen(state.weights)).sum(-1);
    }
    if (!m_routerOutput.defined())
        return;
    if (!m_weightGradients.defined())
        m_weightGradients = at::zeros(m_rowWeights.sizes(), m_weights.options());
    put(m_weightGradients.select(1, column), typeGradient);
}

void AdapterPass::readBackward(Source source, const at::Tensor &x, const at::Tensor &dx)
{
    for (size_t i = 0; i < m_experts.size(); ++i)
        if (m_bank.experts[i].source == source)
            weighExpertsBackward(i);
    const at::Tensor &middleGradient = m_middleGradients[static_cast<size_t>(source)];
    if (!middleGradient.defined())
        return;
    for (const LayerBank::Slot &slot : m_bank.slots)
        if (sourceOf(slot.site) == source && drops(slot))
            dropBackward(slot, x, dx);
    const LayerBank::SourceMatrix &matrix = m_bank.sources[static_cast<size_t>(source)];
    matrix.gradient.add_(at::mm(middleGradient.t(), mine(x)));
    mine(dx).addmm_(middleGradient, matrix.matrix);
}

void AdapterPass::weighExpertsBackward(size_t index)
{
    const LayerBank::Experts &experts = m_bank.experts[index];
    ExpertState &state = m_experts[index];
    std::vector<at::Tensor> outputs, gradients;
    if (state.gradient.defined()) {
        outputs.push_back(state.output.weights);
        gradients.push_back(state.gradient);
    }
    if (state.balance.defined()) {
        outputs.push_back(state.balance);
        gradients.push_back(at::full_like(state.balance, m_training->scale * experts.router->choice().balanceCoefficient));
    }
    if (outputs.empty())
        return;
    std::vector<at::Tensor> leaves{state.scores};
    leaves.insert(leaves.end(), state.leaves.begin(), state.leaves.end());
    const auto found = torch::autograd::grad(outputs, leaves, gradients, std::nullopt, false, /*allow_unused=*/true);
    const auto source = static_cast<size_t>(experts.source);
    if (!m_middleGradients[source].defined())
        m_middleGradients[source] = at::zeros_like(m_middles[source]);
    if (found[0].defined())
        m_middleGradients[source].narrow(1, experts.scoreBegin, experts.scoreCount).copy_(found[0]);
    for (size_t i = 0; i < experts.tailGradients.size(); ++i)
        if (found[i + 1].defined())
            experts.tailGradients[i].add_(found[i + 1]);
    state = {};
}

void AdapterPass::addPrompt(const at::Tensor &q, const at::Tensor &o, const AttentionAccess &base)
{
    if (!m_bank.prompt || (!m_coverage.empty() && m_coverage[static_cast<size_t>(m_bank.promptColumn)] == Coverage::None))
        return;
    AttentionAdapter::Memory &memory = m_span.heldPrompts ? (*m_span.heldPrompts)[&m_bank] : m_promptMemory;
    m_bank.prompt->addTo(mine(o), mine(q), weightOf(m_bank.promptColumn), base, m_bank.promptParameters, memory);
}

void AdapterPass::addPromptBackward(const at::Tensor &q, const at::Tensor &dO, const at::Tensor &dq, const AttentionAccess &base)
{
    if (!m_promptMemory.keys.defined())
        return;
    addWeightGradient(m_bank.promptColumn,
                      m_bank.prompt->backward(mine(dO).view(mine(q).sizes()), mine(q), mine(dq), weightOf(m_bank.promptColumn),
                                              base, m_bank.promptParameters, m_bank.promptGradients, m_promptMemory));
}

void AdapterPass::routeBackward(const at::Tensor &dx)
{
    std::vector<at::Tensor> outputs, gradients;
    if (m_routerOutput.defined() && m_weightGradients.defined()) {
        at::Tensor gradient = m_factors.defined() ? m_weightGradients * m_factors : m_weightGradients; // [N, columns]
        if (m_bank.gateOfColumn.defined())
            gradient = at::zeros({m_rows, m_routerOutput.size(2)}, gradient.options()).index_add_(1, m_bank.gateOfColumn, gradient);
        outputs.push_back(m_routerOutput);
        gradients.push_back(gradient.view({m_span.sequences, m_tokens, -1}).sum_to_size(m_routerOutput.sizes()));
    }
    if (m_auxiliary.defined()) {
        outputs.push_back(m_auxiliary);
        gradients.push_back(at::full_like(m_auxiliary, m_training->scale));
    }
    if (outputs.empty())
        return;
    std::vector<at::Tensor> leaves{m_routerInput};
    for (const at::Tensor &leaf : m_routerLeaves)
        if (leaf.requires_grad())
            leaves.push_back(leaf);
    const auto found = torch::autograd::grad(outputs, leaves, gradients, std::nullopt, false, /*allow_unused=*/true);
    if (found[0].defined())
        mine(dx).add_(found[0].reshape({m_rows, -1}));
    size_t next = 1;
    for (const at::Tensor &place : m_bank.routerGradients)
        if (place.defined() && found[next++].defined())
            place.add_(found[next - 1]);
    m_routerOutput.reset();
    m_auxiliary.reset();
}

} // namespace moa
