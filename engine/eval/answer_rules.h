// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace moa {

/// How a model's text becomes an answer that can be right or wrong. The names are what people type: changing one breaks scripts.
struct AnswerRule {
    std::string_view name;
    std::string_view label;
    std::string_view help;
    /// The answer in a text, or nothing. `expected` tells which labels are meant; it may be a whole sentence that holds the answer.
    std::optional<std::string> (*extract)(std::string_view text, std::string_view expected);
    /// Whether two extracted answers mean the same.
    bool (*same)(std::string_view answer, std::string_view expected);
};

/// math, letter, label, exact, code.
[[nodiscard]] std::span<const AnswerRule> answerRules();

/// The rule of that name; Failure(Usage) lists the names where there is none.
[[nodiscard]] const AnswerRule &answerRule(std::string_view name);

/// Whether the extracted answer is the expected one. The expected text is put through the rule too: it may be "9", "9.0" or "The
/// answer is 9."
[[nodiscard]] bool isCorrect(const AnswerRule &rule, const std::optional<std::string> &extracted, std::string_view expected);

} // namespace moa
