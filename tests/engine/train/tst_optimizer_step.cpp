// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/core/guard.h"
#include "engine/train/optimizer_step.h"
#include "tests/support/golden.h"
#include "tests/support/oracle.h"

#include <QTest>

#include <new>

using namespace moa;
using namespace moa::test;

namespace {

constexpr int64_t kRows = 6;
constexpr double kRate = 1e-2;

/// Rows of different lengths whose second halves are supervised.
std::vector<Example> someExamples()
{
    std::vector<Example> examples(kRows);
    for (size_t row = 0; row < examples.size(); ++row)
        for (size_t i = 0; i < 6 + row; ++i) {
            examples[row].tokens.push_back(static_cast<int32_t>(1 + (row * 7 + i * 3) % 40));
            examples[row].labels.push_back(i < 3 ? kIgnoredLabel : examples[row].tokens.back());
        }
    return examples;
}

/// A model with adapters and an optimizer, always the same; memory is said to run out where a micro-batch has more than
/// `roomFor` rows.
struct Machine {
    std::unique_ptr<Decoder> model = goldenModel();
    std::unique_ptr<AdapterBank> bank =
        freshBank(readSetup(R"([{"kind": "lora"}, {"kind": "parallel"}])", R"({"mode": "soft"})"), *model);
    Optimizer optimizer{bank->buffer(), {}};
    OptimizerStep step{*model, *bank, optimizer, {}};
    std::vector<int64_t> halvedTo;

    explicit Machine(int64_t roomFor)
    {
        at::manual_seed(5);
        randomise(*bank);
        step.onHalved = [this](int64_t rows) { halvedTo.push_back(rows); };
        step.onRouting = [roomFor](int64_t, const AdapterPass &, const TokenBatch &batch) {
            if (batch.tokens.size(0) > roomFor)
                throw std::bad_alloc();
        };
    }

    std::optional<StepOutcome> run(int64_t &microBatchSize)
    {
        const std::vector<Example> examples = someExamples();
        std::vector<const Example *> rows;
        for (const Example &example : examples)
            rows.push_back(&example);
        return step.run(rows, kRate, microBatchSize, {});
    }
};

} // namespace

/// One optimizer step where memory runs out in the middle of it.
class TestOptimizerStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepBeginsAgainWithHalfTheRows()
    {
        Machine tight(2), roomy(kRows);
        int64_t tightRows = kRows, roomyRows = 1;
        const auto found = tight.run(tightRows);
        QVERIFY(found.has_value());
        QCOMPARE(tight.halvedTo, (std::vector<int64_t>{3, 1}));
        QCOMPARE(tightRows, int64_t{1});
        // Nothing of the attempts that failed is left in the result.
        const auto expected = roomy.run(roomyRows);
        QVERIFY(roomy.halvedTo.empty());
        QCOMPARE(found->loss, expected->loss);
        QCOMPARE(found->gradientNorm, expected->gradientNorm);
        QVERIFY(at::equal(tight.bank->buffer().values(), roomy.bank->buffer().values()));
    }

    void everyWayToRunOutIsKnown()
    {
        QVERIFY(isOutOfMemory(std::bad_alloc()));
        QVERIFY(isOutOfMemory(std::runtime_error("could not create a primitive"))); // oneDNN's
        QVERIFY(!isOutOfMemory(std::runtime_error("could not open a file")));
        try {
            (void)at::empty({int64_t{1} << 46});
            QFAIL("there were 256 TiB");
        } catch (const std::exception &error) {
            QVERIFY2(isOutOfMemory(error), error.what());
        }
    }

    void oneRowThatDoesNotFitIsSaid()
    {
        Machine none(0);
        const at::Tensor before = none.bank->buffer().values().clone();
        int64_t rows = 2;
        try {
            (void)none.run(rows);
            QFAIL("it found room");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::OutOfMemory);
        }
        QCOMPARE(none.halvedTo, (std::vector<int64_t>{1}));
        QVERIFY(at::equal(none.bank->buffer().values(), before));
    }
};

QTEST_GUILESS_MAIN(TestOptimizerStep)
#include "tst_optimizer_step.moc"
