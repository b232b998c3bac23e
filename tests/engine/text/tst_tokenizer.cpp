// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/text/byte_tokenizer.h"

#include <QTest>

using namespace moa;
using moa::test::ByteTokenizer;
using Ids = std::vector<TokenId>;

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specialTokensAreParsedOnlyWhereAsked()
    {
        const ByteTokenizer tokenizer({"<s>"});
        QCOMPARE(tokenizer.encode("a<s>", SpecialTokens::Parse), (Ids{'a', 256}));
        QCOMPARE(tokenizer.encode("a<s>", SpecialTokens::Plain), (Ids{'a', '<', 's', '>'}));
    }

    void longestNameAtAPlaceWins()
    {
        const ByteTokenizer tokenizer({"<a", "<a>", "<a><b>"});
        QCOMPARE(tokenizer.encode("<a><b><a><a.", SpecialTokens::Parse), (Ids{258, 257, 256, '.'}));
    }

    void userDefinedTokensAreAlwaysFound()
    {
        const ByteTokenizer tokenizer({"<s>"}, "<tool>");
        QCOMPARE(tokenizer.encode("x<tool>y", SpecialTokens::Plain), (Ids{'x', 257, 'y'}));
        QCOMPARE(tokenizer.encode("<s><tool>", SpecialTokens::Parse), (Ids{256, 257}));
        QVERIFY(!tokenizer.isSpecial(257));
    }

    void segmentsMeetAsOneText()
    {
        const ByteTokenizer tokenizer({"<s>"});
        const std::vector<TextSegment> segments{
            {"<s>ab", SpecialTokens::Parse}, {"c<s>", SpecialTokens::Plain}, {"d", SpecialTokens::Parse}};
        QCOMPARE(tokenizer.encode(segments), (Ids{256, 'a', 'b', 'c', '<', 's', '>', 'd'}));
        QCOMPARE(tokenizer.calls(), (std::vector<std::string>{">abc<s>d"}));
    }

    void plainSegmentTakesNoPartInASpecialToken()
    {
        const ByteTokenizer tokenizer({"<s>"});
        const std::vector<TextSegment> segments{
            {"<", SpecialTokens::Parse}, {"s", SpecialTokens::Plain}, {">", SpecialTokens::Parse}};
        QCOMPARE(tokenizer.encode(segments), (Ids{'<', 's', '>'}));
    }

    void openingIsHandedOn()
    {
        const ByteTokenizer tokenizer({"<s>"});
        (void)tokenizer.encode("a<s>b", SpecialTokens::Parse);
        (void)tokenizer.encode("c", SpecialTokens::Plain, TextOpening::Continues);
        QCOMPARE(tokenizer.calls(), (std::vector<std::string>{"^a", ">b", "+c"}));
    }

    void decodingSkipsSpecialTokensWhereAsked()
    {
        const ByteTokenizer tokenizer({"<s>"});
        const Ids ids{256, 'a', 256, 'b', -1, 1000};
        QCOMPARE(tokenizer.decode(ids, true), std::string("ab"));
        QCOMPARE(tokenizer.decode(ids, false), std::string("<s>a<s>b"));
        QCOMPARE(tokenizer.piece(-1), std::string());
        QVERIFY(!tokenizer.isSpecial(1000));
    }

    void wellKnownNamesEndAnswers()
    {
        const ByteTokenizer tokenizer({"<s>", "<|im_end|>", "<|eot_id|>"});
        QCOMPARE(tokenizer.endTokens(), (Ids{258, 257}));
        QVERIFY(!tokenizer.endToken());
        QCOMPARE(*tokenizer.tokenNamed("<|im_end|>"), 257);
        QVERIFY(!tokenizer.tokenNamed("<|im"));
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
