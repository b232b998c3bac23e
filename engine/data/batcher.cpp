// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/batcher.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/data/random.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace moa {

namespace {

/// In the order of BatchOrder.
constexpr std::array<std::string_view, 3> kOrderNames{"bucketed", "shuffled", "as_is"};

/// Groups of like lengths are formed within this many groups' worth of examples drawn at random, so that an example meets other
/// neighbours in every epoch. More would pad less and mix less.
constexpr size_t kGroupsPerWindow = 32;

int64_t lengthOf(const Example &example)
{
    return static_cast<int64_t>(example.tokens.size());
}

/// Like lengths together: sorts within windows of a shuffled order, cuts into groups, and shuffles the groups. A smaller last group
/// stays last.
std::vector<size_t> bucketed(std::vector<size_t> shuffled, std::span<const Example> examples, size_t groupSize, Random &random)
{
    const size_t windowSize = groupSize * kGroupsPerWindow;
    for (size_t start = 0; start < shuffled.size(); start += windowSize) {
        const std::span window = std::span(shuffled).subspan(start, std::min(windowSize, shuffled.size() - start));
        std::ranges::stable_sort(window, {}, [&](size_t i) { return lengthOf(examples[i]); });
    }
    std::vector<size_t> groups(shuffled.size() / groupSize);
    std::iota(groups.begin(), groups.end(), size_t{0});
    random.shuffle(std::span(groups));
    std::vector<size_t> order;
    order.reserve(shuffled.size());
    for (const size_t group : groups)
        for (size_t i = 0; i < groupSize; ++i)
            order.push_back(shuffled[group * groupSize + i]);
    order.insert(order.end(), shuffled.begin() + static_cast<int64_t>(order.size()), shuffled.end());
    return order;
}

} // namespace

std::string_view batchOrderName(BatchOrder order)
{
    return kOrderNames[static_cast<size_t>(order)];
}

BatchOrder batchOrderNamed(std::string_view name)
{
    const auto found = std::ranges::find(kOrderNames, name);
    if (found == kOrderNames.end())
        throw Failure(ErrorCode::Config,
                      say(MOA_TR("engine", "there is no batch order {}; choose one of {}"), name, fmt::join(kOrderNames, ", ")),
                      "training.batch_order");
    return static_cast<BatchOrder>(found - kOrderNames.begin());
}

int64_t MicroBatch::realTokens() const
{
    return std::accumulate(rows.begin(), rows.end(), int64_t{0},
                           [](int64_t sum, const Example *row) { return sum + lengthOf(*row); });
}

double paddingShare(std::span<const MicroBatch> microBatches)
{
    int64_t real = 0;
    int64_t padded = 0;
    for (const MicroBatch &microBatch : microBatches) {
        real += microBatch.realTokens();
        padded += microBatch.paddedTokens();
    }
    return padded == 0 ? 0 : static_cast<double>(padded - real) / static_cast<double>(padded);
}

std::vector<MicroBatch> splitStep(std::span<const Example *const> step, int64_t microBatchSize, BatchOrder order)
{
    std::vector<const Example *> rows(step.begin(), step.end());
    if (order != BatchOrder::AsIs)
        std::ranges::stable_sort(rows, std::greater{}, [](const Example *row) { return lengthOf(*row); });
    std::vector<MicroBatch> microBatches;
    for (const Example *row : rows) {
        if (microBatches.empty() || std::ssize(microBatches.back().rows) == microBatchSize)
            microBatches.emplace_back();
        microBatches.back().rows.push_back(row);
        microBatches.back().paddedLength = std::max(microBatches.back().paddedLength, lengthOf(*row));
    }
    return microBatches;
}

MicroBatch longestMicroBatch(std::span<const Example> examples, int64_t microBatchSize)
{
    std::vector<const Example *> rows;
    for (const Example &example : examples)
        rows.push_back(&example);
    return rows.empty() ? MicroBatch{} : splitStep(rows, microBatchSize, BatchOrder::Bucketed).front();
}

Batcher::Batcher(std::span<const Example> examples, const BatcherOptions &options) : m_examples(examples), m_options(options)
{
    if (examples.empty() || options.batchSize < 1 || options.microBatchSize < 1)
        throw Failure(ErrorCode::Internal, fmt::format("can't batch {} examples by {} and {}", examples.size(), options.batchSize,
                                                       options.microBatchSize));
}

int64_t Batcher::stepsPerEpoch() const
{
    return (std::ssize(m_examples) + m_options.batchSize - 1) / m_options.batchSize;
}

std::vector<const Example *> Batcher::step(int64_t epoch, int64_t step)
{
    if (epoch < 0 || step < 0 || step >= stepsPerEpoch())
        throw Failure(ErrorCode::Internal, fmt::format("there is no step {} in epoch {}", step, epoch));
    if (m_epoch != epoch) {
        m_order = epochOrder(epoch);
        m_epoch = epoch;
    }
    const size_t start = static_cast<size_t>(step * m_options.batchSize);
    const size_t end = std::min(start + static_cast<size_t>(m_options.batchSize), m_order.size());
    std::vector<const Example *> rows;
    for (size_t i = start; i < end; ++i)
        rows.push_back(&m_examples[m_order[i]]);
    return rows;
}

std::vector<size_t> Batcher::epochOrder(int64_t epoch) const
{
    std::vector<size_t> order(m_examples.size());
    std::iota(order.begin(), order.end(), size_t{0});
    if (m_options.order == BatchOrder::AsIs)
        return order;
    Random random(m_options.seed, static_cast<uint64_t>(epoch));
    random.shuffle(std::span(order));
    if (m_options.order == BatchOrder::Shuffled)
        return order;
    const int64_t groupSize = std::min(m_options.microBatchSize, m_options.batchSize);
    return bucketed(std::move(order), m_examples, static_cast<size_t>(groupSize), random);
}

} // namespace moa
