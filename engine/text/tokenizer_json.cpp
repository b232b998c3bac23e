// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tokenizer_json.h"

#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/text/byte_alphabet.h"
#include "engine/text/byte_bpe.h"
#include "engine/text/spm_bpe.h"
#include "engine/text/tokenizer_pipeline.h"

namespace moa {

namespace {

using Json = nlohmann::json;

const Json kNothing;

const Json &member(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() ? kNothing : *found;
}

/// A switch of the model, off where it is left out.
bool isOn(const Json &model, const char *key, const std::string &where)
{
    return readPart(fmt::format("model.{}", key), where, [&] { return model.value(key, false); });
}

/// The tokens under their ids, as the file writes them.
class WrittenTokens
{
public:
    explicit WrittenTokens(const std::string &where) : m_where(where) {}

    void set(TokenId id, std::string piece, TokenKind kind)
    {
        m_largest = std::max(m_largest, id);
        m_tokens.insert_or_assign(id, Token{std::move(piece), kind});
    }

    [[nodiscard]] std::vector<Token> take()
    {
        std::vector<Token> tokens;
        tokens.reserve(m_tokens.size());
        for (TokenId id = 0; id <= m_largest; ++id) {
            const auto found = m_tokens.find(id);
            if (found == m_tokens.end())
                throw Failure(ErrorCode::InputFile,
                              say(MOA_TR("engine", "the vocabulary goes up to id {}, but has no token {}"), m_largest, id),
                              m_where);
            tokens.push_back(std::move(found->second));
        }
        return tokens;
    }

private:
    const std::string &m_where;
    TokenId m_largest = -1;
    std::unordered_map<TokenId, Token> m_tokens;
};

void refuseUnsupportedModel(const Json &model, const std::string &where)
{
    const std::string type = model.value("type", "BPE"); // old files leave it out
    if (type != "BPE")
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "tokenizers of type {} are not supported; BPE is"), type), where);
    for (const char *const key : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        const Json &value = member(model, key);
        if (!value.is_null() && value != "")
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "a BPE with {} is not supported"), key), where);
    }
}

/// Vocabulary and added tokens; pieces are as the file writes them.
std::vector<Token> readTokens(const Json &root, bool isByteLevel, const std::string &where)
{
    const Json &model = root.at("model");
    const Json &unknown = member(model, "unk_token");
    const bool hasByteTokens = isOn(model, "byte_fallback", where);
    WrittenTokens tokens(where);
    readPart("model.vocab", where, [&] {
        for (const auto &[piece, id] : model.at("vocab").items()) {
            const bool isByte = hasByteTokens && piece.size() == 6 && piece.starts_with("<0x");
            tokens.set(tokenIdFromJson(id, where), piece,
                       isByte                             ? TokenKind::Byte
                       : !isByteLevel && unknown == piece ? TokenKind::Unknown
                                                          : TokenKind::Normal);
        }
    });
    readPart("added_tokens", where, [&] {
        for (const Json &added : member(root, "added_tokens")) {
            const auto name = added.at("content").get<std::string>();
            const TokenKind kind = !isByteLevel && unknown == name ? TokenKind::Unknown
                                   : added.value("special", false) ? TokenKind::Control
                                                                   : TokenKind::UserDefined;
            tokens.set(tokenIdFromJson(added.at("id"), where), name, kind);
        }
    });
    return tokens.take();
}

PairMerges readMerges(const Json &written, const std::vector<Token> &tokens, const std::string &where)
{
    std::vector<WrittenMerge> pairs;
    pairs.reserve(written.size());
    readPart("model.merges", where, [&] {
        for (const Json &merge : written) {
            if (merge.is_string())
                pairs.push_back(splitMerge(merge.get_ref<const std::string &>(), where));
            else
                pairs.emplace_back(merge.at(0).get_ref<const std::string &>(), merge.at(1).get_ref<const std::string &>());
        }
    });
    return mergesFromPairs(tokens, pairs, where);
}

/// The token that the post-processor puts first, if any.
std::optional<std::string> leadingToken(const Json &postProcessor)
{
    if (member(postProcessor, "type") == "TemplateProcessing") {
        const Json &single = postProcessor.at("single");
        return single.empty() || !single.at(0).contains("SpecialToken")
                   ? std::nullopt
                   : std::optional(single.at(0)["SpecialToken"].at("id").get<std::string>());
    }
    for (const Json &processor : member(postProcessor, "processors")) {
        if (member(processor, "type") == "TemplateProcessing")
            return leadingToken(processor);
    }
    return std::nullopt;
}

/// The begin token by the post-processor, unless the configuration says otherwise; ids are checked.
void completeVocabulary(const Json &root, TokenizerConfig config, Vocabulary &vocabulary, const std::string &where)
{
    if (const std::optional<std::string> leading =
            readPart("post_processor", where, [&] { return leadingToken(member(root, "post_processor")); })) {
        if (!config.begin)
            config.begin = leading;
        vocabulary.addsBegin = config.begin == leading;
    }
    applyTokenizerConfig(config, vocabulary);
    checkVocabulary(vocabulary, where);
}

std::unique_ptr<Tokenizer> makeTokenizer(const Json &root, const TokenizerConfig &config, const std::string &where)
{
    const Json &model = root.at("model");
    readPart("model", where, [&] { refuseUnsupportedModel(model, where); });
    const TokenizerPipeline pipeline = readPart(say(MOA_TR("engine", "normalizer or pre_tokenizer")), where, [&] {
        return readTokenizerPipeline(member(root, "normalizer"), member(root, "pre_tokenizer"), where);
    });
    Vocabulary vocabulary;
    vocabulary.tokens = readTokens(root, pipeline.isByteLevel, where);
    completeVocabulary(root, config, vocabulary, where);
    PairMerges merges = readMerges(model.at("merges"), vocabulary.tokens, where);
    if (!pipeline.isByteLevel) {
        decodeSpmPieces(vocabulary.tokens);
        return std::make_unique<SpmBpe>(std::move(vocabulary), std::move(merges),
                                        SpmRules{pipeline.prefix, pipeline.splitsAtSpaces, isOn(model, "fuse_unk", where)});
    }
    for (Token &token : vocabulary.tokens) {
        if (token.kind == TokenKind::Normal)
            token.piece = bytesFromAlphabet(token.piece).value_or(token.piece);
    }
    ByteBpeRules rules{TextSplitter(pipeline.patterns, where), isOn(model, "ignore_merges", where), pipeline.composesCharacters,
                       pipeline.addsSpacePrefix};
    return std::make_unique<ByteBpe>(std::move(vocabulary), std::move(merges), std::move(rules));
}

} // namespace

std::unique_ptr<Tokenizer> readTokenizerJson(std::string_view content, const TokenizerConfig &config, const std::string &where)
{
    try {
        return makeTokenizer(parseJson(content, where), config, where);
    } catch (const Json::exception &error) {
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "the tokenizer can't be read: ")) + reasonOf(error), where);
    }
}

} // namespace moa
