// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/train/backpropagation.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kEverything =
    R"([{"kind": "lora", "layers": "1-4", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3, "alpha": 6},
                                        {"kind": "parallel", "layers": "1-4", "size": 5}, {"kind": "prompt", "layers": "1-3", "length": 4}])";

struct Run {
    std::optional<double> loss;
    at::Tensor gradient;
};

Run backward(const Decoder &model, AdapterBank &bank, const TokenBatch &batch, Recompute recompute, int64_t tapeBytes = 0)
{
    bank.buffer().gradients().zero_();
    Run run;
    run.loss = backpropagate(model, bank, batch, {recompute, tapeBytes, 0.125, {}, {}}, std::stop_token());
    run.gradient = bank.buffer().gradients().clone();
    return run;
}

void routers()
{
    QTest::addColumn<QString>("router");
    QTest::newRow("without a router") << R"({"mode": "none"})";
    QTest::newRow("under a soft router") << R"({"mode": "soft", "swiglu_factor": 2})";
    QTest::newRow("under sparse weights") << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0})";
    QTest::newRow("under the instance router") << R"({"mode": "instance", "swiglu_factor": 2})";
    QTest::newRow("under UniPEFT's gates") << R"({"mode": "unipeft"})";
}

std::unique_ptr<AdapterBank> randomBank(const QString &router, const Decoder &model)
{
    auto bank = freshBank(readSetup(kEverything, router.toStdString()), model);
    randomise(*bank);
    return bank;
}

} // namespace

class TestBackpropagation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recomputingChangesNoBit_data()
    {
        QTest::addColumn<QString>("router");
        QTest::addColumn<int>("type");
        for (const auto &[name, type] : {std::pair("in fp32", at::kFloat), std::pair("in bf16", at::kBFloat16)}) {
            QTest::addRow("without a router, %s", name) << R"({"mode": "none"})" << static_cast<int>(type);
            QTest::addRow("under a soft router, %s", name) << R"({"mode": "soft", "swiglu_factor": 2})" << static_cast<int>(type);
            QTest::addRow("under sparse weights, %s", name)
                << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0})" << static_cast<int>(type);
        }
    }
    void recomputingChangesNoBit()
    {
        QFETCH(QString, router);
        QFETCH(int, type);
        const auto model = goldenModel("base", static_cast<at::ScalarType>(type));
        const auto bank = randomBank(router, *model);
        const TokenBatch batch = randomBatch({7, 4, 5}, model->config().vocabulary);
        const Run none = backward(*model, *bank, batch, Recompute::None);
        QVERIFY(none.gradient.abs().max().item<double>() > 0);
        const int64_t perBlock = batch.tokens.numel() * tapeBytesPerRow(model->config(), model->computeType());
        const std::vector<Run> others{backward(*model, *bank, batch, Recompute::All),
                                      backward(*model, *bank, batch, Recompute::Auto, 2 * perBlock),
                                      backward(*model, *bank, batch, Recompute::Auto)};
        for (const Run &other : others) {
            QCOMPARE(*other.loss, *none.loss);
            QVERIFY(at::equal(other.gradient, none.gradient));
        }
    }

    void scaleAndLossAgreeWithAutograd_data() { routers(); }
    void scaleAndLossAgreeWithAutograd()
    {
        QFETCH(QString, router);
        const auto model = goldenModel();
        const auto bank = randomBank(router, *model);
        const TokenBatch batch = randomBatch({7, 4, 5}, model->config().vocabulary);
        const Run run = backward(*model, *bank, batch, Recompute::None);
        const at::Tensor expected = autogradGradient(*model, *bank, batch, wholeBatch(*bank, batch)) * 0.125;
        const std::string disagreement = firstDisagreement(*bank, run.gradient, expected, toleranceOf(at::kFloat).gradients);
        QVERIFY2(disagreement.empty(), disagreement.c_str());
        QVERIFY(std::abs(*run.loss - evaluateLoss(*model, bank.get(), batch)) <= toleranceOf(at::kFloat).values * *run.loss);
    }

    void microBatchesSumToTheWhole_data() { routers(); }
    void microBatchesSumToTheWhole()
    {
        QFETCH(QString, router);
        const auto model = goldenModel();
        const auto bank = randomBank(router, *model);
        const TokenBatch whole = randomBatch({6, 6, 6}, model->config().vocabulary);
        const Run run = backward(*model, *bank, whole, Recompute::None);
        bank->buffer().gradients().zero_();
        double loss = 0;
        for (int64_t row = 0; row < 3; ++row) {
            TokenBatch part;
            part.tokens = whole.tokens.narrow(0, row, 1);
            part.promptMask = whole.promptMask.narrow(0, row, 1);
            part.realMask = whole.realMask.narrow(0, row, 1);
            const at::Tensor mine = (whole.supervisedRows.div(6, "floor") == row).nonzero().squeeze(1);
            part.supervisedRows = whole.supervisedRows.index_select(0, mine) - row * 6;
            part.targets = whole.targets.index_select(0, mine);
            loss += *backpropagate(*model, *bank, part, {Recompute::All, 0, 0.125, {}, {}}, std::stop_token());
        }
        QVERIFY(std::abs(loss - *run.loss) <= toleranceOf(at::kFloat).values * loss);
        const std::string disagreement =
            firstDisagreement(*bank, bank->buffer().gradients(), run.gradient, toleranceOf(at::kFloat).gradients);
        QVERIFY2(disagreement.empty(), disagreement.c_str());
    }

    void bf16PointsTheSameWay_data() { routers(); }
    void bf16PointsTheSameWay()
    {
        QFETCH(QString, router);
        const TokenBatch batch = randomBatch({12, 9, 12, 7}, 256);
        std::vector<Run> runs;
        for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
            const auto model = goldenModel("base", type);
            const auto bank = freshBank(readSetup(kEverything, router.toStdString()), *model);
            randomise(*bank, 0.1);
            runs.push_back(backward(*model, *bank, batch, Recompute::None));
        }
        QVERIFY(std::abs(*runs[0].loss - *runs[1].loss) <= toleranceOf(at::kBFloat16).values * *runs[0].loss);
        const double cosine = at::cosine_similarity(runs[0].gradient, runs[1].gradient, 0).item<double>();
        QVERIFY2(cosine > 0.99, qPrintable(QString::number(cosine)));
    }

    void nothingToLearnCostsNothing()
    {
        const auto model = goldenModel();
        const auto bank = randomBank(R"({"mode": "none"})", *model);
        TokenBatch batch = randomBatch({5}, model->config().vocabulary);
        batch.supervisedRows = batch.targets = at::empty({0}, at::kLong);
        const Run run = backward(*model, *bank, batch, Recompute::Auto);
        QCOMPARE(*run.loss, 0.0);
        QCOMPARE(run.gradient.count_nonzero().item<int64_t>(), int64_t{0});
        QCOMPARE(evaluateLoss(*model, bank.get(), batch), 0.0);
    }

    void stopsWhereAsked()
    {
        const auto model = goldenModel();
        const auto bank = randomBank(R"({"mode": "soft"})", *model);
        const TokenBatch batch = randomBatch({5}, model->config().vocabulary);
        std::stop_source stop;
        int64_t blocks = 0;
        BackpropagationOptions options;
        options.onRouting = [&](int64_t, const AdapterPass &) {
            if (++blocks == 2)
                stop.request_stop();
        };
        QVERIFY(!backpropagate(*model, *bank, batch, options, stop.get_token()).has_value());
        QCOMPARE(blocks, int64_t{2});
    }

    void batchesKeepWhatIsLearned()
    {
        constexpr auto kIgnored = static_cast<int32_t>(kIgnoredLabel);
        const std::vector<int32_t> a{5, 6, 7, 8}, aLabels{kIgnored, kIgnored, 7, 8}, b{9, 4}, bLabels{9, kIgnored};
        const TokenBatch batch = makeTokenBatch({{a, aLabels}, {b, bLabels}}, at::kCPU);
        QVERIFY(at::equal(batch.tokens, at::tensor({5, 6, 7, 8, 9, 4, 0, 0}, at::kLong).view({2, 4})));
        QVERIFY(at::equal(batch.supervisedRows, at::tensor({1, 2}, at::kLong))); // no position comes before b's label
        QVERIFY(at::equal(batch.targets, at::tensor({7, 8}, at::kLong)));
        QCOMPARE(batch.realTokens, int64_t{6});
        QVERIFY(at::equal(batch.promptMask.to(at::kLong), at::tensor({1, 1, 0, 0, 0, 0, 0, 0}, at::kLong).view({2, 4})));
    }
};

QTEST_GUILESS_MAIN(TestBackpropagation)
#include "tst_backpropagation.moc"
