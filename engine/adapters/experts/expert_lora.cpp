// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/expert_lora.h"

#include <fmt/format.h>

#include <utility>

namespace moa {

ExpertLora::ExpertLora(std::string prefix, Shape shape) : m_prefix(std::move(prefix)), m_shape(shape) {}

std::string ExpertLora::name(char matrix, int64_t expert) const
{
    if (m_shape.names == Names::ExpertFolders)
        return fmt::format("{}.experts.{}.lora_{}.weight", m_prefix, expert, matrix);
    if (m_shape.names == Names::SharedDown && matrix == 'A')
        return fmt::format("{}.lora_A.weight", m_prefix);
    return fmt::format("{}.lora_{}_l.{}.weight", m_prefix, matrix, expert);
}

std::vector<ParameterSpec> ExpertLora::sourceParameters() const
{
    const int64_t matrices = m_shape.names == Names::SharedDown ? 1 : m_shape.experts;
    std::vector<ParameterSpec> specs;
    for (int64_t expert = 0; expert < matrices; ++expert)
        specs.push_back({name('A', expert), {m_shape.rank, m_shape.inputs}, linearDefault(m_shape.inputs)});
    return specs;
}

std::vector<ParameterSpec> ExpertLora::tailParameters() const
{
    std::vector<ParameterSpec> specs;
    for (int64_t expert = 0; expert < m_shape.experts; ++expert)
        specs.push_back({name('B', expert), {m_shape.outputs, m_shape.rank}, zeros(), true, m_shape.bRateFactor});
    return specs;
}

at::Tensor ExpertLora::byExpert(const at::Tensor &middle) const
{
    return middle.unflatten(1, {-1, m_shape.rank});
}

void ExpertLora::addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const
{
    const at::Tensor weighted = (byExpert(middle) * weight.unsqueeze(-1)).flatten(1); // [N, E·R]
    y.addmm_(weighted, at::cat(tail, 1).t(), 1, m_shape.scale);
}

SiteAdapter::Gradient ExpertLora::backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight,
                                           const Tensors &tail, const Tensors &tailGradients) const
{
    const at::Tensor middles = byExpert(middle), weights = weight.unsqueeze(-1); // [N, E or 1, R], [N, E, 1]
    const at::Tensor weighted = (middles * weights).flatten(1);                  // [N, E·R]
    const at::Tensor dB = at::mm(dy.t(), weighted);                              // [out, E·R]
    for (int64_t expert = 0; expert < m_shape.experts; ++expert)
        tailGradients[static_cast<size_t>(expert)].add_(dB.narrow(1, expert * m_shape.rank, m_shape.rank), m_shape.scale);
    const at::Tensor dWeighted = byExpert(at::mm(dy, at::cat(tail, 1)).mul_(m_shape.scale)); // [N, E, R]
    const at::Tensor dMiddles = dWeighted * weights;
    return {m_shape.names == Names::SharedDown ? dMiddles.sum(1) : dMiddles.flatten(1), (dWeighted * middles).sum(-1)};
}

} // namespace moa
