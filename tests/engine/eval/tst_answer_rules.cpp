// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/statistics.h"
#include "engine/eval/answer_rules.h"

#include <QTest>

#include <cmath>

using namespace moa;

class TestAnswerRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreFoundAndJudged_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("extracted"); // null: none
        QTest::addColumn<bool>("isRight");
        const QString none;
        QTest::newRow("the last number counts") << "math"
                                                << "12 + 7 = 19. The answer is 19."
                                                << "19"
                                                << "19." << true;
        QTest::newRow("commas are dropped") << "math"
                                            << "It costs $1,234.50!"
                                            << "1234.5"
                                            << "1234.50" << true;
        QTest::newRow("a whole number equals its decimal form") << "math"
                                                                << "9"
                                                                << "9.0"
                                                                << "9" << true;
        QTest::newRow("a sign belongs to the number") << "math"
                                                      << "x = -4"
                                                      << "4"
                                                      << "-4" << false;
        QTest::newRow("a range ends in a negative number") << "math"
                                                           << "5-3"
                                                           << "-3"
                                                           << "-3" << true;
        QTest::newRow("within a thousandth is right") << "math"
                                                      << "0.3333"
                                                      << "0.333"
                                                      << "0.3333" << true;
        QTest::newRow("beyond a thousandth is wrong") << "math"
                                                      << "0.335"
                                                      << "0.333"
                                                      << "0.335" << false;
        QTest::newRow("no number") << "math"
                                   << "I don't know -"
                                   << "3" << none << false;
        QTest::newRow("the expected number may stand in a sentence") << "math"
                                                                     << "7"
                                                                     << "The answer is 7."
                                                                     << "7" << true;
        QTest::newRow("a number beyond all doubles is wrong") << "math" << QString(400, '9') << "9" << QString(400, '9') << false;
        QTest::newRow("a version has two numbers") << "math"
                                                   << "1.2.3"
                                                   << "3"
                                                   << "3" << true;
        QTest::newRow("the first letter counts") << "letter"
                                                 << "so the answer is (D) or E"
                                                 << "D"
                                                 << "D" << true;
        QTest::newRow("another letter is wrong") << "letter"
                                                 << "(B)"
                                                 << "D"
                                                 << "B" << false;
        QTest::newRow("no letter") << "letter"
                                   << "none of these"
                                   << "D" << none << false;
        QTest::newRow("true or false") << "label"
                                       << "the correct answer is true, not false"
                                       << "true"
                                       << "true" << true;
        QTest::newRow("solutions") << "label"
                                   << "solution2"
                                   << "solution1"
                                   << "solution2" << false;
        QTest::newRow("answers") << "label"
                                 << "the correct answer is answer5"
                                 << "answer5"
                                 << "answer5" << true;
        QTest::newRow("endings") << "label"
                                 << "ending4"
                                 << "ending4"
                                 << "ending4" << true;
        QTest::newRow("options, expected in a sentence") << "label"
                                                         << "option1"
                                                         << "the correct answer is option1"
                                                         << "option1" << true;
        QTest::newRow("only the expected set's labels count") << "label"
                                                              << "true answer2"
                                                              << "answer2"
                                                              << "answer2" << true;
        QTest::newRow("no label") << "label"
                                  << "answer9"
                                  << "answer1" << none << false;
        QTest::newRow("an expected answer that is no label") << "label"
                                                             << "answer1"
                                                             << "seven" << none << false;
        QTest::newRow("exact ignores space around") << "exact"
                                                    << "  Paris\n"
                                                    << "Paris"
                                                    << "Paris" << true;
        QTest::newRow("exact minds the case") << "exact"
                                              << "paris"
                                              << "Paris"
                                              << "paris" << false;
        QTest::newRow("nothing is not exact") << "exact"
                                              << " "
                                              << "Paris" << none << false;
    }

    void answersAreFoundAndJudged()
    {
        QFETCH(QString, rule);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(QString, extracted);
        QFETCH(bool, isRight);
        const AnswerRule &answers = answerRule(rule.toStdString());
        const std::optional<std::string> found = answers.extract(text.toStdString(), expected.toStdString());
        QCOMPARE(found ? QString::fromStdString(*found) : QString(), extracted);
        QCOMPARE(found.has_value(), !extracted.isNull());
        QCOMPARE(isCorrect(answers, found, expected.toStdString()), isRight);
    }

    void anUnknownRuleNamesTheKnownOnes()
    {
        try {
            (void)answerRule("maths");
            QFAIL("was found");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().message,
                     std::string("there is no answer rule maths; choose one of math, letter, label, exact, code"));
        }
    }

    void wilsonsIntervalHasItsClosedForms()
    {
        constexpr double z2 = 1.959963984540054 * 1.959963984540054;
        // With nothing right: 0 and z² / (n + z²); with all right the mirror image.
        const Interval none = wilsonInterval(0, 10);
        QCOMPARE(none.low, 0.0);
        QCOMPARE(none.high, z2 / (10 + z2));
        QCOMPARE(wilsonInterval(10, 10).low, 10 / (10 + z2));
        QCOMPARE(wilsonInterval(10, 10).high, 1.0);
        // A half: 1/2 ± z / (2 sqrt(n + z²)).
        const double spread = std::sqrt(z2 / (100 + z2)) / 2;
        QCOMPARE(wilsonInterval(50, 100).low, 0.5 - spread);
        QCOMPARE(wilsonInterval(50, 100).high, 0.5 + spread);
        QCOMPARE(wilsonInterval(0, 0).low, 0.0);
        QCOMPARE(wilsonInterval(0, 0).high, 1.0);
    }

    void mcnemarsTestIsABinomialTail()
    {
        QCOMPARE(mcnemarExact(0, 0), 1.0);
        QCOMPARE(mcnemarExact(3, 3), 1.0);
        QCOMPARE(mcnemarExact(5, 0), 2.0 / 32);
        QCOMPARE(mcnemarExact(1, 9), 2.0 * (1 + 10) / 1024);
        QCOMPARE(mcnemarExact(9, 1), mcnemarExact(1, 9));
        QVERIFY(mcnemarExact(0, 5000) < 1e-300);
        QVERIFY(mcnemarExact(5000, 5000) == 1.0);
    }
};

QTEST_GUILESS_MAIN(TestAnswerRules)
#include "tst_answer_rules.moc"
