// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"
#include "engine/model/base_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace moa {

/// What a prompt becomes.
struct EncodedPrompt {
    std::vector<int32_t> ids;
    std::string promptTemplate{};         ///< that put it into words; empty where none did
    std::vector<std::string> stopTexts{}; ///< end an answer besides the tokenizer's end tokens
};

/// `promptTemplate` puts an instruction into words, or names a chat template for a conversation; empty: the model's own (alpaca for
/// instructions). Throws InputFile where the model has no tokenizer or no chat template is known.
[[nodiscard]] EncodedPrompt encodePrompt(const Prompt &prompt, const BaseModel &model, const std::string &promptTemplate);

} // namespace moa
