// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluate_test.h"
#include "ui/pages/evaluate/asking_drawer.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

/// The page with a model, an adapter, and sets of numbers, of choices and of programs to be added.
class AskingTest
{
public:
    AskingTest()
    {
        loadModelAndAdapters(test);
        test.script.questionSets = {{"sums.json", QuestionSetInfo{"sums.json", "GSM8K", "math", 40, false, false, {}}},
                                    {"arc.json", QuestionSetInfo{"arc.json", "ARC", "label", 30, true, false, {}}},
                                    {"code.jsonl", QuestionSetInfo{"code.jsonl", "HumanEval", "code", 164, false, true, {}}},
                                    {"own.csv", QuestionSetInfo{"own.csv", {}, {}, 12, false, false, {}}}};
        page = std::make_unique<EvaluatePage>(*test.studio);
        page->resize(1200, 616);
        open(test, *page);
    }

    void add(const QString &file)
    {
        test.dialogs.files = {file};
        find<QPushButton>("addSetButton")->click();
        page->findChild<QMenu *>()->actions().at(1)->trigger();
        delete page->findChild<QMenu *>();
        waitUntilIdle(test);
    }
    /// Opens the drawer for a set, by its place.
    void ask(int set)
    {
        if (!find<AskingDrawer>()->isVisible())
            find<QPushButton>("askingButton")->click();
        find<AskingDrawer>()->open(set);
    }
    void choose(const char *box, const char *key)
    {
        auto *combo = find<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(key));
        QCOMPARE(combo->currentData().toString(), QString(key));
    }
    void evaluate()
    {
        find<QPushButton>("evaluateButton")->click();
        waitUntilIdle(test);
    }
    [[nodiscard]] qsizetype evaluations() const { return std::ranges::count(test.script.calls, "evaluate"); }
    /// Why a control is disabled; empty where it is not.
    [[nodiscard]] QString reason(const char *name) const
    {
        const auto *control = page->findChild<QWidget *>(name);
        return control->isEnabled() ? QString() : control->toolTip();
    }
    template <class T>
    [[nodiscard]] T *find(const char *name = nullptr) const
    {
        return page->findChild<T *>(name ? QString(name) : QString());
    }
    [[nodiscard]] EvaluationBoard &board() const { return boardOf(*page); }
    [[nodiscard]] QString head(int set) const { return board().headerData(set + 1, Qt::Horizontal, Qt::DisplayRole).toString(); }

    TestStudio test;
    std::unique_ptr<EvaluatePage> page;
};

} // namespace

class TestEvaluateAsking : public QObject
{
    Q_OBJECT

private slots:
    void setsThatAreAddedTakeWhatWasChosen();
    void anUnknownSetAsksForItsRule();
    void theOpenDrawerGoesToTheSetThatIsMeant();
    void twoColumnsDontBecomeTheSame();
    void formerTermsComeBackWithTheirResults();
    void choicesAreComparedByLikelihood();
    void whatDoesNotApplySaysWhy();
    void programsAreWrittenAndNotRunUnasked();
    void runningProgramsIsAskedOnce();
    void nothingIsChangedWhileItRuns();
    void progressLeavesTheDrawerAlone();
    void termsAreThereAfterARestart();
    void itIsDrawn();
};

void TestEvaluateAsking::setsThatAreAddedTakeWhatWasChosen()
{
    AskingTest test;
    test.find<QPushButton>("askingButton")->click();
    QVERIFY(test.find<AskingDrawer>()->isVisible());
    test.choose("ruleComboBox", "exact");
    test.choose("scoringComboBox", "likelihood");
    test.choose("evaluationTemplateComboBox", "none");
    test.find<QSpinBox>("answerTokensSpinBox")->setValue(200);
    test.find<QSpinBox>("limitSpinBox")->setValue(20);
    test.find<QSpinBox>("evaluationBatchSpinBox")->setValue(4);
    test.find<QPushButton>("askingButton")->click();
    QVERIFY(!test.find<AskingDrawer>()->isVisible());
    test.add("sums.json");
    test.evaluate();
    QCOMPARE(test.evaluations(), 3);
    const EvaluateRequest &asked = test.test.script.evaluated;
    QCOMPARE(asked.rule, std::string("exact"));
    QCOMPARE(asked.scoring, std::string("generate")); // it offers no choices
    QCOMPARE(asked.promptTemplate, std::string("none"));
    QCOMPARE(asked.sampling.maxTokens, 200);
    QCOMPARE(asked.limit, 20);
    QCOMPARE(asked.batchSize, 4);
    QVERIFY2(test.head(0).contains("first 20") && test.head(0).contains("200"), qPrintable(test.head(0)));
}

void TestEvaluateAsking::anUnknownSetAsksForItsRule()
{
    AskingTest test;
    test.add("sums.json");
    QVERIFY(!test.find<AskingDrawer>()->isVisible());
    test.add("own.csv");
    QVERIFY(test.find<AskingDrawer>()->isVisible());
    QCOMPARE(test.find<QComboBox>("askedSetComboBox")->currentIndex(), 2); // after those that are added, and the sums
    test.choose("ruleComboBox", "exact");
    QCOMPARE(test.board().set(1).terms.rule, std::string("exact"));
    QVERIFY(test.board().set(0).terms.rule.empty());
}

void TestEvaluateAsking::theOpenDrawerGoesToTheSetThatIsMeant()
{
    AskingTest test;
    test.add("sums.json");
    test.find<QPushButton>("askingButton")->click();
    const auto *head = test.find<QTableView>("boardTable")->horizontalHeader();
    emit test.find<QTableView>("boardTable")
        ->horizontalHeader()
        ->customContextMenuRequested(QPoint(head->sectionViewportPosition(1) + 5, 5));
    test.find<QMenu>()->actions().constFirst()->trigger();
    QVERIFY(test.find<AskingDrawer>()->isVisible());
    QCOMPARE(test.find<QComboBox>("askedSetComboBox")->currentIndex(), 1);
    delete test.find<QMenu>();
    test.add("own.csv"); // whose rule is unknown
    QVERIFY(test.find<AskingDrawer>()->isVisible());
    QCOMPARE(test.find<QComboBox>("askedSetComboBox")->currentIndex(), 2);
    test.ask(0);
    test.add("own.csv"); // it is there already
    QCOMPARE(test.find<QComboBox>("askedSetComboBox")->currentIndex(), 2);
}

void TestEvaluateAsking::twoColumnsDontBecomeTheSame()
{
    AskingTest test;
    test.add("sums.json");
    test.ask(AskingDrawer::kAdded);
    test.find<QSpinBox>("limitSpinBox")->setValue(20);
    test.add("sums.json");
    QCOMPARE(test.board().sets().size(), size_t{2});
    test.ask(1);
    test.find<QSpinBox>("limitSpinBox")->setValue(0); // as the other is asked
    QCOMPARE(test.board().set(1).terms.limit, 20);
    QCOMPARE(test.find<QSpinBox>("limitSpinBox")->value(), 20);
    QCOMPARE(test.find<QComboBox>("askedSetComboBox")->currentIndex(), 2);
    const auto *banner = test.find<Banner>();
    QVERIFY(banner->isVisible() && banner->accessibleName().contains("in this way already"));
    const auto *evaluate = test.find<QPushButton>("evaluateButton");
    const int toolsEnd = evaluate->mapTo(test.page.get(), evaluate->rect().bottomLeft()).y();
    QVERIFY(test.find<AskingDrawer>()->y() >= toolsEnd); // which the banner moved
    saveShot(*test.page, "evaluate-asking-refused");
    test.find<QSpinBox>("limitSpinBox")->setValue(30);
    QCOMPARE(test.board().set(1).terms.limit, 30);
    QVERIFY(!banner->isVisible());
}

void TestEvaluateAsking::formerTermsComeBackWithTheirResults()
{
    AskingTest test;
    test.add("sums.json");
    test.evaluate();
    QVERIFY(test.board().cell(0, 0)->result);
    const std::string firstName = test.test.script.evaluated.outputName;
    test.ask(0);
    test.find<QSpinBox>("answerTokensSpinBox")->setValue(256);
    QVERIFY(!test.board().cell(0, 0)); // nobody knows what longer answers come to
    test.evaluate();
    QCOMPARE(test.evaluations(), 6);
    QCOMPARE(test.test.script.evaluated.sampling.maxTokens, 256);
    QVERIFY(test.test.script.evaluated.outputName != firstName); // and both are kept
    test.find<QSpinBox>("answerTokensSpinBox")->setValue(64);
    QVERIFY(test.board().cell(0, 0)->result);
    test.find<QSpinBox>("evaluationBatchSpinBox")->setValue(2);
    QVERIFY(test.board().cell(0, 0)->result); // the answers are the same
    test.evaluate();
    QCOMPARE(test.evaluations(), 6);
}

void TestEvaluateAsking::choicesAreComparedByLikelihood()
{
    AskingTest test;
    test.add("arc.json");
    test.ask(0);
    QVERIFY(test.reason("scoringComboBox").isEmpty() && test.reason("ruleComboBox").isEmpty());
    test.choose("scoringComboBox", "likelihood");
    QVERIFY(test.reason("ruleComboBox").contains("likelihood") && test.reason("answerTokensSpinBox").contains("likelihood"));
    QVERIFY2(test.head(0).contains("Likelihood"), qPrintable(test.head(0)));
    test.evaluate();
    QCOMPARE(test.test.script.evaluated.scoring, std::string("likelihood"));
}

void TestEvaluateAsking::whatDoesNotApplySaysWhy()
{
    AskingTest test;
    test.add("sums.json");
    test.add("code.jsonl");
    test.ask(AskingDrawer::kAdded); // it is not known what they will be
    for (const char *name : {"ruleComboBox", "scoringComboBox", "answerTokensSpinBox", "executeSwitch"})
        QVERIFY2(test.reason(name).isEmpty(), name);
    test.ask(0);
    QVERIFY(test.reason("scoringComboBox").contains("no answers to choose from"));
    QVERIFY(test.reason("executeSwitch").contains("programming problems"));
    QVERIFY(test.reason("ruleComboBox").isEmpty());
    test.ask(1);
    QVERIFY(test.reason("scoringComboBox").contains("tests") && test.reason("ruleComboBox").contains("tests"));
    QVERIFY(test.reason("executeSwitch").isEmpty());
}

void TestEvaluateAsking::programsAreWrittenAndNotRunUnasked()
{
    AskingTest test;
    test.add("code.jsonl");
    QVERIFY(!test.board().set(0).terms.executes);
    EvaluationResult written;
    written.rule = "code";
    written.total = 164;
    written.isJudged = false;
    written.completionsFile = "some/completions.jsonl";
    test.test.script.evaluation = written;
    test.evaluate();
    QCOMPARE(test.evaluations(), 3);
    QVERIFY(!test.test.script.evaluated.execute && test.test.dialogs.asked.isEmpty());
    QCOMPARE(test.test.script.evaluated.sampling.maxTokens, 512); // programs are longer than numbers
    const QModelIndex cell = test.board().index(0, 1);
    QVERIFY(!cell.data(EvaluationBoard::CellRole).isValid()); // no accuracy that nobody measured
    QVERIFY2(cell.data().toString().contains("164 program"), qPrintable(cell.data().toString()));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("some/completions.jsonl"));
    QVERIFY(!test.board().together(0));
}

void TestEvaluateAsking::runningProgramsIsAskedOnce()
{
    AskingTest test;
    test.add("code.jsonl");
    test.ask(0);
    test.find<QAbstractButton>("executeSwitch")->click();
    QVERIFY(test.board().set(0).terms.executes);
    test.test.dialogs.answers = {0, 1};
    test.evaluate();
    QCOMPARE(test.evaluations(), 0);
    QCOMPARE(test.test.dialogs.asked.size(), 1);
    const QString told = test.test.dialogs.asked.constFirst().text;
    for (const char *limit : {"10 s", "1 GiB", "network", "neither create, change nor remove"})
        QVERIFY2(told.contains(limit), limit);
    test.evaluate();
    QCOMPARE(test.evaluations(), 3);
    QVERIFY(test.test.script.evaluated.execute);
    loadAdapter(test.test, 3, "another");
    test.evaluate();
    QCOMPARE(test.evaluations(), 4);
    QCOMPARE(test.test.dialogs.asked.size(), 2); // not again
}

void TestEvaluateAsking::nothingIsChangedWhileItRuns()
{
    AskingTest test;
    test.add("sums.json");
    test.ask(0);
    test.find<QPushButton>("evaluateButton")->click();
    QVERIFY(test.reason("answerTokensSpinBox").contains("running") && test.reason("addSetButton").contains("running"));
    waitUntilIdle(test.test);
    QVERIFY(test.reason("answerTokensSpinBox").isEmpty());
}

void TestEvaluateAsking::progressLeavesTheDrawerAlone()
{
    AskingTest test;
    test.add("sums.json");
    test.ask(0);
    const QSignalSpy filled(test.find<QComboBox>("askedSetComboBox")->model(), &QAbstractItemModel::rowsInserted);
    test.evaluate();
    QCOMPARE(test.evaluations(), 3);
    QCOMPARE(filled.count(), 0);
}

void TestEvaluateAsking::termsAreThereAfterARestart()
{
    AskingTest test;
    test.ask(AskingDrawer::kAdded);
    test.find<QSpinBox>("limitSpinBox")->setValue(7);
    test.add("arc.json");
    test.ask(0);
    test.choose("scoringComboBox", "likelihood");
    test.find<QSpinBox>("evaluationBatchSpinBox")->setValue(3);
    const BoardSet before = test.board().set(0);
    test.page = std::make_unique<EvaluatePage>(*test.test.studio);
    open(test.test, *test.page);
    QCOMPARE(test.board().sets().size(), size_t{1});
    QVERIFY(test.board().set(0).isSameAs(before) && test.board().set(0).batchSize == 3);
    test.ask(0);
    QVERIFY(test.reason("scoringComboBox").isEmpty()); // it was read what the set is
    test.ask(AskingDrawer::kAdded);
    QCOMPARE(test.find<QSpinBox>("limitSpinBox")->value(), 7);
}

void TestEvaluateAsking::itIsDrawn()
{
    AskingTest test;
    for (const char *file : {"sums.json", "arc.json", "code.jsonl"})
        test.add(file);
    test.ask(2);
    saveShot(*test.page, "evaluate-asking-small");
    QVERIFY(test.page->rect().contains(test.find<AskingDrawer>()->geometry()));
    test.page->resize(1360, 796);
    test.ask(1);
    saveShot(*test.page, "evaluate-asking-light");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(*test.page, "evaluate-asking-dark");
    const auto *drawer = test.find<AskingDrawer>();
    QVERIFY(test.page->rect().contains(drawer->geometry()));
    const auto *evaluate = test.find<QPushButton>("evaluateButton");
    QVERIFY(drawer->y() >= evaluate->mapTo(test.page.get(), evaluate->rect().bottomLeft()).y()); // it stays in reach
}

QTEST_MAIN(TestEvaluateAsking)
#include "tst_ui_evaluate_asking.moc"
