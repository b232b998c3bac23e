// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/gguf_tokenizer.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/text/byte_alphabet.h"
#include "engine/text/byte_bpe.h"
#include "engine/text/split_rules.h"
#include "engine/text/spm_bpe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace moa {

namespace {

TokenKind kindOfType(int64_t type)
{
    switch (type) {
    case 2: return TokenKind::Unknown;
    case 3: return TokenKind::Control;
    case 4: return TokenKind::UserDefined;
    case 5: return TokenKind::Unused;
    case 6: return TokenKind::Byte;
    default: return TokenKind::Normal;
    }
}

void checkLength(size_t length, size_t tokenCount, const char *name, const std::string &where)
{
    if (length != tokenCount)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "tokenizer.ggml.{} has {} entries, but there are {} tokens"), name, length, tokenCount),
                      where);
}

std::optional<TokenId> narrowId(std::optional<int64_t> id)
{
    constexpr int64_t kOutOfRange = std::numeric_limits<TokenId>::max(); // no vocabulary is so large, so checkVocabulary refuses it
    return id ? std::optional(static_cast<TokenId>(*id < 0 ? -1 : std::min(*id, kOutOfRange))) : std::nullopt;
}

/// The vocabulary with each piece as the file writes it, and ids not yet checked.
Vocabulary writtenVocabulary(const GgufTokenizerData &data, const std::string &where)
{
    if (!data.tokenTypes.empty())
        checkLength(data.tokenTypes.size(), data.tokens.size(), "token_type", where);
    Vocabulary vocabulary;
    vocabulary.tokens.reserve(data.tokens.size());
    for (size_t i = 0; i < data.tokens.size(); ++i)
        vocabulary.tokens.push_back({data.tokens[i], data.tokenTypes.empty() ? TokenKind::Normal : kindOfType(data.tokenTypes[i])});
    vocabulary.begin = narrowId(data.begin);
    vocabulary.end = narrowId(data.end);
    for (const int64_t id : data.endings)
        vocabulary.endings.push_back(*narrowId(id));
    vocabulary.chatTemplate = data.chatTemplate;
    checkVocabulary(vocabulary, where);
    return vocabulary;
}

std::unique_ptr<Tokenizer> makeByteBpe(const GgufTokenizerData &data, const std::string &where)
{
    const SplitRule &rule = splitRuleNamed(data.splitRule, where);
    Vocabulary vocabulary = writtenVocabulary(data, where);
    vocabulary.addsBegin = data.addsBegin.value_or(rule.addsBegin);
    std::vector<WrittenMerge> pairs;
    pairs.reserve(data.merges.size());
    for (const std::string &merge : data.merges)
        pairs.push_back(splitMerge(merge, where));
    PairMerges merges = mergesFromPairs(vocabulary.tokens, pairs, where);
    for (Token &token : vocabulary.tokens) {
        if (token.kind == TokenKind::Normal)
            token.piece = bytesFromAlphabet(token.piece).value_or(token.piece);
    }
    ByteBpeRules rules{TextSplitter({rule.patterns.begin(), rule.patterns.end()}, where), rule.ignoresMerges};
    return std::make_unique<ByteBpe>(std::move(vocabulary), std::move(merges), std::move(rules));
}

std::unique_ptr<Tokenizer> makeSpmBpe(const GgufTokenizerData &data, const std::string &where)
{
    Vocabulary vocabulary = writtenVocabulary(data, where);
    checkLength(data.scores.size(), data.tokens.size(), "scores", where);
    if (!std::all_of(data.scores.begin(), data.scores.end(), [](double score) { return std::isfinite(score); }))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "tokenizer.ggml.scores holds a number that is not finite")),
                      where);
    vocabulary.addsBegin = data.addsBegin.value_or(true);
    decodeSpmPieces(vocabulary.tokens);
    const bool addsSpace = data.addsSpace.value_or(true);
    PairMerges merges = mergesFromScores(vocabulary.tokens, data.scores);
    return std::make_unique<SpmBpe>(std::move(vocabulary), std::move(merges), SpmRules{{addsSpace, addsSpace}});
}

template <class T>
T valueOrEmpty(const GgufFile &file, std::string_view key)
{
    const T *const value = file.value<T>(key);
    return value ? *value : T{};
}

template <class T>
std::optional<T> optionalValue(const GgufFile &file, std::string_view key)
{
    const T *const value = file.value<T>(key);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace

GgufTokenizerData readGgufTokenizerData(const GgufFile &file)
{
    using Strings = std::vector<std::string>;
    GgufTokenizerData data;
    data.model = valueOrEmpty<std::string>(file, "tokenizer.ggml.model");
    data.splitRule = valueOrEmpty<std::string>(file, "tokenizer.ggml.pre");
    data.tokens = valueOrEmpty<Strings>(file, "tokenizer.ggml.tokens");
    data.scores = valueOrEmpty<std::vector<double>>(file, "tokenizer.ggml.scores");
    data.tokenTypes = valueOrEmpty<std::vector<int64_t>>(file, "tokenizer.ggml.token_type");
    data.merges = valueOrEmpty<Strings>(file, "tokenizer.ggml.merges");
    data.begin = optionalValue<int64_t>(file, "tokenizer.ggml.bos_token_id");
    data.end = optionalValue<int64_t>(file, "tokenizer.ggml.eos_token_id");
    for (const char *const key : {"tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"}) {
        if (const std::optional<int64_t> id = optionalValue<int64_t>(file, key))
            data.endings.push_back(*id);
    }
    data.addsBegin = optionalValue<bool>(file, "tokenizer.ggml.add_bos_token");
    data.addsSpace = optionalValue<bool>(file, "tokenizer.ggml.add_space_prefix");
    data.chatTemplate = valueOrEmpty<std::string>(file, "tokenizer.chat_template");
    return data;
}

std::unique_ptr<Tokenizer> makeGgufTokenizer(const GgufTokenizerData &data, const std::string &where)
{
    if (data.model == "gpt2")
        return makeByteBpe(data, where);
    if (data.model == "llama")
        return makeSpmBpe(data, where);
    if (data.model.empty())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the file has no tokenizer (no tokenizer.ggml.model in its metadata)")), where);
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "tokenizers of kind '{}' are not supported; gpt2 and llama are"), data.model), where);
}

} // namespace moa
