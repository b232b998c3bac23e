// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tokenizer.h"

#include <algorithm>
#include <array>

namespace moa {

namespace {

/// Names that end an answer in the models of today, whatever their files call the end token.
constexpr std::array<std::string_view, 9> kEndingNames{"</s>",       "<|endoftext|>", "<|end_of_text|>", "<|eot_id|>", "<|eom_id|>",
                                                       "<|im_end|>", "<|end|>",       "<end_of_turn>",   "<eos>"};

} // namespace

Tokenizer::Tokenizer(Vocabulary vocabulary) : m_vocabulary(std::move(vocabulary)), m_pieces(indexPieces(m_vocabulary.tokens))
{
    for (size_t i = 0; i < m_vocabulary.tokens.size(); ++i) {
        const Token &token = m_vocabulary.tokens[i];
        const bool isUserDefined = token.kind == TokenKind::UserDefined;
        if (isUserDefined || token.kind == TokenKind::Control)
            m_specialTokens.add(token.piece, static_cast<TokenId>(i));
        if (isUserDefined)
            m_userDefined.add(token.piece, static_cast<TokenId>(i));
    }
    const auto addEnding = [&](TokenId id) {
        if (std::find(m_endTokens.begin(), m_endTokens.end(), id) == m_endTokens.end())
            m_endTokens.push_back(id);
    };
    if (m_vocabulary.end)
        addEnding(*m_vocabulary.end);
    for (const TokenId id : m_vocabulary.endings)
        addEnding(id);
    for (const std::string_view name : kEndingNames) {
        if (const std::optional<TokenId> id = tokenNamed(name); id && kindOf(*id) == TokenKind::Control)
            addEnding(*id);
    }
}

std::vector<TokenId> Tokenizer::encode(std::string_view text, SpecialTokens parse, TextOpening opening) const
{
    const TextSegment segment{std::string(text), parse};
    return encode({&segment, 1}, opening);
}

std::vector<TokenId> Tokenizer::encode(std::span<const TextSegment> segments, TextOpening opening) const
{
    std::vector<TokenId> ids;
    std::string plain; // text since the last special token
    const auto flush = [&] {
        encodeUserDefined(plain, opening, ids);
        plain.clear();
    };
    for (const TextSegment &segment : segments) {
        const std::string_view text = segment.text;
        size_t at = 0;
        while (segment.parse == SpecialTokens::Parse && at < text.size()) {
            const SpecialTokenFinder::Hit hit = m_specialTokens.find(text, at);
            if (hit.length == 0)
                break;
            plain += text.substr(at, hit.position - at);
            flush();
            ids.push_back(hit.id);
            opening = TextOpening::AfterSpecial;
            at = hit.position + hit.length;
        }
        plain += text.substr(at);
    }
    flush();
    return ids;
}

void Tokenizer::encodeUserDefined(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const
{
    size_t at = 0;
    while (at < text.size()) {
        const SpecialTokenFinder::Hit hit = m_userDefined.find(text, at);
        if (hit.position > at)
            encodeText(text.substr(at, hit.position - at), opening, ids);
        if (hit.length > 0)
            ids.push_back(hit.id);
        opening = TextOpening::AfterSpecial;
        at = hit.position + hit.length;
    }
}

std::string Tokenizer::decode(std::span<const TokenId> ids, bool skipSpecial) const
{
    std::string text;
    for (const TokenId id : ids) {
        if (!(skipSpecial && isSpecial(id)))
            text += piece(id);
    }
    return text;
}

std::string Tokenizer::piece(TokenId id) const
{
    return id >= 0 && id < vocabularySize() ? m_vocabulary.tokens[static_cast<size_t>(id)].piece : std::string();
}

int64_t Tokenizer::vocabularySize() const
{
    return static_cast<int64_t>(m_vocabulary.tokens.size());
}

std::optional<TokenId> Tokenizer::tokenNamed(std::string_view name) const
{
    const auto found = m_pieces.find(name);
    return found == m_pieces.end() ? std::nullopt : std::optional(found->second);
}

bool Tokenizer::isSpecial(TokenId id) const
{
    return kindOf(id) == TokenKind::Control || kindOf(id) == TokenKind::Unknown;
}

TokenKind Tokenizer::kindOf(TokenId id) const
{
    return id >= 0 && id < vocabularySize() ? m_vocabulary.tokens[static_cast<size_t>(id)].kind : TokenKind::Unused;
}

} // namespace moa
