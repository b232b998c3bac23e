// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/stream_decoder.h"

#include "engine/text/utf8.h"

#include <utility>

namespace moa {

namespace {
constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD
}

std::string StreamDecoder::add(TokenId id)
{
    if (m_tokenizer.isSpecial(id))
        return {};
    m_held += m_tokenizer.piece(id);
    std::string text;
    size_t at = 0;
    while (at < m_held.size()) {
        const std::string_view rest = std::string_view(m_held).substr(at);
        const Utf8Step step = stepUtf8(rest);
        if (step.kind == Utf8Step::Kind::Incomplete)
            break;
        text += step.kind == Utf8Step::Kind::Character ? rest.substr(0, step.length) : kReplacement;
        at += step.length;
    }
    m_held.erase(0, at);
    return text;
}

std::string StreamDecoder::finish()
{
    return std::exchange(m_held, {}).empty() ? std::string() : std::string(kReplacement);
}

} // namespace moa
