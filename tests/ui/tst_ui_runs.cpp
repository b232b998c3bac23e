// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/models/run_table.h"
#include "ui/models/setting_differences.h"
#include "ui/pages/runs/run_maps.h"
#include "ui/pages/runs_page.h"
#include "ui/widgets/heat_map.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

#include <cmath>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

RunInfo runOf(const std::string &name, const std::string &state, int64_t step, double last, const std::string &created)
{
    RunInfo run;
    run.folder = "runs/" + name;
    run.name = name;
    run.state = state;
    run.hasAdapter = state == "finished" || state == "stopped";
    run.step = step;
    run.plannedSteps = 420;
    run.lastLoss = last;
    run.bestValidationLoss = last + 0.01;
    run.created = created;
    run.bytes = 2900000;
    run.base = "SmolLM2-135M";
    run.mixture = "soft: Q K V O FFN_DOWN, parallel";
    for (int i = 0; i < 60; ++i)
        run.losses.push_back(last + 1.7 * std::exp(-i / 9.0) + 0.03 * std::sin(i * 2.3));
    return run;
}

std::vector<RunInfo> someRuns()
{
    std::vector<RunInfo> runs{runOf("soft-moa-maths", "finished", 420, 0.131, "2026-11-24T11:20:00Z"),
                              runOf("lora-maths", "finished", 420, 0.137, "2026-11-24T10:02:00Z"),
                              runOf("sparse-moa-maths", "stopped", 260, 0.142, "2026-11-23T17:44:00Z"),
                              runOf("hydra-3e-3", "diverged", 96, 0.412, "2026-11-22T15:31:00Z")};
    runs[0].accuracy = 0.337;
    runs[0].accuracySet = "GSM8K";
    runs[2].note = "with a constant threshold";
    return runs;
}

RunRecord recordOf(const std::string &mode, double rate)
{
    RunRecord record;
    record.config.router.mode = mode;
    record.config.training.learningRate = rate;
    for (int64_t step = 1; step <= 420; ++step) {
        const double loss =
            0.15 + 1.7 * std::exp(-static_cast<double>(step) / 60.0) + 0.04 * std::sin(static_cast<double>(step) * 2.1);
        record.events.push_back(
            {step, static_cast<double>(step), StepEvent{420, 0, loss, rate, 0.4, 900, 300, 0.06, 487, 1 << 30}});
    }
    RoutingEvent routing;
    for (int64_t layer = 0; layer < 30; ++layer)
        routing.layers.push_back({layer,
                                  {"Q", "K", "V", "O", "FFN_DOWN", "PARALLEL"},
                                  {0.02 * static_cast<double>(layer), 0.3, 0.9 - 0.02 * static_cast<double>(layer), 0.5, 0.7, 0.4},
                                  {},
                                  {},
                                  {}});
    record.events.push_back({420, 420, routing});
    return record;
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private slots:
    void theTableIsAModel();
    void searchAndGroupsChoose();
    void onlyDifferencesAreShown();
    void theCommandMakesTheRunAgain();
    void runsAreRenamedNotedAndBinned();
    void actionsSayWhyNot();
    void chattingLoadsTheBaseFirst();
    void anEmptyWorkspaceSaysWhatComes();
    void twoRunsShowTheirDifference();
    void itIsDrawn();
};

void TestRuns::theTableIsAModel()
{
    RunTable table;
    QAbstractItemModelTester tester(&table);
    table.setRuns(someRuns());
    QCOMPARE(table.rowCount(), 4);
    QCOMPARE(table.index(2, RunTable::State).data().toString(), QString("Stopped at 260"));
    QCOMPARE(table.index(0, RunTable::Accuracy).data().toString(), QString::fromUtf8("33.7\u00a0%"));
    QVERIFY(table.index(0, RunTable::Accuracy).data(Qt::ToolTipRole).toString().contains("GSM8K"));
    QCOMPARE(table.index(1, RunTable::Accuracy).data(Qt::ToolTipRole).toString(), QString("Not evaluated yet"));
    QCOMPARE(table.index(0, RunTable::BestLoss).data().toString(), QString("0.141"));
    QSignalSpy renamed(&table, &RunTable::renameAsked);
    QVERIFY(table.setData(table.index(1, RunTable::Name), "plain", Qt::EditRole));
    QVERIFY(!table.setData(table.index(1, RunTable::Name), "  ", Qt::EditRole));
    QCOMPARE(renamed.count(), 1);
}

void TestRuns::searchAndGroupsChoose()
{
    RunTable table;
    table.setRuns(someRuns());
    RunFilter filter(table);
    QAbstractItemModelTester tester(&filter);
    filter.setSearch("constant threshold");
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch({});
    filter.setGroup(RunFilter::Failed);
    QCOMPARE(filter.rowCount(), 1);
    filter.setGroup(RunFilter::All);
    filter.sort(RunTable::BestLoss, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, RunTable::Name).data().toString(), QString("hydra-3e-3"));
}

void TestRuns::onlyDifferencesAreShown()
{
    RunConfig soft, sparse;
    soft.name = "a";
    sparse.name = "b";
    soft.router.mode = "soft";
    sparse.router.mode = "sparse";
    sparse.router.options = {{"max_threshold", 0.5}};
    soft.adapters = {{"lora", "all", {{"rank", 8}}}, {"prompt", "0-16", {{"length", 10}}}};
    sparse.adapters = {{"lora", "all", {{"rank", 8}}}};
    const SettingComparison comparison = compareSettings({soft, sparse}, fakeCatalog());
    QStringList paths;
    for (const SettingRow &row : comparison.differing)
        paths << row.path + "=" + row.values.join("|");
    QCOMPARE(paths, (QStringList{QString::fromUtf8("prompt.layers=0-16|–"), QString::fromUtf8("prompt.length=10|–"),
                                 QString::fromUtf8("router.max_threshold=–|0.5"), "router.mode=soft|sparse"}));
    QVERIFY(comparison.total > 30);

    sparse = soft; // what is not said has its default, and a default is no difference
    soft.adapters[0].options = nlohmann::json::object();
    soft.router.options = {{"swiglu_factor", 4}};
    QCOMPARE(compareSettings({soft, sparse}, fakeCatalog()).differing.size(), size_t{0});
    sparse.adapters[0].options["rank"] = 16;
    const SettingComparison ranks = compareSettings({soft, sparse}, fakeCatalog());
    QCOMPARE(ranks.differing.size(), size_t{1});
    QCOMPARE(ranks.differing[0].values, (QStringList{"8", "16"}));
}

void TestRuns::theCommandMakesTheRunAgain()
{
    RunConfig config;
    config.name = "it's mine";
    config.training.learningRate = 0.001;
    config.adapters = {{"lora", "all", {{"rank", 4}}}};
    const QString command = commandFor(config, fakeCatalog());
    QVERIFY2(command.contains("--set 'training.learning_rate=0.001'"), qPrintable(command));
    QVERIFY2(command.contains("--set 'name=it'\\''s mine'"), qPrintable(command));
    QVERIFY2(command.contains("--set 'adapters=[{"), qPrintable(command));
    QVERIFY(!command.contains("beta1"));
}

void TestRuns::runsAreRenamedNotedAndBinned()
{
    TestStudio test;
    test.script.runs = someRuns();
    RunsPage page(*test.studio);
    page.show();
    page.shown();
    auto *table = page.findChild<QTableView *>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->model()->setData(table->model()->index(0, RunTable::Name), "better name");
    QTRY_VERIFY(test.script.edit.name == "better name");
    test.dialogs.answers = {0};
    page.activateWindow();
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(test.dialogs.asked.size(), 1);
    QTRY_VERIFY(std::ranges::count(test.script.calls, "binRun") == 1);
}

void TestRuns::actionsSayWhyNot()
{
    TestStudio test;
    test.script.runs = someRuns();
    RunsPage page(*test.studio);
    page.show();
    page.shown();
    auto *table = page.findChild<QTableView *>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->selectRow(0); // the newest: finished
    auto *resume = page.findChild<QPushButton *>("resumeButton");
    QVERIFY(!resume->isEnabled());
    QCOMPARE(resume->toolTip(), QString("There is nothing to resume."));
    QVERIFY(page.findChild<QPushButton *>("exportButton")->isEnabled());
    table->selectAll();
    QCOMPARE(page.findChild<QPushButton *>("forkButton")->toolTip(), QString("Choose one run."));
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    table->selectRow(0);
    page.findChild<QPushButton *>("forkButton")->click();
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QString("train"));
}

void TestRuns::chattingLoadsTheBaseFirst()
{
    TestStudio test;
    test.script.runs = someRuns();
    test.script.record.config.model.path = "/models/base.gguf";
    test.script.failures["loadModel"] = {ErrorCode::InputFile, "there is no such file", "/models/base.gguf"};
    RunsPage page(*test.studio);
    page.show();
    page.shown();
    QTRY_COMPARE(page.findChild<QTableView *>("runsTable")->model()->rowCount(), 4);
    QSignalSpy asked(test.studio.get(), &Studio::pageAsked);
    const auto chat = [&] {
        page.findChild<QPushButton *>("moreButton")->click();
        for (QMenu *menu : page.findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text() == "Chat with it")
                    action->trigger();
        QTRY_VERIFY(test.studio->light().isIdle() && test.studio->work().isIdle());
        for (QMenu *menu : page.findChildren<QMenu *>())
            menu->close();
        QTRY_VERIFY(page.findChildren<QMenu *>().isEmpty());
    };
    chat();
    QTRY_VERIFY(page.findChild<QWidget *>("errorNotice")->isVisible());
    QVERIFY(page.findChild<QWidget *>("errorNotice")->accessibleName().contains("there is no such file"));
    QCOMPARE(asked.count(), 0);
    QVERIFY(test.script.adapters.empty());

    test.script.failures.clear();
    chat();
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QString("chat"));
    QCOMPARE(test.script.model.path.string(), std::string("/models/base.gguf"));
    QCOMPARE(test.script.adapters.size(), size_t(1));
}

void TestRuns::anEmptyWorkspaceSaysWhatComes()
{
    TestStudio test;
    RunsPage page(*test.studio);
    page.show();
    page.shown();
    QTRY_VERIFY(page.findChild<EmptyState *>()->isVisible());
    QVERIFY(!page.findChild<QTableView *>("runsTable")->isVisible());
}

void TestRuns::twoRunsShowTheirDifference()
{
    const auto named = [](const char *name, const RoutingEvent &routing) {
        RunRecord record;
        record.info.name = name;
        record.config.router.mode = "soft";
        record.events.push_back({1, 1, routing});
        return std::make_shared<const RunRecord>(std::move(record));
    };
    const auto first = named("one", {{{0, {"Q", "V"}, {0.25, 0.5}, {}, {}, {}}, {1, {"Q", "V"}, {0.75, 0.5}, {}, {}, {}}}});
    const auto second = named("two", {{{0, {"Q"}, {0.75}, {}, {}, {}}, {1, {"Q", "O"}, {0.5, 1}, {}, {}, {}}}});
    RunMaps maps;
    maps.resize(420, 300);
    maps.show();
    auto *difference = maps.findChild<HeatMap *>("differenceHeatMap");
    maps.setRuns({first});
    QVERIFY(!difference->isVisible());
    maps.setRuns({first, second});
    QVERIFY(difference->isVisible());
    QCOMPARE(difference->rows().size(), size_t(3)); // Q, V, O: whatever one of them has
    QCOMPARE(difference->valueAt({0, 0}), std::optional(0.5));
    QCOMPARE(difference->valueAt({0, 1}), std::optional(0.25));
    QVERIFY(!difference->valueAt({1, 0}) && !difference->valueAt({2, 1})); // only one of the two has these
    QCOMPARE(difference->accessibleName(), QString("Difference of the two routings"));
    maps.setRuns({first, second, first});
    QVERIFY(!difference->isVisible());
    const QList<HeatMap *> shown = maps.findChildren<HeatMap *>();
    QCOMPARE(std::ranges::count_if(shown, [](const HeatMap *map) { return map->isVisible(); }), 3);
    QCOMPARE(shown[0]->cellRect({2, 0}).top(), shown[2]->cellRect({2, 0}).top()); // rows in line
}

void TestRuns::itIsDrawn()
{
    TestStudio test;
    test.script.runs = someRuns();
    test.script.record = recordOf("soft", 7.5e-4);
    RunsPage page(*test.studio);
    page.resize(1360, 796);
    page.show();
    page.shown();
    auto *table = page.findChild<QTableView *>("runsTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTRY_COMPARE(page.findChild<QTableWidget *>("differencesTable")->columnCount(), 3);
    saveShot(page, "runs-light");
    applyScheme(*qApp, Scheme::Dark);
    const auto *differences = page.findChild<QTableWidget *>("differencesTable");
    QCOMPARE(differences->item(differences->rowCount() - 1, 0)->foreground().color(), colors().text);
    saveShot(page, "runs-dark");
    applyScheme(*qApp, Scheme::Light);
    page.resize(1200, 616);
    saveShot(page, "runs-small");
    QVERIFY2(page.minimumSizeHint().width() <= 1200, qPrintable(QString::number(page.minimumSizeHint().width())));
    QVERIFY2(page.minimumSizeHint().height() <= 616, qPrintable(QString::number(page.minimumSizeHint().height())));
}

QTEST_MAIN(TestRuns)
#include "tst_ui_runs.moc"
