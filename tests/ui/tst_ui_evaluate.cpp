// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/models/evaluation_board.h"
#include "ui/models/sample_table.h"
#include "ui/pages/chat/composer.h"
#include "ui/pages/chat_page.h"
#include "ui/pages/evaluate_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

/// `right` of `total` rows right, those whose number times `stride` falls low.
EvaluationResult resultOf(const std::string &adapter, int total, int right, int stride)
{
    EvaluationResult result;
    result.adapter = adapter;
    result.rule = "math";
    result.total = total;
    for (int row = 0; row < total; ++row) {
        const bool isCorrect = (row * stride) % total < right;
        result.correct += isCorrect ? 1 : 0;
        const std::string expected = std::to_string(row + 7), given = isCorrect ? expected : std::to_string(row + 3);
        result.records.push_back({row,
                                  "Below is an instruction.\n\n### Instruction:\nA farmer fills " + std::to_string(row + 2) +
                                      " crates with melons. How many melons are there?\n\n### Response:",
                                  "He has " + std::to_string(row + 1) + " and 6 more. The answer is " + given + ".",
                                  given,
                                  expected,
                                  isCorrect,
                                  {},
                                  {},
                                  {},
                                  "A farmer fills " + std::to_string(row + 2) + " crates with melons. How many melons are there?"});
    }
    result.accuracy = static_cast<double>(result.correct) / total;
    return result;
}

void loadModelAndAdapters(TestStudio &test)
{
    ModelInfo model;
    model.path = "SmolLM2-135M-Instruct.gguf";
    model.parameters = 134515008;
    test.studio->residents().noteModel({}, model);
    for (const auto &[handle, name] : {std::pair(1, "lora-maths"), std::pair(2, "soft-moa-maths")}) {
        AdapterInfo adapter;
        adapter.handle = AdapterHandle{handle};
        adapter.path = test.studio->surroundings().workspace / name;
        test.studio->residents().noteAdapter(adapter);
    }
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void theBoardKeepsCells();
    void twoRowsAreComparedSampleBySample();
    void everyCellIsRunInTurn();
    void aSetTakesTheChosenRule();
    void aFailureIsSaidAndEndsTheQueue();
    void controlsSayWhatIsMissing();
    void resultsAreSaved();
    void aSampleIsAskedInChat();
    void itIsDrawn();
};

void TestEvaluate::theBoardKeepsCells()
{
    TestStudio test;
    loadModelAndAdapters(test);
    EvaluationBoard board(test.studio->residents());
    QAbstractItemModelTester tester(&board);
    board.addSet({"a.json", "A", "math", 0});
    board.addSet({"b.json", "B", "math", 0});
    QCOMPARE(board.rowCount(), 3);
    QCOMPARE(board.columnCount(), 4); // the name, two sets, all together
    board.setProgress(AdapterHandle{1}, 0, {0, 5, 20, 2});
    QVERIFY(board.cell(AdapterHandle{1}, 0) && !board.cell(AdapterHandle{1}, 0)->result);
    board.setResult(AdapterHandle{1}, 0, resultOf("x", 20, 5, 3));
    board.setResult(AdapterHandle{1}, 1, resultOf("x", 10, 5, 3));
    QCOMPARE(board.together(AdapterHandle{1})->correct, 10);
    QCOMPARE(board.together(AdapterHandle{1})->total, 30);
    QVERIFY(board.data(board.index(1, 1), Qt::DisplayRole).toString().contains("20 of 20"));
    QCOMPARE(board.data(board.index(0, 1), Qt::DisplayRole).toString(), QString("not run"));
    board.removeSet(0);
    QCOMPARE(board.cell(AdapterHandle{1}, 0)->total, 10); // B moved to the left
    test.studio->residents().forgetAdapter(AdapterHandle{1});
    QCOMPARE(board.rowCount(), 2);
}

void TestEvaluate::twoRowsAreComparedSampleBySample()
{
    SampleTable table;
    QAbstractItemModelTester tester(&table);
    const auto better = std::make_shared<const EvaluationResult>(resultOf("soft", 40, 20, 3));
    const auto worse = std::make_shared<const EvaluationResult>(resultOf("lora", 40, 12, 7));
    table.setEvaluations("soft", {{"A", better}}, "lora", {{"A", worse}});
    const ChangeCounts counts = table.counts();
    QCOMPARE(counts.total(), 40);
    QCOMPARE(counts.bothRight + counts.fixed, 20);
    QCOMPARE(counts.bothRight + counts.broken, 12);
    SampleFilter filter(table);
    QAbstractItemModelTester filterTester(&filter);
    filter.setGroup(SampleFilter::Fixed);
    QCOMPARE(filter.rowCount(), counts.fixed);
    filter.setGroup(SampleFilter::All);
    filter.setSearch("fills 9 crates");
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), QString("A farmer fills 9 crates with melons. How many melons are there?"));
}

void TestEvaluate::everyCellIsRunInTurn()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "A", "math", "0"}),
                                                                      QVariant(QStringList{"b.json", "B", "math", "5"})});
    EvaluatePage page(*test.studio);
    page.shown();
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "evaluate"), 6); // three rows, two sets
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(test.script.evaluated.limit, 5);
    QCOMPARE(test.script.evaluated.data, std::filesystem::path("b.json"));
    QVERIFY(test.script.evaluated.keepInRun);                 // where Runs finds it
    page.findChild<QPushButton *>("evaluateButton")->click(); // nothing is left to run
    QTest::qWait(20);
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 6);
}

void TestEvaluate::aSetTakesTheChosenRule()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.dialogs.files = QStringList{"own.json"};
    EvaluatePage page(*test.studio);
    page.show();
    page.shown();
    auto *rules = page.findChild<QComboBox *>("ruleComboBox");
    QVERIFY(rules->currentData().toString().isEmpty()); // a set that is recognised brings its own
    rules->setCurrentIndex(rules->findText("Exact"));
    page.findChild<QPushButton *>("addSetButton")->click();
    page.findChild<QMenu *>()->actions().at(1)->trigger();
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "evaluate"), 3);
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(test.script.evaluated.rule, std::string("exact"));
}

void TestEvaluate::aFailureIsSaidAndEndsTheQueue()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.script.failures["evaluate"] = {ErrorCode::InputFile, "there is no such file", "a.json"};
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "A", "math", "0"})});
    EvaluatePage page(*test.studio);
    page.show();
    page.shown();
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_VERIFY(page.findChild<Banner *>()->isVisible());
    QVERIFY(page.findChild<Banner *>()->accessibleName().contains("there is no such file"));
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 1);
}

void TestEvaluate::controlsSayWhatIsMissing()
{
    TestStudio test;
    EvaluatePage page(*test.studio);
    page.show();
    page.shown();
    auto *evaluate = page.findChild<QPushButton *>("evaluateButton");
    QVERIFY(!evaluate->isEnabled());
    QVERIFY(evaluate->toolTip().contains("No model"));
    loadModelAndAdapters(test);
    QVERIFY(!evaluate->isEnabled());
    QVERIFY(evaluate->toolTip().contains("no set"));
    QVERIFY(!page.findChild<QTableView *>("boardTable")->isVisible());
}

void TestEvaluate::resultsAreSaved()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "A", "math", "0"})});
    test.dialogs.saveFile = test.folder.filePath("out.csv");
    EvaluatePage page(*test.studio);
    page.shown();
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "evaluate"), 3);
    QTRY_VERIFY(test.studio->work().isIdle());
    page.findChild<QPushButton *>("saveResultsButton")->click();
    QFile file(test.dialogs.saveFile);
    QVERIFY(file.open(QFile::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5); // the head, three adapters, the end
    QVERIFY(lines[2].startsWith("\"lora-maths\",\"A\",1,2,0.5"));
}

void TestEvaluate::aSampleIsAskedInChat()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "A", "math", "0"})});
    MainWindow window(*test.studio);
    window.show();
    test.studio->show("evaluate");
    auto *page = window.findChild<EvaluatePage *>();
    auto *table = page->findChild<QTableView *>("boardTable");
    auto *board = const_cast<EvaluationBoard *>(qobject_cast<const EvaluationBoard *>(table->model()));
    QTRY_COMPARE(board->sets().size(), size_t(1));
    board->setResult(AdapterHandle{1}, 0, resultOf("lora", 40, 12, 7));
    board->setResult(AdapterHandle{2}, 0, resultOf("soft", 40, 20, 3));
    table->selectRow(1);
    table->selectRow(2);
    QSignalSpy asked(test.studio.get(), &Studio::questionAsked);
    QTRY_VERIFY(page->findChild<QPushButton *>("askInChatButton")->isVisible());
    page->findChild<QPushButton *>("askInChatButton")->click();
    QCOMPARE(asked.count(), 1);
    const QString question = asked.first().first().toString();
    QVERIFY2(question.startsWith("A farmer fills"), qPrintable(question)); // without the template, which Chat adds
    QCOMPARE(asked.first().last().value<std::vector<AdapterHandle>>(), (std::vector{AdapterHandle{1}, AdapterHandle{2}}));
    auto *chat = window.findChild<ChatPage *>();
    QVERIFY(chat && chat->isVisible());
    QCOMPARE(chat->findChild<PromptEdit *>()->toPlainText(), question);
    QVERIFY(test.script.generated.empty()); // a person sends it
}

void TestEvaluate::itIsDrawn()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "MultiArith", "math", "0"}),
                                                                      QVariant(QStringList{"b.json", "AddSub", "math", "0"})});
    EvaluatePage page(*test.studio);
    page.resize(1360, 796);
    page.show();
    page.shown();
    auto *board = page.findChild<EvaluationBoard *>();
    if (!board) // it is a member, not a child
        board = const_cast<EvaluationBoard *>(
            qobject_cast<const EvaluationBoard *>(page.findChild<QTableView *>("boardTable")->model()));
    QVERIFY(board);
    board->setResult(AdapterHandle::Base, 0, resultOf("", 200, 8, 3));
    board->setResult(AdapterHandle::Base, 1, resultOf("", 200, 4, 3));
    board->setResult(AdapterHandle{1}, 0, resultOf("lora", 200, 51, 7));
    board->setResult(AdapterHandle{1}, 1, resultOf("lora", 200, 74, 7));
    board->setResult(AdapterHandle{2}, 0, resultOf("soft", 200, 57, 3));
    board->setProgress(AdapterHandle{2}, 1, {0, 84, 200, 30});
    auto *table = page.findChild<QTableView *>("boardTable");
    table->selectRow(1);
    table->selectRow(2);
    QTRY_VERIFY(page.findChild<QTextBrowser *>("sampleText")->toPlainText().contains("Right answer"));
    saveShot(page, "evaluate-light");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(page, "evaluate-dark");
    applyScheme(*qApp, Scheme::Light);
    page.resize(1200, 616);
    saveShot(page, "evaluate-small");
    QVERIFY2(page.minimumSizeHint().width() <= 1200, qPrintable(QString::number(page.minimumSizeHint().width())));
    QVERIFY2(page.minimumSizeHint().height() <= 616, qPrintable(QString::number(page.minimumSizeHint().height())));
}

QTEST_MAIN(TestEvaluate)
#include "tst_ui_evaluate.moc"
