// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/spm_bpe.h"

#include "engine/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace moa {

namespace {

constexpr std::string_view kVisibleSpace = "\xE2\x96\x81"; // U+2581

bool startsCharacter(std::string_view text, size_t at)
{
    return static_cast<unsigned char>(text[at]) >> 6 != 0b10;
}

std::string withPlainSpaces(std::string_view piece)
{
    std::string text;
    for (size_t at = 0; at < piece.size();) {
        const bool isSpace = piece.substr(at).starts_with(kVisibleSpace);
        text += isSpace ? ' ' : piece[at];
        at += isSpace ? kVisibleSpace.size() : 1;
    }
    return text;
}

/// The byte that a piece of the form <0x0A> stands for.
std::optional<char> byteOfPiece(std::string_view piece)
{
    if (piece.size() != 6 || !piece.starts_with("<0x") || !piece.ends_with('>'))
        return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(piece.data() + 3, piece.data() + 5, value, 16);
    return error == std::errc() && end == piece.data() + 5 ? std::optional(static_cast<char>(value)) : std::nullopt;
}

} // namespace

void decodeSpmPieces(std::vector<Token> &tokens)
{
    for (Token &token : tokens) {
        const std::optional<char> byte = token.kind == TokenKind::Byte ? byteOfPiece(token.piece) : std::nullopt;
        token.piece = byte ? std::string(1, *byte) : withPlainSpaces(token.piece);
    }
}

PairMerges mergesFromScores(const std::vector<Token> &tokens, const std::vector<double> &scores)
{
    std::vector<double> order(scores);
    std::sort(order.begin(), order.end(), std::greater<>());
    std::vector<int32_t> ranks;
    ranks.reserve(scores.size());
    for (const double score : scores)
        ranks.push_back(
            static_cast<int32_t>(std::lower_bound(order.begin(), order.end(), score, std::greater<>()) - order.begin()));
    return impliedMerges(tokens, indexPieces(tokens), ranks, startsCharacter);
}

SpmBpe::SpmBpe(Vocabulary vocabulary, PairMerges merges, SpmRules rules)
    : Tokenizer(std::move(vocabulary)), m_merges(std::move(merges)), m_rules(rules)
{
    m_byteTokens.fill(-1);
    const std::vector<Token> &tokens = this->vocabulary().tokens;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Byte && tokens[i].piece.size() == 1)
            m_byteTokens[static_cast<unsigned char>(tokens[i].piece[0])] = static_cast<TokenId>(i);
        else if (tokens[i].kind == TokenKind::Unknown && m_unknown < 0)
            m_unknown = static_cast<TokenId>(i);
    }
}

bool SpmBpe::prefixes(std::string_view text, TextOpening opening) const
{
    const bool isWanted = opening == TextOpening::Start          ? m_rules.prefix.atStart
                          : opening == TextOpening::AfterSpecial ? m_rules.prefix.afterSpecial
                                                                 : false;
    return isWanted && (m_rules.prefix.evenBeforeSpace || !text.starts_with(' '));
}

void SpmBpe::encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const
{
    std::string spaced = withPlainSpaces(text);
    if (prefixes(spaced, opening))
        spaced.insert(0, 1, ' ');
    std::string_view rest = spaced;
    while (!rest.empty()) {
        const size_t end = m_rules.splitsAtSpaces ? std::min(rest.find(' ', 1), rest.size()) : rest.size();
        encodeWord(rest.substr(0, end), ids);
        rest.remove_prefix(end);
    }
}

void SpmBpe::encodeWord(std::string_view word, std::vector<TokenId> &ids) const
{
    std::vector<TokenId> symbols;
    symbols.reserve(word.size());
    for (size_t at = 0; at < word.size();) {
        const Utf8Step step = stepUtf8(word.substr(at));
        addCharacter(word.substr(at, step.length), symbols);
        at += step.length;
    }
    m_merges.apply(symbols);
    ids.insert(ids.end(), symbols.begin(), symbols.end());
}

void SpmBpe::addCharacter(std::string_view character, std::vector<TokenId> &symbols) const
{
    const auto found = pieces().find(character);
    if (found != pieces().end() && kindOf(found->second) == TokenKind::Normal) {
        symbols.push_back(found->second);
        return;
    }
    const auto byteToken = [&](char byte) { return m_byteTokens[static_cast<unsigned char>(byte)]; };
    if (std::all_of(character.begin(), character.end(), [&](char byte) { return byteToken(byte) >= 0; })) {
        for (const char byte : character)
            symbols.push_back(byteToken(byte));
    } else if (m_unknown >= 0 && !(m_rules.fusesUnknown && !symbols.empty() && symbols.back() == m_unknown)) {
        symbols.push_back(m_unknown);
    }
}

std::string SpmBpe::decode(std::span<const TokenId> ids, bool skipSpecial) const
{
    std::string text;
    TextOpening opening = TextOpening::Start;
    for (const TokenId id : ids) {
        if (!isSpecial(id)) {
            const std::string bytes = piece(id);
            text += bytes.starts_with(' ') && prefixes({}, opening) ? bytes.substr(1) : bytes;
            opening = kindOf(id) == TokenKind::UserDefined ? TextOpening::AfterSpecial : TextOpening::Continues;
        } else {
            text += skipSpecial ? std::string() : piece(id);
            if (m_rules.prefix.afterSpecial || !skipSpecial) // else a begin token in front leaves the start where it was
                opening = TextOpening::AfterSpecial;
        }
    }
    return text;
}

} // namespace moa
