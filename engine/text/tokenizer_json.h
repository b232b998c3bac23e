// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"
#include "engine/text/tokenizer_config.h"

#include <memory>

namespace moa {

/// Makes the tokenizer that a Hugging Face tokenizer.json describes: a byte-level BPE (Llama 3, Qwen, SmolLM, GPT-2), or a BPE with
/// byte fallback (Llama 2, Mistral). Throws Failure (InputFile, where) for anything else and for whatever does not fit together.
[[nodiscard]] std::unique_ptr<Tokenizer> readTokenizerJson(std::string_view content, const TokenizerConfig &config,
                                                           const std::string &where);

} // namespace moa
