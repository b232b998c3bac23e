// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/spm_bpe.h"

#include <nlohmann/json_fwd.hpp>

namespace moa {

/// What the normalizer and pre_tokenizer sections of a tokenizer.json do to text before the merges.
struct TokenizerPipeline {
    bool isByteLevel = false;          ///< else characters, with spaces as U+2581
    std::vector<std::string> patterns; ///< byte level: for TextSplitter
    bool composesCharacters = false;
    bool addsSpacePrefix = false; ///< byte level
    SpacePrefix prefix;           ///< characters
    bool splitsAtSpaces = false;  ///< characters
};

/// Throws Failure (InputFile, where) for a step that is not supported; JSON of another shape lets nlohmann's exception pass.
[[nodiscard]] TokenizerPipeline readTokenizerPipeline(const nlohmann::json &normalizer, const nlohmann::json &preTokenizer,
                                                      const std::string &where);

} // namespace moa
