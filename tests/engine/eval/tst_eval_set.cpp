// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/eval/answer_rules.h"
#include "engine/eval/eval_set.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace moa;

namespace {

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

    void theSampleIsWhole()
    {
        const EvalSet train = readEvalSet(kSamples / "train.json");
        const EvalSet test = readEvalSet(kSamples / "test.json");
        QCOMPARE(train.items.size(), size_t{1000});
        QCOMPARE(test.items.size(), size_t{200});
        QCOMPARE(readDataset(kSampleData).records.at(7).instruction, train.items[7].record.instruction);
        QCOMPARE(readEvalSet(kSampleData).items.at(7).record.instruction, test.items[7].record.instruction);
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
