// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/statistics.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace moa::ui {

/// Votes on answers whose makers are hidden. A contender is an adapter with its desk; each turn has at most one vote. Pure state.
class BlindVote
{
public:
    struct Standing {
        QString contender;
        int wins = 0;
        int votes = 0;     ///< in which it took part
        Interval interval; ///< 95 %, of wins among votes
    };

    /// An order of the lanes that tells nothing: position → lane.
    [[nodiscard]] static std::vector<int> shuffled(int lanes, quint32 seed);

    /// The best of a turn's contenders; none for a tie. A later vote on the same turn replaces it.
    void vote(int turn, std::vector<QString> contenders, std::optional<int> best);
    [[nodiscard]] bool hasVote(int turn) const { return m_ballots.contains(turn); }
    /// Of a turn that is asked again, and of those after it.
    void forgetFrom(int turn);
    [[nodiscard]] int votes() const { return static_cast<int>(m_ballots.size()) + static_cast<int>(m_counted.size()); }
    [[nodiscard]] int ties() const;
    /// The most successful first.
    [[nodiscard]] std::vector<Standing> standings() const;
    /// The turns begin anew; what was voted counts on.
    void closeConversation();

private:
    struct Ballot {
        std::vector<QString> contenders;
        std::optional<int> best;
    };
    template <class Visit>
    void forEach(Visit visit) const;

    std::map<int, Ballot> m_ballots; ///< by turn
    std::vector<Ballot> m_counted;   ///< of former conversations
};

} // namespace moa::ui
