// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/load_tokenizer.h"
#include "engine/text/tokenizer_json.h"

#include "tests/engine/files/failure_of.h"
#include "tests/engine/text/token_cases.h"

using namespace moa;
using namespace moa::test;
using Json = nlohmann::json;

class TestTokenizerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithHuggingFace_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("begin");
        QTest::newRow("Qwen 2: NFC, digits one by one, a user-defined token") << "qwen2"
                                                                              << "";
        QTest::newRow("SmolLM: a sequence of Digits and ByteLevel, merges as strings") << "smollm"
                                                                                       << "<|im_start|>";
        QTest::newRow("Llama 3: words that are tokens ignore merges, begin token by template") << "llama3"
                                                                                               << "<|begin_of_text|>";
        QTest::newRow("Llama 2: a normalizer puts spaces in front, bytes as fallback") << "llama2"
                                                                                       << "<s>";
        QTest::newRow("Mistral: Metaspace at the start only") << "mistral"
                                                              << "<s>";
        QTest::newRow("Metaspace that splits words") << "metaspace_words"
                                                     << "<s>";
    }

    void agreesWithHuggingFace()
    {
        QFETCH(QString, kind);
        QFETCH(QString, begin);
        const auto folder = dataFolder() / "hugging_face" / kind.toStdString();
        const auto tokenizer = loadTokenizer(folder);
        const Json expected = readJson(folder / "expected.json");
        compareIds(*tokenizer, expected["strings"], expected["plain"], SpecialTokens::Plain);
        compareIds(*tokenizer, expected["strings"], expected["special"], SpecialTokens::Parse);
        for (size_t i = 0; i < expected["plain"].size(); ++i) {
            const auto ids = expected["plain"][i].get<std::vector<TokenId>>();
            QCOMPARE(tokenizer->decode(ids, false), expected["decoded"][i].get<std::string>());
        }
        QCOMPARE(tokenizer->beginToken().has_value(), !begin.isEmpty());
        if (tokenizer->beginToken())
            QCOMPARE(QString::fromStdString(tokenizer->piece(*tokenizer->beginToken())), begin);
        QCOMPARE(tokenizer->addsBegin(), kind == "llama3" || kind == "llama2" || kind == "mistral");
    }

    void smallTokenizerIsRead()
    {
        const auto tokenizer = read(small());
        QCOMPARE(tokenizer->encode("abc", SpecialTokens::Plain), (std::vector<TokenId>{3, 2}));
        QCOMPARE(tokenizer->encode("abc<x>", SpecialTokens::Parse), (std::vector<TokenId>{3, 2, 4}));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *words, const char *pointer, const Json &value) {
            Json root = small();
            root[Json::json_pointer(pointer)] = value;
            QTest::newRow(name) << QString::fromStdString(root.dump()) << words;
        };
        QTest::newRow("not JSON") << "{\"model\": {"
                                  << "is not valid JSON";
        QTest::newRow("a list") << "[1, 2]"
                                << "can't be read";
        QTest::newRow("a deep nest") << QString(100000, '[') << "is not valid JSON";
        Json noVocabulary = small();
        noVocabulary["model"].erase("vocab");
        QTest::newRow("no vocabulary") << QString::fromStdString(noVocabulary.dump()) << "vocab";
        row("an empty vocabulary", "no token 0", "/model/vocab", Json::object());
        row("an id that is missing", "no token 5", "/model/vocab/d", 6);
        row("an id that is text", "not a token id", "/model/vocab/d", "6");
        row("an id that is a fraction", "not a token id", "/model/vocab/d", 1.5);
        row("an id below zero", "not a token id", "/model/vocab/d", -1);
        row("an id of 2^31 - 1", "no token 5", "/model/vocab/d", 2147483647);
        row("an added token with a far id", "no token 4", "/added_tokens/0/id", 100000000);
        row("a merge of an unknown piece", "'z'", "/model/merges/0", "a z");
        row("a merge into an unknown piece", "'bc'", "/model/merges/0", "b c");
        row("a merge of one piece", "not a merge", "/model/merges/0", "ab");
        row("a merge of an empty piece", "not a merge", "/model/merges/0", "a ");
        row("a merge that is a number", "model.merges: ", "/model/merges/0", 5);
        row("a merge that is a list of one", "model.merges: ", "/model/merges/0", Json::array({"a"}));
        row("a merge rule in place of a list", "model.merges: ", "/model/merges", {{"a", 1}});
        row("an added token without a name", "added_tokens: ", "/added_tokens/0/content", 7);
        row("a flag that is a number", "model.byte_fallback", "/model/byte_fallback", 7);
        row("another kind of model", "Unigram", "/model/type", "Unigram");
        row("a suffix for ends of words", "end_of_word_suffix", "/model/end_of_word_suffix", "</w>");
        row("a normalizer that is not known", "Lowercase", "/normalizer", {{"type", "Lowercase"}});
        row("a pre-tokenizer that is not known", "Whitespace", "/pre_tokenizer", {{"type", "Whitespace"}});
        row("a split rule with a mistake", "split rule", "/pre_tokenizer",
            {{"type", "Sequence"},
             {"pretokenizers",
              {{{"type", "Split"}, {"pattern", {{"Regex", "(a"}}}, {"behavior", "Isolated"}}, {{"type", "ByteLevel"}}}}});
        row("a split that drops text", "behavior", "/pre_tokenizer",
            {{"type", "Split"}, {"pattern", {{"Regex", "a"}}}, {"behavior", "Removed"}});
        row("a split without byte level", "combination", "/pre_tokenizer",
            {{"type", "Split"}, {"pattern", {{"Regex", "a"}}}, {"behavior", "Isolated"}});
        row("a piece of 2000 bytes", "2000 bytes", "/model/vocab",
            {{"a", 0}, {"b", 1}, {"c", 2}, {"ab", 3}, {std::string(2000, 'a'), 5}});
        Json nest = {{"type", "ByteLevel"}};
        for (int i = 0; i < 100; ++i)
            nest = {{"type", "Sequence"}, {"pretokenizers", Json::array({nest})}};
        row("pre-tokenizers nested a hundred times", "Sequence", "/pre_tokenizer", nest);
    }

    void refusals()
    {
        QFETCH(QString, content);
        QFETCH(QString, words);
        const auto error = failureOf([&] { (void)readTokenizerJson(content.toStdString(), {}, "tokenizer.json"); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    /// A rule that goes through a text in a number of ways that doubles with each letter.
    void slowSplitRuleGivesUp()
    {
        Json root = small();
        root["pre_tokenizer"] = {
            {"type", "Sequence"},
            {"pretokenizers",
             {{{"type", "Split"}, {"pattern", {{"Regex", "(a+a?)+[bc]"}}}, {"behavior", "Isolated"}}, {{"type", "ByteLevel"}}}}};
        const auto tokenizer = read(root);
        const auto error = failureOf([&] { (void)tokenizer->encode(std::string(100, 'a'), SpecialTokens::Plain); });
        QVERIFY2(refuses(error, "gives up"), qPrintable(describeFailure(error)));
    }

private:
    /// a b c ab <x> d; a and b merge.
    static Json small()
    {
        return {{"model", {{"type", "BPE"}, {"vocab", {{"a", 0}, {"b", 1}, {"c", 2}, {"ab", 3}, {"d", 5}}}, {"merges", {"a b"}}}},
                {"added_tokens", {{{"id", 4}, {"content", "<x>"}, {"special", true}}}},
                {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}}};
    }

    static std::unique_ptr<Tokenizer> read(const Json &root) { return readTokenizerJson(root.dump(), {}, "tokenizer.json"); }
};

QTEST_GUILESS_MAIN(TestTokenizerJson)
#include "tst_tokenizer_json.moc"
