// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/example.h"
#include "engine/eval/answer_rules.h"
#include "engine/eval/confined_python.h"
#include "engine/eval/eval_set.h"
#include "engine/eval/scoring.h"
#include "engine/generate/generator.h"

#include <filesystem>
#include <string>

namespace moa {

/// Where an evaluation is written, and how its files are called there, without their endings.
struct EvaluationPlace {
    std::filesystem::path folder;
    std::string name = "base";
};

struct EvaluatorOptions {
    const AdapterBank *bank = nullptr; ///< null: the base alone
    std::filesystem::path adapter;     ///< what the result names; empty for the base
    int64_t batchSize = 16;
    Sampling sampling;                   ///< a row's random numbers depend on the row alone, not on the batch
    EncodeOptions encoding;              ///< the templates; prompts are never cut
    std::filesystem::path data;          ///< the set's file, for the record
    EvaluationTerms terms;               ///< likewise
    std::vector<EvaluationPlace> places; ///< each gets all of it; the result names the files of the last
    Scoring scoring = Scoring::Generate;
    bool withRouting = false;               ///< keep every answer's mean routing weights; not of likelihoods
    const ConfinedPython *python = nullptr; ///< runs the answers to programming problems; null: they are only written
};

/// Answers an evaluation set and scores the answers by a rule, or compares the likelihoods of the answers that it offers. Rows of
/// like length share a batch.
class Evaluator final
{
public:
    /// The generator is borrowed and has a tokenizer.
    explicit Evaluator(const Generator &generator) : m_generator(generator) {}

    /// The result with its records in row order. To every place (its folder is made where it is missing) the records are written
    /// as <name>.jsonl, the summary as <name>.json and completions of programming problems as <name>.completions.jsonl, each
    /// atomically. The observer (may be empty) hears of every finished batch, as adapter 0. Failure(Stopped) on request, noticed
    /// within a token's time; then nothing is written. Failure(Usage) where the set does not go with the rule or the scoring.
    [[nodiscard]] EvaluationResult evaluate(const EvalSet &set, const AnswerRule &rule, const EvaluatorOptions &options,
                                            const EvaluationObserver &observer = {}, const std::stop_token &stop = {}) const;

private:
    const Generator &m_generator;
};

/// Which rows the second evaluation fixed and broke, with McNemar's test. Failure(Usage) unless both are of the same set and rule.
[[nodiscard]] Comparison compare(const EvaluationResult &first, const EvaluationResult &second);

} // namespace moa
