// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pth.h"
#include "tests/app/program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace moa;
using namespace moa::test;
using nlohmann::json;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QFile::copy(from + '/' + name, to + '/' + name);
}

/// Writes a tiny configuration, changed by `patch`.
QByteArray configuration(const json &patch)
{
    json config = {{"version", 1},
                   {"name", "tiny"},
                   {"model", {{"path", goldenPath("base").toStdString()}}},
                   {"data", {{"train", {goldenPath("case22_train5_soft/data.jsonl").toStdString()}}, {"format", "tokens"}}},
                   {"adapters", {{{"kind", "lora"}, {"rank", 4}, {"targets", {"Q", "V"}}}}},
                   {"training", {{"epochs", 1}, {"batch_size", 4}, {"micro_batch_size", 4}, {"compute_dtype", "fp32"}}}};
    config.merge_patch(patch);
    return QByteArray::fromStdString(config.dump(1));
}

/// A disk that is full after so many bytes.
void limitFiles(rlim_t bytes)
{
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
}

/// Root may read and write anywhere, unless it gives that up for the program it starts.
void giveUpPrivileges()
{
    for (const unsigned long privilege : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH})
        if (geteuid() == 0 && prctl(PR_CAPBSET_DROP, privilege, 0, 0, 0) != 0)
            _exit(1);
}

} // namespace

/// What the program says and returns for files and arguments that can't be right.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsExplained_data();
    void itIsExplained();
    void aLongExampleIsCutAndSaid();
    void aFullDiskLeavesEarlierFilesWhole();
    void aFullDiskUnderTheResultsIsSaid();
    void aFolderThatMayNotBeWrittenIsSaid();
    void aFolderThatMayNotBeReadIsSaid();

private:
    QString in(const QString &name) const { return m_folder.filePath(name); }
    void makeModels();
    void makeAdapters();
    void makeRuns();

    QTemporaryDir m_folder;
};

void TestBadInput::initTestCase()
{
    QVERIFY(m_folder.isValid());
    makeModels();
    makeAdapters();
    makeRuns();
    writeBytes(in("ids.jsonl"), R"({"ids": [1, 7]})");
}

void TestBadInput::makeModels()
{
    copyFolder(goldenPath("base"), in("truncated"));
    QFile::resize(in("truncated/consolidated.00.pth"), 100000);
    copyFolder(goldenPath("hf_llama_tied"), in("not_a_number"));
    QByteArray weights = bytesOf(in("not_a_number/model.safetensors"));
    const QByteArray bf16NaN("\xc0\x7f", 2);
    weights.replace(weights.size() - 2, 2, bf16NaN);
    writeBytes(in("not_a_number/model.safetensors"), weights);

    copyFolder(goldenPath("hf_llama_tied"), in("other_tokenizer"));
    json tokenizer = {{"version", "1.0"}, {"model", {{"type", "BPE"}, {"merges", json::array()}}}};
    for (int id = 0; id < 400; ++id)
        tokenizer["model"]["vocab"]["x" + std::to_string(id)] = id;
    tokenizer["pre_tokenizer"] = {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", true}};
    tokenizer["decoder"] = {{"type", "ByteLevel"}};
    writeBytes(in("other_tokenizer/tokenizer.json"), QByteArray::fromStdString(tokenizer.dump()));
}

void TestBadInput::makeAdapters()
{
    const QString adapter = goldenPath("case02_soft_swi4/adapter");
    copyFolder(adapter, in("other_rank"));
    QByteArray params = bytesOf(adapter + "/adapter_params.json");
    json described = json::parse(params.toStdString());
    described["lora_rank"] = 8;
    writeBytes(in("other_rank/adapter_params.json"), QByteArray::fromStdString(described.dump()));
    copyFolder(adapter, in("malicious"));
    writeBytes(in("malicious/adapter.pth"), bytesOf(MOA_TEST_DATA "/files/broken/pth/imports_os.pth"));

    copyFolder(goldenPath("case22_train5_soft/adapter"), in("huge"));
    std::vector<TensorView> tensors =
        PthFile::open((goldenPath("case22_train5_soft/adapter") + "/adapter.pth").toStdString()).tensors();
    std::vector<std::vector<float>> values;
    for (TensorView &tensor : tensors) {
        values.emplace_back(static_cast<size_t>(tensor.elementCount()), 1e30F);
        tensor.data = reinterpret_cast<const std::byte *>(values.back().data());
        tensor.dtype = DType::F32;
        tensor.byteCount = values.back().size() * sizeof(float);
    }
    writePth(in("huge/adapter.pth").toStdString(), tensors);
}

void TestBadInput::makeRuns()
{
    writeBytes(in("good.json"), configuration(json::object()));
    writeBytes(in("typo.json"), "{\"version\": 1,\n \"name\": \"x\",,\n}");
    writeBytes(in("five.json"), configuration({{"model", {{"precision", "fp7"}}},
                                               {"data", {{"max_tokens", -3}}},
                                               {"adapters", {{{"kind", "lorra"}}}},
                                               {"router", {{"mode", "sofft"}}},
                                               {"training", {{"epocs", 3}}}}));
    writeBytes(in("text.json"), configuration({{"data", {{"format", "alpaca"}}}}));
    const auto withData = [this](const QString &name, const QByteArray &rows) {
        writeBytes(in(name + ".jsonl"), rows);
        writeBytes(in(name + ".json"),
                   configuration(
                       {{"data", {{"train", {in(name + ".jsonl").toStdString()}}, {"max_tokens", 8}, {"validation_share", 0}}}}));
    };
    withData("empty", "");
    withData("masked", R"({"tokens": [1, 2, 3], "labels": [-100, -100, -100]})");
    withData("beyond", R"({"tokens": [1, 2, 300]})");
    withData("long", R"({"tokens": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]})");
    const json kinds = {{{"kind", "lora"}, {"rank", 4}, {"alpha", 8}, {"targets", {"Q", "K", "V", "O", "UP", "GATE", "DOWN"}}},
                        {{"kind", "parallel"}, {"size", 8}},
                        {{"kind", "prompt"}, {"length", 5}}};
    writeBytes(in("diverging.json"), configuration({{"adapters", kinds},
                                                    {"router", {{"mode", "soft"}, {"swiglu_factor", 4}}},
                                                    {"training", {{"init_adapter", in("huge").toStdString()}}}}));
    QDir().mkpath(in("occupied"));
    writeBytes(in("occupied/thesis.txt"), "years of work");
}

void TestBadInput::itIsExplained_data()
{
    QTest::addColumn<QStringList>("arguments"); // %T is the test's folder, %G the goldens'
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &arguments, int code, const QStringList &words) {
        QTest::newRow(name) << arguments.split(' ') << code << words;
    };
    const QString generate = "generate --file %T/ids.jsonl --model ";
    row("a truncated model", "inspect %T/truncated", 3, {"consolidated.00.pth"});
    row("a header that lies", "inspect " MOA_TEST_DATA "/files/broken/gguf/tensors_2_to_60.gguf", 3,
        {"1152921504606846976 tensors"});
    row("a pickle that imports os", "inspect %T/malicious", 3, {"os.system", "refused"});
    row("weights that are no numbers", generate + "%T/not_a_number", 3, {"NaN"});
    row("another model's tokenizer", generate + "%T/other_tokenizer", 3, {"400 tokens", "320 rows"});
    row("no such model", generate + "%T/nowhere", 3, {"nowhere", "no such file"});
    row("no model", "inspect %T/occupied", 3, {"occupied", "no model"});
    row("another model's adapter", generate + "%G/hf_mistral --adapter %G/case02_soft_swi4/adapter", 3, {"case02_soft_swi4"});
    row("an adapter of another rank", generate + "%G/base --adapter %T/other_rank", 3, {"lora_Q", "[4, 64]", "[8, 64]"});
    row("no such adapter", generate + "%G/base --adapter %T/nowhere", 3, {"nowhere", "adapter.pth"});
    row("text without a tokenizer", "generate --prompt a --model %G/base", 3, {"no tokenizer"});
    row("a prompt that is no file", "generate --model %G/base --file %T/occupied", 3, {"is a folder"});
    row("a token that is none", "dump --model %G/hf_llama_tied --tokens %T/not_a_number/model.safetensors --out %T/x", 3,
        {"\"tokens\""});
    row("empty data", "train %T/empty.json --out %T/run", 3, {"empty.jsonl", "is empty"});
    row("nothing but masked labels", "train %T/masked.json --out %T/run", 3, {"masked.jsonl", "masked"});
    row("a token beyond the vocabulary", "train %T/beyond.json --out %T/run", 3, {"300", "255"});
    row("text for a model without a tokenizer", "validate %T/text.json", 2, {"data.format", "tokenizer"});
    row("a typing error", "train %T/typo.json", 2, {"typo.json:2:14"});
    row("five mistakes", "train %T/five.json", 2,
        {"model.precision", "data.max_tokens", "adapters[0].kind", "router.mode", "training.epocs", "5 problems",
         "did you mean lora?"});
    row("three things that are not there",
        "validate %T/good.json --set data.train=[\"/nowhere/a\"] --set training.init_adapter=/nowhere/b --set "
        "training.device=cuda:99",
        2, {"data.train[0]: \"/nowhere/a\"", "training.init_adapter: \"/nowhere/b\"", "training.device: \"cuda:99\""});
    row("no such data", "train %T/good.json --set data.train=[\"/nowhere/a\"]", 3, {"/nowhere/a", "no such file"});
    row("no such configuration", "train smaple", 3, {"smaple", "sample"});
    row("no such command", "trian x", 2, {"did you mean train?"});
    row("no such option", "device --jsn", 2, {"--jsn"});
    row("a router without an adapter", "dump --model %G/base --tokens %G/case09_lora/golden.safetensors --router soft --out %T/x",
        2, {"--router", "--adapter"});
    row("no such site", "generate --model %G/base --prompt a --mute W", 2, {"\"W\"", "PARALLEL"});
    row("no such device", "generate --model %G/base --file %T/ids.jsonl --device cuda:99", 2, {"CUDA"});
    row("no such run", "train --resume %T/occupied", 3, {"run.json"});
    row("a folder in use", "train %T/good.json --out %T/occupied", 3, {"occupied", "not empty"});
    row("a device in place of a file", "dump --model %G/base --tokens %G/case09_lora/golden.safetensors --out /dev/null", 3,
        {"/dev/null"});
    row("a folder in place of a file", "dump --model %G/base --tokens %G/case09_lora/golden.safetensors --out %T/occupied", 3,
        {"Is a directory"});
    row("gradients of nothing", "dump --model %G/base --tokens %G/case09_lora/golden.safetensors --what grad --out %T/x", 2,
        {"adapter"});
    row("a dump of what is no number",
        "dump --model %G/base --adapter %T/huge --tokens %G/case09_lora/golden.safetensors --out %T/x", 5, {"logits", "finite"});
    row("no checkpoint", "extract %T/good.json --out %T/x", 3, {"good.json"});
    row("a run that diverges", "train %T/diverging.json --out %T/diverged", 5, {"Step 1", "learning_rate"});
}

void TestBadInput::itIsExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QStringList, words);
    arguments.replaceInStrings("%T", m_folder.path()).replaceInStrings("%G", goldenPath("").chopped(1));
    const Outcome outcome = runProgram(arguments);
    QVERIFY2(outcome.code == code, qPrintable(QString("%1: %2").arg(outcome.code).arg(outcome.err)));
    for (const QString &word : words)
        QVERIFY2((outcome.err + outcome.out).contains(word), qPrintable(outcome.err));
    QCOMPARE(bytesOf(in("occupied/thesis.txt")), QByteArray("years of work"));
}

void TestBadInput::aLongExampleIsCutAndSaid()
{
    const Outcome outcome = runProgram({"train", in("long.json"), "--out", in("long")});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains("longer than the limit of 8 tokens: 1"), qPrintable(outcome.err));
}

void TestBadInput::aFullDiskLeavesEarlierFilesWhole()
{
    const QStringList first{"extract", goldenPath("checkpoint/checkpoint-0.pth"), "--out", in("kept")};
    QCOMPARE(runProgram(first).code, 0);
    const auto contents = [this] {
        QByteArrayList all;
        for (const QString &name : QDir(in("kept")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            all << name.toUtf8() << bytesOf(in("kept/" + name));
        return all;
    };
    const QByteArrayList before = contents();
    const Outcome outcome =
        runProgram({"export", goldenPath("case09_lora/adapter"), "--out", in("kept")}, [] { limitFiles(20000); });
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("adapter.pth: can't be written"), qPrintable(outcome.err));
    QVERIFY(before.contains("adapter.pth") && before.contains("adapter_params.json"));
    QCOMPARE(contents(), before); // the files that are small enough to be written, too, and nothing beside them
}

void TestBadInput::aFullDiskUnderTheResultsIsSaid()
{
    QProcess process;
    prepareProgram(process, {"presets", "sample"});
    process.setStandardOutputFile("/dev/full");
    process.start();
    const Outcome outcome = outcomeOf(process);
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("standard output"), qPrintable(outcome.err));
}

void TestBadInput::aFolderThatMayNotBeWrittenIsSaid()
{
    const QString folder = in("closed");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QProcess process;
    prepareProgram(process, {"extract", goldenPath("checkpoint/checkpoint-0.pth"), "--out", folder + "/x"});
    process.setChildProcessModifier(giveUpPrivileges);
    process.start();
    const Outcome outcome = outcomeOf(process);
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("Permission denied"), qPrintable(outcome.err));
}

void TestBadInput::aFolderThatMayNotBeReadIsSaid()
{
    const QString folder = in("secret");
    copyFolder(goldenPath("hf_llama_tied"), folder);
    QFile::setPermissions(folder, {});
    QProcess process;
    prepareProgram(process, {"inspect", folder});
    process.setChildProcessModifier(giveUpPrivileges);
    process.start();
    const Outcome outcome = outcomeOf(process);
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("secret: can't be read"), qPrintable(outcome.err));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
