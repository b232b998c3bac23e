// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tiny_model.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace moa::test;
using nlohmann::json;

/// `moa compare` as a person uses it, on a model so small that training takes a moment.
class TestCompareProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void presetsAreCompared();
    void aRunKnowsItsLatestAccuracy();
    void aSecondCallAddsWhatIsMissing();
    void aStoppedComparisonGoesOn();

private:
    QString in(const QString &name) const { return m_folder.filePath(name); }
    /// The command for these configurations in a folder; eight rows in batches of two.
    QStringList command(const QStringList &configs, const QString &out) const;
    static json jsonOf(const QString &path) { return json::parse(bytesOf(path).toStdString()); }
    static std::vector<json> stepsOf(const QString &run);

    QTemporaryDir m_folder;
};

void TestCompareProgram::initTestCase()
{
    QVERIFY(m_folder.isValid());
    writeTinyModel(in("tiny"));
    json rows = json::array();
    for (int i = 0; i < 8; ++i)
        rows.push_back({{"instruction", "Add " + std::to_string(i) + " and 1."},
                        {"input", ""},
                        {"output", "The answer is " + std::to_string(i + 1) + "."},
                        {"answer", std::to_string(i + 1)}});
    writeBytes(in("sums.json"), QByteArray::fromStdString(rows.dump()));
}

QStringList TestCompareProgram::command(const QStringList &configs, const QString &out) const
{
    const QString data = QString("data.train=[\"%1\"]").arg(in("sums.json"));
    return QStringList{"compare"} + configs + QStringList{"--out",        out,
                                                          "--data",       in("sums.json"),
                                                          "--max-tokens", "4",
                                                          "--limit",      "4",
                                                          "--set",        "model.path=" + in("tiny"),
                                                          "--set",        data,
                                                          "--set",        "data.validation_share=0",
                                                          "--set",        "training.batch_size=2",
                                                          "--set",        "training.micro_batch_size=2",
                                                          "--set",        "training.compute_dtype=fp32"};
}

std::vector<json> TestCompareProgram::stepsOf(const QString &run)
{
    std::vector<json> steps;
    for (const QByteArray &line : bytesOf(run + "/metrics.jsonl").split('\n'))
        if (!line.isEmpty())
            if (json event = json::parse(line.toStdString()); event.at("event") == "step")
                steps.push_back(std::move(event));
    return steps;
}

void TestCompareProgram::presetsAreCompared()
{
    const Outcome outcome = runProgram(command({"soft", "lora"}, in("out")) + QStringList{"--steps", "3", "--seed", "5", "--json"});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const json comparison = json::parse(outcome.out.toStdString());
    QVERIFY(comparison == jsonOf(in("out/comparison.json")));
    QVERIFY(comparison.at("seed") == 5 && comparison.at("runs").size() == 2);
    for (const json &run : comparison.at("runs")) {
        QVERIFY(run.at("state") == "finished" && run.at("steps") == 3 && run.at("loss") > 0 && run.at("memory_bytes") > 0);
        QVERIFY(run.at("scores").at(0).at("total") == 4);
    }
    QVERIFY(!comparison.at("runs").at(0).at("routing").empty());
    QVERIFY(comparison.at("best").is_object());
    // The same batches in the same order.
    const auto soft = stepsOf(in("out/runs/soft-moa")), lora = stepsOf(in("out/runs/lora"));
    QCOMPARE(soft.size(), size_t{3});
    for (size_t i = 0; i < soft.size(); ++i)
        QVERIFY(soft[i].at("tokens") == lora.at(i).at("tokens"));
    const QByteArray page = bytesOf(in("out/comparison.html"));
    QVERIFY(page.contains("soft-moa") && page.contains("<svg") && page.endsWith("</html>\n"));
    QVERIFY(bytesOf(in("out/comparison.csv")).contains("\r\nlora,"));
}

void TestCompareProgram::aRunKnowsItsLatestAccuracy()
{
    const auto inspected = [this] { return json::parse(runProgram({"inspect", in("out/runs/lora"), "--json"}).out.toStdString()); };
    const json compared = inspected();
    QVERIFY2(compared.at("accuracy").is_number() && compared.at("accuracy_set") == "sums", compared.dump().c_str());
    QVERIFY(QFile::copy(in("sums.json"), in("sums-again.json")));
    const Outcome kept =
        runProgram({"eval", "--model", in("tiny"), "--dtype", "fp32", "--adapter", in("out/runs/lora"), "--data",
                    in("sums-again.json"), "--rule", "math", "--limit", "2", "--max-tokens", "4", "--keep", "--out", in("beside")});
    QVERIFY2(kept.code == 0, qPrintable(kept.err));
    const json record = jsonOf(in("out/runs/lora/eval/kept-sums-again.json"));
    QVERIFY(record.at("total") == 2 && record.at("finished").get<std::string>().ends_with("Z"));
    QCOMPARE(bytesOf(in("out/runs/lora/eval/kept-sums-again.jsonl")).count('\n'), 2);
    QVERIFY(inspected().at("accuracy") == record.at("accuracy") && inspected().at("accuracy_set") == "sums-again");
    const json terms = record.at("terms");
    QVERIFY2(terms.at("model") == in("tiny").toStdString() && terms.at("rule") == "math" && terms.at("limit") == 2 &&
                 terms.at("max_tokens") == 4,
             terms.dump().c_str());
    const Outcome shown = runProgram({"inspect", in("beside/adapter-0.json"), "--as", "evaluation", "--json"}); // also there
    QVERIFY2(shown.code == 0, qPrintable(shown.err));
    QVERIFY(json::parse(shown.out.toStdString()).at("correct") == record.at("correct"));
    QVERIFY(QFile::remove(in("beside/adapter-0.jsonl")));
    QCOMPARE(runProgram({"inspect", in("beside/adapter-0.json"), "--as", "evaluation"}).code, 3);
}

void TestCompareProgram::aSecondCallAddsWhatIsMissing()
{
    const QByteArray adapter = bytesOf(in("out/runs/lora/adapter.pth"));
    const Outcome outcome = runProgram(command({"soft", "lora", "sparse"}, in("out")) + QStringList{"--steps", "3", "--seed", "5"});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY(!outcome.err.contains("lora answers") && outcome.err.contains("sparse-moa answers sums"));
    QVERIFY(bytesOf(in("out/runs/lora/adapter.pth")) == adapter);
    QVERIFY(outcome.out.contains("sparse-moa") && outcome.out.contains("comparison.html"));
    const Outcome other = runProgram(command({"soft"}, in("out")) + QStringList{"--steps", "4", "--seed", "5"});
    QCOMPARE(other.code, 2);
    QVERIFY2(other.err.contains("another configuration"), qPrintable(other.err));
}

void TestCompareProgram::aStoppedComparisonGoesOn()
{
    const QStringList arguments = command({"lora", "soft"}, in("stopped")) + QStringList{"--set", "training.epochs=5"};
    QProcess process;
    prepareProgram(process, arguments);
    process.start();
    const QString metrics = in("stopped/runs/lora/metrics.jsonl");
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(metrics).contains("\"step\":2"), 60000);
    QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    const Outcome stopped = outcomeOf(process);
    QVERIFY2(stopped.code == 130, qPrintable(stopped.err));
    QVERIFY(stopped.err.contains("the same command goes on"));
    QVERIFY(QFile::exists(in("stopped/comparison.html")));
    const Outcome resumed = runProgram(arguments + QStringList{"--json"});
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    for (const char *name : {"lora", "soft-moa"})
        QCOMPARE(stepsOf(in("stopped/runs/") + name).size(), size_t{20});
    QVERIFY(json::parse(resumed.out.toStdString()).at("best").is_object());
}

QTEST_GUILESS_MAIN(TestCompareProgram)
#include "tst_compare_program.moc"
