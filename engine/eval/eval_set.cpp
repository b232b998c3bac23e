// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/eval_set.h"

#include "engine/api/error.h"
#include "engine/core/resources.h"

namespace moa {

EvalSet readEvalSet(const std::filesystem::path &file, int64_t limit)
{
    const ReadOptions options{.format = DataFormat::Auto, .purpose = ReadPurpose::Evaluation, .columns = {}};
    Dataset dataset =
        file == kSampleData ? parseDataset(resource("samples/word_problems/test.json"), file, options) : readDataset(file, options);
    if (dataset.format != DataFormat::Alpaca && dataset.format != DataFormat::Csv)
        throw Failure(ErrorCode::InputFile,
                      fmt::format("holds {} data, but an evaluation set needs rows with an instruction and an answer",
                                  dataFormatName(dataset.format)),
                      file.string());
    if (limit > 0 && limit < std::ssize(dataset.records))
        dataset.records.resize(static_cast<size_t>(limit));
    EvalSet set;
    for (Record &record : dataset.records) {
        std::string expected = record.answer.empty() ? record.output : record.answer;
        set.items.push_back({std::move(record), std::move(expected)});
    }
    set.problems = std::move(dataset.problems);
    set.skippedRows = dataset.skippedRows;
    return set;
}

} // namespace moa
