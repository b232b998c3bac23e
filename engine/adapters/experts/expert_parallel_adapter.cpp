// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/expert_parallel_adapter.h"

#include "engine/adapters/parallel_adapter.h"

#include <fmt/format.h>

namespace moa {

std::string ExpertParallelAdapter::downName(int64_t expert) const
{
    return m_shape.isDownShared ? "p_adapter.down_proj" : fmt::format("p_adapter.down_proj_l.{}", expert);
}

std::vector<ParameterSpec> ExpertParallelAdapter::sourceParameters() const
{
    std::vector<ParameterSpec> specs;
    for (int64_t expert = 0; expert < downs(); ++expert)
        specs.push_back({downName(expert) + ".weight", {m_shape.size, m_shape.width}, xavierUniform(ParallelAdapter::kGain)});
    return specs;
}

std::vector<ParameterSpec> ExpertParallelAdapter::tailParameters() const
{
    std::vector<ParameterSpec> weights, upBiases, downBiases;
    for (int64_t expert = 0; expert < m_shape.experts; ++expert) {
        const std::string up = fmt::format("p_adapter.up_proj_l.{}", expert);
        weights.push_back({up + ".weight", {m_shape.width, m_shape.size}, xavierUniform(ParallelAdapter::kGain)});
        upBiases.push_back({up + ".bias", {m_shape.width}, zeros()});
    }
    for (int64_t expert = 0; expert < downs(); ++expert)
        downBiases.push_back({downName(expert) + ".bias", {m_shape.size}, zeros()});
    weights.insert(weights.end(), upBiases.begin(), upBiases.end());
    weights.insert(weights.end(), downBiases.begin(), downBiases.end());
    return weights;
}

ExpertParallelAdapter::Joined ExpertParallelAdapter::joined(const Tensors &tail) const
{
    const at::TensorList all(tail);
    const auto experts = static_cast<size_t>(m_shape.experts);
    return {at::cat(all.slice(0, experts), 1), at::stack(all.slice(experts, experts)), at::cat(all.slice(2 * experts))};
}

void ExpertParallelAdapter::addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight,
                                  const Tensors &tail) const
{
    const Joined parts = joined(tail);
    const at::Tensor hidden = at::silu(middle + parts.downBias).unflatten(1, {-1, m_shape.size}); // [N, E or 1, p]
    y.addmm_((hidden * weight.unsqueeze(-1)).flatten(1), parts.upWeight.t());
    y.addmm_(weight, parts.upBias);
}

SiteAdapter::Gradient ExpertParallelAdapter::backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight,
                                                      const Tensors &tail, const Tensors &tailGradients) const
{
    const Joined parts = joined(tail);
    const at::Tensor z = middle + parts.downBias, s = at::sigmoid(z);                         // [N, E·p] or [N, p]
    const at::Tensor hidden = (z * s).unflatten(1, {-1, m_shape.size});                       // [N, E or 1, p]
    const at::Tensor weights = weight.unsqueeze(-1);                                          // [N, E, 1]
    const at::Tensor dUpWeight = at::mm(dy.t(), (hidden * weights).flatten(1));               // [D, E·p]
    const at::Tensor dUpBias = at::mm(weight.t(), dy);                                        // [E, D]
    const at::Tensor dWeighted = at::mm(dy, parts.upWeight).unflatten(1, {-1, m_shape.size}); // [N, E, p]
    const at::Tensor dHiddens = dWeighted * weights;
    const at::Tensor dHidden = m_shape.isDownShared ? dHiddens.sum(1) : dHiddens.flatten(1);
    Gradient gradient{dHidden * s * (1 + z * (1 - s)), (dWeighted * hidden).sum(-1) + at::mm(dy, parts.upBias.t())};

    const at::Tensor dDownBias = gradient.middle.sum(0);
    const auto place = [&](int64_t index) { return tailGradients[static_cast<size_t>(index)]; };
    for (int64_t expert = 0; expert < m_shape.experts; ++expert) {
        place(expert).add_(dUpWeight.narrow(1, expert * m_shape.size, m_shape.size));
        place(m_shape.experts + expert).add_(dUpBias.select(0, expert));
    }
    for (int64_t expert = 0; expert < downs(); ++expert)
        place(2 * m_shape.experts + expert).add_(dDownBias.narrow(0, expert * m_shape.size, m_shape.size));
    return gradient;
}

} // namespace moa
