// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/vocabulary.h"

#include <bitset>

namespace moa {

/// Finds the names of given tokens in a text: the leftmost first, and of those at one place the longest.
class SpecialTokenFinder
{
public:
    struct Hit {
        size_t position;
        size_t length; ///< 0: nothing was found, and position is the text's end
        TokenId id;
    };

    /// Keeps views of the token's piece, which must stay where it is.
    void add(std::string_view name, TokenId id);
    /// The first hit at or after `from`.
    [[nodiscard]] Hit find(std::string_view text, size_t from) const;

private:
    PieceIndex m_names;
    std::vector<size_t> m_lengths; // of the names, longest first
    std::bitset<256> m_firstBytes;
};

} // namespace moa
