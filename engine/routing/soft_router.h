// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/router.h"
#include "engine/routing/router_core.h"
#include "engine/routing/router_mode.h"

namespace moa {

/// Soft MoA: w = sigmoid(R(x)) for each token, not normalised.
class SoftRouter final : public Router
{
public:
    explicit SoftRouter(RouterCore core) : m_core(core) {}

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override { return m_core.parameters(); }
    [[nodiscard]] at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const override;

private:
    RouterCore m_core;
};

[[nodiscard]] RouterMode softRouterMode();

} // namespace moa
