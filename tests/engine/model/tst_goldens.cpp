// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"
#include "engine/train/backpropagation.h"
#include "engine/train/loss.h"
#include "tests/support/golden.h"

#include <QTest>
#include <fmt/format.h>

using namespace moa;
using namespace moa::test;

/// What the released code computed, compared tensor by tensor.
class TestGoldens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forwardAgrees_data() { cases(); }
    void forwardAgrees()
    {
        QFETCH(QString, folder);
        QFETCH(QString, mode);
        const NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const auto model = goldenModel();
        const auto bank = goldenAdapter(folder.toStdString(), *model, mode.toStdString());
        const at::NoGradGuard noGradients;
        const at::Tensor tokens = golden.at("tokens");
        BlockCall call = model->call(tokens.size(0), tokens.size(1), {{bank.get(), 0, tokens.size(0), {}}});
        std::map<int64_t, at::Tensor> weights;
        NamedTensors experts;
        double balance = 0;
        call.onRouting = [&](int64_t layer, const AdapterPass &pass) {
            weights[layer] = pass.weights();
            balance += keepExperts(layer, pass, experts);
        };
        at::Tensor x = model->embed(tokens);
        for (int64_t layer = 0; layer < model->config().layers; ++layer) {
            x = model->block(layer).forward(x, call, nullptr);
            const at::Tensor hidden = golden.at(fmt::format("hidden.{}", layer));
            QVERIFY2(largestDifference(x.view(hidden.sizes()), hidden) <= 2e-5, qPrintable(QString("block %1").arg(layer)));
            if (const auto router = golden.find(fmt::format("router.{}", layer)); router != golden.end()) {
                QVERIFY(largestDifference(weights[layer], router->second) <= 1e-5);
                QVERIFY(at::equal(weights[layer] == 0, router->second == 0));
            }
        }
        for (const auto &[name, values] : golden)
            if (name.starts_with("expert_router.") || name.starts_with("lb.layers."))
                QVERIFY2(largestDifference(experts.at(name).view(values.sizes()), values) <= 1e-5, name.c_str());
        if (const auto expected = golden.find("lb_loss"); expected != golden.end())
            QVERIFY(std::abs(balance - expected->second.item<double>()) <= 5e-5);
        const at::Tensor logits = golden.at("logits");
        QVERIFY(largestDifference(model->logits(x).view(logits.sizes()), logits) <= 2e-5);
    }

    void gradientsAgree_data() { cases(); }
    void gradientsAgree()
    {
        QFETCH(QString, folder);
        QFETCH(QString, mode);
        const NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const auto model = goldenModel();
        const auto bank = goldenAdapter(folder.toStdString(), *model, mode.toStdString());
        const TokenBatch batch = batchOf(golden);
        for (const Recompute recompute : {Recompute::None, Recompute::All}) {
            bank->buffer().gradients().zero_();
            BackpropagationOptions options;
            options.recompute = recompute;
            options.scale = 1.0 / static_cast<double>(batch.supervised());
            const std::optional<double> sum = backpropagate(*model, *bank, batch, options, std::stop_token());
            QVERIFY(std::abs(*sum * options.scale - golden.at(golden.contains("ce_loss") ? "ce_loss" : "loss").item<double>()) <=
                    1e-5);
            compareGradients(*bank, golden);
        }
    }

private:
    static void cases()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("mode");
        QTest::newRow("Soft MoA with the linear router") << "case01_soft_swi0"
                                                         << "";
        QTest::newRow("Soft MoA with the SwiGLU router") << "case02_soft_swi4"
                                                         << "";
        QTest::newRow("Sparse MoA with a learned threshold") << "case04_sparse_learned"
                                                             << "";
        QTest::newRow("Instance MoA") << "case07_instance"
                                      << "instance";
        QTest::newRow("UniPEFT") << "case08_unipeft"
                                 << "";
        QTest::newRow("plain LoRA") << "case09_lora"
                                    << "";
        QTest::newRow("MoLoRA") << "case10_molora"
                                << "";
        QTest::newRow("HydraLoRA") << "case11_hydralora"
                                   << "";
        QTest::newRow("MoE-LoRA with the two likeliest experts") << "case15_topk"
                                                                 << "";
        QTest::newRow("AdaMoLE") << "case16_adamole"
                                 << "";
    }

    /// Under the goldens' names; returns the sum of the load-balancing losses.
    static double keepExperts(int64_t layer, const AdapterPass &pass, NamedTensors &kept)
    {
        double sum = 0;
        const std::vector<LayerBank::Experts> &experts = pass.bank().experts;
        for (size_t i = 0; i < experts.size(); ++i) {
            const ExpertPlace &place = experts[i].router->place();
            const std::string name = fmt::format("expert_router.{}.{}.", layer, place.router);
            kept[name + "probs"] = pass.expertOutput(i).probabilities;
            kept[name + "weights"] = pass.expertOutput(i).weights;
            if (const at::Tensor loss = loadBalancingLoss(pass.expertOutput(i), {}); loss.defined()) {
                kept[fmt::format("lb.layers.{}.{}", layer, place.adapter)] = loss;
                sum += loss.item<double>();
            }
        }
        return sum;
    }

    /// The released code ignores label 0 and counts every position as real.
    static TokenBatch batchOf(const NamedTensors &golden)
    {
        TokenBatch batch;
        batch.tokens = golden.at("tokens");
        const at::Tensor labels = golden.at("labels");
        const at::Tensor shifted = at::cat({labels.narrow(1, 1, labels.size(1) - 1), at::zeros({labels.size(0), 1}, at::kLong)}, 1);
        batch.supervisedRows = shifted.reshape({-1}).nonzero().squeeze(1);
        batch.targets = shifted.reshape({-1}).index_select(0, batch.supervisedRows);
        return batch;
    }

    static void compareGradients(const AdapterBank &bank, const NamedTensors &golden)
    {
        const ParameterBuffer &buffer = bank.buffer();
        int compared = 0;
        for (size_t i = 0; i < buffer.entries().size(); ++i) {
            const auto expected = golden.find("grad." + buffer.entries()[i].name);
            if (expected == golden.end()) {
                QVERIFY(!buffer.entries()[i].isTrained);
                continue;
            }
            const double allowed = 3e-6 + 1e-4 * expected->second.abs().max().item<double>();
            QVERIFY2(largestDifference(buffer.gradient(static_cast<int64_t>(i)), expected->second) <= allowed,
                     buffer.entries()[i].name.c_str());
            ++compared;
        }
        QVERIFY(compared > 40);
    }
};

QTEST_GUILESS_MAIN(TestGoldens)
#include "tst_goldens.moc"
