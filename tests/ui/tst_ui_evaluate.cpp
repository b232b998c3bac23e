// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluate_test.h"
#include "ui/pages/chat/composer.h"
#include "ui/pages/chat_page.h"
#include "ui/pages/evaluate/sample_view.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/heat_map.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>

#include <set>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void theBoardKeepsCells();
    void twoRowsAreComparedSampleBySample();
    void everyCellIsRunInTurn();
    void anotherModelEndsTheQueue();
    void aStopEndsTheQueueThoughItsCellIsDone();
    void whatIsNoSetIsSaid();
    void aFailureIsSaidAndEndsTheQueue();
    void controlsSayWhatIsMissing();
    void resultsAreSaved();
    void savedColumnsAreToldApart();
    void whatCantBeSavedIsSaid();
    void aSampleIsAskedInChat();
    void aSampleShowsHowItWasJudged();
    void theRoutingOfASampleIsShown();
    void aSampleIsAnsweredAgainOnce();
    void theReadingPlaceStays();
    void itIsDrawn();
};

void TestEvaluate::theBoardKeepsCells()
{
    TestStudio test;
    loadModelAndAdapters(test);
    EvaluationBoard board(test.studio->residents(), test.studio->catalog());
    QAbstractItemModelTester tester(&board);
    board.addSet(setOf("a.json", "A"));
    board.addSet(setOf("b.json", "B"));
    board.addSet(setOf("b.json", "B again")); // the same
    QCOMPARE(board.rowCount(), 3);
    QCOMPARE(board.columnCount(), 4); // the name, two sets, all together
    board.setProgress(AdapterHandle{1}, 0, {0, 5, 20, 2});
    QVERIFY(board.cell(1, 0) && !board.cell(1, 0)->result);
    board.setResult(AdapterHandle{1}, 0, resultOf("x", 20, 5, 3));
    board.setResult(AdapterHandle{1}, 1, resultOf("x", 10, 5, 3));
    QCOMPARE(board.together(1)->correct, 10);
    QCOMPARE(board.together(1)->total, 30);
    QVERIFY(board.data(board.index(1, 1), Qt::DisplayRole).toString().contains("20 of 20"));
    QCOMPARE(board.data(board.index(0, 1), Qt::DisplayRole).toString(), QString("not run"));
    board.removeSet(0);
    QCOMPARE(board.cell(1, 0)->total, 10); // B moved to the left
    test.studio->residents().forgetAdapter(AdapterHandle{2});
    QCOMPARE(board.rowCount(), 2); // it had answered nothing
    test.studio->residents().forgetAdapter(AdapterHandle{1});
    QCOMPARE(board.rowCount(), 2); // what it answered stays in sight
    QVERIFY(!board.row(1).handle && board.cell(1, 0));
    QCOMPARE(board.data(board.index(1, 0), EvaluationBoard::NoteRole).toString(), QString("not loaded"));
    board.forgetAdapter(test.studio->surroundings().workspace / "lora-maths");
    QCOMPARE(board.rowCount(), 1);
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
    // As sets were kept before more than rule and limit could be chosen.
    test.studio->preferences().setValue("evaluate/sets", QVariantList{QVariant(QStringList{"a.json", "A", "math", "0"}),
                                                                      QVariant(QStringList{"b.json", "B", "math", "5"})});
    EvaluatePage page(*test.studio);
    open(test, page);
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "evaluate"), 6); // three rows, two sets
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(test.script.evaluated.limit, 5);
    QCOMPARE(test.script.evaluated.data, std::filesystem::path("b.json"));
    QCOMPARE(test.script.evaluated.sampling.maxTokens, 64);
    QVERIFY(test.script.evaluated.keepInRun); // where Runs finds it, and beside it:
    QCOMPARE(test.script.evaluated.outputFolder, test.studio->surroundings().workspace / ".evaluations");
    QVERIFY(test.script.evaluated.outputName.starts_with("b-"));
    page.findChild<QPushButton *>("evaluateButton")->click(); // nothing is left to run
    QTest::qWait(20);
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 6);
}

void TestEvaluate::anotherModelEndsTheQueue()
{
    TestStudio test;
    loadModel(test);
    test.script.models = {{"other.gguf", ModelInfo()}};
    keepSets(test, {setOf("a.json", "A"), setOf("b.json", "B")});
    EvaluatePage page(*test.studio);
    open(test, page);
    const EvaluationBoard &board = boardOf(page);
    const auto load = [&] { test.studio->residents().load(ModelSpec{"other.gguf"}); };
    connect(&board, &QAbstractItemModel::dataChanged, &page, load, Qt::SingleShotConnection); // as the first cell goes on
    page.findChild<QPushButton *>("evaluateButton")->click();
    waitUntilIdle(test);
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 1);
    QCOMPARE(board.model(), std::filesystem::path("other.gguf"));
    QVERIFY(!board.cell(0, 0) && !board.cell(0, 1));
    loadModel(test);
    QVERIFY(board.cell(0, 0)->result && !board.cell(0, 1));
}

void TestEvaluate::aStopEndsTheQueueThoughItsCellIsDone()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A")});
    EvaluatePage page(*test.studio);
    open(test, page);
    connect(&boardOf(page), &QAbstractItemModel::dataChanged, &page, [&] { test.studio->work().stopAll(); });
    page.findChild<QPushButton *>("evaluateButton")->click();
    waitUntilIdle(test);
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 1);
    QVERIFY(boardOf(page).cell(0, 0)->result); // the engine heard of it too late
}

void TestEvaluate::aFailureIsSaidAndEndsTheQueue()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.script.failures["evaluate"] = {ErrorCode::InputFile, "there is no such file", "a.json"};
    keepSets(test, {setOf("a.json", "A")});
    EvaluatePage page(*test.studio);
    open(test, page);
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_VERIFY(page.findChild<Banner *>()->isVisible());
    QVERIFY(page.findChild<Banner *>()->accessibleName().contains("there is no such file"));
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(std::ranges::count(test.script.calls, "evaluate"), 1);
}

void TestEvaluate::whatIsNoSetIsSaid()
{
    TestStudio test;
    loadModelAndAdapters(test);
    test.dialogs.files = QStringList{"poem.txt"};
    test.script.questionSets = {{"poem.txt", tl::unexpected(Error{ErrorCode::InputFile, "holds no questions", "poem.txt"})}};
    EvaluatePage page(*test.studio);
    open(test, page);
    page.findChild<QPushButton *>("addSetButton")->click();
    page.findChild<QMenu *>()->actions().at(1)->trigger();
    QTRY_VERIFY(page.findChild<Banner *>()->isVisible());
    QVERIFY(page.findChild<Banner *>()->accessibleName().contains("holds no questions"));
    QVERIFY(boardOf(page).sets().empty());
}

void TestEvaluate::controlsSayWhatIsMissing()
{
    TestStudio test;
    EvaluatePage page(*test.studio);
    open(test, page);
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
    keepSets(test, {setOf("a.json", "A")});
    test.dialogs.saveFile = test.folder.filePath("out.csv");
    EvaluatePage page(*test.studio);
    open(test, page);
    page.findChild<QPushButton *>("evaluateButton")->click();
    QTRY_COMPARE(std::ranges::count(test.script.calls, "evaluate"), 3);
    QTRY_VERIFY(test.studio->work().isIdle());
    page.findChild<QPushButton *>("saveResultsButton")->click();
    QVERIFY(!test.studio->light().isIdle()); // the window doesn't wait for it
    waitUntilIdle(test);
    QFile file(test.dialogs.saveFile);
    QVERIFY(file.open(QFile::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5); // the head, three adapters, the end
    QVERIFY(lines[2].startsWith("\"lora-maths\",\"A\",1,2,0.5"));
}

void TestEvaluate::savedColumnsAreToldApart()
{
    TestStudio test;
    loadModel(test);
    loadAdapter(test, 1, "here/lora");
    loadAdapter(test, 2, "there/lora");
    keepSets(test, {setOf("a.json", "12\" pipes"), setOf("a.json", "12\" pipes", 5)});
    test.script.evaluation = resultOf("x", 1, 1, 1);
    EvaluatePage page(*test.studio);
    open(test, page);
    page.findChild<QPushButton *>("evaluateButton")->click();
    waitUntilIdle(test);
    const auto save = [&](const QString &name) {
        test.dialogs.saveFile = test.folder.filePath(name);
        page.findChild<QPushButton *>("saveResultsButton")->click();
        waitUntilIdle(test);
        QFile file(test.dialogs.saveFile);
        return file.open(QFile::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    const QList<QByteArray> rows = save("out.csv");
    QCOMPARE(rows.size(), 7);
    QCOMPARE(std::set<QByteArray>(rows.begin(), rows.end()).size(), size_t{7});
    QVERIFY2(rows[3].startsWith("\"lora\",\"12\"\" pipes\",1,1,1.0"), rows[3].constData());
    QVERIFY2(rows[3].contains("here/lora\",\"a.json\",\"math\",\"generate\",\"\",0,64,false"), rows[3].constData());
    const QList<QByteArray> lines = save("out.jsonl");
    QCOMPARE(std::set<QByteArray>(lines.begin(), lines.end()).size(), size_t{6});
    const auto last = nlohmann::json::parse(lines.constLast().toStdString());
    QCOMPARE(last.at("set"), "12\" pipes");
    QCOMPARE(last.at("terms").at("limit"), 5);
    QVERIFY(last.at("adapter_path").get<std::string>().ends_with("there/lora"));
}

void TestEvaluate::whatCantBeSavedIsSaid()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A")});
    EvaluatePage page(*test.studio);
    open(test, page);
    boardOf(page).setResult(AdapterHandle{1}, 0, resultOf("x", 20, 5, 3));
    page.findChild<BoardCard *>()->updateControls();
    test.dialogs.saveFile = test.folder.filePath("nowhere/out.csv");
    page.findChild<QPushButton *>("saveResultsButton")->click();
    waitUntilIdle(test);
    QVERIFY(page.findChild<Banner *>()->isVisible());
    QVERIFY(page.findChild<Banner *>()->accessibleName().contains("nowhere/out.csv"));
}

void TestEvaluate::aSampleIsAskedInChat()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A")});
    MainWindow window(*test.studio);
    window.show();
    test.studio->show("evaluate");
    auto *page = window.findChild<EvaluatePage *>();
    auto *table = page->findChild<QTableView *>("boardTable");
    EvaluationBoard *board = &boardOf(*page);
    QTRY_COMPARE(board->sets().size(), size_t(1));
    waitUntilIdle(test);
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

void TestEvaluate::aSampleShowsHowItWasJudged()
{
    TestStudio test;
    SampleView view;
    const auto textOf = [&](const EvaluationRecord &record) {
        const ComparedSample sample{"A", &record, nullptr};
        view.setSample(&sample, "lora", {});
        return view.findChild<QTextBrowser *>("sampleText")->toPlainText();
    };
    EvaluationRecord compared;
    compared.expected = compared.extracted = "B";
    compared.isCorrect = true;
    compared.choices = {{"A", -12.5, 10}, {"B", -6, 3}};
    const QString choices = textOf(compared);
    QVERIFY2(choices.contains("likeliest is B, right") && choices.contains("12.5") && choices.contains("1.25"),
             qPrintable(choices));
    EvaluationRecord program;
    program.answer = program.extracted = "    return 1";
    program.verdict = "ran longer than 10 s";
    QVERIFY2(textOf(program).contains("ran longer than 10 s"), qPrintable(textOf(program)));
    SampleTable table;
    auto result = std::make_shared<EvaluationResult>();
    result->records = {program};
    table.setEvaluations("lora", {{"A", result}}, {}, {});
    QCOMPARE(table.index(0, SampleTable::First).data().toString(), QString("failed"));
}

void TestEvaluate::theRoutingOfASampleIsShown()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A")});
    EvaluatePage page(*test.studio);
    page.resize(1200, 616);
    open(test, page);
    EvaluationBoard &board = boardOf(page);
    for (const int adapter : {0, 1, 2})
        board.setResult(AdapterHandle{adapter}, 0, resultOf("x", 20, 5 + 5 * adapter, 3));
    auto *table = page.findChild<QTableView *>("boardTable");
    auto *show = page.findChild<QPushButton *>("showRoutingButton");
    table->selectRow(0);
    QVERIFY(!show->isEnabled() && show->toolTip().contains("router"));
    table->clearSelection();
    table->selectRow(1);
    table->selectRow(2);
    QVERIFY(show->isEnabled());
    const auto token = [](double query, double output) {
        return GeneratedToken{0, 5, "x", 0, {{1, {"Q", "O"}, {query, output}, {}, {}, {}}}};
    };
    test.script.answers = {{token(0.2, 0.5), token(0.4, 0.7)}, {token(0.9, 0.1), token(0.9, 0.1)}};
    show->click();
    auto *first = page.findChild<HeatMap *>("routingHeatMap"), *second = page.findChild<HeatMap *>("secondRoutingHeatMap");
    QTRY_VERIFY(first->isVisible() && second->isVisible());
    const GenerateRequest &asked = test.script.generated.front();
    QVERIFY(asked.withRouting && asked.sampling.temperature == 0 && asked.sampling.maxTokens == 64);
    QCOMPARE(asked.lanes.size(), size_t{2});
    QCOMPARE(asked.lanes[0].adapter, AdapterHandle{2}); // the lower row comes first, as in the table of samples
    QVERIFY(test.script.tokenized.parseSpecial && test.script.tokenized.texts.front().starts_with("Below is an instruction."));
    QCOMPARE(first->layers(), 2);
    QCOMPARE(first->rows().size(), size_t{2});
    QVERIFY(std::abs(*first->valueAt({0, 1}) - 0.3) < 1e-6 && std::abs(*first->valueAt({1, 1}) - 0.6) < 1e-6);
    QVERIFY(std::abs(*second->valueAt({0, 1}) - 0.9) < 1e-6 && !second->valueAt({0, 0}));
    QStringList said;
    for (const ToneLabel *label : page.findChildren<ToneLabel *>())
        if (label->isVisible())
            said << label->text();
    QVERIFY2(said.contains("soft-moa-maths: mostly O, 0.60"), qPrintable(said.join('\n')));
    QVERIFY(said.contains("This time it answered otherwise."));
    QVERIFY2(page.minimumSizeHint().height() <= 616, qPrintable(QString::number(page.minimumSizeHint().height())));
    saveShot(page, "evaluate-routing");
    page.findChild<QTableView *>("samplesTable")->selectRow(1);
    QVERIFY(!first->isVisible()); // it was another sample's
}

void TestEvaluate::aSampleIsAnsweredAgainOnce()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A")});
    EvaluatePage page(*test.studio);
    open(test, page);
    boardOf(page).setResult(AdapterHandle{1}, 0, resultOf("x", 20, 10, 3));
    page.findChild<QTableView *>("boardTable")->selectRow(1);
    const auto *show = page.findChild<QPushButton *>("showRoutingButton");
    test.script.answers = {{GeneratedToken{0, 5, "x", 0, {{1, {"Q"}, {0.5}, {}, {}, {}}}}}};
    test.script.holdToken = 0;
    page.findChild<QPushButton *>("showRoutingButton")->click();
    QVERIFY(!show->isEnabled());
    QCOMPARE(show->toolTip(), QString("It is being answered."));
    page.findChild<QPushButton *>("showRoutingButton")->click();
    QCOMPARE(test.studio->work().waiting().size(), 1);
    page.findChild<QTableView *>("samplesTable")->selectRow(1);
    QVERIFY(show->isEnabled()); // it is another one's answer that nobody waits for any more
    waitUntilIdle(test);
    QVERIFY(!page.findChild<HeatMap *>("routingHeatMap")->isVisible());
    test.script.holdToken = SIZE_MAX;
    page.findChild<QPushButton *>("showRoutingButton")->click();
    QTRY_VERIFY(page.findChild<HeatMap *>("routingHeatMap")->isVisible());
    waitUntilIdle(test);
    QVERIFY(show->isEnabled());
    test.studio->training().resume(test.studio->surroundings().workspace / "another");
    QVERIFY2(!show->isEnabled() && show->toolTip().contains("training"), qPrintable(show->toolTip()));
}

void TestEvaluate::theReadingPlaceStays()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "A", 20), setOf("b.json", "B")});
    EvaluatePage page(*test.studio);
    open(test, page);
    boardOf(page).setResult(AdapterHandle{1}, 0, resultOf("x", 20, 10, 3));
    page.findChild<QTableView *>("boardTable")->selectRow(1);
    auto *samples = page.findChild<QTableView *>("samplesTable");
    samples->selectRow(4);
    test.script.answers = {{GeneratedToken{0, 5, "x", 0, {{1, {"Q"}, {0.5}, {}, {}, {}}}}}};
    page.findChild<QPushButton *>("showRoutingButton")->click();
    QTRY_VERIFY(page.findChild<HeatMap *>("routingHeatMap")->isVisible());
    const QString before = page.findChild<QTextBrowser *>("sampleText")->toPlainText();
    const auto isWhereItWas = [&] {
        const QModelIndexList chosen = samples->selectionModel()->selectedRows();
        return chosen.size() == 1 && chosen.constFirst().row() == 4 && page.findChild<HeatMap *>("routingHeatMap")->isVisible();
    };
    test.script.evaluation = resultOf("x", 20, 5, 3);
    page.findChild<QPushButton *>("evaluateButton")->click(); // the chosen row's other set
    waitUntilIdle(test);
    QCOMPARE(samples->model()->rowCount(), 15); // right ones of both
    QVERIFY(isWhereItWas());
    QCOMPARE(page.findChild<QTextBrowser *>("sampleText")->toPlainText(), before);
    LongLanguage language; // sets are called otherwise in it
    qApp->installTranslator(&language);
    QTRY_VERIFY(samples->model()->headerData(1, Qt::Horizontal).toString() != "Right");
    QVERIFY(isWhereItWas());
    qApp->removeTranslator(&language);
    QTRY_COMPARE(samples->model()->headerData(1, Qt::Horizontal).toString(), QString("Right"));
    page.findChild<QTableView *>("boardTable")->clearSelection();
    page.findChild<QTableView *>("boardTable")->selectRow(1);
    QCOMPARE(samples->selectionModel()->selectedRows().constFirst().row(), 4);
}

void TestEvaluate::itIsDrawn()
{
    TestStudio test;
    loadModelAndAdapters(test);
    keepSets(test, {setOf("a.json", "MultiArith"), setOf("b.json", "AddSub", 200)});
    EvaluatePage page(*test.studio);
    page.resize(1360, 796);
    open(test, page);
    loadAdapter(test, 3, "unipeft-maths");
    EvaluationBoard *board = &boardOf(page);
    board->setResult(AdapterHandle::Base, 0, resultOf("", 200, 8, 3));
    board->setResult(AdapterHandle::Base, 1, resultOf("", 200, 4, 3));
    board->setResult(AdapterHandle{1}, 0, resultOf("lora", 200, 51, 7));
    board->setResult(AdapterHandle{1}, 1, resultOf("lora", 200, 74, 7));
    board->setResult(AdapterHandle{2}, 0, resultOf("soft", 200, 57, 3));
    board->setProgress(AdapterHandle{2}, 1, {0, 84, 200, 30});
    board->setResult(AdapterHandle{3}, 0, resultOf("unipeft", 200, 30, 3));
    test.studio->residents().forgetAdapter(AdapterHandle{3}); // there from earlier
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
    const int row = page.findChild<QWidget *>("askingButton")->mapTo(&page, QPoint()).y();
    for (const char *name : {"addSetButton", "addAdapterButton", "saveResultsButton", "evaluateButton"})
        QCOMPARE(page.findChild<QWidget *>(name)->mapTo(&page, QPoint()).y(), row); // one row of tools
    QVERIFY2(page.minimumSizeHint().width() <= 1200, qPrintable(QString::number(page.minimumSizeHint().width())));
    QVERIFY2(page.minimumSizeHint().height() <= 616, qPrintable(QString::number(page.minimumSizeHint().height())));
}

QTEST_MAIN(TestEvaluate)
#include "tst_ui_evaluate.moc"
