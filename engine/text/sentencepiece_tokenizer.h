// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"
#include "engine/text/tokenizer_config.h"

#include <memory>

namespace moa {

/// Reads a SentencePiece model (tokenizer.model of Llama 2 and Mistral) by the SentencePiece library, which then does all the work.
/// Throws Failure (InputFile, where) where the library refuses it.
[[nodiscard]] std::unique_ptr<Tokenizer> readSentencePiece(std::string_view content, const TokenizerConfig &config,
                                                           const std::string &where);

} // namespace moa
