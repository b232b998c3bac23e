// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

#include <memory>

namespace moa {

/// Whether a tokenizer.model begins as tiktoken writes it: a line of base64, a space and a number.
[[nodiscard]] bool looksLikeTiktoken(std::string_view content);

/// Reads Llama 3's tokenizer.model: one line a token, its bytes in base64 and its rank, which is its id; the 256 special tokens
/// follow them. Throws Failure (InputFile, where) that names the line.
[[nodiscard]] std::unique_ptr<Tokenizer> readTiktoken(std::string_view content, const std::string &where);

} // namespace moa
