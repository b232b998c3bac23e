// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/story/walk.h"
#include "tests/app/tiny_model.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/error_notice.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

/// The newcomer's path with data of one's own in every form that is accepted, and with files that have faults.
class TestOwnData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void dataIsTrainedOn_data();
    void dataIsTrainedOn();
    void columnsOfOtherNamesAreChosen_data();
    void columnsOfOtherNamesAreChosen();
    void soundRowsAreTrainedOn();
    void aFileWithoutUseIsRefused_data();
    void aFileWithoutUseIsRefused();

private:
    [[nodiscard]] QString in(const QString &name) const { return m_folder.filePath(name); }
    void trainAndKeep();

    QTemporaryDir m_folder;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Walk> m_walk;
};

namespace {

/// So often are a file's rows repeated, that there is something for validation too.
constexpr int kTimes = 6;

/// A tokenizer of bytes with a conversation's form beside it, as a chat model has.
void writeChatModel(const QString &folder)
{
    writeTinyModel(folder);
    writeBytes(folder + "/tokenizer_config.json",
               R"({"chat_template": "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"})");
}

} // namespace

void TestOwnData::initTestCase()
{
    writeChatModel(in("model"));
    m_stage = std::make_unique<Stage>(in("workspace"));
    m_walk = std::make_unique<Walk>(*m_stage);
    QVERIFY(m_walk->chooseModel(in("model")));
    QVERIFY(m_walk->takePreset("lora"));
}

void TestOwnData::cleanupTestCase()
{
    m_stage.reset();
}

void TestOwnData::trainAndKeep()
{
    QVERIFY(m_walk->start());
    QVERIFY(m_walk->keepAfter(2));
    QCOMPARE(m_stage->record().info.state, std::string("stopped"));
    QVERIFY(std::filesystem::exists(m_stage->record().info.folder / "adapter.pth"));
}

void TestOwnData::dataIsTrainedOn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<QString>("form");
    const auto row = [](const char *name, const char *file, const char *head, const char *text, const char *between,
                        const char *tail, const char *form) {
        QTest::newRow(name) << file << QByteArray(head) << QByteArray(text) << QByteArray(between) << QByteArray(tail) << form;
    };
    row("alpaca, a list", "alpaca.json", "[", R"({"instruction": "Add.", "input": "2 and 3", "output": "5"})", ",\n", "]",
        "Alpaca");
    row("alpaca, lines", "alpaca.jsonl", "", R"({"instruction": "What is 2 + 3?", "output": "5"})", "\n", "", "Alpaca");
    row("questions and answers", "questions.jsonl", "", R"({"question": "What is 2 + 3?", "answer": "5"})", "\n", "", "Alpaca");
    row("prompts and completions", "prompts.jsonl", "", R"({"prompt": "What is 2 + 3?", "completion": "5"})", "\n", "", "Alpaca");
    row("a table with commas", "table.csv", "instruction,output\n", "\"Add 2, 3\",5", "\n", "", "CSV table");
    row("a table with semicolons", "semicolons.csv", "prompt;response\r\n", "\"Add 2; 3\";5", "\r\n", "", "CSV table");
    row("a table with tabs", "tabs.tsv", "question\tanswer\n", "What is 2 + 3?\t5", "\n", "\n", "CSV table");
    row("conversations", "chat.jsonl", "",
        R"({"messages": [{"role": "user", "content": "2 + 3?"}, {"role": "assistant", "content": "5"}]})", "\n", "",
        "Conversations");
    row("conversations of ShareGPT", "sharegpt.json", "[",
        R"({"conversations": [{"from": "human", "value": "2 + 3?"}, {"from": "gpt", "value": "5"}]})", ",", "]", "Conversations");
    row("a story", "story.txt", "", "Once upon a time there was a number that wanted to be larger. ", "\n", "", "Plain text");
    row("documents", "documents.jsonl", "", R"({"text": "Two and three are five."})", "\n", "", "Plain text");
    row("tokens", "tokens.jsonl", "", R"({"tokens": [72, 105, 32, 50, 53], "labels": [-100, -100, -100, 50, 53]})", "\n", "",
        "Already tokenised");
}

void TestOwnData::dataIsTrainedOn()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, between);
    QFETCH(QByteArray, tail);
    QFETCH(QString, form);
    QByteArray text = head;
    for (int i = 0; i < kTimes; ++i)
        text += (i == 0 ? QByteArray() : between) + row;
    writeBytes(in(file), text + tail);
    QVERIFY(m_walk->chooseData(in(file)));
    QVERIFY2(m_walk->noteOfData().startsWith(form), qPrintable(m_walk->noteOfData()));
    QVERIFY(m_stage->findAll<EntryButton>("problemButton").isEmpty());
    QVERIFY(m_stage->find<QWidget>("tokenView")); // an example as the model will get it
    trainAndKeep();
}

void TestOwnData::columnsOfOtherNamesAreChosen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a table") << "frage.csv"
                             << QByteArray("Frage,Antwort,Note\n") + QByteArray("2 + 3?,5,leicht\n").repeated(kTimes);
    QTest::newRow("lines") << "frage.jsonl" << QByteArray("{\"Frage\": \"2 + 3?\", \"Antwort\": \"5\"}\n").repeated(kTimes);
}

void TestOwnData::columnsOfOtherNamesAreChosen()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    writeBytes(in(file), text);
    QVERIFY(m_walk->chooseData(in(file)));
    const std::pair<const char *, const char *> roles[]{{"instructionColumnComboBox", "Frage"},
                                                        {"outputColumnComboBox", "Antwort"}};
    for (const auto &[name, column] : roles) {
        QVERIFY(m_stage->pick(name, column));
        QVERIFY(m_stage->waitUntilIdle());
    }
    QTRY_VERIFY2(m_walk->noteOfData().contains("6 rows"), qPrintable(m_walk->noteOfData()));
    trainAndKeep();
    m_stage->studio().setUp().edit("columns", [](RunConfig &config) { // other files have the usual ones
        config.data.instructionColumn.clear();
        config.data.outputColumn.clear();
    });
}

void TestOwnData::soundRowsAreTrainedOn()
{
    const QByteArray sound = R"({"instruction": "What is 2 + 3?", "output": "5"})";
    QByteArray text = sound + "\n{\"instruction\": \"What is 2 +\n"; // line 2: broken
    text += R"({"instruction": "What is 2 + 4?", "output": ""})"
            "\n"; // line 3: nothing to learn
    text += R"({"instrucshun": "What is 2 + 5?", "output": "7"})"
            "\n";                                                                                    // line 4: a wrong key
    text += "{\"instruction\": \"" + QByteArray("long ").repeated(100) + "\", \"output\": \"8\"}\n"; // line 5: over-long
    text += (sound + "\n").repeated(kTimes);
    writeBytes(in("faults.jsonl"), text);
    QVERIFY(m_walk->chooseData(in("faults.jsonl")));
    const QList<EntryButton *> problems = m_stage->findAll<EntryButton>("problemButton");
    QStringList places;
    for (const EntryButton *problem : problems)
        places << problem->text();
    QCOMPARE(places, (QStringList{"faults.jsonl:2", "faults.jsonl:3", "faults.jsonl:4"}));
    for (const EntryButton *problem : problems)
        QVERIFY(!problem->accessibleDescription().isEmpty());

    QTest::mouseClick(problems.at(2), Qt::LeftButton);
    QVERIFY(m_stage->waitFor([this] { return m_stage->find<QPlainTextEdit>("rowPlainTextEdit") != nullptr; }, 10));
    QTRY_VERIFY(m_stage->find<QPlainTextEdit>("rowPlainTextEdit")->toPlainText().contains("instrucshun"));

    trainAndKeep();
    QString notices;
    for (const Event &event : m_stage->record().events)
        if (const auto *notice = std::get_if<NoticeEvent>(&event.body))
            notices += QString::fromStdString(notice->text) + "\n";
    QVERIFY2(notices.contains("rows left out: 3") && notices.contains("were cut off"), qPrintable(notices));
}

void TestOwnData::aFileWithoutUseIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << "empty.jsonl" << QByteArray() << "empty";
    QTest::newRow("a list that breaks off") << "broken.json" << QByteArray(R"([{"instruction": "1 + 1", "outp)")
                                            << "not valid JSON";
    QTest::newRow("no row has an output") << "questions.json" << QByteArray(R"([{"instruction": "1 + 1"}])") << "no output";
    QTest::newRow("a picture") << "picture.jsonl" << QByteArray("\x89PNG\r\n\x1a\n\0\xff\xfe", 11) << "UTF-8";
}

void TestOwnData::aFileWithoutUseIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    writeBytes(in(file), text);
    QVERIFY(m_walk->chooseData(in(file)));
    QVERIFY2(m_walk->noteOfData().contains(says), qPrintable(m_walk->noteOfData()));
    QVERIFY(m_stage->find<ErrorNotice>("errorNotice"));
    QVERIFY(m_walk->start());
    const auto &error = m_stage->studio().training().error();
    QVERIFY2(error && error->where.find(file.toStdString()) != std::string::npos, error ? error->message.c_str() : "it began");
    auto *banner = m_stage->find<QWidget>("endBanner");
    QVERIFY2(banner && banner->accessibleName().contains(file), banner ? qPrintable(banner->accessibleName()) : "no banner");
}

QTEST_MAIN(TestOwnData)
#include "tst_own_data.moc"
