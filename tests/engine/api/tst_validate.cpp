// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"
#include "engine/api/validate.h"
#include "tests/support/fake_catalog.h"

#include <QTest>

using namespace moa;

namespace {

/// What is wrong with a sound config after some assignments.
QStringList problemsOf(const QByteArrayList &assignments, const ModelInfo *model = nullptr)
{
    nlohmann::json document =
        nlohmann::json::parse(R"({"adapters": [{"kind": "lora"}, {"kind": "parallel"}], "router": {"mode": "soft"}})");
    for (const QByteArray &assignment : assignments)
        if (const auto done = applySet(document, assignment.toStdString()); !done)
            return {QString::fromStdString(describe(done.error()))};
    RunConfigReading reading = readRunConfig(document);
    addProblems(reading.problems, validate(reading.config, test::fakeCatalog(), model));
    QStringList texts;
    for (const Problem &problem : reading.problems)
        texts << QString::fromStdString(describe(problem));
    return texts;
}

} // namespace

class TestValidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundConfigHasNoProblem();
    void everyMistakeIsNamed_data();
    void everyMistakeIsNamed();
    void everyFieldIsChecked();
    void fiveMistakesAreReportedAtOnce();
    void aModelIsFitted();
    void whatHasOneRemedyBringsIt();
    void whatIsNotThereIsNamed();
    void oneMistakeIsOneProblem_data();
    void oneMistakeIsOneProblem();
    void configsMadeInMemoryAreCheckedToo();
    void sitesAndOptionsAreResolved();
};

void TestValidate::aSoundConfigHasNoProblem()
{
    QCOMPARE(problemsOf({}), QStringList());
    QCOMPARE(problemsOf({"adapters[0].layers=0-4", "adapters[2]={\"kind\": \"lora\", \"layers\": \"4-8\", \"rank\": 2}"}),
             QStringList());
    QCOMPARE(problemsOf({"adapters[2]={\"kind\": \"lora\", \"targets\": [\"UP\"]}"}), QStringList());
}

void TestValidate::everyMistakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("assignment");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *assignment, const char *problem) {
        QTest::newRow(name) << QByteArray(assignment) << QString(problem);
    };
    row("a rank out of range", "adapters[0].rank=0", "adapters[0].rank: 0 is out of range 1..1024");
    row("an unknown option", "adapters[1].rank=8", "adapters[1].rank: unknown key; known: size");
    row("an unknown kind", "adapters[0].kind=lorra", "adapters[0].kind: \"lorra\": unknown adapter kind; did you mean lora?");
    row("an unknown target", "adapters[0].targets=[\"Q\", \"X\"]",
        "adapters[0].targets[1]: \"X\" is none of Q, K, V, O, FFN_UP, FFN_DOWN");
    row("no target", "adapters[0].targets=[]", "adapters[0].targets: names no site");
    row("layers that can't be read", "adapters[0].layers=3", "adapters[0].layers: is not a text");
    row("no layer", "adapters[0].layers=0-0", "adapters[0].layers: \"0-0\" names no layer");
    row("a site taken twice", "adapters[2]={\"kind\": \"lora\", \"layers\": \"3-5\"}",
        "adapters[2]: layer 3 already has an adapter at Q, from adapters[0]");
    row("no adapter", "adapters=[]", "adapters: is empty; name at least one, such as {\"kind\": \"lora\"}");
    row("an unknown router", "router.mode=sotf", "router.mode: \"sotf\": unknown router mode; did you mean soft?");
    row("a router's option", "router.swiglu_factor=65", "router.swiglu_factor: 65 is out of range 0..64");
    row("an unknown template", "data.template=alpacca", "data.template: \"alpacca\": unknown template; did you mean alpaca?");
    row("no training file", "data.train=[]", "data.train: is empty; name at least one file");
    row("a micro-batch larger than the batch", "training.micro_batch_size=64",
        "training.micro_batch_size: 64 is more than the batch_size of 32");
    row("a least rate above the rate", "training.min_learning_rate=0.5",
        "training.min_learning_rate: 0.5 is more than the learning_rate of 0.00075");
    row("a warm-up longer than the run", "training.warmup_epochs=3",
        "training.warmup_epochs: 3 is more than the 2 epochs of the run");
    row("an unknown device", "training.device=cuda:x", "training.device: \"cuda:x\" is none of auto, cpu, cuda, cuda:N");
    row("an unknown schedule", "training.schedule=cosin", "training.schedule: \"cosin\" is none of cosine, linear, constant");
    row("a name that is no folder", "name=a/b", "name: \"a/b\" can't be a folder's name");
}

void TestValidate::everyMistakeIsNamed()
{
    QFETCH(QByteArray, assignment);
    QFETCH(QString, problem);
    QCOMPARE(problemsOf({assignment}), QStringList{problem});
}

void TestValidate::everyFieldIsChecked()
{
    const nlohmann::json document = toJson(RunConfig());
    for (const auto &[section, fields] : document.items()) {
        if (!fields.is_object() || section == "router")
            continue;
        for (const auto &[key, value] : fields.items()) {
            const std::string path = section + "." + key;
            const QStringList problems = problemsOf({QByteArray::fromStdString(path + "={}")});
            QVERIFY2(problems.size() == 1 && problems[0].startsWith(QString::fromStdString(path) + ": an object is not"),
                     path.c_str());
        }
    }
}

void TestValidate::fiveMistakesAreReportedAtOnce()
{
    const QStringList problems = problemsOf(
        {"adapters[0].rank=0", "router.mode=hard", "training.epochs=none", "data.max_token=3", "training.micro_batch_size=33"});
    QCOMPARE(problems.size(), 5);
    const Error error = problemsAsError({{"a", "is wrong"}, {"b", "too"}}, "run.json");
    QCOMPARE(describe(error), std::string("run.json: 2 problems\n  a: is wrong\n  b: too"));
}

void TestValidate::aModelIsFitted()
{
    ModelInfo model;
    model.layers = 8;
    model.contextTokens = 256;
    QCOMPARE(problemsOf({"data.max_tokens=256"}, &model), QStringList());
    QCOMPARE(problemsOf({"adapters[0].layers=0-9", "data.max_tokens=300"}, &model),
             QStringList({"data.max_tokens: 300 is more than the model's context of 256 tokens",
                          "adapters[0].layers: \"0-9\" names layer 8, but the model's last layer is 7"}));
}

void TestValidate::whatHasOneRemedyBringsIt()
{
    ModelInfo model;
    model.layers = 8;
    model.contextTokens = 256;
    const Catalog catalog = test::fakeCatalog();
    RunConfig config;
    config.adapters = {{"lora", "2-4,6-12", {{"rank", 0}}}};
    config.router = {"soft", {{"swiglu_factor", 65}}};
    config.data.maxTokens = 300;
    config.training.microBatchSize = config.training.batchSize + 1;
    config.training.seed = -1;
    std::vector<Problem> problems = validate(config, catalog, &model);
    QCOMPARE(problems.size(), size_t{6});
    while (!problems.empty()) {
        QVERIFY2(!problems.front().remedy.is_null(), describe(problems.front()).c_str());
        config = remedied(config, problems.front());
        const size_t before = problems.size();
        problems = validate(config, catalog, &model);
        QCOMPARE(problems.size(), before - 1); // each remedy ends its problem and touches nothing else
    }
    QCOMPARE(config.adapters[0].layers, std::string("2-4,6-8"));
    QVERIFY(config.adapters[0].options["rank"] == 1);
    QCOMPARE(config.data.maxTokens, int64_t{256});
    QCOMPARE(config.training.microBatchSize, config.training.batchSize);

    config.adapters[0].layers = "9-12"; // nothing of it is there
    problems = validate(config, catalog, &model);
    QCOMPARE(problems.size(), size_t{1});
    QVERIFY(problems[0].remedy.is_null());
}

void TestValidate::whatIsNotThereIsNamed()
{
    RunConfig config;
    QVERIFY(missingFiles(config).empty()); // the sample
    config.data.train = {"sample", "/nowhere/train.json"};
    config.data.validation = {QCoreApplication::applicationFilePath().toStdString()};
    config.training.initAdapter = "/nowhere/adapter";
    const std::vector<Problem> files = missingFiles(config);
    QCOMPARE(files.size(), size_t{2});
    QCOMPARE(describe(files[0]), std::string("data.train[1]: \"/nowhere/train.json\": there is no such file or folder"));
    QCOMPARE(files[1].path, std::string("training.init_adapter"));

    DeviceInfo device;
    device.cudaStatus = "No driver.";
    QVERIFY(missingDevice(config, device).empty());
    config.training.device = "cuda";
    QCOMPARE(describe(missingDevice(config, device).at(0)),
             std::string("training.device: \"cuda\" is not on this machine. No driver."));
    device.cudaDevices = 2;
    QVERIFY(missingDevice(config, device).empty());
    config.training.device = "cuda:2";
    QCOMPARE(missingDevice(config, device).size(), size_t{1});
}

void TestValidate::oneMistakeIsOneProblem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    const QString noObject = "a run configuration is a JSON object, such as {\"model\": {\"path\": \"sample\"}}";
    QTest::newRow("nothing") << QByteArray("null") << noObject;
    QTest::newRow("a list") << QByteArray("[]") << noObject;
    QTest::newRow("an object for a list") << QByteArray(R"({"adapters": {}})") << QString("adapters: is not a list");
    QTest::newRow("no adapter") << QByteArray("{}")
                                << QString("adapters: is empty; name at least one, such as {\"kind\": \"lora\"}");
}

void TestValidate::oneMistakeIsOneProblem()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    RunConfigReading reading = *parseRunConfig(text.toStdString(), "run.json");
    addProblems(reading.problems, validate(reading.config, test::fakeCatalog(), nullptr));
    QCOMPARE(reading.problems.size(), size_t{1});
    QCOMPARE(QString::fromStdString(describe(reading.problems.front())), problem);
}

void TestValidate::configsMadeInMemoryAreCheckedToo()
{
    RunConfig config;
    config.adapters.push_back({"lora", "all", nlohmann::json::object()});
    config.training.seed = -1;
    const auto problems = validate(config, test::fakeCatalog(), nullptr);
    QCOMPARE(problems.size(), size_t{1});
    QCOMPARE(problems[0].path, std::string("training.seed"));
}

void TestValidate::sitesAndOptionsAreResolved()
{
    const Catalog catalog = test::fakeCatalog();
    const AdapterKindInfo &lora = *catalog.adapterKind("lora");
    QVERIFY((sitesOf({"lora", "all", nlohmann::json::object()}, lora) == std::vector{Site::Query, Site::Value}));
    QVERIFY((sitesOf({"lora", "all", {{"targets", {"O", "K"}}}}, lora) == std::vector{Site::Key, Site::Output}));
    QVERIFY(
        (sitesOf({"parallel", "all", nlohmann::json::object()}, *catalog.adapterKind("parallel")) == std::vector{Site::Parallel}));
    QVERIFY(resolvedOptions({{"rank", 2}}, lora.fields) == nlohmann::json({{"rank", 2}, {"alpha", 8.0}, {"targets", {"Q", "V"}}}));
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
