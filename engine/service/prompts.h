// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"
#include "engine/model/base_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace moa {

/// The tokens that a prompt becomes. `promptTemplate` puts an instruction into words, or names a chat template for a conversation;
/// empty: the model's own (alpaca for instructions). Throws InputFile where the model has no tokenizer or no chat template is
/// known.
[[nodiscard]] std::vector<int32_t> encodePrompt(const Prompt &prompt, const BaseModel &model, const std::string &promptTemplate);

/// Texts that end an answer to this prompt besides the tokenizer's end tokens.
[[nodiscard]] std::vector<std::string> stopTextsOf(const Prompt &prompt, const BaseModel &model, const std::string &promptTemplate);

} // namespace moa
