// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/routing/pooling.h"
#include "engine/routing/router_mode.h"

#include <array>

namespace moa {

/// Which gate multiplies the parallel adapter (moa.md §3).
enum class ParallelGate {
    Own,
    Prompt, ///< as released: the prompt's, and the parallel adapter's own gate is kept in the file and never used
};

/// UniPEFT: three gates a block, sigmoid(G(mean of x over the pool)) each, for all LoRA, the prompt and the parallel adapter. A
/// gate that weighs nothing in a block is there all the same and is not trained.
class UniPeftRouter final : public Router
{
public:
    struct Options {
        Pool pool = Pool::PromptTokens;
        ParallelGate parallelGate = ParallelGate::Own;
        double temperature = 1;
    };
    UniPeftRouter(int64_t width, std::span<const Site> columns, Options options);

    [[nodiscard]] std::vector<ParameterSpec> parameters() const override;
    /// Weights [B, 1, 3] as they are used: LoRA, prompt, parallel.
    [[nodiscard]] at::Tensor forward(const RouterInput &input, std::span<const at::Tensor> parameters) const override;
    [[nodiscard]] bool isPooled() const override { return true; }
    [[nodiscard]] Gates gates() const override;

private:
    int64_t m_width;
    std::vector<int64_t> m_gateOfColumn;
    Options m_options;
};

[[nodiscard]] RouterMode uniPeftRouterMode();

} // namespace moa
