// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/generate/sampler.h"
#include "engine/text/stream_decoder.h"

#include <optional>
#include <string>
#include <vector>

namespace moa {

/// Makes one lane's answer of its tokens and decides when it ends: at an end token (which is counted among the ids but gives no
/// text), before a stop text, or at the largest number of tokens. Text that may turn out to begin a stop text is held back.
class AnswerWriter
{
public:
    /// Both are borrowed. Without a tokenizer there are ids alone, and nothing but the number of tokens ends the answer. The stop
    /// texts are this answer's own, besides those of the sampling.
    AnswerWriter(const Tokenizer *tokenizer, const Sampling &sampling, std::vector<std::string> stopTexts = {});

    /// Adds a token and its routing (may be empty), and returns the text that can be shown now. Not after the end.
    [[nodiscard]] std::string add(const SampledToken &token, std::vector<LayerRouting> routing);
    /// Ends an unfinished answer from outside, as Stopped.
    void stop();

    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] const std::vector<int32_t> &ids() const { return m_answer.ids; }
    /// The answer, moved out.
    [[nodiscard]] GenerateAnswer take() { return std::move(m_answer); }

private:
    [[nodiscard]] bool endsAt(int32_t id) const;
    std::string finish(FinishReason reason);
    std::string show(size_t length);

    const Tokenizer *m_tokenizer;
    const Sampling &m_sampling;
    std::vector<std::string> m_stopTexts;
    std::optional<StreamDecoder> m_decoder;
    std::string m_pending; ///< decoded but not yet shown
    GenerateAnswer m_answer;
    bool m_isFinished = false;
};

} // namespace moa
