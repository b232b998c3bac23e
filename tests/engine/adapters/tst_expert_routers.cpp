// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/expert_router.h"
#include "engine/core/torch.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace moa;

namespace {

constexpr int64_t kExperts = 3;
using Weights = std::array<double, kExperts>;

const Weights kScores{0.4, -1.1, 0.9};
const Weights kBias{0.2, 0.1, -0.2};
const Weights kNoise{1.5, -0.7, 0.6};
const Weights kNoiseScores{0.3, -2.0, 1.2};
const Weights kNoiseBias{-0.1, 0.4, 0.2};
constexpr double kThresholdScore = 0.8, kThresholdBias = -0.5;

at::Tensor row(const std::vector<double> &values)
{
    return at::tensor(values, at::kDouble).unsqueeze(0);
}

at::Tensor vectorOf(const Weights &values)
{
    return at::tensor(std::vector<double>(values.begin(), values.end()), at::kDouble);
}

std::vector<double> joined(std::initializer_list<Weights> parts)
{
    std::vector<double> all;
    for (const Weights &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::unique_ptr<ExpertRouter> router(const char *kind, bool isNoisy)
{
    ExpertChoice choice;
    choice.experts = kExperts;
    choice.topK = 2;
    choice.isNoisy = isNoisy;
    return expertRouterNamed(kind).make({"attention.lora_Q", "attention.lora_Q.router", 8, true}, choice);
}

/// scores + bias, and with noise + noise · ln(1 + exp(noise scores + noise bias)).
Weights logits(bool isNoisy)
{
    Weights sum{};
    for (size_t e = 0; e < sum.size(); ++e) {
        sum[e] = kScores[e] + kBias[e];
        if (isNoisy)
            sum[e] += kNoise[e] * std::log1p(std::exp(kNoiseScores[e] + kNoiseBias[e]));
    }
    return sum;
}

Weights softmax(const Weights &scores)
{
    Weights shares{};
    double sum = 0;
    for (size_t e = 0; e < scores.size(); ++e)
        sum += shares[e] = std::exp(scores[e]);
    for (double &share : shares)
        share /= sum;
    return shares;
}

void requireEqual(const at::Tensor &found, const Weights &wanted)
{
    QCOMPARE(found.numel(), kExperts);
    for (int64_t e = 0; e < kExperts; ++e) {
        const double value = found[0][e].item<double>();
        QVERIFY2(std::abs(value - wanted[static_cast<size_t>(e)]) <= 1e-12, qPrintable(QString::number(value, 'g', 17)));
    }
}

void withAndWithoutNoise()
{
    QTest::addColumn<bool>("isNoisy");
    QTest::newRow("without noise") << false;
    QTest::newRow("with noise") << true;
}

} // namespace

/// The routers over experts against their formulas in plain arithmetic (moa.md §4).
class TestExpertRouters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softmaxSharesOutOne()
    {
        const at::Tensor scores = row(joined({kScores}));
        const ExpertRouter::Output output = router("softmax", false)->forward({scores, {}, {}});
        requireEqual(output.weights, softmax(kScores));
        QVERIFY(!loadBalancingLoss(output, {}).defined());
    }

    void theLikeliestShareOutOne_data() { withAndWithoutNoise(); }
    void theLikeliestShareOutOne()
    {
        QFETCH(bool, isNoisy);
        const at::Tensor scores = row(joined({kScores, kNoiseScores}));
        const std::array tail{vectorOf(kBias), vectorOf(kNoiseBias)};
        const at::Tensor noise = isNoisy ? vectorOf(kNoise).unsqueeze(0) : at::Tensor();
        const ExpertRouter::Output output = router("top_k", isNoisy)->forward({scores, tail, noise});
        const Weights all = softmax(logits(isNoisy));
        Weights wanted = all;
        *std::ranges::min_element(wanted) = 0;
        const double sum = wanted[0] + wanted[1] + wanted[2];
        for (double &weight : wanted)
            weight /= sum;
        requireEqual(output.probabilities, all);
        requireEqual(output.weights, wanted);
        // One token: the fraction of an expert is 1 where it was chosen.
        double balance = 0;
        for (size_t e = 0; e < wanted.size(); ++e)
            balance += kExperts * (wanted[e] > 0 ? all[e] : 0);
        QVERIFY(std::abs(loadBalancingLoss(output, {}).item<double>() - balance) <= 1e-12);
    }

    void noiseDecidesWhoIsLikeliest()
    {
        // Without it the second expert is left out, with it another.
        const auto least = [](const Weights &scores) { return std::ranges::min_element(scores) - scores.begin(); };
        Weights noisy = logits(false);
        noisy[1] += 12 * std::log1p(std::exp(kNoiseScores[1] + kNoiseBias[1]));
        QCOMPARE(least(logits(false)), 1);
        QVERIFY(least(softmax(noisy)) != 1);
        const at::Tensor scores = row(joined({kScores, kNoiseScores}));
        const std::array tail{vectorOf(kBias), vectorOf(kNoiseBias)};
        const auto output = router("top_k", true)->forward({scores, tail, row({0, 12, 0})});
        QCOMPARE(output.weights.argmin().item<int64_t>(), int64_t{least(softmax(noisy))});
    }

    void thoseAboveTheThresholdShareOutOne_data() { withAndWithoutNoise(); }
    void thoseAboveTheThresholdShareOutOne()
    {
        QFETCH(bool, isNoisy);
        std::vector<double> scores = joined({kScores});
        scores.push_back(kThresholdScore);
        scores.insert(scores.end(), kNoiseScores.begin(), kNoiseScores.end());
        const std::array tail{vectorOf(kBias), at::tensor({kThresholdBias}, at::kDouble), vectorOf(kNoiseBias)};
        const at::Tensor noise = isNoisy ? vectorOf(kNoise).unsqueeze(0) : at::Tensor();
        const ExpertRouter::Output output = router("adamole", isNoisy)->forward({row(scores), tail, noise});
        const double threshold = 1 / (1 + std::exp(-(kThresholdScore + kThresholdBias))) / kExperts;
        const Weights all = softmax(logits(isNoisy));
        Weights wanted{};
        double sum = 0, balance = 0;
        for (size_t e = 0; e < wanted.size(); ++e) {
            sum += wanted[e] = std::max(all[e] - threshold, 0.0);
            balance += kExperts * (wanted[e] > 0 ? all[e] - threshold : 0);
        }
        for (double &weight : wanted)
            weight /= sum;
        requireEqual(output.weights, wanted);
        QVERIFY(std::abs(loadBalancingLoss(output, {}).item<double>() - balance) <= 1e-12);
    }

    void nobodyAboveTheThresholdWeighsNothing()
    {
        // Equal shares of 1/E never reach a threshold of 1/E.
        const at::Tensor scores = row({0, 0, 0, 60});
        const std::array tail{at::zeros({kExperts}, at::kDouble), at::zeros({1}, at::kDouble)};
        requireEqual(router("adamole", false)->forward({scores, tail, {}}).weights, {0, 0, 0});
    }

    void paddingIsNotBalanced()
    {
        const at::Tensor scores = at::cat({row(joined({kScores})), row({9, -9, -9})});
        const std::array tail{vectorOf(kBias)};
        const auto topK = router("top_k", false);
        const at::Tensor alone = loadBalancingLoss(topK->forward({scores.narrow(0, 0, 1), tail, {}}), {});
        const at::Tensor padded = loadBalancingLoss(topK->forward({scores, tail, {}}), at::tensor({1, 0}).to(at::kBool));
        QVERIFY(std::abs(alone.item<double>() - padded.item<double>()) <= 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestExpertRouters)
#include "tst_expert_routers.moc"
