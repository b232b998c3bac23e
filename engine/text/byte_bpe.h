// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/pair_merges.h"
#include "engine/text/text_splitter.h"
#include "engine/text/tokenizer.h"

#include <array>

namespace moa {

/// How text becomes words before their bytes are merged.
struct ByteBpeRules {
    TextSplitter splitter;
    bool ignoresMerges = false;      ///< a word that is a token as a whole needs no merges
    bool composesCharacters = false; ///< Unicode NFC first
    bool addsSpacePrefix = false;    ///< a space in front of a text that has none
};

/// A byte-level byte-pair encoding: text is cut into words, and the bytes of each are merged pair by pair.
class ByteBpe final : public Tokenizer
{
public:
    /// The vocabulary's pieces are raw bytes. Bytes that have no token of their own are dropped, as the models' own tokenizers do.
    ByteBpe(Vocabulary vocabulary, PairMerges merges, ByteBpeRules rules);

protected:
    void encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const override;

private:
    void encodeWord(std::string_view word, std::vector<TokenId> &ids) const;

    PairMerges m_merges;
    ByteBpeRules m_rules;
    std::array<TokenId, 256> m_byteTokens{}; // -1: the vocabulary has none
};

} // namespace moa
