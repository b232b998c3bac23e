// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/api/run_config.h"
#include "engine/data/dataset_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace moa;

namespace {

std::filesystem::path dataFile(const QString &name)
{
    return MOA_TEST_DATA "/data/" + name.toStdString();
}

} // namespace

class TestDatasetReader : public QObject
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
    void everyFormatOfTheConfigurationIsKnown()
    {
        for (const Choice &choice : kDataFormats)
            QCOMPARE(QString::fromStdString(std::string(dataFormatName(dataFormatNamed(choice.value)))), QString(choice.value));
        QVERIFY_THROWS_EXCEPTION(Failure, (void)dataFormatNamed("parquet"));
    }

    void alpacaListKeepsFieldsAndLines()
    {
        const Dataset dataset =
            readDataset(write("alpaca.json", "[\n {\"instruction\": \"add\", \"input\": \"1 2\",\n  \"output\": \"3\", "
                                             "\"answer\": 3.0},\n {\"instruction\": \"say \\u00e9 [\", \"output\": \"é\"}\n]"));
        QCOMPARE(dataset.format, DataFormat::Alpaca);
        QCOMPARE(dataset.records.size(), size_t{2});
        QCOMPARE(dataset.records[0].input, std::string("1 2"));
        QCOMPARE(dataset.records[0].answer, std::string("3.0"));
        QCOMPARE(dataset.records[0].line, int64_t{2});
        QCOMPARE(dataset.records[1].instruction, std::string("say é ["));
        QCOMPARE(dataset.records[1].line, int64_t{4});
        QCOMPARE(dataset.skippedRows, int64_t{0});
    }

    void usualNamesOfRolesAreRecognised()
    {
        const Dataset dataset = readDataset(
            write("rows.jsonl", "{\"prompt\": \"p\", \"response\": \"r\"}\n{\"question\": \"q\", \"answer\": \"a\"}\n"));
        QCOMPARE(dataset.records.size(), size_t{2});
        QCOMPARE(dataset.records[0].instruction, std::string("p"));
        QCOMPARE(dataset.records[0].output, std::string("r"));
        QCOMPARE(dataset.records[1].output, std::string("a"));
    }

    void badLinesOfJsonLinesAreListedAndSkipped()
    {
        const Dataset dataset = readDataset(dataFile("three_bad_lines_of_five.jsonl"));
        QCOMPARE(dataset.records.size(), size_t{2});
        QCOMPARE(dataset.records[1].line, int64_t{4});
        QCOMPARE(dataset.skippedRows, int64_t{3});
        QCOMPARE(dataset.problems.size(), size_t{3});
        QCOMPARE(dataset.problems[0].line, int64_t{2});
        QVERIFY(dataset.problems[0].message.starts_with("is not valid JSON in column 32"));
        QCOMPARE(dataset.problems[1].line, int64_t{5});
        QCOMPARE(dataset.problems[2].line, int64_t{6});
        QCOMPARE(dataset.problems[2].message, std::string("has no output to learn (looked for output, response, completion)"));
    }

    void problemsAreCountedBeyondThoseKept()
    {
        std::string text = "{\"instruction\": \"a\", \"output\": \"b\"}\n";
        for (int i = 0; i < 1500; ++i)
            text += "{}\n";
        const Dataset dataset = readDataset(write("many.jsonl", text));
        QCOMPARE(dataset.problems.size(), kMaxProblems);
        QCOMPARE(dataset.skippedRows, int64_t{1500});
    }

    void csvFollowsRfc4180()
    {
        const Dataset dataset = readDataset(dataFile("semicolons_quotes_and_crlf.csv"));
        QCOMPARE(dataset.format, DataFormat::Csv);
        QCOMPARE(dataset.columns, (std::vector<std::string>{"Question", "Answer"}));
        QCOMPARE(dataset.records.size(), size_t{2});
        QCOMPARE(dataset.records[0].instruction, std::string("What is \"two\"?"));
        QCOMPARE(dataset.records[0].output, std::string("2"));
        QCOMPARE(dataset.records[1].instruction, std::string("Two\r\nlines"));
        QCOMPARE(dataset.records[1].output, std::string("a;b"));
        QCOMPARE(dataset.records[1].line, int64_t{4});
    }

    void csvRolesCanBeGiven()
    {
        ReadOptions options;
        options.columns.instruction = "first";
        options.columns.output = "Second";
        const Dataset dataset = readDataset(dataFile("unknown_columns.csv"), options);
        QCOMPARE(dataset.records[0].instruction, std::string("a"));
        QCOMPARE(dataset.records[0].output, std::string("b"));
        options.columns.output = "third";
        QVERIFY_THROWS_EXCEPTION(Failure, (void)readDataset(dataFile("unknown_columns.csv"), options));
    }

    void csvRowsOfAnotherWidthAreSkipped()
    {
        const Dataset dataset = readDataset(dataFile("row_with_three_fields.csv"));
        QCOMPARE(dataset.records.size(), size_t{1});
        QCOMPARE(dataset.problems[0].message, std::string("has 3 fields, but the header has 2"));
        QCOMPARE(dataset.problems[0].line, int64_t{2});
    }

    void shareGptBecomesMessages()
    {
        const Dataset dataset = readDataset(dataFile("sharegpt.json"));
        QCOMPARE(dataset.format, DataFormat::Chat);
        QCOMPARE(dataset.records.size(), size_t{2});
        QCOMPARE(dataset.records[0].messages[1].role, ChatRole::Assistant);
        QCOMPARE(dataset.records[0].messages[1].text, std::string("Good day"));
        QCOMPARE(dataset.records[1].messages[0].role, ChatRole::System);
        QCOMPARE(dataset.records[1].messages.size(), size_t{3});
    }

    void textIsOneDocumentAndJsonRowsAreOneEach()
    {
        const Dataset story = readDataset(dataFile("story.txt"));
        QCOMPARE(story.format, DataFormat::Text);
        QCOMPARE(story.records.size(), size_t{1});
        QVERIFY(story.records[0].output.ends_with("paragraph.\n"));
        const Dataset documents = readDataset(dataFile("documents.jsonl"));
        QCOMPARE(documents.format, DataFormat::Text);
        QCOMPARE(documents.records[1].output, std::string("two"));
    }

    void tokensKeepTheirLabels()
    {
        const Dataset dataset = readDataset(dataFile("tokens.jsonl"));
        QCOMPARE(dataset.format, DataFormat::Tokens);
        QCOMPARE(dataset.records.size(), size_t{15});
        QCOMPARE(dataset.records[0].tokens[1], 181);
        QCOMPARE(dataset.records[0].labels[1], kIgnoredLabel);
        QCOMPARE(dataset.records[0].labels.back(), 2);
        const Dataset list = readDataset(write("tokens.json", "[{\"tokens\": [5, 6]}]"));
        QCOMPARE(list.records[0].labels, list.records[0].tokens);
    }

    void evaluationNeedsNoOutput()
    {
        const std::filesystem::path file = write("set.json", R"([{"instruction": "q", "input": "", "output": "", "answer": "A"}])");
        QCOMPARE(readDataset(file, {DataFormat::Auto, ReadPurpose::Evaluation, {}}).records.size(), size_t{1});
        QVERIFY_THROWS_EXCEPTION(Failure, (void)readDataset(file));
    }

    void brokenFilesGetASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("where"); // what follows the file's name
        QTest::addColumn<QString>("part");  // of the message
        const auto row = [](const char *name, const char *where, const char *part) {
            QTest::newRow(name) << name << where << part;
        };
        row("missing.json", "", "");
        row("empty.json", "", "empty");
        row("blank_lines_only.jsonl", "", "is empty");
        row("empty_list.json", "", "holds no rows");
        row("missing_comma.json", ":3:30", "is not valid JSON");
        row("cut_off_after_a_row.json", ":3:1", "the file ends before");
        row("cut_off_inside_a_string.json", ":2:36", "is not valid JSON");
        row("trailing_comma.json", ":1:38", "expected a row");
        row("text_after_the_list.json", ":1:39", "something follows");
        row("no_comma_between_rows.json", ":1:38", "expected a comma");
        row("latin1.json", "", "line 1, column 22 holds the byte 0xE9");
        row("utf16.json", "", "UTF-16");
        row("no_usable_row.json", "", "none of its 3 rows can be used; the one in line 1 has no instruction");
        row("output_is_a_list.json", "", "\"output\" is a list, but must be text");
        row("nested_100_deep.json", ":1", "more than 64 levels");
        row("quote_never_closed.csv", ":2", "never closed");
        row("unknown_columns.csv", "", "has the columns first, second");
        row("labels_shorter_than_tokens.jsonl", "", "has 3 tokens but 2 labels");
        row("token_beyond_32_bits.jsonl", "", "99999999999, which is not a token id");
        row("negative_token.jsonl", "", "-2, which is not a token id");
        row("chat_without_answer.jsonl", "", "no message of the assistant");
        row("chat_with_unknown_role.jsonl", "", "the role \"robot\"");
    }

    void brokenFilesGetASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, where);
        QFETCH(QString, part);
        try {
            (void)readDataset(dataFile(name));
            QFAIL("was read");
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::InputFile);
            QCOMPARE(QString::fromStdString(failure.error().where), QString::fromStdString(dataFile(name).string()) + where);
            QVERIFY2(QString::fromStdString(failure.error().message).contains(part), failure.what());
        }
    }

    void columnsAreKnownWhereNoRowIsUsable()
    {
        for (const char *name : {"unknown_columns.csv", "no_usable_row.json"}) {
            ReadOptions options;
            options.keepsUnusable = true;
            const Dataset dataset = readDataset(dataFile(name), options);
            QVERIFY(dataset.records.empty() && !dataset.columns.empty() && !dataset.problems.empty());
        }
    }

    void damagedFilesNeverCrash()
    {
        // Every prefix, and every byte replaced by a few others, of a small file of each layout.
        for (const char *name : {"sharegpt.json", "semicolons_quotes_and_crlf.csv", "documents.jsonl"}) {
            std::ifstream stream(dataFile(name), std::ios::binary);
            const std::string whole{std::istreambuf_iterator<char>(stream), {}};
            for (size_t i = 0; i < whole.size(); ++i) {
                tryToRead(name, whole.substr(0, i));
                for (const char c : {'"', '{', ']', '\\', '\xff'})
                    tryToRead(name, whole.substr(0, i) + c + whole.substr(i + 1));
            }
        }
    }

    void aLargeListIsReadInLinearTime()
    {
        std::string text = "[";
        for (int i = 0; i < 100'000; ++i)
            text += R"({"instruction": "What is the sum of one and two?", "input": "", "output": "It is three."},)";
        text.back() = ']';
        QCOMPARE(parseDataset(text, "large.json").records.size(), size_t{100'000});
    }

private:
    void tryToRead(const std::string &name, const std::string &text)
    {
        try {
            QVERIFY(!parseDataset(text, name).records.empty());
        } catch (const Failure &failure) {
            QCOMPARE(failure.error().code, ErrorCode::InputFile);
        }
    }
};

QTEST_GUILESS_MAIN(TestDatasetReader)
#include "tst_dataset_reader.moc"
