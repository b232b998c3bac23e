// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/dora.h"
#include "engine/adapters/lora.h"
#include "engine/core/torch.h"
#include "engine/train/optimizer.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"
#include "tests/support/tolerance.h"

#include <QTest>

#include <cmath>

using namespace moa;
using namespace moa::test;

/// LoRA and its relatives against numbers worked out by hand or straight from the formula.
class TestLora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankOneByHand()
    {
        // y = (1, 1) + 0.5 · (alpha / R) · B A x with A x = 3·2 − 1·4 = 2 and B = (10, −1): 1 + 0.5 · 6 · 2 · B.
        const Lora lora("attention.lora_Q", {2, 2, 1, loraScale({{"rank", 1}, {"alpha", 6}}), 1});
        const at::Tensor y = at::ones({1, 2}, at::kDouble), a = at::tensor({3.0, -1.0}).view({1, 2}),
                         x = at::tensor({2.0, 4.0}).view({1, 2});
        lora.addTo(y, at::mm(x, a.t()), at::full({1, 1}, 0.5, at::kDouble), {at::tensor({10.0, -1.0}).view({2, 1})});
        VERIFY_AT_MOST(largestDifference(y, at::tensor({61.0, -5.0}).view({1, 2})), toleranceOf(at::kDouble).values);
    }

    void scales()
    {
        QCOMPARE(loraScale({{"rank", 16}, {"alpha", 8}}), 0.5);
        QCOMPARE(loraScale({{"rank", 16}, {"alpha", 8}, {"rank_stabilised", true}}), 2.0);
    }

    void doraByItsFormula()
    {
        const at::Tensor w = at::randn({5, 4}, at::kDouble), a = at::randn({2, 4}, at::kDouble), b = at::randn({5, 2}, at::kDouble);
        const at::Tensor magnitude = at::rand({5}, at::kDouble) + 0.5, bias = at::randn({5}, at::kDouble),
                         x = at::randn({3, 4}, at::kDouble);
        constexpr double kScale = 0.75;
        const at::Tensor sum = w + kScale * at::mm(b, a);
        const at::Tensor expected = at::mm(x, sum.t()) * (magnitude / sum.norm(2, {1})) + bias;

        const BaseLinear linear(w, bias);
        const Dora dora("attention.lora_Q", {4, 5, 2, kScale, 1});
        const Tensors tail{b, magnitude}, none;
        const at::Tensor y = linear.forward(x);
        (void)dora.rescale(y, at::mm(x, a.t()), {}, {{&linear, 0, 5}, a, {}, tail, none});
        VERIFY_AT_MOST(relativeDifference(y, expected), toleranceOf(at::kDouble).values);
        // Half the weight is half the way from the base.
        const at::Tensor half = linear.forward(x);
        (void)dora.rescale(half, at::mm(x, a.t()), at::full({3, 1}, 0.5, at::kDouble), {{&linear, 0, 5}, a, {}, tail, none});
        VERIFY_AT_MOST(relativeDifference(half, (expected + linear.forward(x)) / 2), toleranceOf(at::kDouble).values);
    }

    void loraPlusMovesBFaster()
    {
        // AdamW's first step is the rate along the gradient's sign, whatever its size.
        const auto model = goldenModel();
        const auto bank = freshBank(readSetup(R"([{"kind": "lora", "targets": ["Q"], "b_rate_factor": 16}])",
                                              R"({"mode": "soft", "learning_rate_factor": 0.25})"),
                                    *model);
        ParameterBuffer &buffer = bank->buffer();
        const at::Tensor before = buffer.values().clone();
        buffer.gradients().fill_(1);
        Optimizer optimizer(buffer, {0.9, 0.95, 1e-12, 0});
        constexpr double kRate = 1e-3;
        optimizer.step(buffer, kRate);
        const at::Tensor moved = before - buffer.values();
        for (size_t i = 0; i < buffer.entries().size(); ++i) {
            const std::string &name = buffer.entries()[i].name;
            const double factor = name.find("lora_B") != std::string::npos   ? 16
                                  : name.find("router") != std::string::npos ? 0.25
                                                                             : 1;
            const at::Tensor step = buffer.view(moved, static_cast<int64_t>(i));
            QVERIFY2((step - kRate * factor).abs().max().item<double>() <= 1e-6 * factor, name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestLora)
#include "tst_lora.moc"
