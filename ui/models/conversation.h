// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/answer.h"

#include <algorithm>
#include <map>
#include <set>

namespace moa::ui {

/// One of the answerers that stand side by side: the base or an adapter, with a desk and a history of its own.
struct ChatLane {
    quint64 serial = 0; ///< no other lane of the conversation has or had it
    AdapterHandle adapter = AdapterHandle::Base;
    LaneDesk desk;
    std::vector<std::optional<Answer>> answers; ///< by turn; none where the lane was not asked

    [[nodiscard]] bool hasAnswered() const
    {
        return std::ranges::any_of(answers, [](const auto &answer) { return answer.has_value(); });
    }
};

/// The lanes that first differ from a lane at one of its tokens.
using Differences = std::map<int, std::set<int>>; ///< token → lanes

/// Turns and lanes: what was asked, who answered, what they said. Pure state; whoever changes it redraws.
class Conversation
{
public:
    static constexpr int kMostLanes = 6;

    [[nodiscard]] const std::vector<QString> &prompts() const { return m_prompts; }
    [[nodiscard]] int turns() const { return static_cast<int>(m_prompts.size()); }
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] const ChatLane &lane(int index) const { return m_lanes[static_cast<size_t>(index)]; }
    /// Null where the lane was not asked in this turn.
    [[nodiscard]] const Answer *answer(int turn, int lane) const;

    void addLane(AdapterHandle adapter);
    void removeLane(int lane);
    void setAdapter(int lane, AdapterHandle adapter);
    void setDesk(int lane, const LaneDesk &desk);
    /// Forgets every turn; the lanes stay.
    void clear();

    /// Asks a question in a turn, which is at most turns(); later turns are forgotten, and so are this one's answers.
    void ask(int turn, const QString &prompt);
    /// A lane begins to answer, again if it had; later turns are forgotten.
    void begin(int turn, int lane, AnswerOrigin origin);
    void add(int turn, int lane, std::vector<AnswerToken> tokens);
    void finish(int turn, int lane, const GenerateAnswer &answer, double seconds);
    /// Nothing more will come of what is being written: what there is stays, what is empty goes.
    void breakOff(int turn);

    /// What a lane is to be asked: alone, or with its own history before it.
    [[nodiscard]] Prompt prompt(int turn, int lane, const LaneTemplate &wording, const QString &systemPrompt) const;
    /// Whether a lane answered before a turn.
    [[nodiscard]] bool hasHistory(int turn, int lane) const;
    /// Where other lanes first part from this one.
    [[nodiscard]] Differences differences(int turn, int lane) const;

private:
    [[nodiscard]] Answer *find(int turn, int lane);
    void truncate(int turns);

    std::vector<QString> m_prompts;
    std::vector<ChatLane> m_lanes;
    quint64 m_lastSerial = 0, m_lastLane = 0;
};

/// `A` to `F`.
[[nodiscard]] QString laneLetter(int lane);

} // namespace moa::ui
