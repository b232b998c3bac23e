// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/validate.h"
#include "engine/core/torch.h"
#include "engine/routing/auxiliary_loss.h"
#include "engine/routing/router_mode.h"
#include "tests/support/golden.h"
#include "tests/support/tolerance.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

constexpr int64_t kWidth = 3, kColumns = 2;

/// A router of two columns over three dimensions whose scores are x₀ and x₁, and whose threshold's score is x₂.
struct Probe {
    std::unique_ptr<Router> router;
    std::vector<at::Tensor> parameters;

    explicit Probe(const std::string &mode, nlohmann::json options)
    {
        const RouterMode &found = routerModeNamed(mode);
        options["swiglu_factor"] = 0;
        router = found.make(resolvedOptions(options, found.info.fields), kWidth, std::span(kAllSites).first(kColumns));
        for (const ParameterSpec &spec : router->parameters()) {
            parameters.push_back(at::zeros(spec.shape, at::kDouble));
            if (spec.name == "adapter_type_router.weight")
                parameters.back().copy_(at::eye(kColumns, kWidth));
            if (spec.name == "adapter_threshold_fn.weight")
                parameters.back()[0][2] = 1;
        }
    }

    /// Weights of one token, and the gradient of their sum for it.
    std::pair<std::vector<double>, std::vector<double>> operator()(const std::vector<double> &token) const
    {
        const at::AutoGradMode recordGradients(true);
        const at::Tensor x = at::tensor(token).view({1, 1, kWidth}).requires_grad_(true);
        const at::Tensor weights = router->forward({x, {}}, parameters);
        const at::Tensor gradient = torch::autograd::grad({weights.sum()}, {x}, {}, std::nullopt, false, true).front();
        const auto list = [](const at::Tensor &tensor) {
            const at::Tensor flat = tensor.detach().reshape({-1}).contiguous();
            return std::vector<double>(flat.const_data_ptr<double>(), flat.const_data_ptr<double>() + flat.numel());
        };
        return {list(weights), list(gradient)};
    }
};

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

double slope(double x)
{
    return sigmoid(x) * (1 - sigmoid(x));
}

bool near(const std::vector<double> &a, const std::vector<double> &b)
{
    return largestDifference(at::tensor(a), at::tensor(b)) <= toleranceOf(at::kDouble).values;
}

} // namespace

/// The routers' formulas, each against numbers worked out apart from it (moa.md §3).
class TestRouters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soft()
    {
        const auto [weights, gradient] = Probe("soft", nlohmann::json::object())({0.4, -1.5, 9});
        QVERIFY(near(weights, {sigmoid(0.4), sigmoid(-1.5)}));
        QVERIFY(near(gradient, {slope(0.4), slope(-1.5), 0}));
    }

    void swiGlu()
    {
        const RouterMode &mode = routerModeNamed("soft");
        const auto router = mode.make(resolvedOptions({{"swiglu_factor", 1}}, mode.info.fields), 1, std::span(kAllSites).first(1));
        std::vector<at::Tensor> parameters;
        std::vector<std::string> names;
        for (const ParameterSpec &spec : router->parameters()) {
            names.push_back(spec.name.substr(spec.name.find('.') + 1));
            parameters.push_back(at::full(spec.shape, static_cast<double>(names.size()), at::kDouble));
        }
        QCOMPARE(names, (std::vector<std::string>{"w1.weight", "w1.bias", "w3.weight", "w3.bias", "w2.weight", "w2.bias"}));
        const double gate = 1 * 0.1 + 2, up = 3 * 0.1 + 4;
        const double expected = sigmoid(5 * (gate * sigmoid(gate) * up) - 100 + 6);
        parameters.back().sub_(100);
        const double weight = router->forward({at::full({1, 1, 1}, 0.1, at::kDouble), {}}, parameters).item<double>();
        QVERIFY(std::abs(weight - expected) <= toleranceOf(at::kDouble).values);
    }

    void sparseAsReleased()
    {
        // s = 0.6 and 0.3 against τ = 0.5 · sigmoid(0.2)·2 with the limit 1: 0.55.
        const auto [weights, gradient] =
            Probe("sparse", {{"max_threshold", 1.0}, {"threshold_gradient", "none"}})({0.5, -0.8, 0.2});
        QVERIFY(near(weights, {sigmoid(0.5), 0}));
        QVERIFY(near(gradient, {slope(0.5), 0, 0}));
    }

    void sparseShifted()
    {
        const auto [weights, gradient] =
            Probe("sparse", {{"max_threshold", 1.0}, {"threshold_gradient", "shifted"}})({0.5, -0.8, 0.2});
        QVERIFY(near(weights, {sigmoid(0.5) - sigmoid(0.2), 0}));
        QVERIFY(near(gradient, {slope(0.5), 0, -slope(0.2)}));
    }

    void sparseStraightThrough()
    {
        const auto [weights, gradient] =
            Probe("sparse", {{"max_threshold", 0.8}, {"threshold_gradient", "straight_through"}})({0.5, -0.8, 0.2});
        const double s = sigmoid(0.5), threshold = 0.8 * sigmoid(0.2);
        const double step = 10 * slope(10 * (s - threshold)); // d/ds of σ(k(s − τ))
        QVERIFY(near(weights, {s, 0}));
        QVERIFY(near(gradient, {slope(0.5) * (1 + s * step), 0, -s * step * 0.8 * slope(0.2)}));
    }

    void constantThreshold()
    {
        const Probe probe("sparse", {{"max_threshold", 0.5}, {"threshold", "constant"}});
        QCOMPARE(probe.parameters.size(), size_t{2});
        const auto [weights, gradient] = probe({0.0, -0.001, 5});
        QVERIFY(near(weights, {0.5, 0})); // s = τ is chosen
        QCOMPARE(gradient[2], 0.0);
    }

    void eachTokenHasItsOwnWeights()
    {
        const Probe probe("soft", nlohmann::json::object());
        const at::Tensor x = at::randn({2, 4, kWidth}, at::kDouble);
        const at::Tensor weights = probe.router->forward({x, {}}, probe.parameters);
        VERIFY_AT_MOST(largestDifference(weights, at::sigmoid(x.narrow(2, 0, kColumns))), toleranceOf(at::kDouble).values);
    }

    void temperatureCoolsTheScores()
    {
        const auto [weights, gradient] = Probe("soft", {{"temperature", 2.0}})({0.4, -1.5, 9});
        QVERIFY(near(weights, {sigmoid(0.2), sigmoid(-0.75)}));
        QVERIFY(near(gradient, {slope(0.2) / 2, slope(-0.75) / 2, 0}));
        const auto sparse = Probe("sparse", {{"max_threshold", 1.0}, {"temperature", 0.5}})({0.5, -0.8, 0.2}).first;
        QVERIFY(near(sparse, {sigmoid(1.0), 0})); // the threshold is not cooled
    }

    void instanceJudgesItsPool_data()
    {
        QTest::addColumn<QString>("pool");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        // Tokens 1, 2, 6 and padding of 100; the prompt is the first, or the second sequence's first two.
        QTest::newRow("prompt_tokens") << "prompt_tokens" << 1.0 << 1.5;
        QTest::newRow("all_tokens") << "all_tokens" << 3.0 << 3.0;
        QTest::newRow("released") << "released" << 109.0 / 4 << 109.0 / 4;
    }
    void instanceJudgesItsPool()
    {
        QFETCH(QString, pool);
        QFETCH(double, first);
        QFETCH(double, second);
        const Probe probe("instance", {{"pool", pool.toStdString()}});
        const at::Tensor row = at::tensor({1.0, 2.0, 6.0, 100.0}).view({1, 4, 1});
        const at::Tensor x = (row * at::tensor({0.01, -0.02, 0.0}).view({1, 1, 3})).repeat({2, 1, 1}); // [2, 4, 3]
        PoolMasks masks;
        masks.prompt = at::tensor({1, 0, 0, 0, 1, 1, 0, 0}, at::kLong).view({2, 4}).to(at::kBool);
        masks.real = at::tensor({1, 1, 1, 0, 1, 1, 1, 0}, at::kLong).view({2, 4}).to(at::kBool);
        const at::Tensor weights = probe.router->forward({x, masks}, probe.parameters);
        const at::Tensor means = at::tensor({first, second}).view({2, 1, 1});
        const at::Tensor expected = at::sigmoid(means * at::tensor({0.01, -0.02}).view({1, 1, 2}));
        VERIFY_AT_MOST(largestDifference(weights, expected), toleranceOf(at::kDouble).values);
    }

    void uniPeftSharesItsGates()
    {
        const RouterMode &mode = routerModeNamed("unipeft");
        const std::vector<Site> columns{Site::Query, Site::Prompt, Site::FfnDown, Site::Parallel};
        for (const char *gate : {"own", "prompt"}) {
            const auto router = mode.make(resolvedOptions({{"parallel_gate", gate}}, mode.info.fields), 1, columns);
            std::vector<at::Tensor> parameters;
            for (size_t i = 0; i < router->parameters().size(); ++i) // weights 0, 2, 4 and biases 1, 3, 5
                parameters.push_back(at::full(router->parameters()[i].shape, static_cast<double>(i), at::kDouble));
            const at::Tensor weights = router->forward({at::full({1, 3, 1}, 0.1, at::kDouble), {}}, parameters);
            const double parallel = std::string(gate) == "own" ? sigmoid(0.4 + 5) : sigmoid(0.2 + 3);
            VERIFY_AT_MOST(largestDifference(weights.flatten(), at::tensor({sigmoid(1.0), sigmoid(0.2 + 3), parallel})),
                           toleranceOf(at::kDouble).values);
            QCOMPARE(router->gates().ofColumn, (std::vector<int64_t>{0, 1, 0, 2}));
        }
    }

    void auxiliaryTerms()
    {
        // Two real tokens with weights (0.2, 0.6) and (0.4, 1), and one that is padding.
        const at::Tensor weights = at::tensor({0.2, 0.6, 0.4, 1.0, 0.9, 0.1}).view({1, 3, 2});
        const at::Tensor real = at::tensor({1, 1, 0}, at::kLong).view({1, 3}).to(at::kBool);
        const auto h = [](double w) { return w <= 0 || w >= 1 ? 0.0 : -w * std::log(w) - (1 - w) * std::log(1 - w); };
        const double entropy = (h(0.2) + h(0.6) + h(0.4)) / 4;
        const double balance = 2 * (0.3 * 0.3 + 0.8 * 0.8) / (1.1 * 1.1) - 1;
        const auto loss = [&](const AuxiliaryTerms &terms) { return auxiliaryLoss(terms, weights, real).item<double>(); };
        QVERIFY(std::abs(loss({3, 0}) - 3 * entropy) < 1e-5); // the logarithm is kept finite at 1
        QVERIFY(std::abs(loss({0, 5}) - 5 * balance) <= toleranceOf(at::kDouble).values);
        QVERIFY(auxiliaryLoss({0, 5}, at::zeros({1, 3, 2}, at::kDouble), {}).item<double>() == 0);
    }

    void unknownMode() { QVERIFY_THROWS_EXCEPTION(Failure, (void)routerModeNamed("sotf")); }
};

QTEST_GUILESS_MAIN(TestRouters)
#include "tst_routers.moc"
