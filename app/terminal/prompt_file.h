// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"

#include <filesystem>
#include <vector>

namespace moa {

/// How a plain text becomes a prompt.
enum class PromptForm { Text, TextWithSpecial, Instruction, Chat };

[[nodiscard]] Prompt makePrompt(std::string text, PromptForm form);

/// Reads a JSONL file of prompts. A row is one of {"prompt": text}, {"instruction": text, "input": text},
/// {"messages": [{"role", "content"}, …]} and {"ids": [numbers]}; `form` says what a `prompt` becomes.
/// Throws InputFile, with file and line, for a row that is none of them.
[[nodiscard]] std::vector<Prompt> readPrompts(const std::filesystem::path &file, PromptForm form);

} // namespace moa
