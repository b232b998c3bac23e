// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/pooling.h"
#include "engine/routing/router_core.h"
#include "engine/routing/router_mode.h"

namespace moa {

/// Instance MoA: w = sigmoid(R(mean of x over the pool)), one set of weights for a whole sequence.
class InstanceRouter final : public Router
{
public:
    InstanceRouter(RouterCore core, Pool pool) : m_core(core), m_pool(pool) {}

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override { return m_core.parameters(); }
    [[nodiscard]] at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const override;
    [[nodiscard]] bool isPooled() const override { return true; }

private:
    RouterCore m_core;
    Pool m_pool;
};

[[nodiscard]] RouterMode instanceRouterMode();

} // namespace moa
