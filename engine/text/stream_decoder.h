// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

namespace moa {

/// Turns ids, one at a time, into text that is always valid UTF-8: bytes of an unfinished character are held back until it is
/// complete, and bytes that can't be part of one become U+FFFD. Special tokens give no text. The tokenizer must outlive it.
class StreamDecoder
{
public:
    explicit StreamDecoder(const Tokenizer &tokenizer) : m_tokenizer(tokenizer) {}
    /// The text that this token completes; may be empty.
    [[nodiscard]] std::string add(TokenId id);
    /// What is still held back, as U+FFFD; the decoder can be used anew.
    [[nodiscard]] std::string finish();

private:
    const Tokenizer &m_tokenizer;
    std::string m_held;
};

} // namespace moa
