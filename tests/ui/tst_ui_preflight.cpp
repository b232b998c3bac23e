// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/pages/train/preflight_card.h"

using namespace moa;
using namespace moa::ui;
using moa::test::TestStudio;

class TestPreflight : public QObject
{
    Q_OBJECT

private slots:
    void theTimeIsEstimatedOrNothingIsSaid();
    void whatIsMeasuredIsOfTheWholeRun();
    void ofOtherSettingsNothingIsJudged();
};

void TestPreflight::theTimeIsEstimatedOrNothingIsSaid()
{
    TestStudio test;
    DatasetInfo data;
    data.rows = 200;
    data.tokens = 20000;
    data.longestTokens = 150;
    test.script.datasets["train.json"] = data;
    RunConfig config;
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.data.validationShare = 0.5;
    config.training.epochs = 3;
    config.training.batchSize = 20;
    config.training.microBatchSize = 10;
    test.studio->setUp().replace("test", config);
    PreflightCard card(*test.studio);
    card.show();
    card.refresh({});
    const auto cell = [&](const char *name) { return card.findChild<QLabel *>(name); };
    // 250 tokens a second: 20 rows of 150 in 12 s; half of the tokens, three times, in two minutes.
    QTRY_COMPARE(cell("estimatedRun")->text(), QString("about 2 min"));
    QCOMPARE(cell("estimatedStep")->text(), QString("12 s"));
    QCOMPARE(cell("estimatedSpeed")->text(), QString("250"));
    QVERIFY(cell("plannedSteps")->text().contains("15 steps"));
    QVERIFY(cell("plannedSteps")->text().contains("estimated"));
    QVERIFY(cell("measuredRun")->text().isEmpty());
    QVERIFY(test.script.dataset.tokenizerModel.filename() == "sample.gguf");

    // Without a tokenizer the rows are at most as long as they may be; without rows nothing is known of the whole, and nothing
    // said.
    data.tokens = data.longestTokens = 0;
    test.script.datasets["train.json"] = data;
    test.studio->setUp().edit("test", [](RunConfig &edited) { edited.data.maxTokens = 100; });
    card.refresh({});
    QTRY_COMPARE(cell("estimatedRun")->text(), QString("at most 2 min")); // 15 steps of 20 rows of 100
    QCOMPARE(cell("estimatedStep")->text(), QString("8.0 s"));
    test.script.datasets["train.json"] = DatasetInfo();
    test.studio->setUp().edit("test", [](RunConfig &edited) { edited.data.maxTokens = 200; });
    card.refresh({});
    QTRY_VERIFY(!cell("estimatedRun")->isVisible());
    for (const QLabel *one : card.findChildren<QLabel *>())
        QVERIFY2(!one->isVisible() || one->text() != QString::fromUtf8("–"), qPrintable(one->objectName()));
}

void TestPreflight::whatIsMeasuredIsOfTheWholeRun()
{
    TestStudio test;
    DatasetInfo data;
    data.rows = 400;
    data.tokens = 40000;
    test.script.datasets["train.json"] = data;
    RunConfig config;
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.data.validationShare = 0;
    config.training.epochs = 3;
    test.studio->setUp().replace("test", config);
    PreflightCard card(*test.studio);
    card.show();
    card.refresh({});
    const auto *measured = card.findChild<QLabel *>("measuredRun");
    QTRY_COMPARE(card.findChild<QLabel *>("estimatedRun")->text(), QString("about 8 min")); // 120000 tokens, 250 a second
    QVERIFY(measured->text().isEmpty());
    card.findChild<QPushButton *>("measureButton")->click();
    QTRY_COMPARE(measured->text(), QString("about 7 min")); // 300 a second
    test.studio->setUp().edit("test", [](RunConfig &edited) { edited.training.maxSteps = 1; });
    card.refresh({});
    QVERIFY2(measured->text().endsWith(" s"), qPrintable(measured->text()));
}

void TestPreflight::ofOtherSettingsNothingIsJudged()
{
    TestStudio test;
    DatasetInfo data;
    data.rows = 400;
    test.script.datasets["train.json"] = data;
    RunConfig config;
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    test.studio->setUp().replace("test", config);
    PreflightCard card(*test.studio);
    card.show();
    card.refresh({});
    const auto *verdict = card.findChild<ToneLabel *>("fitVerdict");
    const auto *steps = card.findChild<QLabel *>("plannedSteps");
    QTRY_VERIFY(verdict->isVisible() && steps->text().contains("steps"));
    card.hide(); // nothing is estimated anew
    test.studio->setUp().edit("test", [](RunConfig &edited) { edited.training.microBatchSize = 1; });
    card.refresh({});
    QVERIFY(verdict->isHidden());
    card.show();
    card.refresh({});
    QTRY_VERIFY(verdict->isVisible());
    test.script.failures["inspectDataset"] = {ErrorCode::InputFile, "is not there", "other.json"};
    test.studio->setUp().edit("test", [](RunConfig &edited) { edited.data.train = {"other.json"}; });
    card.refresh({});
    QTRY_VERIFY(!steps->text().contains("steps")); // those of the former file
}

QTEST_MAIN(TestPreflight)
#include "tst_ui_preflight.moc"
