// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/gguf_tokenizer.h"

#include "tests/engine/files/failure_of.h"
#include "tests/engine/text/token_cases.h"

#include <sentencepiece_processor.h>

#include <limits>

using namespace moa;
using namespace moa::test;

class TestGgufTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Pieces and scores alone must give what the SentencePiece library makes of its own file.
    void piecesAndScoresAgreeWithSentencePiece()
    {
        const auto tokenizer = makeGgufTokenizer(sentencePieceData(), "test");
        const nlohmann::json expected = readJson(dataFolder() / "expected.json");
        compareIds(*tokenizer, expected["strings"], expected["sentencepiece"]["plain"], SpecialTokens::Plain);
        compareRoundTrips(*tokenizer, expected["strings"], SpecialTokens::Plain);
        QCOMPARE(*tokenizer->beginToken(), 1);
        QVERIFY(tokenizer->addsBegin());
    }

    void specialTokensOfPiecesAreParsedWhereAsked()
    {
        const auto tokenizer = makeGgufTokenizer(sentencePieceData(), "test");
        const std::string text = "<s>one</s> two";
        const std::vector<TokenId> ids = tokenizer->encode(text, SpecialTokens::Parse);
        QCOMPARE(ids.front(), 1);
        QCOMPARE(tokenizer->decode(ids, false), text);
        QCOMPARE(tokenizer->decode(ids, true), std::string("one two"));
    }

    void spaceIsPutInFrontAsTheFileSays()
    {
        GgufTokenizerData data = sentencePieceData();
        const std::vector<TokenId> spaced = makeGgufTokenizer(data, "test")->encode("the", SpecialTokens::Plain);
        data.addsSpace = false;
        const auto tokenizer = makeGgufTokenizer(data, "test");
        QCOMPARE(tokenizer->encode(" the", SpecialTokens::Plain), spaced);
        QVERIFY(tokenizer->encode("the", SpecialTokens::Plain) != spaced);
        QCOMPARE(tokenizer->decode(spaced, false), std::string(" the"));
    }

    void anyBytesAreEncoded()
    {
        const std::string bytes = "ok \xFF\xC3 \xE2\x82 \xF0\x9F end";
        const auto characters = makeGgufTokenizer(sentencePieceData(), "test");
        QCOMPARE(characters->decode(characters->encode(bytes, SpecialTokens::Plain), false), bytes);
        const auto byteLevel = makeGgufTokenizer(allBytes(), "test");
        QCOMPARE(byteLevel->decode(byteLevel->encode(bytes, SpecialTokens::Plain), false), bytes);
    }

    void splitRuleSaysWhetherABeginTokenIsAdded()
    {
        GgufTokenizerData data = allBytes();
        data.begin = 0;
        QVERIFY(!makeGgufTokenizer(data, "test")->addsBegin());
        data.splitRule = "llama-bpe";
        QVERIFY(makeGgufTokenizer(data, "test")->addsBegin());
        data.addsBegin = false;
        QVERIFY(!makeGgufTokenizer(data, "test")->addsBegin());
    }

    void refusals_data()
    {
        QTest::addColumn<std::function<void(GgufTokenizerData &)>>("damage");
        QTest::addColumn<QString>("words");
        using Damage = std::function<void(GgufTokenizerData &)>;
        const auto row = [](const char *name, const char *words, const Damage &damage) { QTest::newRow(name) << damage << words; };
        row("no tokenizer", "no tokenizer", [](auto &data) { data.model.clear(); });
        row("another kind", "'bert'", [](auto &data) { data.model = "bert"; });
        row("a split rule that is not known", "'nonsense'", [](auto &data) { data.splitRule = "nonsense"; });
        row("no tokens", "0 tokens", [](auto &data) { data.tokens.clear(), data.tokenTypes.clear(); });
        row("too few token types", "255 entries", [](auto &data) { data.tokenTypes.pop_back(); });
        row("a begin token beyond the end", "begin token is 256", [](auto &data) { data.begin = 256; });
        row("an end token below zero", "end token is -1", [](auto &data) { data.end = -5; });
        row("an end token of 2^40", "end token", [](auto &data) { data.end = int64_t{1} << 40; });
        row("an end of turn beyond the end", "end token is 300", [](auto &data) { data.endings = {300}; });
        row("a merge of an unknown piece", "'zz'", [](auto &data) { data.merges = {"zz a"}; });
        row("a merge without space", "not a merge", [](auto &data) { data.merges = {"ab"}; });
        row("a merge that is empty", "not a merge", [](auto &data) { data.merges = {""}; });
        row("pieces without scores", "scores has 0 entries", [](auto &data) { data.model = "llama"; });
        row("a score that is no number", "not finite", [](auto &data) {
            data.model = "llama";
            data.scores.assign(data.tokens.size(), std::numeric_limits<double>::quiet_NaN());
        });
    }

    void refusals()
    {
        QFETCH(std::function<void(GgufTokenizerData &)>, damage);
        QFETCH(QString, words);
        GgufTokenizerData data = allBytes();
        QVERIFY(makeGgufTokenizer(data, "test"));
        damage(data);
        const auto error = failureOf([&] { (void)makeGgufTokenizer(data, "test"); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

private:
    /// What a GGUF converter writes for the SentencePiece model.
    static GgufTokenizerData sentencePieceData()
    {
        sentencepiece::SentencePieceProcessor processor;
        if (!processor.Load((dataFolder() / "sentencepiece.model").string()).ok())
            qFatal("the SentencePiece model of the tests can't be read");
        GgufTokenizerData data;
        data.model = "llama";
        for (int id = 0; id < processor.GetPieceSize(); ++id) {
            data.tokens.push_back(processor.IdToPiece(id));
            data.scores.push_back(processor.GetScore(id));
            data.tokenTypes.push_back(processor.IsUnknown(id) ? 2 : processor.IsControl(id) ? 3 : processor.IsByte(id) ? 6 : 1);
        }
        data.begin = processor.bos_id();
        data.end = processor.eos_id();
        return data;
    }

    /// The byte-level vocabulary of the 256 bytes, written in the byte alphabet, without merges.
    static GgufTokenizerData allBytes()
    {
        GgufTokenizerData data;
        data.model = "gpt2";
        int next = 0x100;
        for (int byte = 0; byte < 256; ++byte) {
            const bool isVisible = (byte > 0x20 && byte < 0x7F) || (byte > 0xA0 && byte != 0xAD);
            data.tokens.push_back(QString(QChar(isVisible ? byte : next++)).toStdString());
            data.tokenTypes.push_back(1);
        }
        return data;
    }
};

QTEST_GUILESS_MAIN(TestGgufTokenizer)
#include "tst_gguf_tokenizer.moc"
