// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scripted_call.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace moa;
using moa::test::moaCall;
using moa::test::Outcome;
using nlohmann::json;

/// `moa compare` against a scripted engine: what it asks for and what it makes of the answers.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void usageErrorsExitWith2_data();
    void usageErrorsExitWith2();
    void theFirstSetsTheTerms();
    void everyConfigurationIsTrainedAndAsked();
    void oneNameTwiceIsTwoRuns();
    void aStopKeepsWhatThereIs();
    void aDivergedRunDoesNotKeepTheOthers();
    void otherErrorsEndIt();
    void answersOfOtherTermsAreRefused();
    void aRunOfAnotherConfigurationIsRefused();
    void whatIsFinishedIsNotDoneAgain();
    void setsOfOneNameAreToldApart();

private:
    void write(const QString &name, const QByteArray &content);
    [[nodiscard]] Outcome call(std::vector<std::string> more = {});
    [[nodiscard]] static json readJson(const QString &name);
    [[nodiscard]] qsizetype count(const char *name) const { return std::ranges::count(m_script.calls, name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before;
    test::FakeScript m_script;
};

void TestCompare::init()
{
    m_script = {};
    m_before = QDir::currentPath();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid() && QDir::setCurrent(m_folder->path()));
    write("t.json", "[]"); // looked for, and read by nobody here
    write("a.json", R"({"name": "a", "model": {"path": "m.gguf"}, "data": {"train": ["t.json"]}, "adapters": [{"kind": "lora"}],
                        "training": {"seed": 1, "batch_size": 4, "micro_batch_size": 4, "learning_rate": 0.001}})");
    write("b.json", R"({"name": "b", "model": {"path": "m.gguf"}, "data": {"train": ["t.json"]},
                        "adapters": [{"kind": "parallel"}], "router": {"mode": "soft"},
                        "training": {"seed": 2, "batch_size": 8, "micro_batch_size": 4, "learning_rate": 0.01}})");
}

void TestCompare::cleanup()
{
    QDir::setCurrent(m_before);
    m_folder.reset();
}

void TestCompare::write(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Outcome TestCompare::call(std::vector<std::string> more)
{
    std::vector<std::string> arguments{"compare", "a.json", "b.json", "--data", "q.json", "--out", "out", "--rule", "math"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return moaCall(m_script, std::move(arguments));
}

json TestCompare::readJson(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? json::parse(file.readAll().toStdString()) : json();
}

void TestCompare::usageErrorsExitWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no configuration") << QStringList{"compare", "--data", "q.json", "--out", "out"};
    QTest::newRow("no set") << QStringList{"compare", "a.json", "--out", "out"};
    QTest::newRow("no folder") << QStringList{"compare", "a.json", "--data", "q.json"};
    QTest::newRow("a negative seed") << QStringList{"compare", "a.json", "--data", "q.json", "--out", "out", "--seed", "-1"};
    QTest::newRow("a value that is none") << QStringList{"compare", "a.json", "--data", "q.json",
                                                         "--out",   "out",    "--set",  "training.epochs=0"};
}

void TestCompare::usageErrorsExitWith2()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> texts;
    for (const QString &argument : arguments)
        texts.push_back(argument.toStdString());
    QCOMPARE(moaCall(m_script, texts).code, 2);
    QVERIFY(!QFile::exists("out"));
    QCOMPARE(count("createRun"), qsizetype{0});
}

void TestCompare::theFirstSetsTheTerms()
{
    const Outcome outcome = call({"--set", "training.epochs=3", "--steps", "7"});
    QVERIFY2(outcome.code == 0, outcome.err.c_str());
    const TrainingConfig &second = m_script.config.training;
    QCOMPARE(second.seed, int64_t{1});
    QCOMPARE(second.batchSize, int64_t{4});
    QCOMPARE(second.learningRate, 0.01);
    QVERIFY(second.epochs == 3 && second.maxSteps == 7);
    QCOMPARE(m_script.config.router.mode, std::string("soft"));
    const std::string note = "b takes the terms of a: training.batch_size: 8 becomes 4; training.seed: 2 becomes 1";
    QVERIFY2(outcome.err.find("note: " + note + "\n") != std::string::npos, outcome.err.c_str());
    QVERIFY(readJson("out/comparison.json")["notes"] == json{note});
    QVERIFY(call({"--seed", "9", "--out", "other"}).code == 2); // --out twice
}

void TestCompare::everyConfigurationIsTrainedAndAsked()
{
    const Outcome outcome = call({"--limit", "2", "--max-tokens", "40"});
    QVERIFY2(outcome.code == 0, outcome.err.c_str());
    QCOMPARE(count("createRun"), qsizetype{2});
    QCOMPARE(count("evaluate"), qsizetype{3}); // the base model too
    QCOMPARE(m_script.folder, std::filesystem::path("out/runs/b"));
    QCOMPARE(m_script.adapters.back().path, std::filesystem::path("out/runs/b/adapter.pth"));
    QCOMPARE(m_script.evaluated.outputFolder, std::filesystem::path("out/runs/b/eval"));
    QVERIFY(m_script.evaluated.limit == 2 && m_script.evaluated.sampling.maxTokens == 40 && m_script.evaluated.rule == "math");
    QVERIFY(outcome.out.find("base model") != std::string::npos && outcome.out.find("50.0 %") != std::string::npos);
    QVERIFY(outcome.out.find("a against b on q: p = 1 (1 fixed, 0 broken)") != std::string::npos);
    const json comparison = readJson("out/comparison.json");
    QCOMPARE(comparison["runs"].size(), size_t{2});
    QVERIFY(comparison["runs"][0]["trainable_parameters"] == 5000 && comparison["runs"][0]["scores"][0]["to_base"]["fixed"] == 1);
    QVERIFY(QFile::exists("out/comparison.csv") && QFile::exists("out/comparison.html"));
    QVERIFY(json::parse(call({"--limit", "2", "--max-tokens", "40", "--json"}).out) == comparison);
}

void TestCompare::oneNameTwiceIsTwoRuns()
{
    write("c.json",
          R"({"name": "../a b", "model": {"path": "m.gguf"}, "data": {"train": ["t.json"]}, "adapters": [{"kind": "lora"}]})");
    const Outcome outcome =
        moaCall(m_script, {"compare", "a.json", "a.json", "c.json", "--data", "q.json", "--out", "out", "--json"});
    QVERIFY2(outcome.code == 0, outcome.err.c_str());
    const json runs = json::parse(outcome.out)["runs"];
    QVERIFY(runs[0]["name"] == "a" && runs[1]["name"] == "a-2");
    QVERIFY(runs[2]["name"] == "_._a_b");
    QCOMPARE(m_script.folder, std::filesystem::path("out/runs/_._a_b"));
}

void TestCompare::aStopKeepsWhatThereIs()
{
    m_script.outcome = RunOutcome::Stopped;
    const Outcome outcome = call();
    QCOMPARE(outcome.code, 130);
    QVERIFY2(outcome.err.ends_with("moa: out: stopped and kept; the same command goes on\n"), outcome.err.c_str());
    QCOMPARE(count("save"), qsizetype{1});
    QCOMPARE(count("createRun"), qsizetype{1});
    QVERIFY(readJson("out/comparison.json")["base"]["scores"].size() == 1);
    QVERIFY(QFile::exists("out/comparison.html"));
    QVERIFY(outcome.out.find("base model") != std::string::npos);
}

void TestCompare::aDivergedRunDoesNotKeepTheOthers()
{
    m_script.failures["run"] = {ErrorCode::Diverged, "the loss is not finite", "step 3"};
    const Outcome outcome = call();
    QCOMPARE(outcome.code, 5);
    QCOMPARE(count("createRun"), qsizetype{2});
    QCOMPARE(count("evaluate"), qsizetype{1});
    QVERIFY(outcome.out.find("a (diverged)") != std::string::npos && outcome.out.find("b (diverged)") != std::string::npos);
    QVERIFY(outcome.err.find("note: a: step 3: the loss is not finite\n") != std::string::npos);
    QCOMPARE(readJson("out/comparison.json")["notes"].size(), size_t{3}); // and the terms
}

void TestCompare::otherErrorsEndIt()
{
    m_script.failures["loadAdapter"] = {ErrorCode::InputFile, "is cut off", "adapter.pth"};
    const Outcome outcome = call();
    QCOMPARE(outcome.code, 3);
    QCOMPARE(count("createRun"), qsizetype{1});
    QVERIFY(outcome.err.ends_with("moa: adapter.pth: is cut off\n"));
}

void TestCompare::answersOfOtherTermsAreRefused()
{
    QCOMPARE(call({"--limit", "5"}).code, 0);
    const Outcome outcome = call({"--limit", "6"});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.find("made with limit 5, and now it is 6") != std::string::npos, outcome.err.c_str());
    QCOMPARE(call({"--limit", "5", "--data", "another.json"}).code, 0); // more sets are welcome
}

void TestCompare::aRunOfAnotherConfigurationIsRefused()
{
    write("out/runs/a/run.json", "{}");
    const Outcome outcome = call();
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.find("out/runs/a: holds a run of another configuration") != std::string::npos, outcome.err.c_str());
    QCOMPARE(count("createRun"), qsizetype{0});
}

void TestCompare::whatIsFinishedIsNotDoneAgain()
{
    const auto onlyA = [&] { return moaCall(m_script, {"compare", "a.json", "--data", "q.json", "--out", "out", "--json"}); };
    QCOMPARE(onlyA().code, 0);
    QCOMPARE(count("createRun"), qsizetype{1});
    m_script.record.config = m_script.config;
    m_script.record.info.state = "finished";
    write("out/runs/a/run.json", "{}");
    for (const char *name : {"out/base/q", "out/runs/a/eval/q"}) {
        write(QString(name) + ".json", R"({"accuracy": 1, "total": 1, "correct": 1})");
        write(QString(name) + ".jsonl", R"({"row": 0, "expected": "5", "correct": true})");
    }
    m_script.calls.clear();
    const Outcome again = onlyA();
    QVERIFY2(again.code == 0, again.err.c_str());
    QVERIFY(count("createRun") == 0 && count("resumeRun") == 0 && count("evaluate") == 0 && count("loadModel") == 0);
    QVERIFY(json::parse(again.out)["runs"][0]["scores"][0]["total"] == 1);
    m_script.record.info.state = "interrupted";
    QCOMPARE(onlyA().code, 0);
    QCOMPARE(count("resumeRun"), qsizetype{1});
}

void TestCompare::setsOfOneNameAreToldApart()
{
    const Outcome outcome = call({"--data", "other/q.json", "--json"});
    QVERIFY2(outcome.code == 0, outcome.err.c_str());
    QVERIFY(json::parse(outcome.out)["sets"] == json({"q", "q-2"}));
    QVERIFY(json::parse(outcome.out)["best"]["tests"].contains("all"));
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
