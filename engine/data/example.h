// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/data/dataset_reader.h"
#include "engine/text/prompt_template.h"
#include "engine/text/tokenizer.h"

#include <stop_token>

namespace moa {

/// One training example. Labels are aligned with the tokens: the logits at t - 1 are compared with the label at t.
struct Example {
    std::vector<int32_t> tokens;
    std::vector<int32_t> labels; ///< as long as tokens
    int64_t promptTokens = 0;    ///< how many tokens stand before the first supervised one
    std::string source;          ///< "file:line"
    int64_t row = 0;             ///< index of its record
    int64_t wholeTokens = 0;     ///< how many there were before it was cut
    std::vector<bool> isCut;     ///< by token, where the options keep what is cut; else empty
};

/// How many positions of the example the loss covers. The first token has nothing before it and never counts.
[[nodiscard]] int64_t supervisedTokens(const Example &example);

/// How records become tokens. Both templates are borrowed; an instruction is put through the chat template where there is no prompt
/// template.
struct EncodeOptions {
    int64_t maxTokens = 300;    ///< longer examples are cut, documents are divided
    bool keepsCut = false;      ///< mark what is cut instead of removing it, to be looked at
    int64_t vocabularySize = 0; ///< token ids of already encoded rows must be below it; 0 is not checked
    const PromptTemplate *promptTemplate = nullptr;
    const ChatTemplate *chatTemplate = nullptr;
};

/// Examples of one or more files, and what happened on the way.
struct ExampleSet {
    std::vector<Example> examples;
    int64_t cutExamples = 0; ///< were longer than the limit
    int64_t cutTokens = 0;   ///< what they lost together
    std::vector<DataProblem> problems;
    int64_t skippedRows = 0;
};

/// Encodes a data set's records. The tokenizer may be null where every record is already encoded. Rows that can't be used (nothing
/// left to learn, a token beyond the vocabulary) are skipped and listed; `observer` hears how many rows are done.
/// Failure(InputFile) when nothing is left, Failure(Stopped) on request.
[[nodiscard]] ExampleSet encodeExamples(const Dataset &dataset, const Tokenizer *tokenizer, const EncodeOptions &options,
                                        const Observer &observer = {}, const std::stop_token &stop = {});

/// The tokens that a model is given to answer an instruction or chat record: exactly what precedes the response in training.
[[nodiscard]] std::vector<int32_t> encodePrompt(const Record &record, const Tokenizer &tokenizer, const EncodeOptions &options);

} // namespace moa
