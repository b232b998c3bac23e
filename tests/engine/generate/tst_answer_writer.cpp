// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generate/answer_writer.h"
#include "engine/generate/routing_factors.h"
#include "tests/engine/text/byte_tokenizer.h"

#include <QTest>

using namespace moa;
using namespace moa::test;

namespace {

/// What the observer would see, piece by piece, until the answer ends.
struct Shown {
    std::vector<std::string> pieces;
    GenerateAnswer answer;
};

Shown feed(const Sampling &sampling, const std::vector<int32_t> &ids, const Tokenizer *tokenizer)
{
    AnswerWriter writer(tokenizer, sampling);
    Shown shown;
    for (const int32_t id : ids) {
        if (writer.isFinished())
            break;
        shown.pieces.push_back(writer.add({id, -1.5}, {}));
    }
    if (!writer.isFinished())
        writer.stop();
    shown.answer = writer.take();
    return shown;
}

std::vector<int32_t> bytes(std::string_view text)
{
    std::vector<int32_t> ids;
    for (const char c : text)
        ids.push_back(static_cast<unsigned char>(c));
    return ids;
}

Sampling stoppingAt(std::vector<std::string> stop)
{
    Sampling sampling;
    sampling.stop = std::move(stop);
    return sampling;
}

} // namespace

class TestAnswerWriter : public QObject
{
    Q_OBJECT

    const ByteTokenizer m_tokenizer{{"<s>", "<|im_end|>"}};

private Q_SLOTS:
    void anEndTokenEndsWithoutText()
    {
        QVERIFY(!m_tokenizer.endTokens().empty());
        const int32_t end = m_tokenizer.endTokens().front();
        const Shown shown = feed({}, {'a', 'b', end, 'c'}, &m_tokenizer);
        QCOMPARE(shown.answer.text, std::string("ab"));
        QCOMPARE(shown.answer.ids, (std::vector<int32_t>{'a', 'b', end}));
        QCOMPARE(shown.answer.logProbabilities, (std::vector<double>{-1.5, -1.5, -1.5}));
        QCOMPARE(shown.answer.finishReason, FinishReason::EndToken);
    }

    void anEndTokenCanBeIgnored()
    {
        Sampling sampling;
        sampling.ignoreEnd = true;
        sampling.maxTokens = 4;
        const Shown shown = feed(sampling, {'a', m_tokenizer.endTokens().front(), 'b', 'c', 'd'}, &m_tokenizer);
        QCOMPARE(shown.answer.text, std::string("abc"));
        QCOMPARE(shown.answer.finishReason, FinishReason::Length);
    }

    void aStopTextIsNeverShown()
    {
        const Shown shown = feed(stoppingAt({"\n\nQ:"}), bytes("ok\n\nQ: more"), &m_tokenizer);
        QCOMPARE(shown.pieces, (std::vector<std::string>{"o", "k", "", "", "", ""}));
        QCOMPARE(shown.answer.text, std::string("ok"));
        QCOMPARE(shown.answer.ids.size(), size_t{6});
        QCOMPARE(shown.answer.finishReason, FinishReason::StopText);
    }

    void whatOnlyLookedLikeAStopTextIsShownLater()
    {
        const Shown shown = feed(stoppingAt({"aab"}), bytes("aaac"), &m_tokenizer);
        QCOMPARE(shown.pieces, (std::vector<std::string>{"", "", "a", "aac"}));
        QCOMPARE(shown.answer.text, std::string("aaac"));
        QCOMPARE(shown.answer.finishReason, FinishReason::Stopped);
    }

    void theFirstOfSeveralStopTextsCounts()
    {
        QCOMPARE(feed(stoppingAt({"cd", "bc"}), bytes("abcd"), &m_tokenizer).answer.text, std::string("a"));
        QCOMPARE(feed(stoppingAt({""}), bytes("abcd"), &m_tokenizer).answer.text, std::string("abcd"));
    }

    void theEndShowsWhatWasHeldBack()
    {
        Sampling sampling = stoppingAt({"xyz"});
        sampling.maxTokens = 3;
        const Shown length = feed(sampling, bytes("axy"), &m_tokenizer);
        QCOMPARE(length.pieces, (std::vector<std::string>{"a", "", "xy"}));
        // Half a character is shown as U+FFFD.
        sampling.maxTokens = 2;
        QCOMPARE(feed(sampling, bytes("a\xC3"), &m_tokenizer).pieces.back(), std::string("\xEF\xBF\xBD"));
        QCOMPARE(feed({}, bytes("a\xC3"), &m_tokenizer).answer.text, std::string("a\xEF\xBF\xBD"));
    }

    void idsAloneNeedNoTokenizer()
    {
        Sampling sampling;
        sampling.maxTokens = 3;
        const Shown shown = feed(sampling, {5, 257, 9, 1}, nullptr);
        QCOMPARE(shown.answer.ids, (std::vector<int32_t>{5, 257, 9}));
        QCOMPARE(shown.answer.text, std::string());
        QCOMPARE(shown.answer.finishReason, FinishReason::Length);
    }

    void factorsOfMuteSoloAndScale()
    {
        QVERIFY(!routingFactors({}));
        QVERIFY(!routingFactors({{}, {}, {{Site::Key, 1.0}}}));
        const RoutingFactors muted = *routingFactors({{Site::Query}, {}, {{Site::Value, 0.5}}});
        QCOMPARE(muted, (RoutingFactors{0, 1, 0.5, 1, 1, 1, 1, 1, 1}));
        const RoutingFactors solo = *routingFactors({{Site::Output}, {Site::Output, Site::Parallel}, {{Site::Parallel, 2.0}}});
        QCOMPARE(solo, (RoutingFactors{0, 0, 0, 0, 0, 0, 0, 0, 2}));
    }
};

QTEST_GUILESS_MAIN(TestAnswerWriter)
#include "tst_answer_writer.moc"
