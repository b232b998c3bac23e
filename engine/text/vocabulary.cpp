// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/vocabulary.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

namespace moa {

namespace {

constexpr size_t kMaxTokens = 4'000'000;
constexpr size_t kMaxPieceBytes = 1024; // the longest in use is a run of 256 blanks; work grows with the square

void checkId(std::optional<TokenId> id, size_t tokenCount, const char *name, const std::string &where)
{
    if (id && (*id < 0 || static_cast<size_t>(*id) >= tokenCount))
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the {} token is {}, but the vocabulary has {} tokens"), name, *id, tokenCount), where);
}

} // namespace

PieceIndex indexPieces(const std::vector<Token> &tokens)
{
    PieceIndex index;
    index.reserve(tokens.size());
    const auto add = [&](bool normal) { // text that is both a normal piece and a special token's name means the piece
        for (size_t i = 0; i < tokens.size(); ++i) {
            const TokenKind kind = tokens[i].kind;
            if (kind != TokenKind::Byte && kind != TokenKind::Unused && (kind == TokenKind::Normal) == normal)
                index.try_emplace(tokens[i].piece, static_cast<TokenId>(i));
        }
    };
    add(true);
    add(false);
    return index;
}

void checkVocabulary(const Vocabulary &vocabulary, const std::string &where)
{
    const size_t count = vocabulary.tokens.size();
    if (count == 0 || count > kMaxTokens)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "the vocabulary has {} tokens; 1 to {} are possible"), count, kMaxTokens), where);
    for (size_t i = 0; i < count; ++i) {
        if (vocabulary.tokens[i].piece.size() > kMaxPieceBytes)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "token {} has {} bytes; at most {} are possible"), i,
                              vocabulary.tokens[i].piece.size(), kMaxPieceBytes),
                          where);
    }
    checkId(vocabulary.begin, count, "begin", where);
    checkId(vocabulary.end, count, "end", where);
    for (const TokenId id : vocabulary.endings)
        checkId(id, count, "end", where);
}

} // namespace moa
