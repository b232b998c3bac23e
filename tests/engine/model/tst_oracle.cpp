// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/train/backpropagation.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <ATen/CPUGeneratorImpl.h>
#include <QTest>
#include <fmt/format.h>

using namespace moa;
using namespace moa::test;

namespace {

constexpr const char *kEverything =
    R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3, "alpha": 6},
                                        {"kind": "parallel", "size": 5}, {"kind": "prompt", "length": 4}])";
constexpr const char *kStaggered = R"([{"kind": "lora", "layers": "1-2", "targets": ["Q", "FFN_DOWN"], "rank": 2, "alpha": 3},
                                       {"kind": "lora", "layers": "3-4", "targets": ["V"], "rank": 5, "alpha": 5},
                                       {"kind": "parallel", "layers": "3-4", "size": 3}, {"kind": "prompt", "layers": "1-2", "length": 2}])";
constexpr const char *kNone = R"({"mode": "none"})";
constexpr const char *kSoftLinear = R"({"mode": "soft", "swiglu_factor": 0})";
constexpr const char *kSoftSwiGlu = R"({"mode": "soft", "swiglu_factor": 2})";
constexpr const char *kSoftNormed = R"({"mode": "soft", "swiglu_factor": 2, "router_input": "normed"})";
// With this limit about half of all weights stay under their thresholds.
constexpr const char *kStraightThrough =
    R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0, "threshold_gradient": "straight_through"})";
constexpr const char *kShifted = R"({"mode": "sparse", "swiglu_factor": 0, "max_threshold": 1.0, "threshold_gradient": "shifted"})";
constexpr const char *kAsReleased = R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0, "threshold_gradient": "none"})";
constexpr const char *kConstant = R"({"mode": "sparse", "swiglu_factor": 0, "max_threshold": 0.5, "threshold": "constant"})";
constexpr const char *kSparseNormed = R"({"mode": "sparse", "swiglu_factor": 2, "max_threshold": 1.0, "router_input": "normed"})";
constexpr const char *kSoftTerms = R"({"mode": "soft", "swiglu_factor": 2, "temperature": 0.7, "entropy_coefficient": 2,
                                       "balance_coefficient": 3})";
constexpr const char *kInstance = R"({"mode": "instance", "swiglu_factor": 2, "pool": "prompt_tokens", "entropy_coefficient": 2,
                                      "balance_coefficient": 3})";
constexpr const char *kInstanceReleased = R"({"mode": "instance", "swiglu_factor": 0, "pool": "released"})";
constexpr const char *kUniPeft = R"({"mode": "unipeft", "pool": "all_tokens", "balance_coefficient": 3})";
constexpr const char *kUniPeftReleased = R"({"mode": "unipeft", "pool": "released", "parallel_gate": "prompt"})";
constexpr const char *kDora = R"([{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3,
                                   "alpha": 6, "decomposed": true}])";
constexpr const char *kDropping =
    R"([{"kind": "lora", "targets": ["Q", "V", "O", "FFN_DOWN"], "rank": 3, "alpha": 6, "dropout": 0.4,
                                       "rank_stabilised": true}, {"kind": "parallel", "size": 5, "dropout": 0.3}])";

/// Everything with three experts in each, weighed like this.
std::string expertsOf(const char *loraOptions, const char *options)
{
    return fmt::format(
        R"([{{"kind": "lora", "targets": ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"], "rank": 3, "alpha": 6,
                             "experts": 3, {}}}, {{"kind": "parallel", "size": 5, "experts": 3, {}}},
                           {{"kind": "prompt", "length": 4, "experts": 3}}])",
        loraOptions, options);
}
const std::string kMoLora = expertsOf(R"("shared_down": false)", R"("shared_down": false)");
const std::string kHydra = expertsOf(R"("shared_down": true)", R"("shared_down": true)");
const std::string kTopK =
    expertsOf(R"("expert_router": "top_k", "top_k": 2, "noisy": true, "balance_coefficient": 0.5)", R"("shared_down": true)");
const std::string kAdaMole =
    expertsOf(R"("expert_router": "adamole", "noisy": true, "balance_coefficient": 0.5)", R"("shared_down": true)");

/// Three heads each with a key head of its own, wider together than the model.
DecoderConfig multiHeadConfig()
{
    DecoderConfig config;
    config.width = 20;
    config.layers = 4;
    config.heads = config.keyValueHeads = 3;
    config.headWidth = 8;
    config.ffnWidth = 28;
    config.vocabulary = 50;
    return config;
}

std::unique_ptr<Decoder> model(const QString &name, at::ScalarType type)
{
    return name.isEmpty() ? randomModel(multiHeadConfig(), type) : goldenModel(name.toStdString(), type);
}

void addRow(const QString &name, const char *adapters, const char *router, const char *folder = "base",
            std::vector<int64_t> lengths = {7, 4, 5})
{
    QTest::newRow(qPrintable(name)) << QString(adapters) << QString(router) << QString(folder)
                                    << QList<int64_t>(lengths.begin(), lengths.end());
}

} // namespace

/// The blocks' written-out backward against autograd through the plain forward, and both against finite differences.
class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAutograd_data()
    {
        columns();
        for (const char *target : {"Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"}) {
            const QString adapters = QString(R"([{"kind": "lora", "targets": ["%1"], "rank": 3, "alpha": 6}])").arg(target);
            addRow(QString("LoRA on %1 alone").arg(target), qPrintable(adapters), kNone);
        }
        addRow("the parallel adapter alone", R"([{"kind": "parallel", "size": 5}])", kNone);
        addRow("the prompt alone", R"([{"kind": "prompt", "length": 4}])", kNone);
        addRow("everything without a router", kEverything, kNone);
        addRow("everything under the soft linear router", kEverything, kSoftLinear);
        addRow("everything under the soft SwiGLU router", kEverything, kSoftSwiGlu);
        addRow("everything under a soft router of the normed input", kEverything, kSoftNormed);
        addRow("everything under sparse weights, straight through", kEverything, kStraightThrough);
        addRow("everything under sparse weights, shifted", kEverything, kShifted);
        addRow("everything under sparse weights, no threshold gradient", kEverything, kAsReleased);
        addRow("everything under a constant threshold", kEverything, kConstant);
        addRow("everything under sparse weights of the normed input", kEverything, kSparseNormed);
        addRow("one kind here, another there, the lowest block bare", kStaggered, kSoftSwiGlu);
        addRow("one kind here, another there, without a router", kStaggered, kNone);
        addRow("one token", kEverything, kSoftSwiGlu, "base", {1});
        addRow("one token under sparse weights", kEverything, kStraightThrough, "base", {1});
        addRow("one row", kEverything, kSoftSwiGlu, "base", {9});
        addRow("every head with a key head of its own", kEverything, kSoftSwiGlu, "");
        addRow("every head with a key head of its own, sparse", kEverything, kStraightThrough, "");
        addRow("Qwen2 with its biases", kEverything, kSoftSwiGlu, "hf_qwen2_bias");
        addRow("Qwen3 with its norms of query and key", kEverything, kSoftSwiGlu, "hf_qwen3_qknorm");
        addRow("Qwen3 without a router", kEverything, kNone, "hf_qwen3_qknorm");
        addRow("under a soft router with terms of its own", kEverything, kSoftTerms);
        addRow("under the instance router", kEverything, kInstance);
        addRow("under UniPEFT's gates", kEverything, kUniPeft);
        addRow("experts, all of them", kMoLora.c_str(), kNone);
        addRow("experts that share the first matrix", kHydra.c_str(), kNone);
        addRow("the likeliest experts, with noise and balance", kTopK.c_str(), kNone);
        addRow("experts above a threshold, with noise and balance", kAdaMole.c_str(), kNone);
        addRow("experts under a soft router", kHydra.c_str(), kSoftTerms);
        addRow("biases and norms tuned beside LoRA", kMoLora.c_str(), kNone);
        addRow("biases and norms tuned below a router of the normed input", kStaggered, kSoftNormed);
        addRow("DoRA", kDora, kNone);
        addRow("DoRA beside biases, with those of Qwen2, norms tuned", kDora, kNone, "hf_qwen2_bias");
        addRow("LoRA that leaves out a part of its input", kDropping, kSoftSwiGlu);
        addRow("under the instance router, as released", kEverything, kInstanceReleased);
        addRow("under UniPEFT's gates, as released", kEverything, kUniPeftReleased);
        addRow("experts under sparse weights", kMoLora.c_str(), kStraightThrough);
        addRow("the likeliest experts under the instance router", kTopK.c_str(), kInstance);
        addRow("experts with norms of query and key", kHydra.c_str(), kSoftSwiGlu, "hf_qwen3_qknorm");
        addRow("experts in the prompt alone", R"([{"kind": "prompt", "length": 4, "experts": 2}])", kSoftSwiGlu);
    }
    void agreesWithAutograd()
    {
        for (const at::ScalarType type : {at::kDouble, at::kFloat})
            compare(type, {});
    }

    void agreesWhereSitesAreScaled_data()
    {
        columns();
        addRow("without a router", kEverything, kNone);
        addRow("under a soft router", kEverything, kSoftSwiGlu);
        addRow("under sparse weights", kEverything, kStraightThrough);
        addRow("under UniPEFT's gates", kEverything, kUniPeftReleased);
        addRow("experts under a soft router", kHydra.c_str(), kSoftSwiGlu);
    }
    void agreesWhereSitesAreScaled()
    {
        std::array<double, kAllSites.size()> factors{};
        factors.fill(1);
        factors[static_cast<size_t>(Site::Key)] = 0;
        factors[static_cast<size_t>(Site::Prompt)] = 0;
        factors[static_cast<size_t>(Site::FfnDown)] = 0.5;
        factors[static_cast<size_t>(Site::Parallel)] = -2;
        compare(at::kDouble, factors);
    }

    void agreesWithFiniteDifferences_data()
    {
        columns();
        addRow("everything without a router", kEverything, kNone);
        addRow("everything under the soft linear router", kEverything, kSoftLinear);
        addRow("everything under the soft SwiGLU router", kEverything, kSoftSwiGlu);
        addRow("everything under a soft router of the normed input", kEverything, kSoftNormed);
        addRow("Qwen3 with its norms of query and key", kEverything, kSoftSwiGlu, "hf_qwen3_qknorm");
        addRow("under a soft router with terms of its own", kEverything, kSoftTerms);
        addRow("under the instance router", kEverything, kInstance);
        addRow("under UniPEFT's gates", kEverything, kUniPeft);
        addRow("experts, all of them", kMoLora.c_str(), kNone);
        addRow("experts that share the first matrix", kHydra.c_str(), kNone);
        addRow("the likeliest experts, with noise and balance", kTopK.c_str(), kNone);
        addRow("experts above a threshold, with noise and balance", kAdaMole.c_str(), kNone);
        addRow("experts under a soft router", kHydra.c_str(), kSoftTerms);
        addRow("biases and norms tuned beside LoRA", kMoLora.c_str(), kNone);
        addRow("biases and norms tuned below a router of the normed input", kStaggered, kSoftNormed);
        addRow("DoRA", kDora, kNone);
        addRow("DoRA beside biases, with those of Qwen2, norms tuned", kDora, kNone, "hf_qwen2_bias");
        addRow("LoRA that leaves out a part of its input", kDropping, kSoftSwiGlu);
    }
    void agreesWithFiniteDifferences()
    {
        Case c = prepared(at::kDouble);
        ParameterBuffer &buffer = c.bank->buffer();
        const at::Tensor gradient = writtenOutGradient(*c.model, *c.bank, c.batch, wholeBatch(*c.bank, c.batch), &c.training);
        const at::Tensor values = buffer.values().clone();
        const auto lossAt = [&](const at::Tensor &direction, double step) {
            return test::lossAt(*c.model, *c.bank, values + direction * step, c.batch, wholeBatch(*c.bank, c.batch), &c.training);
        };
        for (const uint64_t seed : {1, 2, 3}) {
            at::Tensor direction = at::randn(values.sizes(), at::detail::createCPUGenerator(seed), values.options());
            direction /= direction.norm();
            constexpr double kStep = 1e-5;
            const double measured = (lossAt(direction, kStep) - lossAt(direction, -kStep)) / (2 * kStep);
            const double expected = gradient.dot(direction).item<double>();
            QVERIFY2(std::abs(measured - expected) <= 1e-6 * (1 + std::abs(expected)),
                     qPrintable(QString("%1 measured, %2 computed").arg(measured, 0, 'g', 12).arg(expected, 0, 'g', 12)));
        }
    }

private:
    struct Case {
        std::unique_ptr<Decoder> model;
        std::unique_ptr<AdapterBank> bank;
        TokenBatch batch;
        TrainingTerms training;
    };

    static void columns()
    {
        QTest::addColumn<QString>("adapters");
        QTest::addColumn<QString>("router");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QList<int64_t>>("lengths");
    }

    static Case prepared(at::ScalarType type)
    {
        const QString adapters = *static_cast<QString *>(QTest::qData("adapters", QMetaType::QString));
        const QString router = *static_cast<QString *>(QTest::qData("router", QMetaType::QString));
        const QString folder = *static_cast<QString *>(QTest::qData("folder", QMetaType::QString));
        const auto lengths = *static_cast<QList<int64_t> *>(QTest::qData("lengths", qMetaTypeId<QList<int64_t>>()));
        Case c;
        c.model = ::model(folder, type);
        AdapterSetup setup = readSetup(adapters.toStdString(), router.toStdString());
        setup.tunesBase = QString(QTest::currentDataTag()).contains("norms tuned");
        c.bank = freshBank(setup, *c.model);
        randomise(*c.bank);
        c.batch = randomBatch({lengths.begin(), lengths.end()}, c.model->config().vocabulary);
        if (c.batch.supervised() == 0) { // a row of one token has no label of its own
            c.batch.supervisedRows = at::zeros({1}, at::kLong);
            c.batch.targets = at::ones({1}, at::kLong);
        }
        c.training = {uint64_t{3}, c.batch.realMask, 0.7};
        return c;
    }

    static void compare(at::ScalarType type, const std::optional<std::array<double, kAllSites.size()>> &factors)
    {
        const Case c = prepared(type);
        AdapterSpan span = wholeBatch(*c.bank, c.batch);
        span.factors = factors;
        const at::Tensor expected = autogradGradient(*c.model, *c.bank, c.batch, span, &c.training);
        const at::Tensor gradient = writtenOutGradient(*c.model, *c.bank, c.batch, span, &c.training);
        QVERIFY(gradient.abs().max().item<double>() > 0);
        const std::string disagreement = firstDisagreement(*c.bank, gradient, expected, toleranceOf(type).gradients);
        QVERIFY2(disagreement.empty(), disagreement.c_str());
        const int64_t trained = c.bank->buffer().trainedCount();
        QCOMPARE(expected.narrow(0, trained, expected.size(0) - trained).count_nonzero().item<int64_t>(), int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
