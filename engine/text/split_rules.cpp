// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/split_rules.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <map>

namespace moa {

namespace {

constexpr std::string_view kEachDigit = R"(\p{N})";

constexpr std::string_view kQwen2Pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

/// Mistral's from Nemo on: words end where capitals begin.
constexpr std::string_view kTekkenPattern = R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|)"
                                            R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|)"
                                            R"(\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

/// Names as GGUF files write them.
const std::map<std::string_view, SplitRule> &rules()
{
    static const std::map<std::string_view, SplitRule> table = [] {
        const SplitRule gpt2{{kGpt2Pattern}};
        const SplitRule digits{{kEachDigit, kGpt2Pattern}};
        const SplitRule llama3{{kLlama3Pattern}, true, true};
        const SplitRule qwen2{{kQwen2Pattern}};
        const SplitRule fallback{{R"([\p{P}\$\+<=>\^~\|]+)", kGpt2Pattern, R"(\p{N}+)", "[0-9][0-9][0-9]"}};
        return std::map<std::string_view, SplitRule>{
            {"default", fallback},
            {"gpt-2", gpt2},
            {"gpt2", gpt2},
            {"olmo", gpt2},
            {"phi-2", gpt2},
            {"smollm", digits},
            {"starcoder", digits},
            {"refact", digits},
            {"command-r", digits},
            {"llama-bpe", llama3},
            {"llama3", llama3},
            {"llama-v3", llama3},
            {"smaug-bpe", llama3},
            {"qwen2", qwen2},
            {"deepseek-r1-qwen", qwen2},
            {"tekken", SplitRule{{kTekkenPattern}, true, false}},
        };
    }();
    return table;
}

} // namespace

const SplitRule &splitRuleNamed(std::string_view name, const std::string &where)
{
    const auto found = rules().find(name.empty() ? "default" : name);
    if (found != rules().end())
        return found->second;
    std::string known;
    for (const auto &[other, rule] : rules())
        known += (known.empty() ? "" : ", ") + std::string(other);
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "the tokenizer's split rule '{}' is not known; known are {}"), name, known), where);
}

} // namespace moa
