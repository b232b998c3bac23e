// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/pair_merges.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <array>
#include <limits>
#include <queue>

namespace moa {

namespace {

constexpr size_t kShort = 24; // up to here looking at every pair again costs less than a queue

uint64_t pairOf(TokenId left, TokenId right)
{
    return uint64_t{static_cast<uint32_t>(left)} << 32 | static_cast<uint32_t>(right);
}

/// Symbols as a linked list in arrays, so that a merge moves nothing.
struct Link {
    TokenId id;
    int64_t previous;
    int64_t next; // -1: none
};

/// A pair that may be merged when its turn comes, if both symbols are still what they were.
struct Candidate {
    int32_t rank;
    int64_t position;
    TokenId left;
    TokenId right;
    TokenId result;
};

struct ComesLater {
    bool operator()(const Candidate &a, const Candidate &b) const
    {
        return a.rank != b.rank ? a.rank > b.rank : a.position > b.position;
    }
};

} // namespace

size_t PairMerges::PairHash::operator()(uint64_t pair) const
{
    pair *= 0x9E3779B97F4A7C15;
    return pair ^ pair >> 32;
}

void PairMerges::add(TokenId left, TokenId right, int32_t rank, TokenId result)
{
    m_merges.try_emplace(pairOf(left, right), Merge{rank, result});
}

const PairMerges::Merge *PairMerges::find(TokenId left, TokenId right) const
{
    const auto found = m_merges.find(pairOf(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

void PairMerges::apply(std::vector<TokenId> &symbols) const
{
    symbols.size() <= kShort ? applyToShort(symbols) : applyToLong(symbols);
}

void PairMerges::applyToShort(std::vector<TokenId> &symbols) const
{
    constexpr int32_t kNone = std::numeric_limits<int32_t>::max();
    std::array<Merge, kShort> merges; // of each symbol with its right neighbour
    const auto look = [&](size_t i) {
        const Merge *const merge = i + 1 < symbols.size() ? find(symbols[i], symbols[i + 1]) : nullptr;
        merges[i] = merge ? *merge : Merge{kNone, 0};
    };
    for (size_t i = 0; i < symbols.size(); ++i)
        look(i);
    while (symbols.size() > 1) {
        size_t best = 0;
        for (size_t i = 1; i + 1 < symbols.size(); ++i) {
            if (merges[i].rank < merges[best].rank)
                best = i;
        }
        if (merges[best].rank == kNone)
            return;
        symbols[best] = merges[best].result;
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(best) + 1);
        for (size_t i = best + 1; i < symbols.size(); ++i)
            merges[i] = merges[i + 1];
        look(best);
        if (best > 0)
            look(best - 1);
    }
}

void PairMerges::applyToLong(std::vector<TokenId> &symbols) const
{
    const auto count = static_cast<int64_t>(symbols.size());
    std::vector<Link> links;
    links.reserve(symbols.size());
    for (int64_t i = 0; i < count; ++i)
        links.push_back({symbols[static_cast<size_t>(i)], i - 1, i + 1 < count ? i + 1 : -1});
    const auto at = [&](int64_t i) -> Link & { return links[static_cast<size_t>(i)]; };

    std::priority_queue<Candidate, std::vector<Candidate>, ComesLater> queue;
    const auto propose = [&](int64_t i) {
        if (i < 0 || at(i).next < 0)
            return;
        const TokenId right = at(at(i).next).id;
        if (const Merge *const merge = find(at(i).id, right))
            queue.push({merge->rank, i, at(i).id, right, merge->result});
    };
    for (int64_t i = 0; i < count; ++i)
        propose(i);
    constexpr TokenId kGone = std::numeric_limits<TokenId>::min();
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        Link &left = at(best.position);
        if (left.id != best.left || left.next < 0 || at(left.next).id != best.right)
            continue;
        Link &right = at(left.next);
        left.id = best.result;
        right.id = kGone;
        left.next = right.next;
        if (left.next >= 0)
            at(left.next).previous = best.position;
        propose(best.position);
        propose(left.previous);
    }
    symbols.clear();
    for (int64_t i = 0; i >= 0; i = at(i).next)
        symbols.push_back(at(i).id);
}

PairMerges mergesFromPairs(const std::vector<Token> &tokens, const std::vector<WrittenMerge> &pairs, const std::string &where)
{
    const PieceIndex index = indexPieces(tokens);
    const auto id = [&](std::string_view piece) {
        const auto found = index.find(piece);
        if (found == index.end())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "a merge names '{}', which is not in the vocabulary"), piece),
                          where);
        return found->second;
    };
    PairMerges merges;
    merges.reserve(pairs.size());
    int32_t rank = 0;
    for (const auto &[left, right] : pairs) {
        const TokenId leftId = id(left);
        const TokenId rightId = id(right);
        merges.add(leftId, rightId, rank++, id(std::string(left) + std::string(right)));
    }
    return merges;
}

WrittenMerge splitMerge(std::string_view written, const std::string &where)
{
    const size_t space = written.find(' ', 1); // a piece may begin with a space, but not end with one
    if (space == std::string_view::npos || space + 1 == written.size())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "'{}' is not a merge of two pieces"), written), where);
    return {written.substr(0, space), written.substr(space + 1)};
}

PairMerges impliedMerges(const std::vector<Token> &tokens, const PieceIndex &index, const std::vector<int32_t> &ranks,
                         const std::function<bool(std::string_view, size_t)> &cutsAt)
{
    PairMerges merges;
    const auto normal = [&](std::string_view piece) -> TokenId {
        const auto found = index.find(piece);
        return found != index.end() && tokens[static_cast<size_t>(found->second)].kind == TokenKind::Normal ? found->second : -1;
    };
    for (size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view piece = tokens[i].piece;
        if (normal(piece) != static_cast<TokenId>(i))
            continue;
        for (size_t cut = 1; cut < piece.size(); ++cut) {
            if (!cutsAt(piece, cut))
                continue;
            const TokenId left = normal(piece.substr(0, cut));
            const TokenId right = left < 0 ? -1 : normal(piece.substr(cut));
            if (right >= 0)
                merges.add(left, right, ranks[i], static_cast<TokenId>(i));
        }
    }
    return merges;
}

} // namespace moa
