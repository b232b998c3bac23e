// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/generate/sampler.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace moa;

namespace {

constexpr int kDraws = 20000;

/// Natural logarithms of 1, 2, 3, 4: probabilities of 0.1, 0.2, 0.3, 0.4.
const std::vector<float> kLogits{std::log(1.0F), std::log(2.0F), std::log(3.0F), std::log(4.0F)};

Sampling atTemperature(double temperature)
{
    Sampling sampling;
    sampling.temperature = temperature;
    return sampling;
}

/// How often each id comes in kDraws places.
std::map<int32_t, double> shares(const std::vector<float> &logits, const Sampling &sampling)
{
    std::map<int32_t, double> shares;
    for (uint32_t token = 0; token < kDraws; ++token)
        shares[sampleToken(logits, {}, sampling, {0, token}).id] += 1.0 / kDraws;
    return shares;
}

/// Four standard deviations of a share of kDraws.
bool isNear(double share, double probability)
{
    return std::abs(share - probability) < 4 * std::sqrt(probability * (1 - probability) / kDraws);
}

} // namespace

class TestSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greedyTakesTheLowestIdAmongTheBest()
    {
        const SampledToken token = sampleToken(std::vector<float>{1, 3, 2, 3}, {}, atTemperature(0), {});
        QCOMPARE(token.id, 1);
    }

    void theLogProbabilityIsThatOfThePlainSoftmax()
    {
        Sampling sampling = atTemperature(0.3);
        sampling.topK = 1;
        sampling.repetitionPenalty = 1.1;
        const std::vector<int32_t> previous{3};
        const SampledToken token = sampleToken(kLogits, previous, sampling, {});
        QCOMPARE(token.id, 3);
        QVERIFY(std::abs(token.logProbability - std::log(0.4)) < 1e-6);
    }

    void aPenaltyDividesPositiveAndMultipliesNegativeLogits()
    {
        Sampling sampling = atTemperature(0);
        sampling.repetitionPenalty = 2;
        const auto best = [&](std::vector<float> logits, std::vector<int32_t> previous) {
            return sampleToken(logits, previous, sampling, {}).id;
        };
        QCOMPARE(best({3, 2, 1}, {0}), 1);
        QCOMPARE(best({3, 1.4F, 1}, {0}), 0);
        QCOMPARE(best({3, 1.4F, 1}, {0, 0, 0}), 0); // once, however often it came
        QCOMPARE(best({-1, -1.5F, -3}, {0}), 1);
        QCOMPARE(best({-1, -2.5F, -3}, {0}), 0);
    }

    void drawsFollowTheTemperature()
    {
        const auto plain = shares(kLogits, atTemperature(1));
        for (int32_t id = 0; id < 4; ++id)
            QVERIFY(isNear(plain.at(id), (id + 1) / 10.0));
        // At temperature 1/2 the probabilities go as their squares: 1, 4, 9, 16 of 30.
        const auto cold = shares(kLogits, atTemperature(0.5));
        for (int32_t id = 0; id < 4; ++id)
            QVERIFY(isNear(cold.at(id), (id + 1) * (id + 1) / 30.0));
    }

    void topKKeepsTheBest()
    {
        Sampling sampling = atTemperature(1);
        sampling.topK = 2;
        const auto seen = shares(kLogits, sampling);
        QCOMPARE(seen.size(), size_t{2});
        QVERIFY(isNear(seen.at(3), 4.0 / 7));
        QVERIFY(isNear(seen.at(2), 3.0 / 7));
    }

    void topKTakesTheLowerIdsAmongEquals()
    {
        Sampling sampling = atTemperature(1);
        sampling.topK = 2;
        const auto seen = shares({1, 1, 1, 1}, sampling);
        QCOMPARE(seen.size(), size_t{2});
        QVERIFY(seen.contains(0) && seen.contains(1));
    }

    void topPKeepsTheFewestThatReachIt_data()
    {
        QTest::addColumn<double>("p");
        QTest::addColumn<size_t>("kept");
        QTest::newRow("less than the best alone") << 0.1 << size_t{1};
        QTest::newRow("the best and half of the second") << 0.55 << size_t{2};
        QTest::newRow("just over two") << 0.75 << size_t{3};
        QTest::newRow("nearly all") << 0.95 << size_t{4};
    }
    void topPKeepsTheFewestThatReachIt()
    {
        QFETCH(double, p);
        QFETCH(size_t, kept);
        Sampling sampling = atTemperature(1);
        sampling.topP = p;
        const auto seen = shares(kLogits, sampling);
        QCOMPARE(seen.size(), kept);
        for (size_t i = 0; i < kept; ++i)
            QVERIFY(seen.contains(3 - static_cast<int32_t>(i)));
    }

    void topPCountsWhatTopKLeft()
    {
        Sampling sampling = atTemperature(1);
        sampling.topK = 2;
        sampling.topP = 0.55; // of all it would take two, of the two that are left the best has 4/7
        QCOMPARE(shares(kLogits, sampling).size(), size_t{1});
    }

    void minPIsAShareOfTheBest()
    {
        Sampling sampling = atTemperature(1);
        sampling.minP = 0.6; // of 0.4: leaves 0.3 and 0.4
        const auto seen = shares(kLogits, sampling);
        QCOMPARE(seen.size(), size_t{2});
        QVERIFY(isNear(seen.at(2), 3.0 / 7));
    }

    void aDrawDependsOnSeedLaneAndPlaceAlone()
    {
        const std::vector<float> even(1000, 0.0F);
        Sampling sampling = atTemperature(1);
        const auto id = [&](int64_t seed, DrawPlace place) {
            sampling.seed = seed;
            return sampleToken(even, {}, sampling, place).id;
        };
        // Written down once: another build that gives other numbers has changed what a seed means.
        QCOMPARE(id(0, {0, 0}), 646);
        QCOMPARE(id(7, {3, 11}), 708);
        QVERIFY(id(0, {0, 0}) != id(1, {0, 0}));
        QVERIFY(id(0, {0, 0}) != id(0, {1, 0}));
        QVERIFY(id(0, {0, 0}) != id(0, {0, 1}));
        QVERIFY(id(0, {0, 1}) != id(0, {1, 0}));
    }

    void masksAreFineAndBrokenLogitsAreNot()
    {
        const float infinity = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(shares({-infinity, 0, -infinity}, atTemperature(1)).size(), size_t{1});
        for (const std::vector<float> &broken :
             std::vector<std::vector<float>>{{nan, 0, 1}, {0, 1, nan}, {infinity, 0}, {-infinity, -infinity}})
            QVERIFY_THROWS_EXCEPTION(Failure, (void)sampleToken(broken, {}, atTemperature(0), {}));
    }

    void settingsOutOfRangeAreNamed()
    {
        const auto problem = [](auto change) {
            Sampling sampling;
            change(sampling);
            try {
                checkSampling(sampling);
            } catch (const Failure &failure) {
                return failure.error().where;
            }
            return std::string();
        };
        QCOMPARE(problem([](Sampling &) {}), std::string());
        QCOMPARE(problem([](Sampling &s) { s.temperature = -1; }), std::string("temperature"));
        QCOMPARE(problem([](Sampling &s) { s.temperature = std::nan(""); }), std::string("temperature"));
        QCOMPARE(problem([](Sampling &s) { s.topK = -1; }), std::string("top_k"));
        QCOMPARE(problem([](Sampling &s) { s.topP = 0; }), std::string("top_p"));
        QCOMPARE(problem([](Sampling &s) { s.minP = 1.5; }), std::string("min_p"));
        QCOMPARE(problem([](Sampling &s) { s.repetitionPenalty = 0; }), std::string("repetition_penalty"));
        QCOMPARE(problem([](Sampling &s) { s.maxTokens = 0; }), std::string("max_tokens"));
    }
};

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
