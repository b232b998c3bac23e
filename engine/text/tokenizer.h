// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/special_tokens.h"
#include "engine/text/vocabulary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// Whether the names of special tokens in a text become these tokens, or stay text.
enum class SpecialTokens { Plain, Parse };

/// What stands before a text. It matters to tokenizers that put a space in front of what opens a text.
enum class TextOpening {
    Start,        ///< nothing
    AfterSpecial, ///< a special token
    Continues,    ///< other text: nothing is put in between
};

/// A part of a text that has its own answer to whether special tokens are parsed.
struct TextSegment {
    std::string text;
    SpecialTokens parse = SpecialTokens::Plain;
};

/// Turns text into token ids and back. Encoding never adds the begin or end token by itself. Immutable, so any thread may use it.
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    /// Any bytes may come; what is not UTF-8 is encoded byte by byte where the vocabulary can.
    [[nodiscard]] std::vector<TokenId> encode(std::string_view text, SpecialTokens parse,
                                              TextOpening opening = TextOpening::Start) const;
    /// Encodes the segments as one text: plain text that meets at a border is encoded together, yet no plain segment ever becomes,
    /// or takes part in, a special token.
    [[nodiscard]] std::vector<TokenId> encode(std::span<const TextSegment> segments,
                                              TextOpening opening = TextOpening::Start) const;
    /// The inverse of encode: bytes as they are, not checked to be UTF-8 (StreamDecoder makes valid text). Ids out of range give
    /// nothing.
    [[nodiscard]] virtual std::string decode(std::span<const TokenId> ids, bool skipSpecial) const;
    /// The raw bytes of one token, or a special token's name; empty for an id out of range.
    [[nodiscard]] std::string piece(TokenId id) const;

    [[nodiscard]] int64_t vocabularySize() const;
    [[nodiscard]] std::optional<TokenId> beginToken() const { return m_vocabulary.begin; }
    [[nodiscard]] std::optional<TokenId> endToken() const { return m_vocabulary.end; }
    /// Every token that ends an answer: the end token, those the model's files add, and special tokens of well-known names.
    [[nodiscard]] const std::vector<TokenId> &endTokens() const { return m_endTokens; }
    /// Whether the model wants its begin token in front of a text.
    [[nodiscard]] bool addsBegin() const { return m_vocabulary.addsBegin && m_vocabulary.begin; }
    /// The token whose piece is exactly these bytes.
    [[nodiscard]] std::optional<TokenId> tokenNamed(std::string_view name) const;
    /// Control and unknown tokens, which skipSpecial leaves out.
    [[nodiscard]] bool isSpecial(TokenId id) const;
    /// The model's own chat template (Jinja), to recognise its kind by; empty where it has none.
    [[nodiscard]] const std::string &chatTemplateText() const { return m_vocabulary.chatTemplate; }

protected:
    explicit Tokenizer(Vocabulary vocabulary);

    /// Appends the ids of a text in which nothing is special.
    virtual void encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const = 0;

    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    /// Unused for an id out of range.
    [[nodiscard]] TokenKind kindOf(TokenId id) const;
    [[nodiscard]] const PieceIndex &pieces() const { return m_pieces; }

private:
    void encodeUserDefined(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const;

    Vocabulary m_vocabulary;
    PieceIndex m_pieces;
    SpecialTokenFinder m_specialTokens; // what Parse looks for
    SpecialTokenFinder m_userDefined;   // what is looked for in any text
    std::vector<TokenId> m_endTokens;
};

} // namespace moa
