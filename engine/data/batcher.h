// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/example.h"

#include <span>

namespace moa {

/// In which order an epoch goes through the examples. The names are what run configurations say: changing one breaks saved runs.
enum class BatchOrder {
    Bucketed, ///< like lengths together; groups and their order differ in every epoch
    Shuffled,
    AsIs, ///< the file's order, in every epoch
};

[[nodiscard]] std::string_view batchOrderName(BatchOrder order);

/// The order of that name; Failure(Config) lists the names where there is none.
[[nodiscard]] BatchOrder batchOrderNamed(std::string_view name);

struct BatcherOptions {
    int64_t batchSize = 32;     ///< examples in an optimizer step
    int64_t microBatchSize = 8; ///< the size of a bucketed group
    BatchOrder order = BatchOrder::Bucketed;
    uint64_t seed = 0;
};

/// Rows that go through the model together, padded on the right to the longest.
struct MicroBatch {
    std::vector<const Example *> rows;
    int64_t paddedLength = 0;

    [[nodiscard]] int64_t realTokens() const;
    [[nodiscard]] int64_t paddedTokens() const { return paddedLength * static_cast<int64_t>(rows.size()); }
};

/// The share of the computed positions that are padding, 0 to 1.
[[nodiscard]] double paddingShare(std::span<const MicroBatch> microBatches);

/// Cuts an optimizer step's examples into micro-batches of at most microBatchSize rows, which may differ from the batcher's (memory
/// ran out): the step's examples, and so its gradient, stay the same. Unless the file's order is to be kept, longest first.
[[nodiscard]] std::vector<MicroBatch> splitStep(std::span<const Example *const> step, int64_t microBatchSize, BatchOrder order);

/// The dearest micro-batch that can occur: the longest examples together.
[[nodiscard]] MicroBatch longestMicroBatch(std::span<const Example> examples, int64_t microBatchSize);

/// Says which examples make up any optimizer step of any epoch, from (seed, epoch, step) alone, so that a resumed run goes on
/// exactly where it was. An epoch holds every example once; its last step is smaller where the batch size does not divide their
/// number.
class Batcher
{
public:
    /// The examples are borrowed and must outlive the batcher.
    Batcher(std::span<const Example> examples, const BatcherOptions &options);

    [[nodiscard]] int64_t stepsPerEpoch() const;

    /// The examples of a step, both counted from 0.
    [[nodiscard]] std::vector<const Example *> step(int64_t epoch, int64_t step);

private:
    [[nodiscard]] std::vector<size_t> epochOrder(int64_t epoch) const;

    std::span<const Example> m_examples;
    BatcherOptions m_options;
    int64_t m_epoch = -1; ///< the epoch that m_order is of
    std::vector<size_t> m_order;
};

} // namespace moa
