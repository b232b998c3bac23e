// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/blind_vote.h"
#include "ui/models/conversation.h"

#include <nlohmann/json.hpp>

namespace moa::ui {

/// What made an answer in one line, as it stands below a copied one.
[[nodiscard]] QString originText(const AnswerOrigin &origin);
/// An answer without its tints, and what made it.
[[nodiscard]] QString answerText(const Answer &answer);
/// The whole conversation to be read.
[[nodiscard]] QString conversationText(const Conversation &conversation);
/// The whole conversation with every token, its probability and its mean weights by adapter type. Programs read these names:
/// changing one breaks them.
[[nodiscard]] nlohmann::json conversationJson(const Conversation &conversation, const BlindVote &votes);

} // namespace moa::ui
