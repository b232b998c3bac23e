// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// How a family of byte-level BPE models cuts text into words, and its habits that GGUF files imply by the rule's name.
struct SplitRule {
    std::vector<std::string_view> patterns; ///< for TextSplitter
    bool ignoresMerges = false;             ///< a word that is a token as a whole needs no merges
    bool addsBegin = false;                 ///< unless the file says otherwise
};

/// What GPT-2's byte-level step cuts by where no other pattern is given.
inline constexpr std::string_view kGpt2Pattern = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// Llama 3's rule.
inline constexpr std::string_view kLlama3Pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

/// The rule that GGUF's `tokenizer.ggml.pre` names; an empty name means `default`. Throws Failure (InputFile, where) that lists the
/// known names.
[[nodiscard]] const SplitRule &splitRuleNamed(std::string_view name, const std::string &where);

} // namespace moa
