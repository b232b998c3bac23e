// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/expert_router.h"

namespace moa {

at::Tensor loadBalancingLoss(const ExpertRouter::Output &output, const at::Tensor &real)
{
    if (!output.balanced.defined())
        return {};
    const auto experts = static_cast<double>(output.weights.size(1));
    const at::Tensor chosen = (output.weights.detach() > 0).to(output.balanced.scalar_type()); // [N, E]
    if (!real.defined())
        return (chosen.mean(0) * output.balanced.mean(0)).sum() * experts;
    const at::Tensor counted = real.to(chosen.scalar_type()).unsqueeze(1); // [N, 1]
    const at::Tensor tokens = counted.sum().clamp_min(1);
    return ((chosen * counted).sum(0) * (output.balanced * counted).sum(0)).sum() * experts / tokens.square();
}

} // namespace moa
