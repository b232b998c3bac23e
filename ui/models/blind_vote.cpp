// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blind_vote.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace moa::ui {

std::vector<int> BlindVote::shuffled(int lanes, quint32 seed)
{
    std::vector<int> order(static_cast<size_t>(lanes));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(seed);
    std::ranges::shuffle(order, random);
    return order;
}

void BlindVote::vote(int turn, std::vector<QString> contenders, std::optional<int> best)
{
    m_ballots[turn] = {std::move(contenders), best};
}

void BlindVote::forgetFrom(int turn)
{
    m_ballots.erase(m_ballots.lower_bound(turn), m_ballots.end());
}

void BlindVote::closeConversation()
{
    for (auto &[turn, ballot] : m_ballots)
        m_counted.push_back(std::move(ballot));
    m_ballots.clear();
}

template <class Visit>
void BlindVote::forEach(Visit visit) const
{
    for (const Ballot &ballot : m_counted)
        visit(ballot);
    for (const auto &[turn, ballot] : m_ballots)
        visit(ballot);
}

int BlindVote::ties() const
{
    int ties = 0;
    forEach([&](const Ballot &ballot) { ties += ballot.best ? 0 : 1; });
    return ties;
}

std::vector<BlindVote::Standing> BlindVote::standings() const
{
    std::vector<Standing> standings;
    forEach([&](const Ballot &ballot) {
        std::vector<QString> counted; // two equal lanes are one contender
        for (size_t i = 0; i < ballot.contenders.size(); ++i) {
            const QString &name = ballot.contenders[i];
            auto found = std::ranges::find(standings, name, &Standing::contender);
            if (found == standings.end())
                found = standings.insert(standings.end(), Standing{name, 0, 0, {}});
            if (std::ranges::find(counted, name) == counted.end()) {
                counted.push_back(name);
                ++found->votes;
            }
            found->wins += ballot.best && *ballot.best == static_cast<int>(i) ? 1 : 0;
        }
    });
    for (Standing &standing : standings)
        standing.interval = wilsonInterval(standing.wins, standing.votes);
    std::ranges::stable_sort(standings, std::greater(), &Standing::wins);
    return standings;
}

} // namespace moa::ui
