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
        const NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const auto model = goldenModel();
        const auto bank = goldenAdapter(folder.toStdString(), *model);
        const at::NoGradGuard noGradients;
        const at::Tensor tokens = golden.at("tokens");
        BlockCall call = model->call(tokens.size(0), tokens.size(1), {{bank.get(), 0, tokens.size(0), {}}});
        std::map<int64_t, at::Tensor> weights;
        call.onRouting = [&](int64_t layer, const AdapterPass &pass) { weights[layer] = pass.weights(); };
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
        const at::Tensor logits = golden.at("logits");
        QVERIFY(largestDifference(model->logits(x).view(logits.sizes()), logits) <= 2e-5);
    }

    void gradientsAgree_data() { cases(); }
    void gradientsAgree()
    {
        QFETCH(QString, folder);
        const NamedTensors golden = readTensors(goldens() / folder.toStdString() / "golden.safetensors");
        const auto model = goldenModel();
        const auto bank = goldenAdapter(folder.toStdString(), *model);
        const TokenBatch batch = batchOf(golden);
        for (const Recompute recompute : {Recompute::None, Recompute::All}) {
            bank->buffer().gradients().zero_();
            const std::optional<double> sum = backpropagate(
                *model, *bank, batch, {recompute, 0, 1.0 / static_cast<double>(batch.supervised()), {}}, std::stop_token());
            QVERIFY(std::abs(*sum / static_cast<double>(batch.supervised()) - golden.at("loss").item<double>()) <= 1e-5);
            compareGradients(*bank, golden);
        }
    }

private:
    static void cases()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("Soft MoA with the linear router") << "case01_soft_swi0";
        QTest::newRow("Soft MoA with the SwiGLU router") << "case02_soft_swi4";
        QTest::newRow("Sparse MoA with a learned threshold") << "case04_sparse_learned";
        QTest::newRow("plain LoRA") << "case09_lora";
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
