// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/evaluator.h"

#include "engine/api/error.h"
#include "engine/api/statistics.h"
#include "engine/files/atomic_file.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace moa {

namespace {

using Prompts = std::vector<std::vector<int32_t>>;

Prompts promptsOf(const EvalSet &set, const Tokenizer &tokenizer, const EncodeOptions &encoding)
{
    Prompts prompts;
    for (const EvalItem &item : set.items)
        prompts.push_back(encodePrompt(item.record, tokenizer, encoding));
    return prompts;
}

/// Rows by the length of their prompts, the longest first: what does not fit in memory fails at once, not after an hour.
std::vector<size_t> longestFirst(const Prompts &prompts)
{
    std::vector<size_t> rows(prompts.size());
    std::iota(rows.begin(), rows.end(), size_t{0});
    std::ranges::stable_sort(rows, std::greater{}, [&](size_t row) { return prompts[row].size(); });
    return rows;
}

EvaluationRecord recordOf(size_t row, const EvalItem &item, const GenerateAnswer &answer, const AnswerRule &rule,
                          const Tokenizer &tokenizer)
{
    EvaluationRecord record;
    record.row = static_cast<int64_t>(row);
    record.prompt = tokenizer.decode(answer.promptIds, /*skipSpecial=*/false);
    record.answer = answer.text;
    record.expected = item.expected;
    const std::optional<std::string> extracted = rule.extract(answer.text, item.expected);
    record.extracted = extracted.value_or("");
    record.isCorrect = isCorrect(rule, extracted, item.expected);
    return record;
}

/// A tokenizer may split a character that its bytes never complete.
std::string asLine(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

void write(EvaluationResult &result, const std::filesystem::path &folder, const std::string &name)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Failure(ErrorCode::OutputFile, fmt::format("can't be made: {}", error.message()), folder.string());
    result.recordsFile = folder / (name + ".jsonl");
    AtomicFile records(result.recordsFile);
    for (const EvaluationRecord &record : result.records)
        records.append(asLine(toJson(record)));
    records.commit();
    writeFileAtomically(folder / (name + ".json"), asLine(toJson(result)));
}

} // namespace

EvaluationResult Evaluator::evaluate(const EvalSet &set, const AnswerRule &rule, const EvaluatorOptions &options,
                                     const EvaluationObserver &observer, const std::stop_token &stop) const
{
    const auto start = std::chrono::steady_clock::now();
    const Tokenizer &tokenizer = *m_generator.tokenizer();
    const Prompts prompts = promptsOf(set, tokenizer, options.encoding);
    const std::vector<size_t> rows = longestFirst(prompts);
    EvaluationResult result;
    result.adapter = options.adapter;
    result.rule = rule.name;
    result.total = std::ssize(rows);
    result.records.resize(rows.size());
    const auto batchSize = static_cast<size_t>(std::max<int64_t>(options.batchSize, 1));
    for (size_t begin = 0; begin < rows.size(); begin += batchSize) {
        const std::span<const size_t> batch = std::span(rows).subspan(begin, std::min(batchSize, rows.size() - begin));
        std::vector<GenerationLane> lanes;
        for (const size_t row : batch)
            lanes.push_back({prompts[row], options.bank, std::nullopt, static_cast<uint32_t>(row)});
        const GenerateResult generated = m_generator.generate(lanes, {options.sampling}, {}, stop);
        if (stop.stop_requested())
            throw Failure(ErrorCode::Stopped, fmt::format("stopped after {} of {} rows", begin, rows.size()));
        for (size_t i = 0; i < batch.size(); ++i) {
            EvaluationRecord &record = result.records[batch[i]];
            record = recordOf(batch[i], set.items[batch[i]], generated.answers[i], rule, tokenizer);
            result.correct += record.isCorrect ? 1 : 0;
        }
        if (observer)
            observer({0, static_cast<int64_t>(begin + batch.size()), result.total, result.correct});
    }
    const Interval interval = wilsonInterval(result.correct, result.total);
    result.accuracy = result.total > 0 ? static_cast<double>(result.correct) / static_cast<double>(result.total) : 0;
    result.low = interval.low;
    result.high = interval.high;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!options.outputFolder.empty())
        write(result, options.outputFolder, options.outputName);
    return result;
}

Comparison compare(const EvaluationResult &first, const EvaluationResult &second)
{
    const auto isSameRow = [](const EvaluationRecord &a, const EvaluationRecord &b) {
        return a.row == b.row && a.expected == b.expected;
    };
    if (first.rule != second.rule || !std::ranges::equal(first.records, second.records, isSameRow))
        throw Failure(ErrorCode::Usage,
                      fmt::format("two evaluations can be compared only on the same rows by the same rule; these have "
                                  "{} rows by {} and {} rows by {}",
                                  first.records.size(), first.rule, second.records.size(), second.rule));
    Comparison comparison;
    for (size_t i = 0; i < first.records.size(); ++i) {
        const bool before = first.records[i].isCorrect, after = second.records[i].isCorrect;
        if (before != after)
            (after ? comparison.fixed : comparison.broken).push_back(first.records[i].row);
    }
    comparison.p = mcnemarExact(std::ssize(comparison.fixed), std::ssize(comparison.broken));
    return comparison;
}

} // namespace moa
