// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/data/example.h"
#include "engine/eval/eval_set.h"
#include "engine/eval/scoring.h"
#include "engine/model/decoder.h"

#include <vector>

namespace moa {

/// A question's prompt followed by the text of one choice, encoded as in training but without an end token.
struct ScoredText {
    std::vector<int32_t> tokens;
    int64_t begin = 0; ///< the first token that differs from the prompt's, at least 1; from here on it is scored
    int64_t bytes = 0; ///< of the text
};

/// The texts that a scoring compares, in the order of the item's choices. Throws Usage where it offers fewer than two.
[[nodiscard]] std::vector<ScoredText> textsToScore(const EvalItem &item, Scoring scoring, const Tokenizer &tokenizer,
                                                   const EncodeOptions &encoding);

/// Σ log p of each text's scored tokens, natural logarithm; all texts in one batch. Without a bank the base alone.
[[nodiscard]] std::vector<double> logProbabilitiesOf(const Decoder &decoder, const AdapterBank *bank,
                                                     const std::vector<ScoredText> &texts);

/// The place of the best choice, the first among equals.
[[nodiscard]] size_t bestChoice(const std::vector<ChoiceScore> &choices, Scoring scoring);

} // namespace moa
