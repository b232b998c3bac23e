// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/pair_merges.h"
#include "engine/text/tokenizer.h"

#include <array>

namespace moa {

/// Where SentencePiece-like tokenizers put a space in front of text, so that a first word looks like any other.
struct SpacePrefix {
    bool atStart = false;        ///< of the whole text
    bool afterSpecial = false;   ///< of text that follows a special token
    bool evenBeforeSpace = true; ///< also where the text begins with a space already
};

/// How text becomes pieces where not the merges alone say it.
struct SpmRules {
    SpacePrefix prefix;
    bool splitsAtSpaces = false; ///< merges never cross the start of a word
    bool fusesUnknown = false;   ///< neighbouring characters without a token become one unknown token
};

/// The byte-pair encoding of SentencePiece models whose pieces are given otherwise than as its own file: in GGUF metadata or in
/// tokenizer.json. It merges characters; a character that no piece covers becomes its bytes.
class SpmBpe final : public Tokenizer
{
public:
    /// The vocabulary's pieces are text with plain spaces; a Byte token's piece is its one byte.
    SpmBpe(Vocabulary vocabulary, PairMerges merges, SpmRules rules);

    /// Leaves out the space that encoding puts in front.
    [[nodiscard]] std::string decode(std::span<const TokenId> ids, bool skipSpecial) const override;

protected:
    void encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const override;

private:
    [[nodiscard]] bool prefixes(std::string_view text, TextOpening opening) const;
    void encodeWord(std::string_view word, std::vector<TokenId> &ids) const;
    void addCharacter(std::string_view character, std::vector<TokenId> &symbols) const;

    PairMerges m_merges;
    SpmRules m_rules;
    std::array<TokenId, 256> m_byteTokens{}; // -1: the vocabulary has none
    TokenId m_unknown = -1;
};

/// Turns pieces as SentencePiece writes them into their text: a visible space (U+2581) becomes a space, and a Byte token's <0x0A>
/// its byte.
void decodeSpmPieces(std::vector<Token> &tokens);

/// The merges of a model that gives each piece a score: higher scores go first. One finite score for each token.
[[nodiscard]] PairMerges mergesFromScores(const std::vector<Token> &tokens, const std::vector<double> &scores);

} // namespace moa
