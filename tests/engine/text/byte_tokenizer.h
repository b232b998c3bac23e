// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

namespace moa::test {

/// One token a byte; then the special tokens given, from 256 on, and one user-defined token at the end. Keeps how text reached it.
class ByteTokenizer final : public Tokenizer
{
public:
    explicit ByteTokenizer(const std::vector<std::string> &special = {}, const std::string &userDefined = {},
                           const std::string &chatTemplate = {}, bool addsBegin = false)
        : Tokenizer(vocabularyOf(special, userDefined, chatTemplate, addsBegin))
    {}

    /// What was encoded, each text with a mark of how it opens: ^ at the start, > after a special token, + going on.
    [[nodiscard]] const std::vector<std::string> &calls() const { return m_calls; }

protected:
    void encodeText(std::string_view text, TextOpening opening, std::vector<TokenId> &ids) const override
    {
        m_calls.push_back((opening == TextOpening::Start          ? "^"
                           : opening == TextOpening::AfterSpecial ? ">"
                                                                  : "+") +
                          std::string(text));
        for (const char byte : text)
            ids.push_back(static_cast<unsigned char>(byte));
    }

private:
    static Vocabulary vocabularyOf(const std::vector<std::string> &special, const std::string &userDefined,
                                   const std::string &chatTemplate, bool addsBegin)
    {
        Vocabulary vocabulary;
        for (int byte = 0; byte < 256; ++byte)
            vocabulary.tokens.push_back({std::string(1, static_cast<char>(byte)), TokenKind::Normal});
        for (const std::string &name : special)
            vocabulary.tokens.push_back({name, TokenKind::Control});
        if (!userDefined.empty())
            vocabulary.tokens.push_back({userDefined, TokenKind::UserDefined});
        vocabulary.begin = 256;
        vocabulary.addsBegin = addsBegin;
        vocabulary.chatTemplate = chatTemplate;
        return vocabulary;
    }

    mutable std::vector<std::string> m_calls;
};

} // namespace moa::test
