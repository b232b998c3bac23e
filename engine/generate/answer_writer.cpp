// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generate/answer_writer.h"

#include <algorithm>
#include <utility>

namespace moa {

namespace {

/// How many characters at the end of the text may be the beginning of one of the stop texts.
size_t doubtfulEnd(std::string_view text, const std::vector<std::string> &stopTexts)
{
    size_t longest = 0;
    for (const std::string &stop : stopTexts)
        for (size_t length = std::min(text.size(), stop.size()); length > longest; --length)
            if (text.ends_with(std::string_view(stop).substr(0, length)))
                longest = length;
    return longest;
}

/// Where the first of the stop texts begins, or npos. An empty one stops nothing.
size_t findStop(std::string_view text, const std::vector<std::string> &stopTexts)
{
    size_t first = text.npos;
    for (const std::string &stop : stopTexts)
        if (!stop.empty())
            first = std::min(first, text.find(stop));
    return first;
}

} // namespace

AnswerWriter::AnswerWriter(const Tokenizer *tokenizer, const Sampling &sampling, std::vector<std::string> stopTexts)
    : m_tokenizer(tokenizer), m_sampling(sampling), m_stopTexts(std::move(stopTexts))
{
    m_stopTexts.insert(m_stopTexts.end(), sampling.stop.begin(), sampling.stop.end());
    if (tokenizer)
        m_decoder.emplace(*tokenizer);
}

bool AnswerWriter::endsAt(int32_t id) const
{
    if (!m_tokenizer || m_sampling.ignoreEnd)
        return false;
    const std::vector<TokenId> &ends = m_tokenizer->endTokens();
    return std::ranges::find(ends, id) != ends.end();
}

std::string AnswerWriter::add(const SampledToken &token, std::vector<LayerRouting> routing)
{
    m_answer.ids.push_back(token.id);
    m_answer.logProbabilities.push_back(token.logProbability);
    if (!routing.empty())
        m_answer.routing.push_back(std::move(routing));
    if (endsAt(token.id))
        return finish(FinishReason::EndToken);
    if (m_decoder)
        m_pending += m_decoder->add(token.id);
    if (const size_t stop = findStop(m_pending, m_stopTexts); stop != std::string::npos) {
        m_pending.resize(stop);
        m_decoder.reset();
        return finish(FinishReason::StopText);
    }
    if (std::ssize(m_answer.ids) >= m_sampling.maxTokens)
        return finish(FinishReason::Length);
    return show(m_pending.size() - doubtfulEnd(m_pending, m_stopTexts));
}

void AnswerWriter::stop()
{
    finish(FinishReason::Stopped);
}

/// Nothing is held back any more.
std::string AnswerWriter::finish(FinishReason reason)
{
    m_isFinished = true;
    m_answer.finishReason = reason;
    if (m_decoder)
        m_pending += m_decoder->finish();
    return show(m_pending.size());
}

/// Moves the beginning of the pending text into the answer.
std::string AnswerWriter::show(size_t length)
{
    std::string text = m_pending.substr(0, length);
    m_pending.erase(0, length);
    m_answer.text += text;
    return text;
}

} // namespace moa
