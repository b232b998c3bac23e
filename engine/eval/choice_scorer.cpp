// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/choice_scorer.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/train/backpropagation.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace moa {

namespace {

const std::string &textOf(const EvalChoice &choice, Scoring scoring)
{
    return scoring == Scoring::LikelihoodLabel ? choice.sentence : choice.text;
}

} // namespace

std::vector<ScoredText> textsToScore(const EvalItem &item, Scoring scoring, const Tokenizer &tokenizer,
                                     const EncodeOptions &encoding)
{
    if (item.choices.size() < 2)
        throw Failure(ErrorCode::Usage,
                      say(MOA_TR("engine", "the problem in line {} offers no answers to choose from, so their likelihoods "
                                           "can't be compared; use the scoring generate"),
                          item.record.line));
    EncodeOptions whole = encoding;
    whole.maxTokens = std::numeric_limits<int32_t>::max();
    Dataset rows;
    for (const EvalChoice &choice : item.choices) {
        rows.records.push_back(item.record);
        rows.records.back().output = textOf(choice, scoring);
    }
    const std::vector<int32_t> prompt = encodePrompt(item.record, tokenizer, encoding);
    std::vector<ScoredText> texts;
    for (Example &example : encodeExamples(rows, &tokenizer, whole).examples) {
        ScoredText &text = texts.emplace_back();
        text.tokens = std::move(example.tokens);
        if (tokenizer.endToken() && text.tokens.back() == *tokenizer.endToken())
            text.tokens.pop_back();
        text.begin = std::max<int64_t>(std::ranges::mismatch(prompt, text.tokens).in1 - prompt.begin(), 1);
        text.bytes = std::ssize(textOf(item.choices[static_cast<size_t>(example.row)], scoring));
        if (text.begin >= std::ssize(text.tokens))
            break;
    }
    if (texts.size() != item.choices.size() || texts.back().begin >= std::ssize(texts.back().tokens))
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the problem in line {} offers an empty answer"), item.record.line));
    return texts;
}

std::vector<double> logProbabilitiesOf(const Decoder &decoder, const AdapterBank *bank, const std::vector<ScoredText> &texts)
{
    std::vector<std::vector<int32_t>> labels;
    std::vector<TokenRow> rows;
    for (const ScoredText &text : texts) {
        std::vector<int32_t> &scored = labels.emplace_back(text.tokens);
        std::fill_n(scored.begin(), text.begin, kIgnoredLabel);
    }
    for (size_t i = 0; i < texts.size(); ++i)
        rows.push_back({texts[i].tokens, labels[i]});
    const std::vector<double> perToken = targetLogProbabilities(decoder, bank, makeTokenBatch(rows, decoder.device()));
    std::vector<double> sums;
    for (auto at = perToken.begin(); const ScoredText &text : texts) {
        const auto end = at + (std::ssize(text.tokens) - text.begin);
        sums.push_back(std::accumulate(at, end, 0.0));
        at = end;
    }
    return sums;
}

size_t bestChoice(const std::vector<ChoiceScore> &choices, Scoring scoring)
{
    const auto score = [&](const ChoiceScore &choice) {
        const double length = scoring == Scoring::LikelihoodNormalised ? static_cast<double>(choice.bytes) : 1;
        return choice.logProbability / length;
    };
    return static_cast<size_t>(std::ranges::max_element(choices, {}, score) - choices.begin());
}

} // namespace moa
