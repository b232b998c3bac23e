// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/answer.h"

#include <QCoreApplication>

#include <cmath>

namespace moa::ui {

AnswerToken answerToken(const GeneratedToken &token)
{
    return {token.id, QString::fromStdString(token.text), std::exp(token.logProbability), TokenWeights(token.routing)};
}

bool AnswerOrigin::isLike(const AnswerOrigin &other) const
{
    return adapter == other.adapter && adapterPath == other.adapterPath && model == other.model &&
           wording.key == other.wording.key && wording.isChat == other.wording.isChat && systemPrompt == other.systemPrompt &&
           areEqual(sampling, other.sampling) && desk == other.desk;
}

QString Answer::text() const
{
    QString text;
    for (const AnswerToken &token : tokens)
        text += token.text;
    return text;
}

std::optional<double> Answer::meanWeight(Site site) const
{
    const double factor = origin.desk.factor(site);
    if (factor == 0)
        return std::nullopt;
    double sum = 0;
    int count = 0;
    for (const AnswerToken &token : tokens)
        if (const std::optional<double> mean = token.weights.mean(site)) {
            sum += *mean;
            ++count;
        }
    return count > 0 ? std::optional(sum / count / factor) : std::nullopt;
}

void Answer::finish(const GenerateAnswer &answer, double decodeSeconds)
{
    finishReason = answer.finishReason;
    promptTokens = static_cast<int>(answer.promptIds.size());
    seconds = decodeSeconds;
    origin.digest = QString::fromStdString(answer.source.adapterSha256);
    origin.sampling = answer.source.sampling;
    origin.desk = LaneDesk(answer.source.routing);
    // What was held back as the possible beginning of a stop text comes with the end.
    const QString whole = QString::fromStdString(answer.text), streamed = text();
    if (!tokens.empty() && whole.size() > streamed.size() && whole.startsWith(streamed))
        tokens.back().text += whole.mid(streamed.size());
}

QString finishText(FinishReason reason)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("moa::ui::Answer", text); };
    switch (reason) {
    case FinishReason::EndToken: return words(QT_TRANSLATE_NOOP("moa::ui::Answer", "end of text"));
    case FinishReason::StopText: return words(QT_TRANSLATE_NOOP("moa::ui::Answer", "stop text"));
    case FinishReason::Length: return words(QT_TRANSLATE_NOOP("moa::ui::Answer", "token limit"));
    case FinishReason::Stopped: return words(QT_TRANSLATE_NOOP("moa::ui::Answer", "stopped"));
    }
    return {};
}

} // namespace moa::ui
