// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chat_record.h"

#include <QCoreApplication>
#include <QStringList>

namespace moa::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("moa::ui::ChatRecord", text);
}

nlohmann::json toJson(const AnswerToken &token)
{
    nlohmann::json object{{"id", token.id}, {"text", token.text.toStdString()}, {"probability", token.probability}};
    for (const Site site : kAllSites)
        if (const std::optional<double> mean = token.weights.mean(site))
            object["routing"][std::string(siteName(site))] = *mean;
    return object;
}

const char *finishName(const Answer &answer)
{
    if (!answer.finishReason)
        return "writing";
    switch (*answer.finishReason) {
    case FinishReason::EndToken: return "end_token";
    case FinishReason::StopText: return "stop_text";
    case FinishReason::Length: return "length";
    case FinishReason::Stopped: return "stopped";
    }
    return "";
}

nlohmann::json toJson(const Answer &answer, int lane)
{
    const AnswerOrigin &origin = answer.origin;
    nlohmann::json object{{"lane", laneLetter(lane).toStdString()},
                          {"adapter", origin.adapterName.toStdString()},
                          {"adapter_path", origin.adapterPath.toStdString()},
                          {"adapter_sha256", origin.digest.toStdString()},
                          {"model", origin.model.toStdString()},
                          {"template", origin.wording.key},
                          {"template_kind", origin.wording.isChat ? "chat" : "prompt"},
                          {"system", origin.systemPrompt.toStdString()},
                          {"sampling", toJson(origin.sampling)},
                          {"desk", toJson(origin.desk.routing())},
                          {"text", answer.text().toStdString()},
                          {"finish_reason", finishName(answer)},
                          {"prompt_tokens", answer.promptTokens},
                          {"seconds", answer.seconds},
                          {"tokens", nlohmann::json::array()}};
    for (const AnswerToken &token : answer.tokens)
        object["tokens"].push_back(toJson(token));
    return object;
}

} // namespace

QString originText(const AnswerOrigin &origin)
{
    QStringList parts{origin.model.isEmpty()
                          ? origin.adapterName
                          : words(QT_TRANSLATE_NOOP("moa::ui::ChatRecord", "%1 on %2")).arg(origin.adapterName, origin.model)};
    if (!origin.adapterPath.isEmpty())
        parts << origin.adapterPath;
    if (!origin.digest.isEmpty())
        parts << "sha256:" + origin.digest;
    parts << origin.wording.label << samplingText(origin.sampling);
    if (!origin.desk.isNeutral())
        parts << origin.desk.summary();
    if (!origin.systemPrompt.isEmpty())
        parts << words(QT_TRANSLATE_NOOP("moa::ui::ChatRecord", "system prompt: %1")).arg(origin.systemPrompt);
    return parts.join(QString::fromUtf8(" · "));
}

QString answerText(const Answer &answer)
{
    return answer.text().trimmed() + "\n\n[" + originText(answer.origin) + "]\n";
}

QString conversationText(const Conversation &conversation)
{
    QString text;
    for (int turn = 0; turn < conversation.turns(); ++turn) {
        text += words(QT_TRANSLATE_NOOP("moa::ui::ChatRecord", "Question %1")).arg(turn + 1) + "\n" +
                conversation.prompts()[static_cast<size_t>(turn)] + "\n\n";
        for (int lane = 0; lane < conversation.laneCount(); ++lane)
            if (const Answer *answer = conversation.answer(turn, lane))
                text += words(QT_TRANSLATE_NOOP("moa::ui::ChatRecord", "Lane %1")).arg(laneLetter(lane)) + "\n" +
                        answerText(*answer) + "\n";
    }
    return text;
}

nlohmann::json conversationJson(const Conversation &conversation, const BlindVote &votes)
{
    nlohmann::json object{{"version", 1}, {"turns", nlohmann::json::array()}, {"votes", nlohmann::json::array()}};
    for (int turn = 0; turn < conversation.turns(); ++turn) {
        nlohmann::json made{{"prompt", conversation.prompts()[static_cast<size_t>(turn)].toStdString()},
                            {"answers", nlohmann::json::array()}};
        for (int lane = 0; lane < conversation.laneCount(); ++lane)
            if (const Answer *answer = conversation.answer(turn, lane))
                made["answers"].push_back(toJson(*answer, lane));
        object["turns"].push_back(std::move(made));
    }
    for (const BlindVote::Standing &standing : votes.standings())
        object["votes"].push_back({{"contender", standing.contender.toStdString()},
                                   {"wins", standing.wins},
                                   {"votes", standing.votes},
                                   {"low", standing.interval.low},
                                   {"high", standing.interval.high}});
    return object;
}

} // namespace moa::ui
