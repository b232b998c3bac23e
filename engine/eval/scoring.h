// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace moa {

/// How an evaluation finds out what a model answers.
enum class Scoring {
    Generate,             ///< the model writes, a rule reads
    Likelihood,           ///< the choice whose text is the likeliest after the prompt
    LikelihoodNormalised, ///< the same by the log-probability a byte of the text (UTF-8)
    LikelihoodLabel,      ///< the choice whose naming sentence is the likeliest
};

/// The keys are what people type and files record: changing one breaks them.
struct ScoringInfo {
    Scoring scoring;
    std::string_view key;
    std::string_view label;
    std::string_view help;
};

[[nodiscard]] std::span<const ScoringInfo> scorings();

/// The one with that key; Failure(Usage) lists the keys where there is none.
[[nodiscard]] const ScoringInfo &scoringNamed(std::string_view key);

} // namespace moa
