// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pth.h"
#include "engine/files/safetensors.h"
#include "tests/app/tiny_model.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <csignal>
#include <cstring>

using namespace moa;
using namespace moa::test;
using nlohmann::json;

namespace {

/// The values of a contiguous fp32 tensor.
std::vector<float> floatsOf(const TensorView &view)
{
    std::vector<float> values(static_cast<size_t>(view.elementCount()));
    if (view.dtype != DType::F32 || !view.isContiguous())
        qFatal("%s is no contiguous fp32 tensor", view.name.c_str());
    std::memcpy(values.data(), view.data, values.size() * sizeof(float));
    return values;
}

double largest(const std::vector<float> &values)
{
    double most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(static_cast<double>(value)));
    return most;
}

/// How far a tensor may lie from its golden; see the goldens' README.
double toleranceOf(const std::string &name, const std::vector<float> &golden)
{
    if (name.starts_with("grad."))
        return 3e-6 + 1e-4 * largest(golden);
    if (name.starts_with("lb"))
        return 5e-5;
    return name == "logits" || name.starts_with("hidden.") ? 2e-5 : 1e-5;
}

/// The first disagreement of a dump with its golden; empty where there is none.
QString disagreement(const TensorView &seen, const TensorView &golden)
{
    if (seen.elementCount() != golden.elementCount())
        return QString("%1 has another size").arg(seen.name.c_str());
    const std::vector<float> values = floatsOf(seen), wanted = floatsOf(golden);
    const double tolerance = toleranceOf(seen.name, wanted);
    const bool isRouter = seen.name.starts_with("router.");
    for (size_t i = 0; i < values.size(); ++i) {
        const bool isNear = std::abs(static_cast<double>(values[i]) - static_cast<double>(wanted[i])) <= tolerance;
        if (!isNear || (isRouter && (values[i] == 0) != (wanted[i] == 0)))
            return QString("%1[%2] is %3 instead of %4").arg(seen.name.c_str()).arg(i).arg(values[i]).arg(wanted[i]);
    }
    return {};
}

std::vector<json> eventsOf(const QString &lines, const std::string &name)
{
    std::vector<json> events;
    for (const QString &line : lines.split('\n', Qt::SkipEmptyParts))
        if (json event = json::parse(line.toStdString()); event.at("event") == name)
            events.push_back(std::move(event));
    return events;
}

/// The released run of case 22 as a configuration that a person would write.
json releasedRun()
{
    const std::string folder = goldenPath("case22_train5_soft").toStdString();
    return {{"version", 1},
            {"name", "released"},
            {"model", {{"path", goldenPath("base").toStdString()}}},
            {"data", {{"train", {folder + "/data.jsonl"}}, {"format", "tokens"}, {"validation_share", 0}}},
            {"adapters",
             {{{"kind", "lora"}, {"targets", {"Q", "K", "V", "O", "UP", "GATE", "DOWN"}}, {"rank", 4}, {"alpha", 8}},
              {{"kind", "parallel"}, {"size", 8}},
              {{"kind", "prompt"}, {"length", 5}}}},
            {"router", {{"mode", "soft"}, {"swiglu_factor", 4}}},
            {"training",
             {{"epochs", 3},
              {"max_steps", 5},
              {"batch_size", 3},
              {"micro_batch_size", 3},
              {"batch_order", "as_is"},
              {"learning_rate", 5e-3},
              {"min_learning_rate", 5e-5},
              {"warmup_epochs", 0.6},
              {"weight_decay", 0.05},
              {"compute_dtype", "fp32"},
              {"init_adapter", folder + "/adapter"}}}};
}

} // namespace

/// The program itself, used as a person or a script does.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDeviceIsTheOneMeant();
    void aDumpAgreesWithTheGolden_data();
    void aDumpAgreesWithTheGolden();
    void aDumpAgreesWithOtherFamilies_data();
    void aDumpAgreesWithOtherFamilies();
    void theReleasedRunIsReproduced();
    void aFullDeviceTakesFewerRows();
    void aRunGoesOnAfterASignal_data();
    void aRunGoesOnAfterASignal();
    void aStartCanBeStopped();
    void generationCanBeStopped();
    void anExportIsVerified();
    void anExtractedAdapterIsBitEqual();
    void whatMadeAnAnswerIsTold();
    void whatCanBeToldIsTold();
    void theSampleModelContinuesAsItsReference();

private:
    QString in(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_released; // configuration of the released run
};

void TestProgram::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_released = in("released.json");
    writeBytes(m_released, QByteArray::fromStdString(releasedRun().dump(1)));
}

/// These tests run a second time on a pretended device, which a program that quietly took the CPU would pass, too.
void TestProgram::theDeviceIsTheOneMeant()
{
    const Outcome outcome = runProgram({"device", "--json"});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    if (!qEnvironmentVariableIsEmpty("MOA_TEST_PRELOAD"))
        QCOMPARE(json::parse(outcome.out.toStdString()).at("kind").get<std::string>(), std::string("cuda"));
}

void TestProgram::aDumpAgreesWithTheGolden_data()
{
    QTest::addColumn<QString>("router");
    QTest::newRow("case01_soft_swi0") << "soft";
    QTest::newRow("case02_soft_swi4") << "soft";
    QTest::newRow("case04_sparse_learned") << "sparse";
    QTest::newRow("case07_instance") << "instance";
    QTest::newRow("case08_unipeft") << "unipeft";
    QTest::newRow("case09_lora") << "";
    QTest::newRow("case10_molora") << "";
    QTest::newRow("case11_hydralora") << "";
    QTest::newRow("case15_topk") << "";
    QTest::newRow("case16_adamole") << "";
}

void TestProgram::aDumpAgreesWithTheGolden()
{
    QFETCH(QString, router);
    const QString folder = goldenPath(QTest::currentDataTag());
    const QString file = in("dump.safetensors");
    QStringList call{"dump",
                     "--model",
                     goldenPath("base"),
                     "--adapter",
                     folder + "/adapter",
                     "--tokens",
                     folder + "/golden.safetensors",
                     "--what",
                     "logits,loss,router,hidden,grad",
                     "--ignore-label",
                     "0",
                     "--dtype",
                     "fp32",
                     "--out",
                     file};
    if (!router.isEmpty())
        call << "--router" << router;
    const Outcome outcome = runProgram(call);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const SafetensorsFile golden = SafetensorsFile::open((folder + "/golden.safetensors").toStdString());
    const SafetensorsFile dump = SafetensorsFile::open(file.toStdString());
    for (const TensorView &wanted : golden.tensors()) {
        const bool isDumped = !wanted.name.starts_with("llama.") && wanted.dtype == DType::F32 && wanted.name != "example_mask";
        const TensorView *seen = dump.find(wanted.name);
        QVERIFY2(seen || !isDumped, wanted.name.c_str());
        const QString wrong = isDumped ? disagreement(*seen, wanted) : QString();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    QVERIFY(dump.find("logits") && dump.find("loss") && dump.find("hidden.3") && golden.find("logits") && golden.find("loss"));
    QCOMPARE(dump.find("router.3") != nullptr, !router.isEmpty());
}

void TestProgram::aDumpAgreesWithOtherFamilies_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"hf_llama_tied", "hf_llama3_scaled_rope", "hf_qwen2_bias", "hf_qwen3_qknorm", "hf_mistral"})
        QTest::newRow(folder) << goldenPath(folder);
}

void TestProgram::aDumpAgreesWithOtherFamilies()
{
    constexpr double kTolerance = 1e-4; // of the logits' scale
    QFETCH(QString, folder);
    const QString file = in("family.safetensors");
    const Outcome outcome = runProgram({"dump", "--model", folder, "--tokens", folder + "/expected.safetensors", "--cast-rotary",
                                        "--dtype", "fp32", "--out", file});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const SafetensorsFile expected = SafetensorsFile::open((folder + "/expected.safetensors").toStdString());
    const SafetensorsFile dump = SafetensorsFile::open(file.toStdString());
    const std::vector<float> wanted = floatsOf(*expected.find("logits")), seen = floatsOf(*dump.find("logits"));
    QCOMPARE(seen.size(), wanted.size());
    const double scale = largest(wanted);
    for (size_t i = 0; i < seen.size(); ++i)
        QVERIFY(std::abs(static_cast<double>(seen[i]) - static_cast<double>(wanted[i])) <= kTolerance * scale);
}

void TestProgram::theReleasedRunIsReproduced()
{
    const Outcome outcome = runProgram({"train", m_released, "--events", "--out", in("reproduced")});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const SafetensorsFile golden = SafetensorsFile::open((goldenPath("case22_train5_soft") + "/golden.safetensors").toStdString());
    const std::vector<float> losses = floatsOf(*golden.find("losses"));
    const std::vector<json> steps = eventsOf(outcome.out, "step");
    QCOMPARE(steps.size(), losses.size());
    for (size_t i = 0; i < losses.size(); ++i)
        QVERIFY(std::abs(steps[i].at("loss").get<double>() - static_cast<double>(losses[i])) <= 1e-5);
    QCOMPARE(eventsOf(outcome.out, "end").size(), size_t{1});
    for (const TensorView &tensor : PthFile::open(in("reproduced/adapter.pth").toStdString()).tensors()) {
        const TensorView *wanted = golden.find("final." + tensor.name);
        QVERIFY2(wanted, tensor.name.c_str());
        const std::vector<float> values = floatsOf(tensor), final = floatsOf(*wanted);
        for (size_t i = 0; i < values.size(); ++i)
            QVERIFY2(std::abs(values[i] - final[i]) <= 5e-5F, tensor.name.c_str());
    }
}

/// On the pretended device, which holds as much as it is told to and counts every byte.
void TestProgram::aFullDeviceTakesFewerRows()
{
    if (qEnvironmentVariableIsEmpty("MOA_TEST_PRELOAD"))
        QSKIP("the processor's memory is not bounded here");
    const auto train = [&](const char *folder) {
        return runProgram({"train", m_released, "--events", "--set", "training.recompute=none", "--out", in(folder)});
    };
    const Outcome roomy = train("roomy");
    QVERIFY2(roomy.code == 0, qPrintable(roomy.err));
    const std::vector<json> wanted = eventsOf(roomy.out, "step");
    qputenv("MOA_PRETEND_MEMORY", QByteArray::number(wanted.back().at("memory_bytes").get<qint64>() - 1));
    const Outcome tight = train("tight");
    qunsetenv("MOA_PRETEND_MEMORY");
    QVERIFY2(tight.code == 0, qPrintable(tight.err));
    const std::vector<json> notices = eventsOf(tight.out, "notice"), steps = eventsOf(tight.out, "step");
    QVERIFY(!notices.empty() && notices.front().at("text").get<std::string>().starts_with("Memory ran out"));
    QCOMPARE(steps.size(), wanted.size());
    for (size_t i = 0; i < steps.size(); ++i)
        QVERIFY(std::abs(steps[i].at("loss").get<double>() - wanted[i].at("loss").get<double>()) <= 1e-5);
}

void TestProgram::aRunGoesOnAfterASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C") << SIGINT << 130;
    QTest::newRow("a polite kill") << SIGTERM << 130;
    QTest::newRow("a kill") << SIGKILL << -1;
}

void TestProgram::aRunGoesOnAfterASignal()
{
    QFETCH(int, signal);
    QFETCH(int, code);
    constexpr size_t kSteps = 600; // their events fill a pipe that nobody reads, so the run can't end before the signal
    const QStringList run{"train", m_released,
                          "--set", "training.epochs=120",
                          "--set", "training.max_steps=0",
                          "--set", "checkpoints.every_steps=20"};
    if (!QFile::exists(in("undisturbed")))
        QCOMPARE(runProgram(run + QStringList{"--out", in("undisturbed")}).code, 0);

    const QString folder = in(QString("signal-%1").arg(signal));
    QProcess process;
    prepareProgram(process, run + QStringList{"--out", folder, "--events"});
    process.start();
    QByteArray seen;
    while (!seen.contains("\"checkpoint\"") && process.waitForReadyRead())
        seen += process.readAllStandardOutput();
    QVERIFY(::kill(static_cast<pid_t>(process.processId()), signal) == 0);
    const Outcome stopped = outcomeOf(process);
    QCOMPARE(stopped.code, code);
    QVERIFY(code != 130 || stopped.err.contains("--resume " + folder));

    const Outcome resumed = runProgram({"train", "--resume", folder, "--json"});
    QVERIFY2(resumed.code == 0, qPrintable(resumed.err));
    QCOMPARE(json::parse(resumed.out.toStdString()).at("steps").get<size_t>(), kSteps);
    QVERIFY(bytesOf(folder + "/adapter.pth") == bytesOf(in("undisturbed/adapter.pth")));
    const std::vector<json> steps = eventsOf(bytesOf(folder + "/metrics.jsonl"), "step");
    QCOMPARE(steps.size(), kSteps);
    for (size_t i = 0; i < kSteps; ++i)
        QCOMPARE(steps[i].at("step").get<size_t>(), i + 1);
}

/// While LibTorch is loaded, too: as soon as the process says that it catches the signal.
void TestProgram::aStartCanBeStopped()
{
    QProcess process;
    prepareProgram(process, {"generate", "--model", goldenPath("base"), "--file", in("nothing.jsonl")});
    process.start();
    QVERIFY(process.waitForStarted());
    const QString status = QString("/proc/%1/status").arg(process.processId());
    static const QRegularExpression caught("SigCgt:\\s*[0-9a-f]*[2367abef]\\n"); // the bit of SIGINT, the second
    QTRY_VERIFY(QString::fromLatin1(bytesOf(status)).contains(caught));
    QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    const Outcome outcome = outcomeOf(process);
    QVERIFY2(outcome.code == 130 || outcome.code == 3, qPrintable(QString::number(outcome.code))); // 3: it had found no file
    QVERIFY(!outcome.err.isEmpty());
}

void TestProgram::generationCanBeStopped()
{
    writeBytes(in("ids.jsonl"), R"({"ids": [1, 7]})");
    QProcess process;
    prepareProgram(process, {"generate", "--model", goldenPath("base"), "--file", in("ids.jsonl"), "--max-tokens", "1000000"});
    process.start();
    QVERIFY(process.waitForStarted());
    QTest::qSleep(700); // anywhere in loading or answering
    QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    const Outcome outcome = outcomeOf(process);
    QCOMPARE(outcome.code, 130);
    QVERIFY2(outcome.err.contains("stopp", Qt::CaseInsensitive), qPrintable(outcome.err));
}

void TestProgram::anExportIsVerified()
{
    const Outcome outcome = runProgram({"export", goldenPath("case02_soft_swi4/adapter"), "--out", in("exported"), "--verify",
                                        "--model", goldenPath("base"), "--json"});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(json::parse(outcome.out.toStdString()).at("largest_logit_difference").get<double>(), 0.0);
}

void TestProgram::anExtractedAdapterIsBitEqual()
{
    const Outcome outcome = runProgram({"extract", goldenPath("checkpoint/checkpoint-0.pth"), "--out", in("extracted")});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const auto wanted = PthFile::open(goldenPath("case02_soft_swi4/adapter/adapter.pth").toStdString()).tensors();
    const auto seen = PthFile::open(in("extracted/adapter.pth").toStdString()).tensors();
    QCOMPARE(seen.size(), wanted.size());
    for (const TensorView &tensor : wanted) {
        const auto same = std::ranges::find(seen, tensor.name, &TensorView::name);
        QVERIFY2(same != seen.end(), tensor.name.c_str());
        QVERIFY(same->dtype == tensor.dtype && same->shape == tensor.shape && std::ranges::equal(same->bytes(), tensor.bytes()));
    }
}

void TestProgram::whatMadeAnAnswerIsTold()
{
    writeTinyModel(in("tiny"));
    const auto ask = [&](const QStringList &more) {
        const QStringList call{"generate", "--model", in("tiny"), "--prompt", "1 + 1", "--max-tokens", "2", "--json"};
        return json::parse(runProgram(call + more).out.toStdString());
    };
    QCOMPARE(ask({}).at("template").get<std::string>(), std::string()); // as it stands
    const json answer = ask({"--template", "alpaca", "--adapter", goldenPath("case01_soft_swi0/adapter"), "--router", "soft"});
    QCOMPARE(answer.at("template").get<std::string>(), std::string("alpaca"));
    QCOMPARE(answer.at("adapter_sha256").get<std::string>().size(), size_t{64});
}

void TestProgram::whatCanBeToldIsTold()
{
    const QString rows = goldenPath("case22_train5_soft/data.jsonl");
    int64_t tokens = 0;
    for (const QByteArray &line : bytesOf(rows).split('\n'))
        if (!line.isEmpty())
            tokens += std::ssize(json::parse(line.toStdString())["tokens"]);
    const auto questions = [](const char *set) {
        const QString file = QString(MOA_TEST_DATA "/eval_sets/") + set;
        return json::parse(runProgram({"inspect", file, "--as", "questions", "--json"}).out.toStdString());
    };
    const json choices = questions("alpaca_arc.json"), programs = questions("humaneval.jsonl"), numbers = questions("gsm8k.jsonl");
    QVERIFY(choices.at("choices") == true && choices.at("code") == false && choices.at("rule") == "label");
    QVERIFY(programs.at("choices") == false && programs.at("code") == true && programs.at("set") == "HumanEval");
    QVERIFY(numbers.at("choices") == false && numbers.at("code") == false && numbers.at("questions") > 0);
    const json data = json::parse(runProgram({"inspect", rows, "--json"}).out.toStdString());
    QCOMPARE(data["tokens"].get<int64_t>(), tokens);

    const Outcome checkpoint = runProgram({"inspect", goldenPath("checkpoint/checkpoint-0.pth")});
    QVERIFY2(checkpoint.code == 0, qPrintable(checkpoint.err));
    QVERIFY2(checkpoint.out.contains("moa extract") && checkpoint.out.contains("4 layers of width 64"), qPrintable(checkpoint.out));
}

void TestProgram::theSampleModelContinuesAsItsReference()
{
    if (qEnvironmentVariableIsEmpty("MOA_SAMPLE_MODEL"))
        QSKIP("MOA_SAMPLE_MODEL is not set");
    const json cases = json::parse(bytesOf(goldenPath("smollm2/cases.json")).toStdString());
    QByteArray rows;
    for (const json &ids : cases.at("ids"))
        rows += QByteArray::fromStdString(json{{"ids", ids}}.dump()) + '\n';
    writeBytes(in("prompts.jsonl"), rows);
    const size_t count = cases.at("greedy").at(0).size();
    const Outcome outcome = runProgram({"generate", "--model", "sample", "--file", in("prompts.jsonl"), "--max-tokens",
                                        QString::number(count), "--ignore-end", "--dtype", "fp32", "--json"});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    const QStringList answers = outcome.out.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(static_cast<size_t>(answers.size()), cases.at("greedy").size());
    for (qsizetype i = 0; i < answers.size(); ++i)
        QVERIFY(json::parse(answers[i].toStdString()).at("ids") == cases.at("greedy").at(static_cast<size_t>(i)));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
