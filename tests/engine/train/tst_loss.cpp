// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/model/rms_norm.h"
#include "engine/train/loss.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

DecoderConfig narrow(int64_t vocabulary, int64_t width)
{
    DecoderConfig config;
    config.width = width;
    config.heads = config.keyValueHeads = 1;
    config.headWidth = 2;
    config.ffnWidth = 2;
    config.vocabulary = vocabulary;
    return config;
}

} // namespace

class TestLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAutograd_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("in fp64") << static_cast<int>(at::kDouble);
        QTest::newRow("in fp32") << static_cast<int>(at::kFloat);
    }
    void agreesWithAutograd()
    {
        QFETCH(int, type);
        const auto computeType = static_cast<at::ScalarType>(type);
        const auto model = randomModel(narrow(37, 6), computeType);
        const at::Tensor hidden = at::randn({11, 6}, model->options());
        const at::Tensor targets = at::randint(37, {11}, at::kLong);

        const at::AutoGradMode recordGradients(true);
        const at::Tensor leaf = hidden.detach().clone().requires_grad_(true);
        const at::Tensor expected = at::cross_entropy_loss(model->logits(leaf), targets, {}, at::Reduction::Sum);
        const at::Tensor gradient = torch::autograd::grad({expected * 0.25}, {leaf}).front();

        const LossOutput loss = crossEntropy(*model, hidden, targets, 0.25, /*withGradient=*/true);
        const Tolerance allowed = toleranceOf(computeType);
        QVERIFY(std::abs(loss.sum - expected.item<double>()) <= allowed.values * expected.item<double>());
        VERIFY_AT_MOST(relativeDifference(loss.dHidden, gradient), allowed.gradients);
        const LossOutput without = crossEntropy(*model, hidden, targets, 0.25, /*withGradient=*/false);
        QCOMPARE(without.sum, loss.sum);
        QVERIFY(!without.dHidden.defined());
    }

    void chunksChangeNothing()
    {
        // 24 rows of 1.2 million logits are more than a chunk holds.
        constexpr int64_t kVocabulary = 1'200'000, kRows = 24;
        static_assert(kVocabulary * kRows * 4 > kLogitBytes);
        const auto model = randomModel(narrow(kVocabulary, 2));
        const at::Tensor hidden = at::randn({kRows, 2});
        const at::Tensor targets = at::randint(kVocabulary, {kRows}, at::kLong);
        const LossOutput whole = crossEntropy(*model, hidden, targets, 1, /*withGradient=*/true);
        double sum = 0;
        for (int64_t begin = 0; begin < kRows; begin += 8) {
            const LossOutput part =
                crossEntropy(*model, hidden.narrow(0, begin, 8), targets.narrow(0, begin, 8), 1, /*withGradient=*/true);
            sum += part.sum;
            VERIFY_AT_MOST(relativeDifference(whole.dHidden.narrow(0, begin, 8), part.dHidden), toleranceOf(at::kFloat).gradients);
        }
        QVERIFY(std::abs(whole.sum - sum) <= toleranceOf(at::kFloat).values * sum);
    }

    void bf16StaysNearFp32()
    {
        const at::NoGradGuard noGradients;
        const auto wide = randomModel(narrow(37, 6)), half = randomModel(narrow(37, 6), at::kBFloat16);
        const at::Tensor hidden = at::randn({11, 6});
        const at::Tensor targets = at::randint(37, {11}, at::kLong);
        const LossOutput a = crossEntropy(*wide, hidden, targets, 1, /*withGradient=*/true);
        const LossOutput b = crossEntropy(*half, hidden.to(at::kBFloat16), targets, 1, /*withGradient=*/true);
        const Tolerance allowed = toleranceOf(at::kBFloat16);
        QVERIFY(std::abs(a.sum - b.sum) <= allowed.values * a.sum);
        VERIFY_AT_MOST(relativeDifference(b.dHidden, a.dHidden), allowed.gradients);
    }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
