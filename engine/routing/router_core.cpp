// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/router_core.h"

#include <algorithm>

namespace moa {

namespace {

enum Linear { Weight, Bias };
enum SwiGlu { W1Weight, W1Bias, W3Weight, W3Bias, W2Weight, W2Bias };

/// Weights as PyTorch starts a linear layer.
ParameterSpec weight(const std::string &name, int64_t outputs, int64_t inputs)
{
    return {"adapter_type_router." + name, {outputs, inputs}, linearDefault(inputs)};
}

/// Biases start at 0 in the SwiGLU form.
ParameterSpec bias(const std::string &name, int64_t outputs)
{
    return {"adapter_type_router." + name, {outputs}, zeros()};
}

bool anyContains(const std::vector<std::string> &names, std::string_view part)
{
    return std::ranges::any_of(names, [&](const std::string &name) { return name.find(part) != std::string::npos; });
}

at::Tensor wide(const at::Tensor &x)
{
    return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
}

} // namespace

bool hasTypeRouter(const std::vector<std::string> &tensorNames)
{
    return anyContains(tensorNames, ".adapter_type_router.");
}

bool hasBlockGates(const std::vector<std::string> &tensorNames)
{
    return anyContains(tensorNames, ".lora_gate.");
}

RouterCore::RouterCore(int64_t width, int64_t columns, int64_t swigluFactor, double temperature)
    : m_width(width), m_columns(columns), m_hidden(columns * swigluFactor), m_temperature(temperature)
{}

at::Tensor RouterCore::cooled(const at::Tensor &scores) const
{
    return m_temperature == 1 ? scores : scores / m_temperature;
}

std::vector<ParameterSpec> RouterCore::parameters() const
{
    if (m_hidden == 0)
        return {weight("weight", m_columns, m_width), {"adapter_type_router.bias", {m_columns}, linearDefault(m_width)}};
    return {weight("w1.weight", m_hidden, m_width),   bias("w1.bias", m_hidden),
            weight("w3.weight", m_hidden, m_width),   bias("w3.bias", m_hidden),
            weight("w2.weight", m_columns, m_hidden), bias("w2.bias", m_columns)};
}

at::Tensor RouterCore::forward(const at::Tensor &x, std::span<const at::Tensor> parameters) const
{
    if (m_hidden == 0)
        return cooled(wide(at::linear(x, parameters[Weight], parameters[Bias])));
    const at::Tensor both = at::linear(x, at::cat({parameters[W1Weight], parameters[W3Weight]}),
                                       at::cat({parameters[W1Bias], parameters[W3Bias]})); // [..., 2·hidden]
    return output(both, parameters);
}

RouterCore::Joined RouterCore::forwardBeside(const at::Tensor &x, std::span<const at::Tensor> parameters, const at::Tensor &weight,
                                             const at::Tensor &bias) const
{
    const int64_t extra = weight.size(0);
    if (m_hidden == 0) {
        const at::Tensor all = wide(at::linear(x, at::cat({parameters[Weight], weight}), at::cat({parameters[Bias], bias})));
        return {cooled(all.narrow(-1, 0, m_columns)), all.narrow(-1, m_columns, extra)};
    }
    const at::Tensor all = at::linear(x, at::cat({parameters[W1Weight], parameters[W3Weight], weight}),
                                      at::cat({parameters[W1Bias], parameters[W3Bias], bias})); // [..., 2·hidden + E]
    return {output(all.narrow(-1, 0, 2 * m_hidden), parameters), wide(all.narrow(-1, 2 * m_hidden, extra))};
}

at::Tensor RouterCore::output(const at::Tensor &gateUp, std::span<const at::Tensor> parameters) const
{
    const at::Tensor middle = at::silu(gateUp.narrow(-1, 0, m_hidden)) * gateUp.narrow(-1, m_hidden, m_hidden);
    return cooled(wide(at::linear(middle, parameters[W2Weight], parameters[W2Bias])));
}

} // namespace moa
