// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/pair_merges.h"

#include <QTest>

#include <limits>
#include <map>
#include <random>

using namespace moa;

class TestPairMerges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lowestRankGoesFirst()
    {
        PairMerges merges;
        merges.add(0, 1, 1, 10);
        merges.add(1, 2, 0, 11);
        std::vector<TokenId> symbols{0, 1, 2};
        merges.apply(symbols);
        QCOMPARE(symbols, (std::vector<TokenId>{0, 11}));
    }

    void leftmostOfEqualRanksGoesFirst()
    {
        PairMerges merges;
        merges.add(0, 0, 0, 1);
        std::vector<TokenId> symbols{0, 0, 0};
        merges.apply(symbols);
        QCOMPARE(symbols, (std::vector<TokenId>{1, 0}));
    }

    /// Words of every length, short and long ways through, against the rule written down as it is said.
    void agreesWithThePlainRule()
    {
        std::mt19937 random(1);
        const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
        for (int round = 0; round < 300; ++round) {
            std::map<std::pair<TokenId, TokenId>, std::pair<int32_t, TokenId>> rules;
            PairMerges merges;
            for (TokenId made = 4; made < 40; ++made) {
                const std::pair<TokenId, TokenId> pair{below(made), below(made)};
                const int32_t rank = below(20); // so that ranks are shared
                if (rules.try_emplace(pair, rank, made).second)
                    merges.add(pair.first, pair.second, rank, made);
            }
            std::vector<TokenId> symbols;
            for (int i = below(120); i > 0; --i)
                symbols.push_back(below(4));
            std::vector<TokenId> expected = symbols;
            mergePlainly(rules, expected);
            merges.apply(symbols);
            QCOMPARE(symbols, expected);
        }
    }

    void longRunIsMergedInReasonableTime()
    {
        PairMerges merges;
        for (TokenId id = 0; id < 20; ++id)
            merges.add(id, id, id, id + 1);
        std::vector<TokenId> symbols(1 << 20, 0);
        merges.apply(symbols);
        QCOMPARE(symbols, (std::vector<TokenId>{20}));
    }

private:
    using Rules = std::map<std::pair<TokenId, TokenId>, std::pair<int32_t, TokenId>>;

    static void mergePlainly(const Rules &rules, std::vector<TokenId> &symbols)
    {
        for (;;) {
            auto best = rules.end();
            size_t place = 0;
            for (size_t i = 0; i + 1 < symbols.size(); ++i) {
                const auto rule = rules.find({symbols[i], symbols[i + 1]});
                if (rule != rules.end() && (best == rules.end() || rule->second.first < best->second.first)) {
                    best = rule;
                    place = i;
                }
            }
            if (best == rules.end())
                return;
            symbols[place] = best->second.second;
            symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(place) + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPairMerges)
#include "tst_pair_merges.moc"
