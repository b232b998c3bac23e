// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/conversation.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace moa::ui {

namespace {

/// The first token at which two answers say different things; none while one may still follow the other.
std::optional<int> firstDifference(const Answer &a, const Answer &b)
{
    const auto shared = std::min(a.tokens.size(), b.tokens.size());
    for (size_t i = 0; i < shared; ++i)
        if (a.tokens[i].id != b.tokens[i].id)
            return static_cast<int>(i);
    const Answer &shorter = a.tokens.size() < b.tokens.size() ? a : b;
    const bool hasEnded = shorter.finishReason && *shorter.finishReason != FinishReason::Stopped;
    return hasEnded && a.tokens.size() != b.tokens.size() ? std::optional(static_cast<int>(shared)) : std::nullopt;
}

} // namespace

const Answer *Conversation::answer(int turn, int lane) const
{
    if (lane < 0 || lane >= laneCount() || turn < 0)
        return nullptr;
    const auto &answers = m_lanes[static_cast<size_t>(lane)].answers;
    const auto at = static_cast<size_t>(turn);
    return at < answers.size() && answers[at] ? &*answers[at] : nullptr;
}

Answer *Conversation::find(int turn, int lane)
{
    return const_cast<Answer *>(std::as_const(*this).answer(turn, lane));
}

void Conversation::addLane(AdapterHandle adapter)
{
    if (laneCount() < kMostLanes)
        m_lanes.push_back({++m_lastLane, adapter, {}, std::vector<std::optional<Answer>>(m_prompts.size())});
}

void Conversation::removeLane(int lane)
{
    m_lanes.erase(m_lanes.begin() + lane);
}

void Conversation::setAdapter(int lane, AdapterHandle adapter)
{
    m_lanes[static_cast<size_t>(lane)].adapter = adapter;
}

void Conversation::setDesk(int lane, const LaneDesk &desk)
{
    m_lanes[static_cast<size_t>(lane)].desk = desk;
}

void Conversation::clear()
{
    truncate(0);
}

void Conversation::truncate(int turns)
{
    m_prompts.resize(static_cast<size_t>(turns));
    for (ChatLane &lane : m_lanes)
        lane.answers.resize(static_cast<size_t>(turns));
}

void Conversation::ask(int turn, const QString &prompt)
{
    truncate(turn);
    m_prompts.push_back(prompt);
    for (ChatLane &lane : m_lanes)
        lane.answers.emplace_back();
}

void Conversation::begin(int turn, int lane, AnswerOrigin origin)
{
    truncate(turn + 1);
    Answer fresh;
    fresh.serial = ++m_lastSerial;
    fresh.origin = std::move(origin);
    m_lanes[static_cast<size_t>(lane)].answers[static_cast<size_t>(turn)] = std::move(fresh);
}

void Conversation::add(int turn, int lane, std::vector<AnswerToken> tokens)
{
    if (Answer *answer = find(turn, lane))
        answer->tokens.insert(answer->tokens.end(), std::make_move_iterator(tokens.begin()), std::make_move_iterator(tokens.end()));
}

void Conversation::finish(int turn, int lane, const GenerateAnswer &answer, double seconds)
{
    if (Answer *found = find(turn, lane))
        found->finish(answer, seconds);
}

void Conversation::breakOff(int turn)
{
    for (int lane = 0; lane < laneCount(); ++lane) {
        Answer *answer = find(turn, lane);
        if (!answer || answer->finishReason)
            continue;
        if (answer->tokens.empty())
            m_lanes[static_cast<size_t>(lane)].answers[static_cast<size_t>(turn)].reset();
        else
            answer->finishReason = FinishReason::Stopped;
    }
}

bool Conversation::hasHistory(int turn, int lane) const
{
    for (int before = 0; before < turn; ++before)
        if (answer(before, lane))
            return true;
    return false;
}

Prompt Conversation::prompt(int turn, int lane, const LaneTemplate &wording, const QString &systemPrompt) const
{
    const std::string question = m_prompts[static_cast<size_t>(turn)].toStdString();
    if (!wording.isChat)
        return InstructionPrompt{question, {}};
    ChatPrompt chat;
    if (const QString system = systemPrompt.trimmed(); !system.isEmpty())
        chat.messages.push_back({"system", system.toStdString()});
    for (int before = 0; before < turn; ++before)
        if (const Answer *given = answer(before, lane)) {
            chat.messages.push_back({"user", m_prompts[static_cast<size_t>(before)].toStdString()});
            chat.messages.push_back({"assistant", given->text().toStdString()});
        }
    chat.messages.push_back({"user", question});
    return chat;
}

Differences Conversation::differences(int turn, int lane) const
{
    Differences found;
    const Answer *mine = answer(turn, lane);
    if (!mine)
        return found;
    for (int other = 0; other < laneCount(); ++other) {
        const Answer *theirs = other == lane ? nullptr : answer(turn, other);
        const std::optional<int> place = theirs ? firstDifference(*mine, *theirs) : std::nullopt;
        if (place && *place < static_cast<int>(mine->tokens.size()))
            found[*place].insert(other);
    }
    return found;
}

QString laneLetter(int lane)
{
    return QString(QChar('A' + lane));
}

} // namespace moa::ui
