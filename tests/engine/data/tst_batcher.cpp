// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/run_config.h"
#include "engine/data/batcher.h"
#include "engine/data/dataset_statistics.h"
#include "engine/data/random.h"
#include "engine/data/validation_split.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace moa;

namespace {

/// Examples of lengths 5, 6, … in a scrambled order; the row is the place in the file.
std::vector<Example> examplesOf(int64_t count)
{
    std::vector<Example> examples(static_cast<size_t>(count));
    for (int64_t i = 0; i < count; ++i) {
        Example &example = examples[static_cast<size_t>(i)];
        example.row = i;
        example.tokens.assign(static_cast<size_t>(5 + (i * 37) % count), 1);
        example.labels = example.tokens;
    }
    return examples;
}

std::vector<int64_t> rowsOf(std::span<const Example *const> step)
{
    std::vector<int64_t> rows;
    std::ranges::transform(step, std::back_inserter(rows), [](const Example *example) { return example->row; });
    return rows;
}

std::vector<int64_t> epochRows(Batcher &batcher, int64_t epoch)
{
    std::vector<int64_t> rows;
    for (int64_t step = 0; step < batcher.stepsPerEpoch(); ++step)
        std::ranges::copy(rowsOf(batcher.step(epoch, step)), std::back_inserter(rows));
    return rows;
}

double epochPadding(Batcher &batcher, BatchOrder order)
{
    std::vector<MicroBatch> all;
    for (int64_t step = 0; step < batcher.stepsPerEpoch(); ++step)
        std::ranges::copy(splitStep(batcher.step(0, step), 8, order), std::back_inserter(all));
    return paddingShare(all);
}

} // namespace

class TestBatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderOfTheConfigurationIsKnown()
    {
        for (const Choice &choice : kBatchOrders)
            QCOMPARE(QString::fromStdString(std::string(batchOrderName(batchOrderNamed(choice.value)))), QString(choice.value));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)batchOrderNamed("random"));
    }

    void randomNumbersAreTheSameInEveryBuild()
    {
        // Computed apart, with Python's integers.
        Random random(1, 2);
        QCOMPARE(random.next(), uint64_t{0x5072f87657172324});
        QCOMPARE(random.next(), uint64_t{0xaef14ac4878a47a7});
        QCOMPARE(Random(0, 0).next(), uint64_t{0xa577782bc52a9f5a});
        const std::vector<Example> examples = examplesOf(8);
        Batcher batcher(examples, {8, 8, BatchOrder::Shuffled, 9});
        QCOMPARE(rowsOf(batcher.step(3, 0)), (std::vector<int64_t>{6, 4, 2, 1, 0, 3, 5, 7}));
        std::vector<int> counts(6);
        for (int i = 0; i < 6000; ++i)
            ++counts[random.below(6)];
        for (const int count : counts)
            QVERIFY(count > 850 && count < 1150); // 5 standard deviations
        for (int i = 0; i < 1000; ++i) {
            const double value = random.unit();
            QVERIFY(value >= 0 && value < 1);
        }
    }

    void everyEpochHoldsEveryExampleOnce_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<int64_t>("count");
        for (const auto order : {BatchOrder::Bucketed, BatchOrder::Shuffled, BatchOrder::AsIs})
            for (const int64_t count : {1, 7, 32, 33, 1000})
                QTest::addRow("%s, %d examples", std::string(batchOrderName(order)).c_str(), static_cast<int>(count))
                    << static_cast<int>(order) << count;
    }

    void everyEpochHoldsEveryExampleOnce()
    {
        QFETCH(int, order);
        QFETCH(int64_t, count);
        const std::vector<Example> examples = examplesOf(count);
        Batcher batcher(examples, {32, 8, static_cast<BatchOrder>(order), 5});
        QCOMPARE(batcher.stepsPerEpoch(), (count + 31) / 32);
        for (int64_t step = 0; step + 1 < batcher.stepsPerEpoch(); ++step)
            QCOMPARE(batcher.step(1, step).size(), size_t{32});
        std::vector<int64_t> rows = epochRows(batcher, 1);
        std::ranges::sort(rows);
        std::vector<int64_t> all(static_cast<size_t>(count));
        std::iota(all.begin(), all.end(), int64_t{0});
        QCOMPARE(rows, all);
    }

    void asIsKeepsTheFilesOrder()
    {
        const std::vector<Example> examples = examplesOf(15);
        Batcher batcher(examples, {3, 2, BatchOrder::AsIs, 5});
        QCOMPARE(rowsOf(batcher.step(0, 0)), (std::vector<int64_t>{0, 1, 2}));
        QCOMPARE(rowsOf(batcher.step(4, 4)), (std::vector<int64_t>{12, 13, 14}));
        const std::vector<MicroBatch> microBatches = splitStep(batcher.step(0, 0), 2, BatchOrder::AsIs);
        QCOMPARE(rowsOf(microBatches[0].rows), (std::vector<int64_t>{0, 1}));
        QCOMPARE(rowsOf(microBatches[1].rows), (std::vector<int64_t>{2}));
    }

    void aStepDependsOnSeedEpochAndStepAlone()
    {
        const std::vector<Example> examples = examplesOf(100);
        for (const auto order : {BatchOrder::Bucketed, BatchOrder::Shuffled}) {
            Batcher first(examples, {16, 4, order, 9});
            const std::vector<int64_t> begun = epochRows(first, 0);
            const std::vector<int64_t> wanted = rowsOf(first.step(3, 2));
            Batcher resumed(examples, {16, 4, order, 9});
            QCOMPARE(rowsOf(resumed.step(3, 2)), wanted);
            QCOMPARE(epochRows(resumed, 0), begun);
            QVERIFY(epochRows(resumed, 1) != begun);
            Batcher otherSeed(examples, {16, 4, order, 10});
            QVERIFY(epochRows(otherSeed, 0) != begun);
        }
    }

    void bucketsPadLessAndMeetOthersInTheNextEpoch()
    {
        const std::vector<Example> examples = examplesOf(1000);
        Batcher bucketed(examples, {8, 8, BatchOrder::Bucketed, 1});
        Batcher shuffled(examples, {8, 8, BatchOrder::Shuffled, 1});
        QVERIFY(epochPadding(shuffled, BatchOrder::Shuffled) > 0.3);
        QVERIFY(epochPadding(bucketed, BatchOrder::Bucketed) < 0.05);
        const auto groups = [&](int64_t epoch) {
            std::set<std::set<int64_t>> sets;
            for (int64_t step = 0; step < bucketed.stepsPerEpoch(); ++step) {
                const std::vector<int64_t> rows = rowsOf(bucketed.step(epoch, step));
                sets.emplace(rows.begin(), rows.end());
            }
            return sets;
        };
        std::vector<std::set<int64_t>> kept;
        std::ranges::set_intersection(groups(0), groups(1), std::back_inserter(kept));
        QVERIFY(kept.size() <= 2);
    }

    void stepsSplitIntoMicroBatchesOfLikeLengths()
    {
        const std::vector<Example> examples = examplesOf(10); // lengths 5, 12, 9, 6, 13, 10, 7, 14, 11, 8
        Batcher batcher(examples, {10, 4, BatchOrder::Shuffled, 0});
        const std::vector<const Example *> step = batcher.step(0, 0);
        const std::vector<MicroBatch> four = splitStep(step, 4, BatchOrder::Shuffled);
        QCOMPARE(four.size(), size_t{3});
        QCOMPARE(four[0].paddedLength, int64_t{14});
        QCOMPARE(four[0].realTokens(), int64_t{14 + 13 + 12 + 11});
        QCOMPARE(four[2].rows.size(), size_t{2});
        QCOMPARE(four[2].paddedLength, int64_t{6});
        // (4*14 + 4*10 + 2*6 - 95) / (4*14 + 4*10 + 2*6)
        QCOMPARE(paddingShare(four), 13.0 / 108.0);
        QCOMPARE(splitStep(step, 2, BatchOrder::Shuffled).size(), size_t{5});
    }

    void theLongestMicroBatchIsFound()
    {
        const std::vector<Example> examples = examplesOf(100);
        const MicroBatch longest = longestMicroBatch(examples, 3);
        QCOMPARE(longest.realTokens(), int64_t{104 + 103 + 102});
        QCOMPARE(longest.paddedLength, int64_t{104});
    }

    void badRequestsAreRefused()
    {
        const std::vector<Example> examples = examplesOf(4);
        QVERIFY_THROWS_EXCEPTION(Failure, Batcher({}, {4, 2, BatchOrder::AsIs, 0}));
        QVERIFY_THROWS_EXCEPTION(Failure, Batcher(examples, {0, 2, BatchOrder::AsIs, 0}));
        Batcher batcher(examples, {4, 2, BatchOrder::AsIs, 0});
        QVERIFY_THROWS_EXCEPTION(Failure, (void)batcher.step(0, 1));
    }

    void statisticsCountTokens()
    {
        std::vector<Example> examples = examplesOf(10);
        examples[0].labels.assign(examples[0].labels.size(), kIgnoredLabel);
        const DatasetStatistics statistics = datasetStatistics(examples);
        QCOMPARE(statistics.examples, int64_t{10});
        QCOMPARE(statistics.tokens, int64_t{95});
        QCOMPARE(statistics.supervisedTokens, int64_t{95 - 5 - 9}); // the first of each has nothing before it
        QCOMPARE(statistics.shortest, int64_t{5});
        QCOMPARE(statistics.longest, int64_t{14});
        QCOMPARE(statistics.lengths.size(), size_t{15});
        QCOMPARE(statistics.lengths[14].examples, int64_t{1});
        QCOMPARE(datasetStatistics({}).lengths.size(), size_t{0});
    }

    void histogramsStaySmall()
    {
        for (const size_t length : {31, 32, 300, 4096, 1'000'000}) {
            std::vector<Example> examples(2);
            examples[0].tokens.assign(length, 1);
            examples[1].tokens.assign(2, 1);
            const DatasetStatistics statistics = datasetStatistics(examples);
            QVERIFY(statistics.lengths.size() <= 32 && statistics.lengths.size() > 12);
            QCOMPARE(statistics.lengths.back().examples, int64_t{1});
        }
    }

    void validationIsSetAsideBySeed()
    {
        const ValidationSplit split = splitValidation(examplesOf(100), 0.05, 3);
        QCOMPARE(split.validation.size(), size_t{5});
        QCOMPARE(split.training.size(), size_t{95});
        QVERIFY(std::ranges::is_sorted(split.training, {}, &Example::row));
        QCOMPARE(splitValidation(examplesOf(100), 0.05, 3).validation[0].row, split.validation[0].row);
        QCOMPARE(splitValidation(examplesOf(3), 1.0, 3).training.size(), size_t{1});
        QCOMPARE(splitValidation(examplesOf(3), 0, 3).validation.size(), size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestBatcher)
#include "tst_batcher.moc"
