// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/models/chat_settings.h"
#include "ui/models/lane_desk.h"
#include "ui/models/token_weights.h"

#include <QString>

#include <optional>
#include <vector>

namespace moa::ui {

/// A token of an answer with all that is shown of it.
struct AnswerToken {
    int32_t id = 0;
    QString text; ///< whole characters that it completed; may be empty
    double probability = 0;
    TokenWeights weights;
};

/// Made on the worker, where a batch of tokens comes from.
[[nodiscard]] AnswerToken answerToken(const GeneratedToken &token);

/// What made an answer: enough to make it again. What was asked for until the engine's reply says what it took.
struct AnswerOrigin {
    AdapterHandle adapter = AdapterHandle::Base;
    QString adapterName;
    QString adapterPath; ///< where it lies; empty for the base
    QString digest;      ///< SHA-256 of the adapter's file, once answered; empty where there is none
    QString model;
    LaneTemplate wording;
    QString systemPrompt;
    Sampling sampling;
    LaneDesk desk;

    /// Whether asking again would give the same tokens.
    [[nodiscard]] bool isLike(const AnswerOrigin &other) const;
};

/// What one lane answered in one turn, growing while it is written.
struct Answer {
    quint64 serial = 0; ///< tells it from every other answer of its conversation; not 0
    AnswerOrigin origin;
    std::vector<AnswerToken> tokens;
    std::optional<FinishReason> finishReason; ///< none while it is written
    int promptTokens = 0;                     ///< known when it is finished
    double seconds = 0;                       ///< of decoding, likewise

    [[nodiscard]] QString text() const;
    /// The router's own mean weight of a type: without the lane's desk. None where nothing tells it.
    [[nodiscard]] std::optional<double> meanWeight(Site site) const;
    void finish(const GenerateAnswer &answer, double decodeSeconds);
};

/// `end of text`, `stop text`, `token limit`, `stopped`.
[[nodiscard]] QString finishText(FinishReason reason);

} // namespace moa::ui
