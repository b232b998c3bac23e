// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/train_events.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/runs/run_curves.h"
#include "ui/pages/runs/run_maps.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/heat_map.h"

#include <QComboBox>

#include <cmath>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

class TestRunComparison : public QObject
{
    Q_OBJECT

private slots:
    void allChosenRunsHaveMaps();
    void expertsAreChosenToBeSeen();
    void lossesAreSubtracted();
    void theCliffDoesNotFlattenTheRest();
    void twoRunsOfferTheDifferenceOfTheirLosses();
    void itIsDrawn();
};

namespace {

/// A run whose loss is 1 / step + `level`, of so many tokens a step, validated every tenth step.
RunRecord fallingRun(const std::string &name, double level, int64_t steps, int64_t tokens)
{
    RunRecord record;
    record.info.name = name;
    for (int64_t step = 1; step <= steps; ++step) {
        const double loss = 10.0 / static_cast<double>(step) + level;
        const auto time = static_cast<double>(step);
        record.events.push_back({step, time, StepEvent{steps, 0, loss, 1e-3, 1, tokens, tokens, 0, 90, 1}});
        if (step % 10 == 0)
            record.events.push_back({step, time, ValidationEvent{loss + 1, 30, false}});
    }
    return record;
}

} // namespace

void TestRunComparison::allChosenRunsHaveMaps()
{
    RunRecords runs;
    for (int i = 0; i < 8; ++i) {
        RunRecord record;
        record.info.name = "run " + std::to_string(i);
        record.config.router.mode = "soft";
        record.events.push_back({1, 1, RoutingEvent{{{0, {"Q", "V"}, {0.1 * i, 0.5}, {}, {}, {}}}}});
        runs.push_back(std::make_shared<const RunRecord>(std::move(record)));
    }
    RunMaps maps;
    maps.resize(480, 300);
    maps.show();
    maps.setRuns(runs);
    QTest::qWait(50);
    QList<HeatMap *> shown;
    for (HeatMap *map : maps.findChildren<HeatMap *>())
        if (map->isVisible())
            shown << map;
    QCOMPARE(shown.size(), 8);
    QSet<int> tops;
    for (int i = 0; i < 8; ++i) {
        QVERIFY(std::ranges::any_of(shown, [&](const HeatMap *map) {
            return map->accessibleName() == QString("Routing of run %1").arg(i) && map->valueAt({0, 0}) == std::optional(0.1 * i);
        }));
        tops << shown[i]->y();
        QVERIFY(shown[i]->geometry().right() <= shown[i]->parentWidget()->width());
        for (int other = 0; other < i; ++other)
            QVERIFY(!shown[i]->geometry().intersects(shown[other]->geometry()));
    }
    QCOMPARE(tops.size(), 2); // four and four
    maps.setRuns({runs[0]});
    QTest::qWait(50);
    QCOMPARE(std::ranges::count_if(maps.findChildren<HeatMap *>(), [](const HeatMap *map) { return map->isVisible(); }), 1);
}

void TestRunComparison::expertsAreChosenToBeSeen()
{
    const auto named = [](const char *name, const char *mode, const RoutingEvent &routing) {
        RunRecord record;
        record.info.name = name;
        record.config.router.mode = mode;
        record.events.push_back({1, 1, routing});
        return std::make_shared<const RunRecord>(std::move(record));
    };
    const auto soft = named("soft", "soft", {{{0, {"Q", "V"}, {0.25, 0.5}, {}, {}, {}}}});
    const auto molora = named("molora", "none", {{{0, {"Q", "Q.0", "Q.1"}, {1, 0.75, 0.25}, {}, {}, {}}}});
    const auto hydra = named("hydra", "none", {{{0, {"Q", "Q.0", "Q.1", "Q.2"}, {1, 0.5, 0.25, 0.25}, {}, {}, {}}}});
    RunMaps maps;
    maps.resize(480, 300);
    maps.show();
    auto *groups = maps.findChild<QComboBox *>("mapGroupComboBox");
    const auto mapOf = [&](const QString &name) {
        for (HeatMap *map : maps.findChildren<HeatMap *>())
            if (map->isVisible() && map->accessibleName() == "Routing of " + name)
                return map;
        return static_cast<HeatMap *>(nullptr);
    };
    maps.setRuns({soft});
    QVERIFY(!groups->isVisible());
    maps.setRuns({soft, molora, hydra});
    QCOMPARE(groups->count(), 2);
    QCOMPARE(mapOf("soft")->valueAt({0, 0}), std::optional(0.25));
    QVERIFY(!mapOf("molora")->valueAt({0, 0})); // it has no router over types
    emit groups->activated(1);
    QCOMPARE(groups->currentText(), QString("Experts of Q"));
    QCOMPARE(mapOf("hydra")->rows().size(), size_t{3});
    QCOMPARE(mapOf("molora")->valueAt({0, 0}), std::optional(0.75));
    QVERIFY(!mapOf("molora")->valueAt({2, 0}) && !mapOf("soft")->valueAt({0, 0}));
    maps.setRuns({molora, hydra}); // nothing but experts
    QVERIFY(groups->isVisible());
    auto *difference = maps.findChild<HeatMap *>("differenceHeatMap");
    QVERIFY(difference->isVisible());
    QCOMPARE(difference->valueAt({0, 0}), std::optional(0.25));
    QVERIFY(!difference->valueAt({2, 0}));
}

void TestRunComparison::lossesAreSubtracted()
{
    const RunRecord first = fallingRun("a", 0.5, 100, 100), second = fallingRun("b", 0.25, 60, 100);
    const LossCurves bySteps = difference(lossCurves(first, CurveAxis::Steps), lossCurves(second, CurveAxis::Steps));
    QCOMPARE(bySteps.x.size(), 60); // where both have something
    for (const double loss : bySteps.raw)
        QVERIFY(std::abs(loss - 0.25) < 1e-12);
    QCOMPARE(bySteps.validationX, (QVector<double>{10, 20, 30, 40, 50, 60}));
    for (const double loss : bySteps.validation)
        QVERIFY(std::abs(loss - 0.25) < 1e-12);
    // At the same number of tokens the one with half as many a step has done twice the steps.
    const RunRecord slow = fallingRun("c", 0, 100, 50);
    const LossCurves byTokens = difference(lossCurves(first, CurveAxis::Tokens), lossCurves(slow, CurveAxis::Tokens));
    QCOMPARE(byTokens.x.first(), 100.0);
    QCOMPARE(byTokens.x.last(), 5000.0);
    QVERIFY(std::abs(byTokens.raw.first() - (10.5 - 5)) < 1e-12);
    QVERIFY(std::abs(byTokens.validation.first() - (10.0 / 10 + 0.5 - 10.0 / 20)) < 1e-12);
    QVERIFY(!countsTokens(fallingRun("d", 0, 5, 0)) && countsTokens(first));
    QVERIFY(difference(lossCurves(first, CurveAxis::Steps), LossCurves()).x.isEmpty());
}

void TestRunComparison::theCliffDoesNotFlattenTheRest()
{
    LossCurves falling = lossCurves(fallingRun("a", 0.5, 400, 100), CurveAxis::Steps);
    const auto withValidation = rangePastTheCliff({falling});
    QVERIFY(withValidation && withValidation->second > 1.8); // which is one higher, and in sight
    falling.validationX.clear();
    falling.validation.clear();
    const auto range = rangePastTheCliff({falling});
    QVERIFY(range);
    QVERIFY2(range->first < 0.53 && range->second > 0.9 && range->second < 1.2,
             qPrintable(QString("%1 to %2").arg(range->first).arg(range->second)));
    LossCurves even;
    for (int i = 0; i < 100; ++i) {
        even.x << i;
        even.raw << 1 + 0.1 * (i % 2);
    }
    QVERIFY(!rangePastTheCliff({even}));
    QVERIFY(!rangePastTheCliff({}));
    QVERIFY(!rangePastTheCliff({LossCurves()}));
}

void TestRunComparison::twoRunsOfferTheDifferenceOfTheirLosses()
{
    ScriptedDialogs dialogs;
    RunCurves curves(dialogs);
    curves.resize(520, 320);
    curves.show();
    const auto shared = [](RunRecord record) { return std::make_shared<const RunRecord>(std::move(record)); };
    const auto a = shared(fallingRun("a", 0.5, 400, 100)), b = shared(fallingRun("b", 0.25, 400, 100)),
               uncounted = shared(fallingRun("c", 0.25, 400, 0));
    auto *button = curves.findChild<QPushButton *>("differenceButton"),
         *whole = curves.findChild<QPushButton *>("wholeCurveButton");
    auto *chart = curves.findChild<Chart *>("runsChart");
    curves.setRuns({a});
    QVERIFY(!button->isVisible());
    curves.setRuns({a, b});
    QVERIFY(button->isVisible());
    // The first steps are off the chart until one asks for everything.
    QVERIFY(chart->isZoomed() && chart->yRange().second < 2);
    QVERIFY(whole->isVisible());
    whole->click();
    QVERIFY(!chart->isZoomed() && chart->yRange().second > 10);
    QVERIFY(!whole->isVisible());

    button->click();
    QCOMPARE(chart->seriesName(2), QString("training"));
    QVERIFY(std::abs(chart->valueAt(2, 200) - 0.25) < 1e-9);
    QCOMPARE(chart->seriesName(3), QString("validation"));
    QCOMPARE(chart->count(3), 40);
    chart->redraw();
    QVERIFY(chart->yRange().first < 0); // the level of no difference is in sight
    QVERIFY(!curves.findChild<QPushButton *>("logAxisButton")->isEnabled());
    auto *axis = curves.findChild<SegmentedControl *>("segment");
    axis->buttonAt(1)->click();
    QCOMPARE(axis->current(), 1);
    QCOMPARE(chart->count(3), 40);
    curves.setRuns({a, uncounted}); // of which one can't be laid out by tokens
    QCOMPARE(axis->current(), 0);
    QVERIFY(!axis->buttonAt(1)->isEnabled() && !axis->buttonAt(1)->toolTip().isEmpty());
    curves.setRuns({a, b, uncounted});
    QVERIFY(!button->isVisible());
    QCOMPARE(chart->seriesName(1), QString("a"));
}

void TestRunComparison::itIsDrawn()
{
    ScriptedDialogs dialogs;
    RunRecords runs;
    for (int i = 0; i < 8; ++i) {
        RunRecord record = fallingRun("maths-" + std::to_string(i + 1), 0.3 + 0.02 * i, 420, 900);
        record.config.router.mode = i == 1 ? "none" : "soft";
        for (Event &event : record.events)
            if (auto *step = std::get_if<StepEvent>(&event.body))
                step->loss += 0.05 * std::sin(static_cast<double>(event.step * (i + 2)));
        RoutingEvent routing = TrainEvents::routing(20 + 50 * i);
        for (LayerRouting &layer : routing.layers)
            for (int expert = 0; i < 2 && expert < 4; ++expert) {
                layer.columns.push_back(expertName(Site::Query, expert));
                layer.mean.push_back(0.25 + 0.1 * std::sin(static_cast<double>(layer.layer * (expert + 1 + i))));
            }
        record.events.push_back({420, 420, routing});
        runs.push_back(std::make_shared<const RunRecord>(std::move(record)));
    }
    QWidget page;
    page.setObjectName("page");
    auto *row = new QHBoxLayout(&page);
    auto *curves = new RunCurves(dialogs);
    auto *maps = new RunMaps;
    row->addWidget(curves, 42);
    row->addWidget(maps, 37);
    page.resize(930, 390);
    page.show();
    for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
        applyScheme(*qApp, scheme);
        curves->setRuns(runs);
        maps->setRuns(runs);
        saveShot(page, QString("compared-eight-%1").arg(name));
        curves->setRuns({runs[0], runs[1]});
        maps->setRuns({runs[0], runs[1]});
        curves->findChild<QPushButton *>("differenceButton")->setChecked(true);
        emit maps->findChild<QComboBox *>("mapGroupComboBox")->activated(1);
        saveShot(page, QString("compared-two-%1").arg(name));
        QVERIFY(maps->findChild<HeatMap *>("differenceHeatMap")->isVisible());
        curves->findChild<QPushButton *>("differenceButton")->setChecked(false);
    }
    page.resize(760, 280); // as low as the page may be
    maps->setRuns(runs);
    saveShot(page, "compared-eight-small");
    applyScheme(*qApp, Scheme::Light);
}

QTEST_MAIN(TestRunComparison)
#include "tst_ui_run_comparison.moc"
