// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/vocabulary.h"

#include <functional>
#include <utility>

namespace moa {

/// The merges of a byte-pair encoding: which two neighbours become one token, and which pair goes first.
class PairMerges
{
public:
    /// A lower rank goes first; of equal ranks the leftmost pair. The first merge of a pair that is given stands.
    void add(TokenId left, TokenId right, int32_t rank, TokenId result);
    void reserve(size_t count) { m_merges.reserve(count); }
    /// Merges neighbours until no pair is left that merges. Ids that are in no merge stay as they are.
    void apply(std::vector<TokenId> &symbols) const;

private:
    struct Merge {
        int32_t rank;
        TokenId result;
    };
    struct PairHash {
        size_t operator()(uint64_t pair) const;
    };

    [[nodiscard]] const Merge *find(TokenId left, TokenId right) const;
    void applyToShort(std::vector<TokenId> &symbols) const;
    void applyToLong(std::vector<TokenId> &symbols) const;

    std::unordered_map<uint64_t, Merge, PairHash> m_merges;
};

/// Two pieces that merge, as a tokenizer's file writes them.
using WrittenMerge = std::pair<std::string_view, std::string_view>;

/// The merges of a list in the order of their ranks; pieces are written as in tokens. Throws Failure (InputFile, where) for a piece
/// that is no token.
[[nodiscard]] PairMerges mergesFromPairs(const std::vector<Token> &tokens, const std::vector<WrittenMerge> &pairs,
                                         const std::string &where);

/// The two pieces of the form "left right". Throws Failure (InputFile, where) where there is no space between two pieces.
[[nodiscard]] WrittenMerge splitMerge(std::string_view written, const std::string &where);

/// The merges that a vocabulary implies where only an order of its pieces is known: whatever two pieces make up a third merge into
/// it. ranks holds one rank for each token; only normal pieces take part, and only those for which cutsAt(piece, position) holds
/// are cut there.
[[nodiscard]] PairMerges impliedMerges(const std::vector<Token> &tokens, const PieceIndex &index, const std::vector<int32_t> &ranks,
                                       const std::function<bool(std::string_view, size_t)> &cutsAt);

} // namespace moa
