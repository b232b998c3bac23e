// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluate_test.h"
#include "ui/models/kept_evaluations.h"

#include <QMenu>

#include <fstream>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace fs = std::filesystem;

namespace {

/// Two sets, and some evaluations of theirs that an earlier start of the program left.
class KeptTest
{
public:
    KeptTest() { keepSets(test, {setOf("a.json", "A"), setOf("b.json", "B")}); }

    [[nodiscard]] fs::path folder() const { return evaluationsFolder(test.studio->surroundings().workspace); }
    [[nodiscard]] fs::path adapter(const std::string &name) const { return test.studio->surroundings().workspace / name; }

    EvaluationResult &keep(const std::string &name, const fs::path &adapter, const std::string &data)
    {
        fs::create_directories(folder());
        std::ofstream(folder() / (name + ".json")) << "{}";
        EvaluationResult result = resultOf(adapter.string(), 20, 5, 3);
        result.data = data;
        result.terms = {kTestModel, "auto", "math", {}, 0, 64};
        result.finished = "2026-01-31T12:00:00." + std::to_string(100 + test.script.evaluations.size()) + "Z";
        result.recordsFile = folder() / (name + ".jsonl");
        return *test.script.evaluations.insert_or_assign(name + ".json", result).first->second;
    }

    void start()
    {
        page = std::make_unique<EvaluatePage>(*test.studio);
        open(test, *page);
    }
    [[nodiscard]] EvaluationBoard &board() const { return boardOf(*page); }
    [[nodiscard]] QTableView *table() const { return page->findChild<QTableView *>("boardTable"); }
    [[nodiscard]] const Banner *banner() const { return page->findChild<Banner *>(); }

    TestStudio test;
    std::unique_ptr<EvaluatePage> page;
};

} // namespace

class TestEvaluateKept : public QObject
{
    Q_OBJECT

private slots:
    void whatWasEvaluatedIsThereAgain();
    void aDamagedFileCostsItsCellAlone();
    void resultsOfAnotherKindAreNotShown_data();
    void resultsOfAnotherKindAreNotShown();
    void whatIsOlderThanItsAdapterIsLeftOut();
    void theDeleteKeyDeletesOnceAsked();
    void aMenuDeletesOneOrAll();
    void aFileThatCantBeRemovedIsNamed();
    void anAdapterThatLearnsOnIsForgotten();
    void anAbsentAdapterIsLoadedFromItsRow();
    void noAdapterIsLoadedTwice();
    void namesTellKindsApart();
};

void TestEvaluateKept::whatWasEvaluatedIsThereAgain()
{
    KeptTest kept;
    kept.keep("base", {}, "a.json");
    kept.keep("lora-a", kept.adapter("lora-maths") / "adapter.pth", "a.json");
    kept.keep("lora-b", kept.adapter("lora-maths"), "b.json"); // the same, however it was opened
    kept.start();
    EvaluationBoard &board = kept.board();
    QCOMPARE(board.rowCount(), 2); // without a model, those of the one that answered last
    QCOMPARE(board.model(), fs::path(kTestModel));
    QCOMPARE(board.nameOf(1), QString("lora-maths"));
    QVERIFY(!board.row(1).handle && board.cell(0, 0) && !board.cell(0, 1) && board.cell(1, 0) && board.cell(1, 1));
    QCOMPARE(board.cell(1, 0)->result->records.size(), size_t{20});
    QCOMPARE(board.together(1)->total, 40);

    loadModelAndAdapters(kept.test); // lora-maths and another one
    QCOMPARE(board.rowCount(), 3);
    QCOMPARE(board.rowOf(AdapterHandle{1}), 1);
    QVERIFY(board.cell(1, 0)->result && board.cell(1, 1)->result && !board.cell(2, 0));
    kept.page->findChild<QPushButton *>("evaluateButton")->click();
    waitUntilIdle(kept.test);
    QCOMPARE(std::ranges::count(kept.test.script.calls, "evaluate"), 3); // the base on B, the other adapter on both
}

void TestEvaluateKept::aDamagedFileCostsItsCellAlone()
{
    KeptTest kept;
    kept.keep("a", {}, "a.json");
    kept.keep("b", {}, "b.json");
    kept.test.script.evaluations.insert_or_assign(
        "b.json", tl::unexpected(Error{ErrorCode::InputFile, "holds 3 answers that can be read, of 20", "b.jsonl"}));
    kept.start();
    QVERIFY(kept.board().cell(0, 0) && !kept.board().cell(0, 1));
    QVERIFY(kept.banner()->isVisible());
    const QString said = kept.banner()->accessibleName();
    QVERIFY2(said.contains("b.jsonl") && said.contains("3 answers") && said.contains("others are here"), qPrintable(said));
}

void TestEvaluateKept::resultsOfAnotherKindAreNotShown_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"another model", "another precision", "another length", "another rule", "another template",
                             "fewer samples", "likelihoods", "another file"})
        QTest::newRow(what) << QString(what);
}

void TestEvaluateKept::resultsOfAnotherKindAreNotShown()
{
    QFETCH(QString, what);
    KeptTest kept;
    kept.keep("same", {}, "b.json");
    EvaluationResult &other = kept.keep("other", {}, "a.json");
    if (what == "another model")
        other.terms.model = "Llama.gguf";
    else if (what == "another precision")
        other.terms.precision = "8bit";
    else if (what == "another length")
        other.terms.maxTokens = 32;
    else if (what == "another rule")
        other.terms.rule = "exact";
    else if (what == "another template")
        other.terms.promptTemplate = "none";
    else if (what == "fewer samples")
        other.terms.limit = 10;
    else if (what == "likelihoods")
        other.scoring = "likelihood";
    else
        other.data = "elsewhere/a.json";
    loadModel(kept.test);
    kept.start();
    QVERIFY(kept.board().cell(0, 1));
    QVERIFY(!kept.board().cell(0, 0));
}

void TestEvaluateKept::whatIsOlderThanItsAdapterIsLeftOut()
{
    KeptTest kept;
    const fs::path run = kept.adapter("lora-maths");
    fs::create_directories(run);
    std::ofstream(run / "adapter.pth") << "x";
    kept.keep("old", run, "a.json");
    kept.keep("new", run, "b.json");
    const auto learnt = fs::last_write_time(run / "adapter.pth");
    fs::last_write_time(kept.folder() / "old.json", learnt - std::chrono::seconds(5));
    fs::last_write_time(kept.folder() / "new.json", learnt + std::chrono::seconds(5));
    kept.start();
    QCOMPARE(kept.board().rowCount(), 2);
    QVERIFY(!kept.board().cell(1, 0) && kept.board().cell(1, 1));
    QVERIFY(!kept.banner()->isVisible()); // it is no damage
}

void TestEvaluateKept::theDeleteKeyDeletesOnceAsked()
{
    KeptTest kept;
    kept.keep("lora-a", kept.adapter("lora-maths"), "a.json");
    kept.keep("lora-b", kept.adapter("lora-maths"), "b.json");
    kept.keep("soft-a", kept.adapter("soft-maths"), "a.json");
    kept.start();
    kept.page->activateWindow();
    kept.table()->setFocus();
    kept.table()->selectRow(1);
    kept.test.dialogs.answers = {0, 1};
    QTest::keyClick(kept.table(), Qt::Key_Delete);
    QCOMPARE(kept.test.dialogs.asked.size(), 1);
    QCOMPARE(kept.test.dialogs.asked.constFirst().destructive, 1);
    QVERIFY(kept.test.dialogs.asked.constFirst().title.contains("2"));
    QCOMPARE(kept.board().rowCount(), 3); // kept
    QTest::keyClick(kept.table(), Qt::Key_Delete);
    waitUntilIdle(kept.test);
    QCOMPARE(kept.board().rowCount(), 2); // the row had nothing left
    QCOMPARE(kept.board().nameOf(1), QString("soft-maths"));
    QCOMPARE(kept.test.script.removed, (std::vector{kept.folder() / "lora-a.json", kept.folder() / "lora-b.json"}));

    kept.table()->clearSelection();
    kept.table()->selectionModel()->setCurrentIndex(kept.board().index(1, 2), QItemSelectionModel::NoUpdate);
    QTest::keyClick(kept.table(), Qt::Key_Delete); // there is nothing in it
    QCOMPARE(kept.test.dialogs.asked.size(), 2);
    kept.table()->selectionModel()->setCurrentIndex(kept.board().index(1, 1), QItemSelectionModel::NoUpdate);
    kept.test.dialogs.answers = {1};
    QTest::keyClick(kept.table(), Qt::Key_Delete);
    waitUntilIdle(kept.test);
    QCOMPARE(kept.board().rowCount(), 1);
    QCOMPARE(kept.test.script.removed.size(), size_t{3});
}

void TestEvaluateKept::aMenuDeletesOneOrAll()
{
    KeptTest kept;
    kept.keep("lora-a", kept.adapter("lora-maths"), "a.json");
    kept.keep("lora-b", kept.adapter("lora-maths"), "b.json");
    kept.start();
    const auto trigger = [&](int column, const QString &words) {
        const QPoint at = kept.table()->visualRect(kept.board().index(1, column)).center();
        emit kept.table()->customContextMenuRequested(at);
        auto *menu = kept.page->findChild<QMenu *>();
        bool isThere = false;
        for (QAction *action : menu->actions())
            if (action->text().contains(words)) {
                isThere = true;
                kept.test.dialogs.answers = {1};
                action->trigger();
                break;
            }
        delete menu;
        waitUntilIdle(kept.test);
        return isThere;
    };
    QVERIFY(!trigger(0, "Delete this result")); // the name is none
    QVERIFY(trigger(1, "Delete this result"));
    QCOMPARE(kept.test.script.removed, std::vector{kept.folder() / "lora-a.json"});
    QVERIFY(!kept.board().cell(1, 0) && kept.board().cell(1, 1));
    QVERIFY(trigger(0, "Delete all results of lora-maths"));
    QCOMPARE(kept.board().rowCount(), 1);
    QCOMPARE(kept.test.script.removed.size(), size_t{2});
}

void TestEvaluateKept::aFileThatCantBeRemovedIsNamed()
{
    KeptTest kept;
    kept.keep("a", {}, "a.json");
    kept.test.script.failures["removeEvaluation"] = {ErrorCode::OutputFile, "can't be removed: Permission denied", "a.json"};
    kept.start();
    kept.table()->selectRow(0);
    kept.test.dialogs.answers = {1};
    kept.page->activateWindow();
    kept.table()->setFocus();
    QTest::keyClick(kept.table(), Qt::Key_Delete);
    QTRY_VERIFY(kept.banner()->isVisible());
    QVERIFY(kept.banner()->accessibleName().contains("Permission denied"));
}

void TestEvaluateKept::anAdapterThatLearnsOnIsForgotten()
{
    KeptTest kept;
    kept.keep("base", {}, "a.json");
    kept.keep("lora", kept.adapter("lora-maths"), "a.json");
    kept.start();
    QCOMPARE(kept.board().rowCount(), 2);
    kept.test.script.models = {{kTestModel, ModelInfo()}};
    kept.test.script.record.config.model.path = kTestModel;
    kept.test.script.record.info.folder = kept.adapter("lora-maths");
    kept.test.script.events = {{0, 0, PhaseEvent{"train", 0, 2}}};
    kept.test.script.holdBefore = 0;
    kept.test.studio->training().resume(kept.adapter("lora-maths"));
    QTRY_COMPARE(kept.test.studio->training().state(), TrainingDesk::State::Running);
    QVERIFY(kept.board().cell(0, 0)); // the base's stay
    QCOMPARE(kept.board().rowCount(), 1);
}

void TestEvaluateKept::anAbsentAdapterIsLoadedFromItsRow()
{
    KeptTest kept;
    kept.keep("lora", kept.adapter("lora-maths"), "a.json");
    loadModel(kept.test);
    kept.start();
    emit kept.table()->customContextMenuRequested(kept.table()->visualRect(kept.board().index(1, 0)).center());
    kept.page->findChild<QMenu *>()->actions().constFirst()->trigger();
    waitUntilIdle(kept.test);
    QCOMPARE(kept.test.script.adapters.size(), size_t{1});
    QCOMPARE(kept.test.script.adapters.front().path, kept.adapter("lora-maths"));
}

void TestEvaluateKept::noAdapterIsLoadedTwice()
{
    KeptTest kept;
    kept.keep("lora", kept.adapter("lora-maths"), "a.json");
    loadModel(kept.test);
    loadAdapter(kept.test, 5, "soft-moa-maths");
    kept.start();
    const int row = kept.board().rowCount() - 1;
    for (int presses = 0; presses < 2; ++presses) {
        emit kept.table()->customContextMenuRequested(kept.table()->visualRect(kept.board().index(row, 0)).center());
        auto *menu = kept.page->findChild<QMenu *>();
        menu->actions().constFirst()->trigger();
        delete menu;
    }
    waitUntilIdle(kept.test);
    QCOMPARE(kept.test.script.adapters.size(), size_t{1});
    const auto choose = [&](const std::string &name) {
        kept.test.dialogs.files = {QString::fromStdString((kept.adapter(name) / "adapter.pth").string())};
        kept.page->findChild<QPushButton *>("addAdapterButton")->click();
        waitUntilIdle(kept.test);
    };
    choose("soft-moa-maths"); // it is there
    QCOMPARE(kept.test.script.adapters.size(), size_t{1});
    choose("another");
    QCOMPARE(kept.test.script.adapters.size(), size_t{2});
}

void TestEvaluateKept::namesTellKindsApart()
{
    const EvaluationKey key{"m.gguf", "auto", "runs/a", "sets/b.v2.json", setOf("b", "B").terms};
    QVERIFY(fileNameOf(key).starts_with("b.v2-"));
    QCOMPARE(fileNameOf(key), fileNameOf(EvaluationKey(key)));
    std::vector<EvaluationKey> others(8, key);
    others[0].model = "n.gguf";
    others[1].precision = "8bit";
    others[2].adapter = "runs/b";
    others[3].data = "other/b.v2.json";
    others[4].terms.rule = "exact";
    others[5].terms.limit = 5;
    others[6].terms.maxTokens = 65;
    others[7].terms.executes = true;
    std::set<std::string> names{fileNameOf(key)};
    for (const EvaluationKey &other : others)
        names.insert(fileNameOf(other));
    QCOMPARE(names.size(), size_t{9});
    QCOMPARE(adapterFolder("runs/v1.2/adapter.pth"), fs::path("runs/v1.2"));
    QCOMPARE(adapterFolder("runs/v1.2/"), fs::path("runs/v1.2"));
    QCOMPARE(adapterFolder("runs/v1.2"), fs::path("runs/v1.2"));
}

QTEST_MAIN(TestEvaluateKept)
#include "tst_ui_evaluate_kept.moc"
