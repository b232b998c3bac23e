// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/vocabulary.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

namespace moa {

/// What a Hugging Face folder says of its tokenizer outside the tokenizer's own file; what is missing is empty.
struct TokenizerConfig {
    std::optional<std::string> begin; ///< tokenizer_config.json: the name of the begin token
    std::optional<std::string> end;
    std::optional<bool> addsBegin;  ///< tokenizer_config.json: add_bos_token
    std::optional<TokenId> beginId; ///< config.json: bos_token_id, where there is no tokenizer_config.json
    std::vector<TokenId> endings;   ///< eos_token_id of config.json and generation_config.json
    std::string chatTemplate;       ///< chat_template.jinja, or tokenizer_config.json
};

/// Reads what is there of the folder's JSON files. Throws Failure (InputFile) that names the file and what is wrong in it.
[[nodiscard]] TokenizerConfig readTokenizerConfig(const std::filesystem::path &folder);

/// Puts what the configuration says into the vocabulary. Names that it does not have are passed over.
void applyTokenizerConfig(const TokenizerConfig &config, Vocabulary &vocabulary);

/// The text of a small file; Throws Failure (InputFile) where it can't be read or has more than `maxBytes`.
[[nodiscard]] std::string readTextFile(const std::filesystem::path &path, size_t maxBytes);

/// An id in JSON. Throws Failure (InputFile, where) where it is no whole number that an id can be.
[[nodiscard]] TokenId tokenIdFromJson(const nlohmann::json &value, const std::string &where);

} // namespace moa
