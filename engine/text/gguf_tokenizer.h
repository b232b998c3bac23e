// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/gguf.h"
#include "engine/text/tokenizer.h"

#include <memory>

namespace moa {

/// What a GGUF file's metadata says of its tokenizer, under `tokenizer.`; what is missing is empty.
struct GgufTokenizerData {
    std::string model;               ///< ggml.model: gpt2 is byte-level BPE, llama is SentencePiece's BPE
    std::string splitRule;           ///< ggml.pre
    std::vector<std::string> tokens; ///< ggml.tokens
    std::vector<double> scores;      ///< ggml.scores
    std::vector<int64_t> tokenTypes; ///< ggml.token_type: 1 normal, 2 unknown, 3 control, 4 user-defined, 5 unused, 6 byte
    std::vector<std::string> merges; ///< ggml.merges: "left right"
    std::optional<int64_t> begin;    ///< ggml.bos_token_id
    std::optional<int64_t> end;      ///< ggml.eos_token_id
    std::vector<int64_t> endings;    ///< ggml.eot_token_id and ggml.eom_token_id
    std::optional<bool> addsBegin;   ///< ggml.add_bos_token
    std::optional<bool> addsSpace;   ///< ggml.add_space_prefix
    std::string chatTemplate;        ///< chat_template
};

[[nodiscard]] GgufTokenizerData readGgufTokenizerData(const GgufFile &file);

/// Throws Failure (InputFile, where) for a kind that is not supported, arrays that don't fit each other, and merges or ids that
/// name no token.
[[nodiscard]] std::unique_ptr<Tokenizer> makeGgufTokenizer(const GgufTokenizerData &data, const std::string &where);

} // namespace moa
