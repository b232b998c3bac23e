// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/torch.h"

#include "engine/api/error.h"
#include "engine/eval/evaluator.h"
#include "engine/runs/evaluation_file.h"
#include "tests/engine/text/byte_tokenizer.h"
#include "tests/support/golden.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <optional>
#include <set>

using namespace moa;
using namespace moa::test;

namespace {

EvalSet questions()
{
    EvalSet set;
    for (const char *text :
         {"How many?", "a", "A much longer question than the others, so that it is answered first.", "Which one is it?", "b c"}) {
        EvalItem &item = set.items.emplace_back();
        item.record.instruction = text;
        item.expected = "never said";
    }
    return set;
}

EvaluationResult resultOf(const std::vector<bool> &isCorrect)
{
    EvaluationResult result;
    result.rule = "exact";
    for (size_t row = 0; row < isCorrect.size(); ++row) {
        EvaluationRecord &record = result.records.emplace_back();
        record.row = static_cast<int64_t>(row);
        record.isCorrect = isCorrect[row];
    }
    return result;
}

} // namespace

class TestEvaluator : public QObject
{
    Q_OBJECT

    const std::unique_ptr<Decoder> m_model = goldenModel();
    const std::unique_ptr<AdapterBank> m_bank = goldenAdapter("case02_soft_swi4", *m_model);
    const ByteTokenizer m_tokenizer;
    const Generator m_generator{*m_model, &m_tokenizer};
    const PromptTemplate m_template = PromptTemplate::named("question");

    EvaluatorOptions options(int64_t batchSize) const
    {
        EvaluatorOptions options;
        options.bank = m_bank.get();
        options.adapter = "some/adapter";
        options.batchSize = batchSize;
        options.sampling.maxTokens = 8;
        options.encoding.promptTemplate = &m_template;
        return options;
    }

    /// By logits of the whole sequence, one by one.
    double logProbability(const std::string &prompt, const std::string &text, const AdapterBank *bank) const
    {
        std::vector<int64_t> ids;
        for (const char byte : prompt + text)
            ids.push_back(static_cast<unsigned char>(byte));
        const at::NoGradGuard noGradients;
        const auto count = std::ssize(ids);
        std::vector<AdapterSpan> spans;
        if (bank)
            spans.push_back({bank, 0, 1, {}});
        const at::Tensor tokens = at::tensor(ids, at::kLong).unsqueeze(0);
        const at::Tensor hidden = m_model->blocks(m_model->embed(tokens), m_model->call(1, count, spans));
        const at::Tensor logP = at::log_softmax(m_model->logits(hidden), -1); // [T, V]
        double sum = 0;
        for (int64_t t = std::ssize(prompt); t < count; ++t)
            sum += logP[t - 1][ids[static_cast<size_t>(t)]].item<double>();
        return sum;
    }

private Q_SLOTS:
    void recordsComeInRowOrderWhateverTheBatch_data()
    {
        QTest::addColumn<double>("temperature");
        QTest::newRow("greedy") << 0.0;
        QTest::newRow("sampled") << 1.0;
    }
    void recordsComeInRowOrderWhateverTheBatch()
    {
        QFETCH(double, temperature);
        EvalSet set = questions();
        EvaluatorOptions one = options(1), two = options(2);
        one.sampling.temperature = two.sampling.temperature = temperature;
        const Evaluator evaluator(m_generator);
        const EvaluationResult alone = evaluator.evaluate(set, answerRule("exact"), one);
        QCOMPARE(alone.correct, int64_t{0});
        // What the model says to rows 1 and 3 becomes right.
        for (const size_t row : {size_t{1}, size_t{3}})
            set.items[row].expected = " " + alone.records[row].answer + "\n";
        std::vector<int64_t> done;
        const EvaluationResult batched = evaluator.evaluate(set, answerRule("exact"), two, [&](const EvaluationProgress &progress) {
            QCOMPARE(progress.total, int64_t{5});
            done.push_back(progress.done);
        });
        QCOMPARE(done, (std::vector<int64_t>{2, 4, 5}));
        for (size_t row = 0; row < set.items.size(); ++row) {
            const EvaluationRecord &record = batched.records[row];
            QCOMPARE(record.row, static_cast<int64_t>(row));
            QCOMPARE(record.answer, alone.records[row].answer);
            QCOMPARE(record.prompt, m_template.render(set.items[row].record.instruction, "").text());
            QCOMPARE(record.question, set.items[row].record.instruction);
            QCOMPARE(record.isCorrect, row == 1 || row == 3);
        }
        QCOMPARE(batched.total, int64_t{5});
        QCOMPARE(batched.correct, int64_t{2});
        QCOMPARE(batched.accuracy, 0.4);
        // Wilson's interval of 2 in 5.
        QVERIFY(std::abs(batched.low - 0.1176) < 1e-4);
        QVERIFY(std::abs(batched.high - 0.7693) < 1e-4);
    }

    void theAdapterAnswers()
    {
        EvaluatorOptions base = options(5);
        base.bank = nullptr;
        const Evaluator evaluator(m_generator);
        const EvaluationResult with = evaluator.evaluate(questions(), answerRule("exact"), options(5));
        const EvaluationResult without = evaluator.evaluate(questions(), answerRule("exact"), base);
        QVERIFY(with.records[0].answer != without.records[0].answer);
    }

    void recordsAndSummaryAreWritten()
    {
        const QTemporaryDir folder;
        EvaluatorOptions written = options(3);
        const std::filesystem::path root = folder.path().toStdString();
        written.places = {{root / "kept", "base"}, {root / "eval" / "first", "adapter"}};
        written.terms = {"some/model", "bf16", {}, "alpaca", 5, 16};
        const EvaluationResult result = Evaluator(m_generator).evaluate(questions(), answerRule("letter"), written);
        QCOMPARE(result.recordsFile, root / "eval" / "first" / "adapter.jsonl");
        std::ifstream records(result.recordsFile);
        std::string line;
        int64_t rows = 0;
        while (std::getline(records, line))
            QCOMPARE(nlohmann::json::parse(line).at("row").get<int64_t>(), rows++);
        QCOMPARE(rows, int64_t{5});
        std::ifstream summaryFile(root / "eval" / "first" / "adapter.json");
        const nlohmann::json summary = nlohmann::json::parse(summaryFile);
        QCOMPARE(summary.at("total").get<int64_t>(), int64_t{5});
        QCOMPARE(summary.at("rule").get<std::string>(), std::string("letter"));
        QCOMPARE(summary.at("adapter").get<std::string>(), std::string("some/adapter"));
        for (const auto &file : {root / "kept" / "base.json", root / "eval" / "first" / "adapter.json"}) { // as it was returned
            const EvaluationResult read = readEvaluation(file);
            QCOMPARE(read.terms.model, std::filesystem::path("some/model"));
            QVERIFY(read.terms.precision == "bf16" && read.terms.rule.empty() && read.terms.promptTemplate == "alpaca");
            QVERIFY(read.terms.limit == 5 && read.terms.maxTokens == 16);
            for (size_t row = 0; row < result.records.size(); ++row)
                QVERIFY(toJson(read.records[row]) == toJson(result.records[row]));
        }
    }

    void aStopWritesNothing()
    {
        const QTemporaryDir folder;
        EvaluatorOptions stopped = options(2);
        stopped.places = {{folder.path().toStdString(), "base"}};
        std::stop_source source;
        const auto stopAfterFirst = [&](const EvaluationProgress &) { source.request_stop(); };
        try {
            (void)Evaluator(m_generator).evaluate(questions(), answerRule("exact"), stopped, stopAfterFirst, source.get_token());
            QFAIL("it went on");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::Stopped);
        }
        QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
    }

    void aFolderThatCanNotBeMadeIsNamed()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "file";
        std::ofstream(file) << "x";
        EvaluatorOptions blocked = options(5);
        blocked.places = {{file / "below", "base"}};
        try {
            (void)Evaluator(m_generator).evaluate(questions(), answerRule("exact"), blocked);
            QFAIL("it was accepted");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::OutputFile);
        }
    }

    void likelihoodsAreThoseOfWholeSequences_data()
    {
        QTest::addColumn<QString>("scoring");
        QTest::addColumn<bool>("hasAdapter");
        for (const bool hasAdapter : {false, true})
            for (const char *scoring : {"likelihood", "likelihood_normalised", "likelihood_label"})
                QTest::addRow("%s%s", scoring, hasAdapter ? ", adapter" : "") << QString(scoring) << hasAdapter;
    }
    void likelihoodsAreThoseOfWholeSequences()
    {
        QFETCH(QString, scoring);
        QFETCH(bool, hasAdapter);
        EvalSet set = readEvalSet(MOA_TEST_DATA "/eval_sets/alpaca_arc.json");
        EvaluatorOptions asked = options(2);
        asked.scoring = scoringNamed(scoring.toStdString()).scoring;
        asked.bank = hasAdapter ? m_bank.get() : nullptr;
        const EvaluationResult result = Evaluator(m_generator).evaluate(set, answerRule("label"), asked);
        QCOMPARE(QString::fromStdString(result.scoring), scoring);
        int64_t correct = 0;
        for (size_t row = 0; row < set.items.size(); ++row) {
            const EvaluationRecord &record = result.records[row];
            const std::string prompt = m_template.render(set.items[row].record.instruction, "").text();
            double best = -1e9;
            std::string bestLabel;
            QCOMPARE(record.choices.size(), set.items[row].choices.size());
            for (size_t i = 0; i < record.choices.size(); ++i) {
                const EvalChoice &choice = set.items[row].choices[i];
                const std::string &text = scoring == "likelihood_label" ? choice.sentence : choice.text;
                double direct = logProbability(prompt, text, asked.bank);
                QVERIFY(std::abs(record.choices[i].logProbability - direct) < 1e-3);
                QCOMPARE(record.choices[i].bytes, std::ssize(text));
                direct /= scoring == "likelihood_normalised" ? static_cast<double>(text.size()) : 1;
                if (direct > best) {
                    best = direct;
                    bestLabel = choice.label;
                }
            }
            QCOMPARE(record.extracted, bestLabel);
            QCOMPARE(record.isCorrect, bestLabel == set.items[row].expected);
            correct += record.isCorrect ? 1 : 0;
        }
        QCOMPARE(result.correct, correct);
    }

    void openQuestionsHaveNoLikelihoods()
    {
        EvaluatorOptions asked = options(2);
        asked.scoring = Scoring::Likelihood;
        QVERIFY_THROWS_EXCEPTION(Failure, (void)Evaluator(m_generator).evaluate(questions(), answerRule("exact"), asked));
    }

    void routingIsAveraged()
    {
        EvaluatorOptions asked = options(2);
        QVERIFY(Evaluator(m_generator).evaluate(questions(), answerRule("exact"), asked).records[0].routing.empty());
        asked.withRouting = true;
        const EvaluationResult result = Evaluator(m_generator).evaluate(questions(), answerRule("exact"), asked);
        std::set<std::string> columns;
        for (const auto &[column, weight] : result.records[0].routing) {
            columns.insert(column);
            QVERIFY(weight > 0 && weight < 1); // a sigmoid's
        }
        QVERIFY(columns.contains("Q") && columns.contains("PARALLEL"));
        QCOMPARE(columns.size(), result.records[0].routing.size());
    }

    void programsAreWrittenAndNotRunUnasked()
    {
        const QTemporaryDir folder;
        const EvalSet set = readEvalSet(MOA_TEST_DATA "/eval_sets/humaneval.jsonl");
        EvaluatorOptions asked = options(2);
        QVERIFY_THROWS_EXCEPTION(Failure, (void)Evaluator(m_generator).evaluate(set, answerRule("code"), asked));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)Evaluator(m_generator).evaluate(questions(), answerRule("code"), asked));
        asked.places = {{folder.path().toStdString(), "base"}};
        const EvaluationResult result = Evaluator(m_generator).evaluate(set, answerRule("code"), asked);
        QVERIFY(!result.isJudged);
        std::ifstream completions(result.completionsFile);
        std::string line;
        for (int task = 900; std::getline(completions, line); ++task)
            QCOMPARE(nlohmann::json::parse(line).at("task_id").get<std::string>(), "HumanEval/" + std::to_string(task));
        QVERIFY(result.records[0].verdict.empty());
        std::ifstream summary(folder.filePath("base.json").toStdString());
        QVERIFY(!evaluationFromJson(nlohmann::json::parse(summary))->isJudged);
    }

    void programsAreRunWhenAsked()
    {
        std::optional<ConfinedPython> python;
        try {
            python.emplace();
        } catch (const Failure &failure) {
            QSKIP(failure.what());
        }
        EvalSet set = readEvalSet(MOA_TEST_DATA "/eval_sets/humaneval.jsonl");
        set.items[1].code->tests = "raise ValueError('wrong')";
        EvaluatorOptions asked = options(2);
        asked.python = &*python;
        const EvaluationResult result = Evaluator(m_generator).evaluate(set, answerRule("code"), asked);
        QVERIFY(result.isJudged);
        QVERIFY(!result.records[1].isCorrect && !result.records[1].verdict.empty());
        QCOMPARE(result.correct, int64_t{result.records[0].isCorrect ? 1 : 0});
    }

    void aComparisonNamesWhatChanged()
    {
        const Comparison comparison =
            compare(resultOf({true, false, false, true, false, false}), resultOf({true, true, true, false, false, true}));
        QCOMPARE(comparison.fixed, (std::vector<int64_t>{1, 2, 5}));
        QCOMPARE(comparison.broken, (std::vector<int64_t>{3}));
        QVERIFY(std::abs(comparison.p - 0.625) < 1e-12); // 2 (1 + 4) / 2^4
    }

    void otherRowsOrRulesAreNotCompared()
    {
        EvaluationResult otherRule = resultOf({true, false}), otherSet = otherRule;
        otherRule.rule = "math";
        otherSet.records[1].expected = "another";
        QVERIFY_THROWS_EXCEPTION(Failure, (void)compare(resultOf({true, false}), otherRule));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)compare(resultOf({true, false}), otherSet));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)compare(resultOf({true, false}), resultOf({true})));
    }
};

QTEST_GUILESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
