// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/chat_template.h"

#include <cstdint>
#include <string>
#include <vector>

namespace moa {

/// A label that the loss ignores.
inline constexpr int32_t kIgnoredLabel = -100;

/// What a row of a data file holds, which decides how it becomes tokens.
enum class RecordKind {
    Instruction, ///< instruction, input, output, answer
    Chat,        ///< messages
    Text,        ///< output alone: a document to continue
    Tokens,      ///< tokens and labels, already encoded
};

/// One row of a data file as it was written, before any template or tokenizer.
struct Record {
    RecordKind kind = RecordKind::Instruction;
    std::string instruction;
    std::string input;
    std::string output;
    std::string answer;                ///< the expected short answer of an evaluation set; may be empty
    std::vector<ChatMessage> messages; ///< at least one is the assistant's
    std::vector<int32_t> tokens;
    std::vector<int32_t> labels; ///< as long as tokens; kIgnoredLabel is not learnt
    int64_t line = 0;            ///< where the row begins in its file, counted from 1
};

} // namespace moa
