// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/field.h"
#include "engine/routing/router.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace moa {

/// What of a sequence a pooled router averages over (moa.md §3).
enum class Pool {
    PromptTokens, ///< the prompt, or all tokens of a sequence without one
    AllTokens,    ///< what is not padding; while generating, that is the prompt
    Released,     ///< as the released code: padding too; while generating, as many tokens as the shortest prompt has
};

inline constexpr Choice kPools[]{{"prompt_tokens", MOA_TR("engine", "The prompt")},
                                 {"all_tokens", MOA_TR("engine", "All tokens")},
                                 {"released", MOA_TR("engine", "As released")}};

/// The pool of one of those values.
[[nodiscard]] Pool poolNamed(std::string_view value);

/// For RouterMode::releasedDifference of a mode with that field.
[[nodiscard]] std::optional<std::string> releasedPoolDifference(const nlohmann::json &options);

/// The field of a mode whose router is pooled.
template <class Options>
constexpr auto poolField(std::string Options::*place)
{
    return Field{"pool", place, MOA_TR("engine", "Judged by"),
                 MOA_TR("engine",
                        "The tokens whose mean the router reads: those of the prompt, in training and in chat alike; all but "
                        "padding; or, as the released code does, padding and answer too, and in chat as many tokens as "
                        "the shortest prompt of the batch has."),
                 kPools};
}

/// The mean of the input over the pool, [B, 1, D] in the input's type.
[[nodiscard]] at::Tensor pooled(const RouterInput &input, Pool pool);

} // namespace moa
