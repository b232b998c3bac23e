// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/pooling.h"
#include "engine/api/say.h"

namespace moa {

namespace {

/// bool [B, T], or undefined for all.
at::Tensor positions(const PoolMasks &masks, Pool pool)
{
    switch (pool) {
    case Pool::AllTokens: return masks.real;
    case Pool::Released: return masks.released;
    case Pool::PromptTokens: break;
    }
    if (!masks.prompt.defined())
        return {};
    const at::Tensor otherwise = masks.real.defined() ? masks.real : at::ones_like(masks.prompt);
    return at::where(masks.prompt.any(1, /*keepdim=*/true), masks.prompt, otherwise);
}

} // namespace

Pool poolNamed(std::string_view value)
{
    return value == "released" ? Pool::Released : value == "all_tokens" ? Pool::AllTokens : Pool::PromptTokens;
}

std::optional<std::string> releasedPoolDifference(const nlohmann::json &options)
{
    if (options.at("pool") == "released")
        return std::nullopt;
    return say(MOA_TR("engine", "the released code averages over padding and answer too, so its weights differ"));
}

at::Tensor pooled(const RouterInput &input, Pool pool)
{
    const at::Tensor &x = input.x;
    const at::ScalarType wide = x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const at::Tensor mask = positions(input.pool, pool);
    if (!mask.defined())
        return x.mean({1}, /*keepdim=*/true, wide).to(x.scalar_type()); // [B, 1, D]
    const at::Tensor each = mask.unsqueeze(-1);                         // [B, T, 1]
    const at::Tensor sum = at::where(each, x, at::zeros({}, x.options())).sum({1}, /*keepdim=*/true, wide);
    return (sum / each.sum({1}, /*keepdim=*/true)).to(x.scalar_type()); // [B, 1, D]
}

} // namespace moa
