// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/tokenizer.h"

#include <filesystem>
#include <memory>

namespace moa {

/// Loads the tokenizer of a model: a GGUF file, a folder as Hugging Face or Meta lay it out, or a tokenizer file itself
/// (tokenizer.json, tokenizer.model). Throws Failure (InputFile) that says what was looked for, or what is wrong with the file.
[[nodiscard]] std::unique_ptr<Tokenizer> loadTokenizer(const std::filesystem::path &model);

} // namespace moa
