// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/runs/equal_terms.h"
#include "engine/runs/evaluation_file.h"
#include "engine/runs/run_comparison.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace moa;
using nlohmann::json;

/// What is collected out of runs that are compared.
class TestRunComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheMethodStaysOnEqualTerms();
    void changesAreNamed();
    void aRunIsSummarised();
    void aRunWithoutEventsHasNoNumbers();
    void testsAreAddedUp();
    void theBestTwoHaveAnsweredEverything();
    void evaluationsAreReadWithTheirRows();
    void evaluationsWithoutTheirRowsAreNone();
    void anEvaluationIsRemovedWithItsRows();
};

namespace {

RunConfig config(const char *name, int64_t seed, double rate)
{
    RunConfig made;
    made.name = name;
    made.adapters = {{name, "all", json::object()}};
    made.training.seed = seed;
    made.training.learningRate = rate;
    return made;
}

Event step(int64_t number, double loss, int64_t memory)
{
    StepEvent event;
    event.loss = loss;
    event.tokens = 100;
    event.tokensPerSecond = number % 2 == 0 ? 50 : 200;
    event.memoryBytes = memory;
    return {number, static_cast<double>(number) * 2, event};
}

void writeFile(const QString &path, const std::string &text)
{
    std::ofstream(path.toStdString(), std::ios::binary) << text;
}

} // namespace

void TestRunComparison::onlyTheMethodStaysOnEqualTerms()
{
    RunConfig own = config("own", 7, 0.5);
    own.data.train = {"other.json"};
    own.training.batchSize = 3;
    own.router.mode = "soft";
    const RunConfig equal = onEqualTerms(own, config("reference", 1, 0.1));
    QCOMPARE(equal.name, std::string("own"));
    QCOMPARE(equal.adapters.front().kind, std::string("own"));
    QCOMPARE(equal.router.mode, std::string("soft"));
    QCOMPARE(equal.training.learningRate, 0.5);
    QCOMPARE(equal.training.seed, int64_t{1});
    QCOMPARE(equal.training.batchSize, int64_t{32});
    QCOMPARE(equal.data.train, std::vector<std::string>{"sample"});
}

void TestRunComparison::changesAreNamed()
{
    const RunConfig before = config("a", 7, 0.5);
    QVERIFY(changedValues(before, before).empty());
    QCOMPARE(changedValues(before, onEqualTerms(before, config("b", 1, 0.1))),
             std::vector<std::string>{"training.seed: 7 becomes 1"});
}

void TestRunComparison::aRunIsSummarised()
{
    RunRecord record;
    record.info.name = "soft";
    record.info.state = "finished";
    record.config.router.mode = "soft";
    for (int64_t number = 1; number <= 300; ++number)
        record.events.push_back(step(number, number > 270 ? 0.25 : 1, number == 5 ? 900 : 100));
    record.events.push_back({300, 700, ValidationEvent{0.5, 10, true}});
    record.events.push_back({300, 701, RoutingEvent{{{0, {"Q"}, {0.5}, {0}, {1}, {0.69}}}}});
    const ComparedRun run = comparedRun(record);
    QCOMPARE(run.steps, int64_t{300});
    QCOMPARE(run.loss.value(), 0.25);
    QCOMPARE(run.validationLoss.value(), 0.5);
    QCOMPARE(run.seconds, 701.0);
    QCOMPARE(run.memoryBytes, int64_t{900});
    QCOMPARE(run.tokensPerSecond, 80.0); // the harmonic mean of 50 and 200
    QCOMPARE(run.curve.size(), size_t{120});
    QVERIFY(run.curve.front().loss == 1 && run.curve.back().loss == 0.25);
    QCOMPARE(run.routing.size(), size_t{1});
    record.config.router.mode = "none"; // whose weights are all 1
    QVERIFY(comparedRun(record).routing.empty());
}

void TestRunComparison::aRunWithoutEventsHasNoNumbers()
{
    RunRecord record;
    record.events.push_back(step(1, std::nan(""), 0));
    const ComparedRun run = comparedRun(record);
    QVERIFY(!run.loss && !run.validationLoss && run.curve.empty());
    QVERIFY(comparedRun(RunRecord()).seconds == 0);
}

void TestRunComparison::testsAreAddedUp()
{
    ComparedRun run;
    run.scores = {{"a", 6, 10, wilsonInterval(6, 10), PairedTest{4, 1, 0.375}},
                  {"b", 2, 10, wilsonInterval(2, 10), PairedTest{2, 0, 0.5}}};
    const ComparedScore all = pooledScore(run);
    QVERIFY(all.correct == 8 && all.total == 20 && all.toBase->fixed == 6 && all.toBase->broken == 1);
    QVERIFY(std::abs(all.toBase->p - 0.125) < 1e-12); // 2 (1 + 7) / 2^7
    QVERIFY(std::abs(all.interval.low - 0.2188) < 1e-4 && std::abs(all.interval.high - 0.6134) < 1e-4);
}

void TestRunComparison::theBestTwoHaveAnsweredEverything()
{
    RunComparison comparison;
    comparison.sets = {"a", "b"};
    const auto add = [&](std::vector<int64_t> correct) {
        ComparedRun &run = comparison.runs.emplace_back();
        for (size_t i = 0; i < correct.size(); ++i)
            run.scores.push_back({comparison.sets[i], correct[i], 10, {}, std::nullopt});
    };
    add({9}); // stopped before the second set
    add({3, 3});
    QVERIFY(!bestTwo(comparison));
    add({2, 6});
    add({1, 1});
    QCOMPARE(bestTwo(comparison).value(), (std::pair<size_t, size_t>{2, 1}));
}

void TestRunComparison::evaluationsAreReadWithTheirRows()
{
    const QTemporaryDir folder;
    EvaluationResult written;
    written.rule = "math";
    written.correct = 1;
    written.total = 2;
    writeFile(folder.filePath("set.v2.json"), toJson(written).dump());
    EvaluationRecord right, wrong;
    right.expected = wrong.expected = "5";
    right.isCorrect = true;
    wrong.row = 1;
    writeFile(folder.filePath("set.v2.jsonl"), toJson(right).dump() + "\n" + toJson(wrong).dump() + "\n");
    const auto read = findEvaluation(folder.filePath("set.v2.json").toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(read->records.size(), size_t{2});
    QVERIFY(read->records[0].isCorrect && !read->records[1].isCorrect && read->records[1].row == 1);
    QCOMPARE(read->records[0].expected, std::string("5"));
}

void TestRunComparison::evaluationsWithoutTheirRowsAreNone()
{
    const QTemporaryDir folder;
    QVERIFY(!findEvaluation(folder.filePath("none.json").toStdString()));
    EvaluationResult written;
    written.total = 2;
    writeFile(folder.filePath("set.json"), toJson(written).dump());
    QVERIFY(!findEvaluation(folder.filePath("set.json").toStdString()));
    writeFile(folder.filePath("set.jsonl"), "{\"row\": 0, \"expected\": \"5\", \"correct\": true}\n{\"row\": 1, \"exp");
    QVERIFY(!findEvaluation(folder.filePath("set.json").toStdString()));
    try {
        (void)readEvaluation(folder.filePath("set.json").toStdString());
        QFAIL("it was accepted");
    } catch (const Failure &failure) {
        QVERIFY(failure.error().message.find("1 answers that can be read, of 2") != std::string::npos);
        QVERIFY(failure.error().where.ends_with("set.jsonl"));
    }
}

void TestRunComparison::anEvaluationIsRemovedWithItsRows()
{
    const QTemporaryDir folder;
    for (const char *name : {"a-1.json", "a-1.jsonl", "a-1.completions.jsonl", "a-2.json"})
        writeFile(folder.filePath(name), "{}");
    removeEvaluation(folder.filePath("a-1.json").toStdString());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"a-2.json"});
    removeEvaluation(folder.filePath("a-1.json").toStdString()); // what is not there is fine
}

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_run_comparison.moc"
