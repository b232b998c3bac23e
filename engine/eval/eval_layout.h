// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/eval/eval_set.h"

#include <nlohmann/json.hpp>

#include <span>

namespace moa {

/// A published evaluation set. The keys are what people read in listings; the rule is one of answerRules().
struct Benchmark {
    std::string_view key;
    std::string_view label;
    std::string_view rule;
    std::string_view help;
};

[[nodiscard]] std::span<const Benchmark> benchmarks();

// A layout is one of the forms in which sets are published, recognised by what its rows hold. Several sets may share one: their
// rows then look alike and are judged alike, and nothing in them tells which set they are from.

/// A layout of alpaca rows, as the released code carries its sets.
struct AlpacaLayout {
    const char *name; ///< MOA_TR where it has words in it
    std::string_view rule;
    bool (*matches)(const Record &record);
};

/// A layout with keys of its own, as a set's authors (or the Hugging Face hub) publish it.
struct OriginalLayout {
    const char *name; ///< MOA_TR where it has words in it
    std::string_view rule;
    bool (*matches)(const nlohmann::json &row);
    /// The row asked in the words of the released code's alpaca layout, so that an adapter is asked as it was trained. Failure
    /// (InputFile) says in a sentence why it can't be used.
    EvalItem (*read)(const nlohmann::json &row);
};

[[nodiscard]] std::span<const AlpacaLayout> alpacaLayouts();

/// Choices, word problems, programming problems.
[[nodiscard]] std::span<const OriginalLayout> choiceLayouts();
[[nodiscard]] std::span<const OriginalLayout> problemLayouts();
[[nodiscard]] std::span<const OriginalLayout> codeLayouts();

/// The answers that an alpaca row offers, none where it is an open question.
[[nodiscard]] std::vector<EvalChoice> choicesOf(const Record &record);

/// The text at a key; Failure(InputFile) where it is missing, empty or neither text nor number.
[[nodiscard]] std::string fieldText(const nlohmann::json &row, const char *key);

/// Whether a row is an object with all of these keys.
[[nodiscard]] bool hasKeys(const nlohmann::json &row, std::initializer_list<const char *> keys);

} // namespace moa
