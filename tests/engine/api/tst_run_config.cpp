// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"
#include "engine/api/run_config.h"

#include <QFile>
#include <QTest>

using namespace moa;
using nlohmann::json;

namespace {

std::string fixture(const char *name)
{
    QFile file(QStringLiteral(MOA_TEST_DATA "/api/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestRunConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVersionIsRead();
    void aConfigSurvivesJson();
    void otherVersionsAreRefused();
    void anEmptyDocumentGivesTheDefaults();
    void typosAreLocated_data();
    void typosAreLocated();
    void deepNestingIsRefused();
    void wrongFormsAreReported_data();
    void wrongFormsAreReported();
    void setChangesOneValue_data();
    void setChangesOneValue();
    void setRefusesWhatIsNoPath_data();
    void setRefusesWhatIsNoPath();
};

void TestRunConfig::everyVersionIsRead()
{
    const auto reading = parseRunConfig(fixture("run_config_v1.json"), "run_config_v1.json");
    QVERIFY(reading.has_value());
    QVERIFY(reading->problems.empty());
    const RunConfig &config = reading->config;
    QCOMPARE(config.name, std::string("maths"));
    QCOMPARE(config.adapters.size(), size_t{2});
    QCOMPARE(config.adapters[1].kind, std::string("parallel"));
    QCOMPARE(config.adapters[1].layers, std::string("0-8,24-32"));
    QVERIFY(config.adapters[0].options["targets"] == json({"Q", "K", "V", "O", "FFN_DOWN"}));
    QVERIFY(!config.adapters[0].options.contains("kind"));
    QCOMPARE(config.router.mode, std::string("soft"));
    QVERIFY(config.router.options == json({{"swiglu_factor", 4}}));
    QCOMPARE(config.training.epochs, 3);
    QCOMPARE(config.training.learningRate, 7.5e-4);
    QCOMPARE(config.evaluation.prompts.size(), size_t{1});
}

void TestRunConfig::aConfigSurvivesJson()
{
    const RunConfig config = parseRunConfig(fixture("run_config_v1.json"), "f")->config;
    const auto again = parseRunConfig(toJson(config).dump(), "again");
    QVERIFY(again->problems.empty());
    QVERIFY(toJson(again->config) == toJson(config));
}

void TestRunConfig::otherVersionsAreRefused()
{
    json newer{{"version", 2}};
    const auto problems = migrate(newer);
    QCOMPARE(problems.size(), size_t{1});
    QCOMPARE(describe(problems[0]), std::string("version: 2 was written by a newer program; this one knows versions up to 1"));
    json odd{{"version", "one"}};
    QCOMPARE(migrate(odd).size(), size_t{1});
    json unversioned = json::object();
    QVERIFY(migrate(unversioned).empty());
    QVERIFY(unversioned["version"] == 1);
}

void TestRunConfig::anEmptyDocumentGivesTheDefaults()
{
    const RunConfigReading reading = readRunConfig(json::object());
    QVERIFY(reading.problems.empty());
    QVERIFY(toJson(reading.config) == toJson(RunConfig()));
}

void TestRunConfig::typosAreLocated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("a stray comma") << QByteArray("{\"name\": ,}") << "run.json:1:10";
    QTest::newRow("a missing quote on line 3") << QByteArray("{\n  \"name\": \"x\",\n  model: 1}") << "run.json:3:3";
    QTest::newRow("an unclosed object") << QByteArray("{\n\"name\": 1\n") << "run.json:3:1";
    QTest::newRow("a number too large") << QByteArray("{\"training\": {\n  \"epochs\": 1e400}}") << "run.json:2:13";
    QTest::newRow("a byte that is no letter") << QByteArray("{\"name\": \xff}") << "run.json:1:10";
    QTest::newRow("a key given twice") << QByteArray(R"({"name": "epochs", "training": {"epochs": 1},
 "evaluation": {}, "training":{}})") << "run.json:2:20";
    QTest::newRow("nothing at all") << QByteArray() << "run.json:1:1";
}

void TestRunConfig::typosAreLocated()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto reading = parseRunConfig(text.toStdString(), "run.json");
    QVERIFY(!reading.has_value());
    QCOMPARE(QString::fromStdString(reading.error().where), where);
    QVERIFY(reading.error().code == ErrorCode::Config);
    QVERIFY(reading.error().message.starts_with("is not valid JSON: ") || reading.error().message == "\"training\" is there twice");
}

void TestRunConfig::deepNestingIsRefused()
{
    const auto parsed = parseConfigText(std::string(1000000, '['), "run.json");
    QVERIFY(!parsed.has_value());
    QCOMPARE(describe(parsed.error()), std::string("run.json: is nested deeper than 64 levels"));
}

void TestRunConfig::wrongFormsAreReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("not an object") << QByteArray("[]")
                                   << "a run configuration is a JSON object, such as {\"model\": {\"path\": \"sample\"}}";
    QTest::newRow("an unknown section") << QByteArray(R"({"trianing": {}})") << "trianing: unknown key; did you mean training?";
    QTest::newRow("a section that is no object") << QByteArray(R"({"data": 3})") << "data: 3 is not an object";
    QTest::newRow("a name that is no text") << QByteArray(R"({"name": 3})") << "name: is not a text";
    QTest::newRow("adapters that are no list") << QByteArray(R"({"adapters": {}})") << "adapters: is not a list";
    QTest::newRow("an adapter that is no object") << QByteArray(R"({"adapters": [1]})") << "adapters[0]: is not an object";
    QTest::newRow("an adapter without a kind") << QByteArray(R"({"adapters": [{}]})") << "adapters[0].kind: is missing";
    QTest::newRow("layers that are no text") << QByteArray(R"({"adapters": [{"kind": "lora", "layers": 3}]})")
                                             << "adapters[0].layers: is not a text";
    QTest::newRow("a router that is no object") << QByteArray(R"({"router": "soft"})") << "router: is not an object";
    QTest::newRow("a training value") << QByteArray(R"({"training": {"epochs": 0}})")
                                      << "training.epochs: 0 is out of range 1..10000";
}

void TestRunConfig::wrongFormsAreReported()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    const auto reading = parseRunConfig(text.toStdString(), "f");
    QVERIFY(reading.has_value());
    QCOMPARE(reading->problems.size(), size_t{1});
    QCOMPARE(QString::fromStdString(describe(reading->problems[0])), problem);
}

void TestRunConfig::setChangesOneValue_data()
{
    QTest::addColumn<QByteArray>("assignment");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a number") << QByteArray("a.b=3") << QByteArray(R"({"a": {"b": 3, "c": [1, {"d": 2}]}})");
    QTest::newRow("a text that is no JSON") << QByteArray("a.b=x y") << QByteArray(R"({"a": {"b": "x y", "c": [1, {"d": 2}]}})");
    QTest::newRow("a text with an equals sign")
        << QByteArray("a.b=x=y") << QByteArray(R"({"a": {"b": "x=y", "c": [1, {"d": 2}]}})");
    QTest::newRow("an empty text") << QByteArray("a.b=") << QByteArray(R"({"a": {"b": "", "c": [1, {"d": 2}]}})");
    QTest::newRow("a list") << QByteArray("a.c=[\"x\"]") << QByteArray(R"({"a": {"b": 1, "c": ["x"]}})");
    QTest::newRow("inside a list") << QByteArray("a.c[1].d=true") << QByteArray(R"({"a": {"b": 1, "c": [1, {"d": true}]}})");
    QTest::newRow("at the end of a list") << QByteArray("a.c[2].e=5")
                                          << QByteArray(R"({"a": {"b": 1, "c": [1, {"d": 2}, {"e": 5}]}})");
    QTest::newRow("a new object") << QByteArray("f.g=1") << QByteArray(R"({"a": {"b": 1, "c": [1, {"d": 2}]}, "f": {"g": 1}})");
}

void TestRunConfig::setChangesOneValue()
{
    QFETCH(QByteArray, assignment);
    QFETCH(QByteArray, expected);
    json document = json::parse(R"({"a": {"b": 1, "c": [1, {"d": 2}]}})");
    QVERIFY(applySet(document, assignment.toStdString()).has_value());
    QCOMPARE(QByteArray::fromStdString(document.dump()), QByteArray::fromStdString(json::parse(expected.toStdString()).dump()));
}

void TestRunConfig::setRefusesWhatIsNoPath_data()
{
    QTest::addColumn<QByteArray>("assignment");
    QTest::newRow("no equals sign") << QByteArray("training.epochs");
    QTest::newRow("no path") << QByteArray("=3");
    QTest::newRow("an empty step") << QByteArray("a..b=3");
    QTest::newRow("an unclosed index") << QByteArray("a.c[1=3");
    QTest::newRow("an index that is no number") << QByteArray("a.c[x]=3");
    QTest::newRow("an index beyond the end") << QByteArray("a.c[3]=3");
    QTest::newRow("an empty index") << QByteArray("a.c[]=3");
    QTest::newRow("into a number") << QByteArray("a.b.c=3");
    QTest::newRow("an index of an object") << QByteArray("a[0]=3");
}

void TestRunConfig::setRefusesWhatIsNoPath()
{
    QFETCH(QByteArray, assignment);
    json document = json::parse(R"({"a": {"b": 1, "c": [1, {"d": 2}]}})");
    const auto done = applySet(document, assignment.toStdString());
    QVERIFY(!done.has_value());
    QVERIFY(done.error().code == ErrorCode::Config);
}

QTEST_GUILESS_MAIN(TestRunConfig)
#include "tst_run_config.moc"
