// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/evaluator.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/api/statistics.h"
#include "engine/eval/choice_scorer.h"
#include "engine/eval/code_answer.h"
#include "engine/files/atomic_file.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <chrono>
#include <map>
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

/// The time to the millisecond, so that evaluations sort by it: 2026-01-31T12:00:00.123Z.
std::string nowText()
{
    const auto now = std::chrono::system_clock::now();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(now)), milliseconds);
}

std::string questionOf(const Record &record)
{
    return record.input.empty() ? record.instruction : record.instruction + "\n" + record.input;
}

/// Rows by the length of their prompts, the longest first: what does not fit in memory fails at once, not after an hour.
std::vector<size_t> longestFirst(const Prompts &prompts)
{
    std::vector<size_t> rows(prompts.size());
    std::iota(rows.begin(), rows.end(), size_t{0});
    std::ranges::stable_sort(rows, std::greater{}, [&](size_t row) { return prompts[row].size(); });
    return rows;
}

/// Each column's mean weight over an answer's tokens and the layers that have it.
std::vector<std::pair<std::string, double>> meanRouting(const GenerateAnswer &answer)
{
    std::vector<std::pair<std::string, double>> means;
    std::map<std::string, int64_t> counts;
    for (const std::vector<LayerRouting> &token : answer.routing)
        for (const LayerRouting &layer : token)
            for (size_t i = 0; i < layer.columns.size(); ++i) {
                const std::string &column = layer.columns[i];
                if (counts[column]++ == 0)
                    means.emplace_back(column, 0);
                std::ranges::find(means, column, &std::pair<std::string, double>::first)->second += layer.mean[i];
            }
    for (auto &[column, mean] : means)
        mean /= static_cast<double>(counts[column]);
    return means;
}

/// One evaluation of one adapter.
class Evaluation
{
public:
    Evaluation(const Generator &generator, const EvalSet &set, const AnswerRule &rule, const EvaluatorOptions &options)
        : m_generator(generator), m_tokenizer(*generator.tokenizer()), m_set(set), m_rule(rule), m_options(options),
          m_prompts(promptsOf(set, m_tokenizer, options.encoding))
    {
        checkScoring();
        m_result.adapter = options.adapter;
        m_result.set = set.name;
        m_result.data = options.data;
        m_result.terms = options.terms;
        m_result.rule = rule.name;
        m_result.scoring = std::ranges::find(scorings(), options.scoring, &ScoringInfo::scoring)->key;
        m_result.isJudged = !isCode() || options.python;
        m_result.total = std::ssize(set.items);
        m_result.records.resize(set.items.size());
    }

    EvaluationResult run(const EvaluationObserver &observer, const std::stop_token &stop)
    {
        const auto start = std::chrono::steady_clock::now();
        const std::vector<size_t> rows = longestFirst(m_prompts);
        const auto batchSize = static_cast<size_t>(std::max<int64_t>(m_options.batchSize, 1));
        for (size_t begin = 0; begin < rows.size(); begin += batchSize) {
            const std::span<const size_t> batch = std::span(rows).subspan(begin, std::min(batchSize, rows.size() - begin));
            m_options.scoring == Scoring::Generate ? generate(batch, stop) : compareChoices(batch);
            if (stop.stop_requested())
                throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "stopped after {} of {} rows"), begin, rows.size()));
            for (const size_t row : batch)
                judge(row, stop);
            if (observer)
                observer({0, static_cast<int64_t>(begin + batch.size()), m_result.total, m_result.correct});
        }
        const Interval interval = wilsonInterval(m_result.correct, m_result.total);
        m_result.accuracy = m_result.total > 0 ? static_cast<double>(m_result.correct) / static_cast<double>(m_result.total) : 0;
        m_result.low = interval.low;
        m_result.high = interval.high;
        m_result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        m_result.finished = nowText();
        for (const EvaluationPlace &place : m_options.places)
            write(place);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isCode() const { return m_rule.name == kCodeRule; }

    void checkScoring() const
    {
        const auto hasCode = [](const EvalItem &item) { return item.code.has_value(); };
        if (isCode() && (!std::ranges::all_of(m_set.items, hasCode) || m_options.scoring != Scoring::Generate))
            throw Failure(
                ErrorCode::Usage,
                say(MOA_TR("engine", "the rule code is for sets of programming problems with tests (HumanEval, MBPP), whose "
                                     "answers are generated")));
        if (isCode() && !m_options.python && m_options.places.empty())
            throw Failure(
                ErrorCode::Usage,
                say(MOA_TR("engine", "programs are not run unless you say so: name a folder to write the completions to, or have "
                                     "them run (--execute)")));
    }

    void generate(std::span<const size_t> batch, const std::stop_token &stop)
    {
        std::vector<GenerationLane> lanes;
        for (const size_t row : batch)
            lanes.push_back({m_prompts[row], m_options.bank, std::nullopt, static_cast<uint32_t>(row)});
        const GenerateResult generated = m_generator.generate(lanes, {m_options.sampling, m_options.withRouting}, {}, stop);
        for (size_t i = 0; i < batch.size(); ++i) {
            EvaluationRecord &record = m_result.records[batch[i]];
            record.answer = generated.answers[i].text;
            record.routing = meanRouting(generated.answers[i]);
        }
    }

    /// All choices of the batch's rows are scored together.
    void compareChoices(std::span<const size_t> batch)
    {
        std::vector<ScoredText> texts;
        for (const size_t row : batch)
            std::ranges::move(textsToScore(m_set.items[row], m_options.scoring, m_tokenizer, m_options.encoding),
                              std::back_inserter(texts));
        const std::vector<double> scores = logProbabilitiesOf(m_generator.decoder(), m_options.bank, texts);
        for (size_t next = 0; const size_t row : batch)
            for (const EvalChoice &choice : m_set.items[row].choices) {
                m_result.records[row].choices.push_back({choice.label, scores[next], texts[next].bytes});
                ++next;
            }
    }

    void judge(size_t row, const std::stop_token &stop)
    {
        const EvalItem &item = m_set.items[row];
        EvaluationRecord &record = m_result.records[row];
        record.row = static_cast<int64_t>(row);
        record.question = questionOf(item.record);
        record.prompt = m_tokenizer.decode(m_prompts[row], /*skipSpecial=*/false);
        record.expected = item.expected;
        if (isCode()) {
            record.extracted = completionOf(record.answer, *item.code);
            if (m_options.python) {
                const PythonOutcome outcome = m_options.python->run(programOf(*item.code, record.extracted), stop);
                record.isCorrect = outcome.hasPassed;
                record.verdict = outcome.text;
            }
        } else {
            const std::optional<std::string> extracted = record.choices.empty()
                                                             ? m_rule.extract(record.answer, item.expected)
                                                             : record.choices[bestChoice(record.choices, m_options.scoring)].label;
            record.extracted = extracted.value_or("");
            record.isCorrect = isCorrect(m_rule, extracted, item.expected);
        }
        m_result.correct += record.isCorrect ? 1 : 0;
    }

    /// A tokenizer may split a character that its bytes never complete.
    [[nodiscard]] static std::string asLine(const nlohmann::json &json)
    {
        return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }

    void write(const EvaluationPlace &place)
    {
        const auto &[folder, name] = place;
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        if (error)
            throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be made: {}"), error.message()), folder.string());
        if (isCode()) {
            m_result.completionsFile = folder / (name + ".completions.jsonl");
            AtomicFile completions(m_result.completionsFile);
            for (const EvaluationRecord &record : m_result.records)
                completions.append(completionLine(*m_set.items[static_cast<size_t>(record.row)].code, record.extracted));
            completions.commit();
        }
        m_result.recordsFile = folder / (name + ".jsonl");
        AtomicFile records(m_result.recordsFile);
        for (const EvaluationRecord &record : m_result.records)
            records.append(asLine(toJson(record)));
        records.commit();
        writeFileAtomically(folder / (name + ".json"), asLine(toJson(m_result)));
    }

    const Generator &m_generator;
    const Tokenizer &m_tokenizer;
    const EvalSet &m_set;
    const AnswerRule &m_rule;
    const EvaluatorOptions &m_options;
    Prompts m_prompts;
    EvaluationResult m_result;
};

} // namespace

EvaluationResult Evaluator::evaluate(const EvalSet &set, const AnswerRule &rule, const EvaluatorOptions &options,
                                     const EvaluationObserver &observer, const std::stop_token &stop) const
{
    return Evaluation(m_generator, set, rule, options).run(observer, stop);
}

Comparison compare(const EvaluationResult &first, const EvaluationResult &second)
{
    const auto isSameRow = [](const EvaluationRecord &a, const EvaluationRecord &b) {
        return a.row == b.row && a.expected == b.expected;
    };
    if (first.rule != second.rule || !std::ranges::equal(first.records, second.records, isSameRow))
        throw Failure(ErrorCode::Usage,
                      say(MOA_TR("engine", "two evaluations can be compared only on the same rows by the same rule; these have "
                                           "{} rows by {} and {} rows by {}"),
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
