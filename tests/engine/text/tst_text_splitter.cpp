// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/split_rules.h"
#include "engine/text/text_splitter.h"

#include "tests/engine/files/failure_of.h"

#include <QTest>

using namespace moa;

class TestTextSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesCutAsDocumented_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("GPT-2 keeps digits together") << "gpt-2"
                                                     << "I've 123  ok" << QStringList{"I", "'ve", " 123", " ", " ok"};
        QTest::newRow("SmolLM takes digits one by one") << "smollm"
                                                        << "a 12" << QStringList{"a", " ", "1", "2"};
        QTest::newRow("Llama 3 takes up to three digits") << "llama-bpe"
                                                          << "x1234 I'LL" << QStringList{"x", "123", "4", " I", "'LL"};
        QTest::newRow("Qwen 2 takes one digit") << "qwen2"
                                                << "12\n\n a" << QStringList{"1", "2", "\n\n", " a"};
        QTest::newRow("Tekken cuts before capitals") << "tekken"
                                                     << "camelCase" << QStringList{"camel", "Case"};
        QTest::newRow("no name means the default rule") << ""
                                                        << "a+=1234" << QStringList{"a", "+=", "123", "4"};
        QTest::newRow("U+180E is no white space")
            << "gpt-2" << QString::fromUtf8("\u180E\u180Ea") << QStringList{QString::fromUtf8("\u180E\u180E"), "a"};
    }

    void rulesCutAsDocumented()
    {
        QFETCH(QString, rule);
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const SplitRule &found = splitRuleNamed(rule.toStdString(), "test");
        QCOMPARE(split({found.patterns.begin(), found.patterns.end()}, text.toStdString()), words);
    }

    void whatLiesBetweenMatchesIsAWord()
    {
        QCOMPARE(split({"b+"}, "abbcb"), (QStringList{"a", "bb", "c", "b"}));
        QCOMPARE(split({"x*"}, "ab"), QStringList{"ab"});
        QCOMPARE(split({}, "ab"), QStringList{"ab"});
    }

    void longRunsOfBlanksAreCut()
    {
        const std::string text(3'000'000, ' ');
        for (const char *const name : {"gpt-2", "llama-bpe", "tekken"}) {
            const SplitRule &rule = splitRuleNamed(name, "test");
            QCOMPARE(split({rule.patterns.begin(), rule.patterns.end()}, text + "x").size(), 2);
        }
    }

    void mistakesAreNamed()
    {
        const auto error = failureOf([] { TextSplitter({"a", "(b"}, "test"); });
        QVERIFY2(refuses(error, "'(b'"), qPrintable(describeFailure(error)));
        const auto unknown = failureOf([] { (void)splitRuleNamed("nonsense", "test"); });
        QVERIFY2(refuses(unknown, "smollm"), qPrintable(describeFailure(unknown)));
    }

private:
    static QStringList split(const std::vector<std::string> &patterns, const std::string &text)
    {
        std::vector<std::string_view> words;
        TextSplitter(patterns, "test").split(text, words);
        QStringList result;
        for (const std::string_view word : words)
            result << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        return result;
    }
};

QTEST_GUILESS_MAIN(TestTextSplitter)
#include "tst_text_splitter.moc"
