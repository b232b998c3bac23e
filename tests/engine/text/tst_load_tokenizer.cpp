// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/load_tokenizer.h"

#include "tests/engine/files/failure_of.h"
#include "tests/engine/text/token_cases.h"

#include <QTemporaryDir>

using namespace moa;
using namespace moa::test;

/// The recorded ids of 109 strings, by llama.cpp, tiktoken and the SentencePiece library.
class TestLoadTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleModelAgreesWithLlamaCpp()
    {
        const auto path = fileFromEnvironment("MOA_SAMPLE_MODEL");
        if (path.empty())
            QSKIP("MOA_SAMPLE_MODEL does not name the sample model's GGUF file");
        const auto tokenizer = loadTokenizer(path);
        QCOMPARE(tokenizer->vocabularySize(), 49152);
        QCOMPARE(tokenizer->endTokens(), (std::vector<TokenId>{2, 0}));
        QVERIFY(!tokenizer->addsBegin());
        QCOMPARE(*tokenizer->beginToken(), 1);
        QVERIFY(tokenizer->chatTemplateText().find("SmolLM") != std::string::npos);
        compareAll(*tokenizer, "smollm2_gguf");
    }

    void llama3AgreesWithTiktoken()
    {
        const auto path = fileFromEnvironment("MOA_LLAMA3_TOKENIZER");
        if (path.empty())
            QSKIP("MOA_LLAMA3_TOKENIZER does not name Llama 3's tokenizer.model");
        const auto tokenizer = loadTokenizer(path);
        QCOMPARE(tokenizer->vocabularySize(), 128256);
        QCOMPARE(*tokenizer->beginToken(), 128000);
        QCOMPARE(tokenizer->endTokens(), (std::vector<TokenId>{128001, 128009, 128008}));
        QVERIFY(tokenizer->addsBegin());
        QCOMPARE(*tokenizer->tokenNamed("<|reserved_special_token_245|>"), 128255);
        compareAll(*tokenizer, "llama3_tiktoken");
    }

    void sentencePieceAgreesWithItsLibrary()
    {
        const auto tokenizer = loadTokenizer(dataFolder() / "sentencepiece.model");
        QCOMPARE(tokenizer->vocabularySize(), 1000);
        QCOMPARE(*tokenizer->beginToken(), 1);
        QCOMPARE(tokenizer->endTokens(), (std::vector<TokenId>{2}));
        QVERIFY(tokenizer->addsBegin());
        compareAll(*tokenizer, "sentencepiece");
    }

    void sentencePieceParsesItsControlTokensWhereAsked()
    {
        const auto tokenizer = loadTokenizer(dataFolder() / "sentencepiece.model");
        const std::string text = "<s>one</s> two";
        const std::vector<TokenId> ids = tokenizer->encode(text, SpecialTokens::Parse);
        QCOMPARE(ids.front(), 1);
        QVERIFY(std::find(ids.begin(), ids.end(), 2) != ids.end());
        QCOMPARE(tokenizer->decode(ids, false), text);
        QCOMPARE(tokenizer->decode(ids, true), std::string("one two"));
    }

    void sentencePieceContinuesWithoutSpace()
    {
        const auto tokenizer = loadTokenizer(dataFolder() / "sentencepiece.model");
        std::vector<TokenId> ids = tokenizer->encode("The qu", SpecialTokens::Plain);
        for (const TokenId id : tokenizer->encode("ick", SpecialTokens::Plain, TextOpening::Continues))
            ids.push_back(id);
        QCOMPARE(tokenizer->decode(ids, false), std::string("The quick"));
    }

    void folderOfHuggingFaceIsRead()
    {
        const auto tokenizer = loadTokenizer(dataFolder() / "hugging_face" / "qwen2");
        QCOMPARE(tokenizer->piece(*tokenizer->endToken()), std::string("<|im_end|>"));
        QVERIFY(!tokenizer->beginToken());
    }

    void folderOfSentencePieceTakesItsConfiguration()
    {
        std::filesystem::copy_file(dataFolder() / "sentencepiece.model", folder() / "tokenizer.model");
        write("tokenizer_config.json", R"({"add_bos_token": false, "chat_template": [{"name": "other", "template": "x"},
                                           {"name": "default", "template": "[INST]"}]})");
        write("generation_config.json", R"({"eos_token_id": [2, 7]})");
        const auto tokenizer = loadTokenizer(folder());
        QVERIFY(!tokenizer->addsBegin());
        QCOMPARE(tokenizer->chatTemplateText(), std::string("[INST]"));
        QCOMPARE(tokenizer->endTokens(), (std::vector<TokenId>{2, 7}));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const QByteArray model = QByteArray::fromStdString(readBytes(dataFolder() / "sentencepiece.model"));
        QTest::newRow("a truncated SentencePiece model") << "tokenizer.model" << model.first(model.size() / 2) << "SentencePiece";
        QTest::newRow("a SentencePiece model of one byte") << "tokenizer.model" << QByteArray("\x0A") << "SentencePiece";
        QTest::newRow("a text that is no model") << "tokenizer.model" << QByteArray("hello\n") << "SentencePiece";
        QTest::newRow("an empty model") << "tokenizer.model" << QByteArray() << "empty";
        QTest::newRow("a GGUF that is none") << "model.gguf" << QByteArray("GGUX and so on, long enough for a header") << "";
        QTest::newRow("a file of another kind") << "model.bin" << QByteArray("x") << "tokenizer.json";
        QTest::newRow("a folder without tokenizer") << "" << QByteArray() << "neither tokenizer.json nor tokenizer.model";
        QTest::newRow("a path that is not there") << "nowhere" << QByteArray() << "no such file";
    }

    void refusals()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const bool isWritten = file != "" && file != "nowhere";
        if (isWritten)
            write(file.toStdString(), content.toStdString());
        const auto error = failureOf([&] { (void)loadTokenizer(folder() / file.toStdString()); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    void configurationMistakesAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a configuration that is not JSON") << "tokenizer_config.json" << QByteArray("{\"bos_token\": ");
        QTest::newRow("a configuration that is a list") << "tokenizer_config.json" << QByteArray("[]");
        QTest::newRow("a begin token that is a number") << "tokenizer_config.json" << QByteArray("{\"bos_token\": 1}");
        QTest::newRow("an end token beyond the vocabulary") << "config.json" << QByteArray("{\"eos_token_id\": 1000}");
        QTest::newRow("an end token that is text") << "generation_config.json" << QByteArray("{\"eos_token_id\": \"</s>\"}");
        QTest::newRow("an end token of 2^40") << "generation_config.json" << QByteArray("{\"eos_token_id\": 1099511627776}");
        QTest::newRow("an end token of 2^64 - 1")
            << "generation_config.json" << QByteArray("{\"eos_token_id\": 18446744073709551615}");
    }

    void configurationMistakesAreNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        std::filesystem::copy_file(dataFolder() / "sentencepiece.model", folder() / "tokenizer.model");
        write(file.toStdString(), content.toStdString());
        const auto error = failureOf([&] { (void)loadTokenizer(folder()); });
        QVERIFY2(refuses(error, ""), qPrintable(describeFailure(error)));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    void write(const std::string &name, const std::string &content) const
    {
        std::ofstream(folder() / name, std::ios::binary) << content;
    }

    static void compareAll(const Tokenizer &tokenizer, const char *key)
    {
        const nlohmann::json expected = readJson(dataFolder() / "expected.json");
        compareIds(tokenizer, expected["strings"], expected[key]["plain"], SpecialTokens::Plain);
        compareRoundTrips(tokenizer, expected["strings"], SpecialTokens::Plain);
        if (!expected[key].contains("special"))
            return;
        compareIds(tokenizer, expected["strings"], expected[key]["special"], SpecialTokens::Parse);
        compareRoundTrips(tokenizer, expected["strings"], SpecialTokens::Parse);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestLoadTokenizer)
#include "tst_load_tokenizer.moc"
