// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tiktoken.h"

#include "tests/engine/files/failure_of.h"
#include "tests/engine/text/token_cases.h"

using namespace moa;

class TestTiktoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Letters a, b, c, then abc, then bc, which comes too late to be of use inside abc.
    void mergesByRank()
    {
        const auto tokenizer = readTiktoken("YQ== 0\nYg== 1\nYw== 2\nYmM= 3\nYWI= 4\nYWJj 5\n", "test");
        QCOMPARE(tokenizer->vocabularySize(), 6 + 256);
        QCOMPARE(tokenizer->encode("abc", SpecialTokens::Plain), (std::vector<TokenId>{5}));
        QCOMPARE(tokenizer->encode("abcc", SpecialTokens::Plain), (std::vector<TokenId>{5, 2}));
        QCOMPARE(tokenizer->encode("aabb", SpecialTokens::Plain), (std::vector<TokenId>{0, 4, 1}));
        QCOMPARE(tokenizer->encode("a<|eot_id|>", SpecialTokens::Parse), (std::vector<TokenId>{0, 6 + 9}));
        QVERIFY(tokenizer->isSpecial(6 + 255));
    }

    void contentTellsTheKind()
    {
        QVERIFY(looksLikeTiktoken("IQ== 0\nIg== 1\n"));
        QVERIFY(looksLikeTiktoken("IQ== 0"));
        QVERIFY(looksLikeTiktoken("IQ== 0\r\n"));
        QVERIFY(!looksLikeTiktoken(""));
        QVERIFY(!looksLikeTiktoken(std::string(100000, 'A')));
        QVERIFY(!looksLikeTiktoken(test::readBytes(test::dataFolder() / "sentencepiece.model")));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("an empty file") << ""
                                       << "0 tokens";
        QTest::newRow("a character that is not of base64") << "IQ== 0\nI!== 1\n"
                                                           << "line 2";
        QTest::newRow("base64 of a wrong length") << "IQ= 0\n"
                                                  << "line 1";
        QTest::newRow("base64 of nothing but padding") << "==== 0\n"
                                                       << "line 1";
        QTest::newRow("a line without rank") << "IQ==\n"
                                             << "line 1";
        QTest::newRow("a rank that is no number") << "IQ== x\n"
                                                  << "line 1";
        QTest::newRow("a rank with a tail") << "IQ== 0x\n"
                                            << "line 1";
        QTest::newRow("a rank that is left out") << "IQ== 0\nIg== 2\n"
                                                 << "1 comes next";
        QTest::newRow("a rank that is too large") << "IQ== 99999999999999999999999\n"
                                                  << "line 1";
        QTest::newRow("a token of 3000 bytes") << QString(4000, 'A') + " 0\n"
                                               << "3000 bytes";
    }

    void refusals()
    {
        QFETCH(QString, content);
        QFETCH(QString, words);
        const auto error = failureOf([&] { (void)readTiktoken(content.toStdString(), "test"); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }
};

QTEST_GUILESS_MAIN(TestTiktoken)
#include "tst_tiktoken.moc"
