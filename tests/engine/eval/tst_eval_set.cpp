// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/eval/answer_rules.h"
#include "engine/eval/eval_layout.h"
#include "engine/eval/eval_set.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace moa;

namespace {

const std::filesystem::path kSets = MOA_TEST_DATA "/eval_sets";
const std::filesystem::path kSamples = MOA_TEST_DATA "/../../resources/samples/word_problems";

} // namespace

class TestEvalSet : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const std::string &name, const std::string &text)
    {
        const std::filesystem::path file = m_folder.path().toStdString() + "/" + name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

private Q_SLOTS:
    void expectedAnswersComeFromAnswerElseOutput()
    {
        const EvalSet set = readEvalSet(write("set.jsonl", "{\"instruction\": \"a\", \"output\": \"long\", \"answer\": \"7\"}\n"
                                                           "{\"instruction\": \"b\", \"output\": \"\", \"answer\": 7.5}\n"
                                                           "{\"instruction\": \"c\", \"output\": \"The answer is 3.\"}\n"
                                                           "{\"instruction\": \"d\", \"output\": \"\"}\n"));
        QCOMPARE(set.items.size(), size_t{3});
        QCOMPARE(set.items[0].expected, std::string("7"));
        QCOMPARE(set.items[1].expected, std::string("7.5"));
        QCOMPARE(set.items[2].expected, std::string("The answer is 3."));
        QCOMPARE(set.problems.size(), size_t{1});
        QCOMPARE(set.problems[0].line, int64_t{4});
    }

    void aLimitKeepsTheFirstRows()
    {
        const EvalSet set = readEvalSet(kSamples / "test.json", 50);
        QCOMPARE(set.items.size(), size_t{50});
        QCOMPARE(set.items[49].record.instruction, readEvalSet(kSamples / "test.json").items[49].record.instruction);
    }

    void otherDataIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Failure, (void)readEvalSet(MOA_TEST_DATA "/data/tokens.jsonl"));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)readEvalSet(MOA_TEST_DATA "/data/story.txt"));
    }

    void aSetIsRecognisedByItsContent_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("instruction"); // how the first row's begins
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("choices"); // of the first row
        const QString math = "word problems (such as GSM8K, SVAMP, MultiArith, AddSub, SingleEq)";
        const QString science = "ARC-e, ARC-c or OpenBookQA";
        const QString solve = "Please choose the correct solution to the question: ";
        const QString choose = "Please choose the correct answer to the question: ";
        const QString continueIt = "Please choose the correct ending to complete the given sentence: ";
        const QString fill = "Please choose the correct answer to fill in the blank to complete the given sentence: ";
        const QString decide = "Please answer the following question with true or false, question: ";
        const auto row = [](const char *file, const QString &name, const char *rule, const QString &instruction,
                            const QStringList &expected, const QStringList &choices = {}) {
            QTest::newRow(file) << QString(file) << name << QString(rule) << instruction << expected << choices;
        };
        row("alpaca_word_problems.json", math, "math", "A shelf holds", {"17.0", "10", "60.0"});
        row("alpaca_aqua.json", "AQuA", "letter", "A kite costs", {"C", "A"}, {"A: 45", "B: 48", "C: 50", "D: 52", "E: 60"});
        row("alpaca_mathqa.json", "MathQA", "letter", "what is 15 %", {"B", "D"}, {"A: 6", "B: 9", "C: 12", "D: 15", "E: 18"});
        row("alpaca_boolq.json", "BoolQ", "label", decide + "can a kettle", {"true", "false"}, {"true: true", "false: false"});
        row("alpaca_piqa.json", "PIQA", "label", solve, {"solution1", "solution2"},
            {"solution1: Wipe it with a towel.", "solution2: Fill it with water."});
        row("alpaca_siqa.json", "SIQA", "label", choose, {"answer1", "answer3"},
            {"answer1: grateful", "answer2: robbed", "answer3: hungry"});
        row("alpaca_arc.json", science, "label", choose, {"answer3", "answer2", "answer1"},
            {"answer1: the moon", "answer2: a mirror", "answer3: a star", "answer4: a window"});
        row("alpaca_hellaswag.json", "HellaSwag", "label", continueIt, {"ending1", "ending2"},
            {"ending1: puts it into an oven.", "ending2: throws it into a lake.", "ending3: paints it blue.",
             "ending4: reads it a book."});
        row("alpaca_winogrande.json", "WinoGrande", "label", fill, {"option2", "option2"}, {"option1: box", "option2: bag"});
        row("gsm8k.jsonl", "GSM8K", "math", "A farmer fills", {"62", "4,500"});
        row("svamp.json", "SVAMP", "math", "There were 8 birds on a wire. 3 flew away. How many birds", {"5.0", "42"});
        row("mawps.json", "MultiArith, AddSub or SingleEq", "math", "Lee has 4 pens", {"10.0"});
        row("aqua.jsonl", "AQuA", "letter", "How many thirds are in 5? Answer Choices: (A) 3 (B) 5", {"C", "A"},
            {"A: 3", "B: 5", "C: 15", "D: 8", "E: 1"});
        row("mathqa.json", "MathQA", "letter", "what is a quarter of 52 ? The options: A ) 11 , B ) 12", {"C"},
            {"A: 11", "B: 12", "C: 13", "D: 14", "E: 15"});
        row("boolq.jsonl", "BoolQ", "label", decide + "can glass be recycled?\n\nAnswer format: true/false", {"true", "false"},
            {"true: true", "false: false"});
        row("piqa.jsonl", "PIQA", "label",
            solve + "Keep soup warm.\n\nSolution1: Put a lid on it.\n\nSolution2: ", {"solution1", "solution2"},
            {"solution1: Put a lid on it.", "solution2: Put it into snow."});
        row("siqa.jsonl", "SIQA", "label",
            choose + "Alex won the race. How does Alex feel?\n\nAnswer1: sad Answer2: ", {"answer2", "answer1"},
            {"answer1: sad", "answer2: proud", "answer3: cold"});
        row("hellaswag.jsonl", "HellaSwag", "label",
            continueIt + "Fishing: A man sits by a lake. he\n\nEnding1: ", {"ending3", "ending1"},
            {"ending1: eats the lake.", "ending2: sells the sky.", "ending3: casts a line.", "ending4: becomes a fish."});
        row("winogrande.jsonl", "WinoGrande", "label",
            fill + "The lamp outshone the candle because the _ was brighter.\n\nOption1: lamp Option2: candle Answer format: ",
            {"option1", "option2"}, {"option1: lamp", "option2: candle"});
        row("arc.jsonl", "ARC-e or ARC-c", "label",
            choose + "Which animal lays eggs?\n\nAnswer1: cow Answer2: hen Answer3: dog\n\n", {"answer2", "answer2"},
            {"answer1: cow", "answer2: hen", "answer3: dog"});
        row("arc_flat.jsonl", "ARC-e or ARC-c", "label", choose + "Which animal", {"answer2"},
            {"answer1: cow", "answer2: hen", "answer3: dog"});
        row("openbookqa.jsonl", "OpenBookQA", "label", choose + "A stone in the sun becomes", {"answer3"},
            {"answer1: wet", "answer2: green", "answer3: warm", "answer4: alive"});
        row("openbookqa_flat.jsonl", "OpenBookQA", "label", choose + "A stone in the sun becomes", {"answer3"},
            {"answer1: wet", "answer2: green", "answer3: warm", "answer4: alive"});
        row("humaneval.jsonl", "HumanEval", "code", "Complete this Python function. Answer with code alone.\n\ndef twice",
            {"", ""});
        row("mbpp.jsonl", "MBPP", "code", "Write a function that adds two numbers. Answer with Python code", {""});
        row("broken_choices.jsonl", "HellaSwag", "label", continueIt + "Doors: A door. it", {"ending1"},
            {"ending1: opens.", "ending2: sings.", "ending3: eats.", "ending4: rains."});
    }
    void aSetIsRecognisedByItsContent()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QFETCH(QString, rule);
        QFETCH(QString, instruction);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, choices);
        const EvalSet set = readEvalSet(kSets / file.toStdString());
        QCOMPARE(QString::fromStdString(set.name), name);
        QCOMPARE(QString::fromStdString(set.rule), rule);
        QStringList answers, offered;
        for (const EvalItem &item : set.items)
            answers << QString::fromStdString(item.expected);
        for (const EvalChoice &choice : set.items.front().choices)
            offered << QString::fromStdString(choice.label + ": " + choice.text);
        QCOMPARE(answers, expected);
        QCOMPARE(offered, choices);
        const std::string &asked = set.items.front().record.instruction;
        QVERIFY2(asked.starts_with(instruction.toStdString()), asked.c_str());
        // What a row offers as the right answer is what the rule reads out of it.
        const AnswerRule &reading = answerRule(set.rule);
        for (const EvalItem &item : set.items) {
            QCOMPARE(item.code.has_value(), set.rule == "code");
            for (const EvalChoice &choice : item.choices)
                QCOMPARE(isCorrect(reading, choice.label, item.expected), choice.label == item.expected);
            if (!item.record.output.empty() && set.rule == "label")
                QVERIFY(isCorrect(reading, reading.extract(item.record.output, item.expected), item.expected));
        }
    }

    void everyBenchmarkHasALayoutAndTheSameRule()
    {
        std::string names;
        std::set<std::string> layouts;
        const auto add = [&](const auto &layout) { layouts.insert(std::string(layout.name) + ": " + std::string(layout.rule)); };
        std::ranges::for_each(alpacaLayouts(), add);
        for (const auto some : {choiceLayouts(), problemLayouts(), codeLayouts()})
            std::ranges::for_each(some, add);
        for (const Benchmark &set : benchmarks())
            QVERIFY2(std::ranges::any_of(layouts,
                                         [&](const std::string &layout) {
                                             return layout.find(set.label) != layout.npos && layout.ends_with(set.rule);
                                         }),
                     std::string(set.label).c_str());
    }

    void rowsThatCanNotBeUsedAreListed()
    {
        const EvalSet set = readEvalSet(kSets / "broken_choices.jsonl");
        QCOMPARE(set.skippedRows, int64_t{3});
        QCOMPARE(set.problems.front().line, int64_t{1});
        QVERIFY(set.problems.front().message.find("not among its choices") != std::string::npos);
        const EvalSet mawps = readEvalSet(kSets / "mawps.json");
        QCOMPARE(mawps.skippedRows, int64_t{1});
    }

    void labelsBesideMustFit()
    {
        (void)write("other-labels.lst", "0\n");
        QVERIFY_THROWS_EXCEPTION(Failure, (void)readEvalSet(write("other.jsonl", R"({"goal": "a", "sol1": "b", "sol2": "c"}
{"goal": "d", "sol1": "e", "sol2": "f"})")));
    }

    void anUnknownSetHasNoRule()
    {
        const EvalSet set =
            readEvalSet(write("free.jsonl", R"({"instruction": "Name a colour.", "output": "red", "answer": "red"})"));
        QCOMPARE(set.rule, std::string());
        QCOMPARE(readEvalSet(kSample).rule, std::string("math"));
    }

    void theSampleIsWhole()
    {
        const EvalSet train = readEvalSet(kSamples / "train.json");
        const EvalSet test = readEvalSet(kSamples / "test.json");
        QCOMPARE(train.items.size(), size_t{1000});
        QCOMPARE(test.items.size(), size_t{200});
        QCOMPARE(readDataset(kSample).records.at(7).instruction, train.items[7].record.instruction);
        QCOMPARE(readEvalSet(kSample).items.at(7).record.instruction, test.items[7].record.instruction);
        std::set<std::string> seen;
        for (const EvalSet *set : {&train, &test})
            for (const EvalItem &item : set->items) {
                QVERIFY2(seen.insert(withoutNames(item.record.instruction)).second, item.record.instruction.c_str());
                const AnswerRule &rule = answerRule("math");
                QVERIFY(isCorrect(rule, rule.extract(item.record.output, item.expected), item.expected));
            }
    }

private:
    /// The text with every capitalised word replaced: another name does not make another problem.
    static std::string withoutNames(const std::string &text)
    {
        std::string kept;
        for (const QString &word : QString::fromStdString(text).split(' '))
            kept += word.front().isUpper() ? "X " : word.toStdString() + " ";
        return kept;
    }
};

QTEST_GUILESS_MAIN(TestEvalSet)
#include "tst_eval_set.moc"
