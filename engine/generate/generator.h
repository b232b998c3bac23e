// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/generate/routing_factors.h"
#include "engine/model/decoder.h"
#include "engine/text/tokenizer.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace moa {

/// One answer to make: a prompt and who answers it.
struct GenerationLane {
    std::vector<int32_t> prompt;           ///< at least one token
    const AdapterBank *bank = nullptr;     ///< null: the base alone
    std::optional<RoutingFactors> factors; ///< multiply the router's weights; without a bank they change nothing
    uint32_t draw = 0;                     ///< which random numbers it gets; equal lanes with equal numbers say the same
    std::vector<std::string> stopTexts{};  ///< end this answer, besides those of the sampling
};

struct GenerationOptions {
    Sampling sampling;
    bool withRouting = false; ///< keep every token's routing weights
};

/// Continues prompts on one base model, all lanes in one batch whatever adapters they have. A prompt is read in one go (a long one
/// in pieces), then every step adds a token to each lane until its answer ends; lanes that are done leave the batch.
class Generator final
{
public:
    /// Both are borrowed. Without a tokenizer there are ids but no text, and no token ends an answer.
    Generator(const Decoder &decoder, const Tokenizer *tokenizer) : m_decoder(decoder), m_tokenizer(tokenizer) {}

    /// The answers, in the lanes' order. The observer (may be empty) gets every token as it comes, the lanes' tokens of one step in
    /// the lanes' order. A stop is noticed between steps; the lanes that are not done end as Stopped with what they have. The first
    /// token's routing is that of the prompt's last token, as every token's is that of the place which foretold it.
    /// Throws Failure (Usage) for an empty prompt, a token outside the vocabulary, a sampling setting out of range, or a stop text
    /// without a tokenizer.
    [[nodiscard]] GenerateResult generate(const std::vector<GenerationLane> &lanes, const GenerationOptions &options,
                                          const TokenObserver &observer = {}, const std::stop_token &stop = {}) const;

    [[nodiscard]] const Decoder &decoder() const { return m_decoder; }
    [[nodiscard]] const Tokenizer *tokenizer() const { return m_tokenizer; }

private:
    const Decoder &m_decoder;
    const Tokenizer *m_tokenizer;
};

} // namespace moa
