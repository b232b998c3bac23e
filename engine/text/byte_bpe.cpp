// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/byte_bpe.h"

#include "engine/text/utf8.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace moa {

namespace {

/// Unicode NFC of a valid text.
std::string compose(std::string_view text)
{
    utf8proc_uint8_t *composed = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &composed,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (length < 0)
        throw std::bad_alloc(); // all that can go wrong with a valid text
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void *)> owner(composed, std::free);
    return {composed, composed + length};
}

} // namespace

ByteBpe::ByteBpe(Vocabulary vocabulary, PairMerges merges, ByteBpeRules rules)
    : Tokenizer(std::move(vocabulary)), m_merges(std::move(merges)), m_rules(std::move(rules))
{
    for (size_t byte = 0; byte < m_byteTokens.size(); ++byte) {
        const char piece = static_cast<char>(byte);
        m_byteTokens[byte] = tokenNamed({&piece, 1}).value_or(-1);
    }
}

void ByteBpe::encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const
{
    std::string changed;
    if (m_rules.addsSpacePrefix && opening != TextOpening::Continues && !text.starts_with(' ')) {
        changed = " " + std::string(text);
        text = changed;
    }
    std::vector<std::string_view> words;
    const auto encodeValid = [&](std::string_view valid) {
        const std::string composed = m_rules.composesCharacters ? compose(valid) : std::string();
        words.clear();
        m_rules.splitter.split(m_rules.composesCharacters ? composed : valid, words);
        for (const std::string_view word : words)
            encodeWord(word, ids);
    };
    forEachUtf8Run(text, encodeValid, [&](std::string_view invalid) { encodeWord(invalid, ids); });
}

void ByteBpe::encodeWord(std::string_view word, std::vector<TokenId> &ids) const
{
    if (m_rules.ignoresMerges) {
        const std::optional<TokenId> whole = tokenNamed(word);
        if (whole && kindOf(*whole) == TokenKind::Normal) {
            ids.push_back(*whole);
            return;
        }
    }
    std::vector<TokenId> symbols;
    symbols.reserve(word.size());
    for (const char byte : word) {
        if (const TokenId id = m_byteTokens[static_cast<unsigned char>(byte)]; id >= 0)
            symbols.push_back(id);
    }
    m_merges.apply(symbols);
    ids.insert(ids.end(), symbols.begin(), symbols.end());
}

} // namespace moa
