// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/model/load_decoder.h"
#include "engine/text/chat_template.h"
#include "engine/text/tokenizer.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace moa {

/// A base model in memory with its tokenizer: what stays resident while adapters come and go.
struct BaseModel {
    ModelSpec spec;
    ModelInfo info;
    std::string fingerprint;
    std::unique_ptr<Decoder> decoder;
    std::unique_ptr<Tokenizer> tokenizer; ///< null where the model has none
    std::string tokenizerProblem;         ///< why it is null
    std::optional<ChatTemplate> chat;     ///< the model's own kind, where it is known

    /// Throws InputFile where there is none.
    [[nodiscard]] const Tokenizer &requireTokenizer() const;
};

/// Dimensions, size and tokenizer from headers alone.
[[nodiscard]] ModelInfo inspectModel(const std::filesystem::path &path);

/// Throws InputFile where the files are damaged or don't fit each other, Stopped on request.
[[nodiscard]] std::shared_ptr<BaseModel> loadBaseModel(const ModelSpec &spec, const Observer &observer,
                                                       const std::stop_token &stop);

} // namespace moa
