// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace moa {

using TokenId = int32_t;

/// What a token is for, and so when text becomes it.
enum class TokenKind : uint8_t {
    Normal,      ///< made from text by the tokenizer's rule
    Control,     ///< special: text becomes it only where special tokens are parsed
    UserDefined, ///< added by hand: its text always becomes it
    Byte,        ///< one raw byte, for characters that no piece covers
    Unknown,     ///< stands for what can't be encoded
    Unused,      ///< reserved; text never becomes it
};

/// One token: the bytes that it decodes to, or its name where it is special.
struct Token {
    std::string piece;
    TokenKind kind = TokenKind::Normal;
};

/// The tokens of a model in the order of their ids, and what the model's files say of them.
struct Vocabulary {
    std::vector<Token> tokens;
    std::optional<TokenId> begin;
    std::optional<TokenId> end;
    std::vector<TokenId> endings; ///< further tokens that end an answer, as the files name them
    bool addsBegin = false;       ///< the model was trained with its begin token in front
    std::string chatTemplate;     ///< the model's own template text
};

/// Finds ids by their pieces. It keeps views: the tokens must stay where they are.
using PieceIndex = std::unordered_map<std::string_view, TokenId>;
[[nodiscard]] PieceIndex indexPieces(const std::vector<Token> &tokens);

/// Throws Failure where the vocabulary is empty or too large, a piece is too long, or one of the ids named in it is out of range.
void checkVocabulary(const Vocabulary &vocabulary, const std::string &where);

} // namespace moa
