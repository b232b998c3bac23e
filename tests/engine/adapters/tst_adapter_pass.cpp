// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kEverything =
    R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3, "alpha": 6},
                                        {"kind": "parallel", "size": 5}, {"kind": "prompt", "length": 4}])";
constexpr const char *kSparse = R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0})";

AdapterSpan withShare(AdapterSpan span, double gatherShare)
{
    span.gatherShare = gatherShare;
    return span;
}

constexpr double kAlways = 2, kNever = 0;

} // namespace

/// What adapters add to a block: by hand, and the gathered computation against the dense one.
class TestAdapterPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankOneByHand()
    {
        const at::NoGradGuard noGradients;
        DecoderConfig config;
        config.width = 2;
        config.layers = config.heads = config.keyValueHeads = 1;
        config.headWidth = 2;
        config.ffnWidth = 3;
        config.vocabulary = 4;
        const auto model = randomModel(config);
        const auto bank = freshBank(
            readSetup(R"([{"kind": "lora", "targets": ["Q"], "rank": 1, "alpha": 3}])", R"({"mode": "soft", "swiglu_factor": 0})"),
            *model);
        ParameterBuffer &buffer = bank->buffer();
        const auto set = [&](const char *name, const std::vector<float> &values) {
            const at::Tensor place = buffer.value(buffer.indexOf(name));
            place.copy_(at::tensor(values).view(place.sizes()));
        };
        set("llama.layers.0.attention.lora_Q.lora_A.weight", {2, 1});
        set("llama.layers.0.attention.lora_Q.lora_B.weight", {1, -4});
        set("llama.layers.0.adapter_type_router.weight", {1, 1});
        set("llama.layers.0.adapter_type_router.bias", {0});

        AdapterSpan span;
        span.bank = bank.get();
        span.sequences = 1;
        AdapterPass pass(*bank->layer(0), span, 2);
        const at::Tensor x = at::tensor({1.0F, -1.0F, 3.0F, 0.0F}).view({2, 2});
        pass.route(x, {}, false);
        pass.read(Source::AttentionInput, x);
        const at::Tensor y = at::ones({2, 2});
        pass.addTo(Site::Query, y);
        // Row 0: w = sigmoid(0), A x = 1. Row 1: w = sigmoid(3), A x = 6. y += w · 3/1 · B A x.
        const auto w = static_cast<float>(1 / (1 + std::exp(-3.0)));
        const at::Tensor expected = at::tensor({1 + 0.5F * 3, 1 - 0.5F * 12, 1 + w * 18, 1 - w * 72}).view({2, 2});
        VERIFY_AT_MOST(relativeDifference(y, expected), toleranceOf(at::kFloat).values);
        pass.addTo(Site::Key, y);
        VERIFY_AT_MOST(relativeDifference(y, expected), toleranceOf(at::kFloat).values);
    }

    void gatheredEqualsDense_data()
    {
        QTest::addColumn<QString>("router");
        QTest::newRow("straight through") << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0})";
        QTest::newRow("shifted")
            << R"({"mode": "sparse", "swiglu_factor": 0, "max_threshold": 1.0, "threshold_gradient": "shifted"})";
        QTest::newRow("constant") << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 0.5, "threshold": "constant"})";
        QTest::newRow("almost nobody chooses")
            << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 0.9, "threshold": "constant"})";
        QTest::newRow("nobody chooses")
            << R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0, "threshold": "constant"})";
    }
    void gatheredEqualsDense()
    {
        QFETCH(QString, router);
        for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
            const auto model = goldenModel("base", type);
            const auto bank = freshBank(readSetup(kEverything, router.toStdString()), *model);
            randomise(*bank);
            const TokenBatch batch = randomBatch({7, 4, 5}, model->config().vocabulary);
            const AdapterSpan span = wholeBatch(*bank, batch);
            const at::Tensor dense = hiddenRows(*model, batch.tokens, {withShare(span, kNever)});
            const at::Tensor gathered = hiddenRows(*model, batch.tokens, {withShare(span, kAlways)});
            VERIFY_AT_MOST(relativeDifference(gathered, dense), toleranceOf(type).values);
            const at::Tensor denseGradient = writtenOutGradient(*model, *bank, batch, withShare(span, kNever));
            const at::Tensor gatheredGradient = writtenOutGradient(*model, *bank, batch, withShare(span, kAlways));
            const std::string disagreement = firstDisagreement(*bank, gatheredGradient, denseGradient, toleranceOf(type).gradients);
            QVERIFY2(disagreement.empty(), disagreement.c_str());
        }
    }

    void whatNobodyChoseIsSkipped()
    {
        const auto model = goldenModel();
        const auto bank =
            freshBank(readSetup(kEverything, R"({"mode": "sparse", "max_threshold": 1.0, "threshold": "constant"})"), *model);
        randomise(*bank, 0.01); // no score is so large that its sigmoid rounds to 1
        const TokenBatch batch = randomBatch({7, 4}, model->config().vocabulary);
        QVERIFY(at::equal(hiddenRows(*model, batch.tokens, {wholeBatch(*bank, batch)}), hiddenRows(*model, batch.tokens, {})));
        QCOMPARE(writtenOutGradient(*model, *bank, batch, wholeBatch(*bank, batch)).count_nonzero().item<int64_t>(), int64_t{0});
    }

    void weightsAreWhatWasUsed()
    {
        const at::NoGradGuard noGradients;
        const auto model = goldenModel();
        const auto bank = freshBank(readSetup(kEverything, kSparse), *model);
        randomise(*bank);
        const TokenBatch batch = randomBatch({7, 4}, model->config().vocabulary);
        AdapterSpan halved = wholeBatch(*bank, batch);
        halved.factors.emplace().fill(0.5);
        const auto weightsOf = [&](const AdapterSpan &span) {
            at::Tensor weights;
            BlockCall call = model->call(batch.sequences(), batch.length(), {span});
            call.onRouting = [&](int64_t, const AdapterPass &pass) { weights = pass.weights(); };
            (void)model->block(0).forward(model->embed(batch.tokens), call, nullptr);
            return weights;
        };
        const at::Tensor weights = weightsOf(wholeBatch(*bank, batch));
        QCOMPARE(weights.sizes().vec(), (std::vector<int64_t>{2, 7, 9}));
        const double share = (weights != 0).to(at::kDouble).mean().item<double>();
        QVERIFY2(share > 0.1 && share < 0.9, qPrintable(QString::number(share)));
        QVERIFY(at::equal(weightsOf(halved), weights * 0.5));
    }
};

QTEST_GUILESS_MAIN(TestAdapterPass)
#include "tst_adapter_pass.moc"
