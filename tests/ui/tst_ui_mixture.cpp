// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/validate.h"
#include "tests/ui/ui_test.h"
#include "ui/models/adapter_layout.h"
#include "ui/pages/mixture/adapter_painter.h"
#include "ui/pages/mixture/router_preview.h"
#include "ui/pages/mixture_page.h"
#include "ui/widgets/heat_map.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

QString listOf(const std::vector<AdapterConfig> &adapters)
{
    QStringList texts;
    for (const AdapterConfig &adapter : adapters) {
        QStringList targets;
        for (const auto &target : adapter.options.value("targets", nlohmann::json::array()))
            targets << QString::fromStdString(target.get<std::string>());
        texts << QString("%1 %2 %3")
                     .arg(QString::fromStdString(adapter.kind), QString::fromStdString(adapter.layers), targets.join(','));
    }
    return texts.join("; ").simplified();
}

std::vector<Preset> presets()
{
    return {{"lora", R"({"version":1,"name":"lora","router":{"mode":"none"},
                         "adapters":[{"kind":"lora","layers":"all","targets":["Q","V"],"rank":8,"alpha":8}]})"},
            {"soft", R"({"version":1,"name":"soft","router":{"mode":"soft","swiglu_factor":4},"training":{"learning_rate":0.0005},
                         "adapters":[{"kind":"lora","layers":"all","targets":["Q","K","V"],"rank":8,"alpha":8},
                                     {"kind":"parallel","layers":"0-10,24-30","size":16}]})"}};
}

/// A page in a window, with the model of FakeEngine (30 layers) read.
struct Shown {
    TestStudio test{presets()};
    MixturePage page{*test.studio};
    AdapterPainter *painter = nullptr;

    Shown()
    {
        page.resize(1360, 796);
        page.show();
        page.shown();
        painter = page.findChild<AdapterPainter *>();
    }
    [[nodiscard]] const RunConfig &config() const { return test.studio->setUp().config(); }
    void press(const QString &name) { page.findChild<QPushButton *>(name)->click(); }
    void drag(GridCell from, GridCell to, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint begin = painter->cellRect(from).center().toPoint(), end = painter->cellRect(to).center().toPoint();
        QTest::mousePress(painter, Qt::LeftButton, modifiers, begin);
        QMouseEvent move(QEvent::MouseMove, QPointF(end), painter->mapToGlobal(QPointF(end)), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(painter, &move);
        QTest::mouseRelease(painter, Qt::LeftButton, modifiers, end);
    }
};

} // namespace

class TestMixture : public QObject
{
    Q_OBJECT

private slots:
    void aLayoutGivesTheShortestList();
    void twoRanksAreTwoEntries();
    void noPlaceIsClaimedTwice();
    void aDragPaintsAndUndoTakesItBack();
    void shiftPaintsARectangle();
    void keysPaint();
    void theTextFormIsInStep();
    void nothingPaintedIsABeginning();
    void whatCantBeReadIsSaid();
    void whatGoesBeyondTheModelIsMended();
    void aPresetChangesTheMixtureAlone();
    void theFormChangesTheKind();
    void aSelectionGetsItsOwnRank();
    void ownPresetsAreSavedAndDeleted();
    void aMapSaysWhatItShows();
    void theRouterIsPreviewed();
    void itIsDrawn();
};

void TestMixture::aLayoutGivesTheShortestList()
{
    const Catalog catalog = fakeCatalog();
    AdapterLayout layout(catalog, {{"lora", "all", {{"targets", {"Q", "V"}}}}, {"parallel", "2-4", nlohmann::json::object()}}, 6);
    QCOMPARE(listOf(layout.adapters()), QString("lora all Q,V; parallel 2-4"));
    layout.erase(Site::Value, 5);
    QCOMPARE(listOf(layout.adapters()), QString("lora all Q; lora 0-5 V; parallel 2-4"));
    QCOMPARE(QString::fromStdString(layout.spans(Site::Value)), QString("0-5"));
    QVERIFY(layout.setSpans(Site::Value, "1-3,5-6", layout.brush("lora")));
    QCOMPARE(QString::fromStdString(layout.spans(Site::Value)), QString("1-3,5-6"));
    QVERIFY(!layout.setSpans(Site::Value, "1-9", layout.brush("lora")));
    QVERIFY(!layout.setSpans(Site::Value, "one", layout.brush("lora")));
    QCOMPARE(layout.places(), 6 + 3 + 2);
}

void TestMixture::twoRanksAreTwoEntries()
{
    const Catalog catalog = fakeCatalog();
    AdapterLayout layout(catalog, {{"lora", "all", {{"targets", {"Q", "V"}}}}}, 4);
    layout.setOption({{Site::Query, 0}, {Site::Query, 1}}, "rank", 16);
    QCOMPARE(listOf(layout.adapters()), QString("lora 2-4 Q; lora all V; lora 0-2 Q"));
    QCOMPARE(layout.at(Site::Query, 0)->options.at("rank").get<int>(), 16);
    layout.setOption("lora", "rank", 4); // all of the kind: one entry again
    QCOMPARE(listOf(layout.adapters()), QString("lora all Q,V"));
}

void TestMixture::noPlaceIsClaimedTwice()
{
    const Catalog catalog = fakeCatalog();
    AdapterLayout layout(catalog, {{"lora", "0-4", {{"targets", {"Q"}}}}, {"lora", "2-6", {{"targets", {"Q"}}, {"rank", 2}}}}, 6);
    RunConfig config;
    config.adapters = layout.adapters();
    for (const Problem &problem : validate(config, catalog, nullptr))
        QVERIFY2(!problem.path.starts_with("adapters"), describe(problem).c_str());
}

void TestMixture::aDragPaintsAndUndoTakesItBack()
{
    Shown shown;
    QTRY_VERIFY(shown.painter->layers() == 30);
    shown.drag({0, 3}, {0, 8});
    QCOMPARE(listOf(shown.config().adapters), QString("lora 3-9 Q"));
    shown.page.findChild<SegmentedControl *>("segment")->buttonAt(1)->click();
    shown.drag({0, 5}, {0, 5});
    QCOMPARE(listOf(shown.config().adapters), QString("lora 3-5,6-9 Q"));
    shown.press("undoButton");
    QCOMPARE(listOf(shown.config().adapters), QString("lora 3-9 Q"));
    shown.press("undoButton");
    QCOMPARE(listOf(shown.config().adapters), QString());
    QVERIFY(!shown.page.findChild<QPushButton *>("undoButton")->isEnabled());
    shown.press("redoButton");
    QCOMPARE(listOf(shown.config().adapters), QString("lora 3-9 Q"));
}

void TestMixture::shiftPaintsARectangle()
{
    Shown shown;
    QTRY_VERIFY(shown.painter->layers() == 30);
    shown.drag({0, 2}, {2, 4}, Qt::ShiftModifier);
    QCOMPARE(listOf(shown.config().adapters), QString("lora 2-5 Q,K,V"));
    shown.drag({8, 0}, {8, 1}); // the row of the parallel adapter takes its kind
    QCOMPARE(listOf(shown.config().adapters), QString("lora 2-5 Q,K,V; parallel 0-2"));
    shown.drag({3, 0}, {3, 29}); // no kind of this catalog sits at the prompt
    QCOMPARE(listOf(shown.config().adapters), QString("lora 2-5 Q,K,V; parallel 0-2"));
}

void TestMixture::keysPaint()
{
    Shown shown;
    QTRY_VERIFY(shown.painter->layers() == 30);
    shown.painter->setFocus();
    QTest::keyClick(shown.painter, Qt::Key_Down); // the first key shows the cursor
    QTest::keyClick(shown.painter, Qt::Key_Right);
    QTest::keyClick(shown.painter, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.painter, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown.painter, Qt::Key_Space);
    QCOMPARE(listOf(shown.config().adapters), QString("lora 1-4 Q"));
    QVERIFY(shown.painter->accessibleDescription().contains("layer 3"));
    QTest::keyClick(shown.painter, Qt::Key_Delete);
    QCOMPARE(listOf(shown.config().adapters), QString("lora 1-3 Q"));
}

void TestMixture::theTextFormIsInStep()
{
    Shown shown;
    QTRY_VERIFY(shown.painter->layers() == 30);
    auto *edit = shown.page.findChild<QLineEdit *>("KLineEdit");
    QCOMPARE(edit->text(), QString("0-0"));
    edit->setText("0-8,24-30");
    emit edit->editingFinished();
    QCOMPARE(listOf(shown.config().adapters), QString("lora 0-8,24-30 K"));
    shown.drag({1, 8}, {1, 9});
    QCOMPARE(edit->text(), QString("0-10,24-30"));
    edit->setText("5-99");
    emit edit->editingFinished();
    QCOMPARE(listOf(shown.config().adapters), QString("lora 0-10,24-30 K"));
    QVERIFY2(edit->toolTip().contains("29"), qPrintable(edit->toolTip())); // it names the last layer
}

void TestMixture::nothingPaintedIsABeginning()
{
    Shown shown;
    auto *start = shown.page.findChild<Banner *>("startBanner");
    QTRY_VERIFY(start->isVisible());
    QVERIFY(shown.painter->isVisible());
    QVERIFY(!shown.page.findChild<Banner *>("mixtureProblem")->isVisible());
    QVERIFY(!shown.page.findChild<Badge *>()->isVisible());
    auto *train = shown.page.findChild<QPushButton *>("setUpTrainingButton");
    QCOMPARE(train->toolTip(), QString("No adapter is painted yet."));
    QTRY_VERIFY(shown.test.studio->light().isIdle());
    saveShot(shown.page, "mixture-beginning");
    shown.press("beginWithPresetButton");
    QCOMPARE(listOf(shown.config().adapters), QString("lora all Q,K,V; parallel 0-10,24-30"));
    QVERIFY(!start->isVisible() && train->isEnabled());
}

void TestMixture::whatCantBeReadIsSaid()
{
    Shown shown;
    FakeScript &script = shown.test.script;
    QTRY_VERIFY(shown.painter->isVisible());
    script.failures["plan"] = {ErrorCode::Device, "the device is gone", {}};
    shown.press("softPresetButton");
    auto *problem = shown.page.findChild<Banner *>("mixtureProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->accessibleName().contains("the device is gone"));

    script.inspections["gone.gguf"] = {ErrorCode::InputFile, "there is no such file", "/models/gone.gguf"};
    QSignalSpy logged(shown.test.studio.get(), &Studio::logged);
    shown.test.studio->setUp().edit("model", [](RunConfig &config) { config.model.path = "/models/gone.gguf"; });
    QTRY_VERIFY(!shown.painter->isVisible());
    QVERIFY(std::ranges::any_of(shown.page.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains("there is no such file");
    }));
    QVERIFY(!logged.isEmpty());
    script.inspections.clear();
    shown.page.shown(); // it looks again
    QTRY_VERIFY(shown.painter->isVisible());
}

void TestMixture::whatGoesBeyondTheModelIsMended()
{
    Shown shown;
    shown.test.studio->setUp().edit("x", [](RunConfig &config) {
        config.adapters = {{"lora", "0-32", {{"targets", {"Q"}}}}}; // painted for a model of 32 layers
    });
    QTRY_VERIFY(shown.page.findChild<Banner *>("mixtureProblem")->isVisible());
    auto *remedy = shown.page.findChild<QPushButton *>("mixtureRemedyButton");
    QCOMPARE(remedy->text(), QString("Use 0-30"));
    remedy->click();
    QCOMPARE(shown.config().adapters[0].layers, std::string("0-30"));
    QVERIFY(!shown.page.findChild<Banner *>("mixtureProblem")->isVisible());
    shown.test.studio->setUp().history().undo();
    QCOMPARE(shown.config().adapters[0].layers, std::string("0-32"));
}

void TestMixture::aPresetChangesTheMixtureAlone()
{
    Shown shown;
    shown.test.studio->setUp().edit("name", [](RunConfig &config) {
        config.name = "mine";
        config.data.train = {"my.json"};
    });
    shown.press("softPresetButton");
    QCOMPARE(listOf(shown.config().adapters), QString("lora all Q,K,V; parallel 0-10,24-30"));
    QCOMPARE(QString::fromStdString(shown.config().router.mode), QString("soft"));
    QCOMPARE(shown.config().training.learningRate, 0.0005);
    QCOMPARE(QString::fromStdString(shown.config().name), QString("mine"));
    QCOMPARE(QString::fromStdString(shown.config().data.train.front()), QString("my.json"));
    QVERIFY(shown.page.findChild<QPushButton *>("softPresetButton")->isChecked());
    QVERIFY(!shown.page.findChild<QPushButton *>("loraPresetButton")->isChecked());
}

void TestMixture::theFormChangesTheKind()
{
    Shown shown;
    shown.press("loraPresetButton");
    QTRY_VERIFY(shown.painter->layers() == 30);
    auto *rank = shown.page.findChild<QSpinBox *>("rankField");
    QCOMPARE(rank->value(), 8);
    rank->setValue(32);
    QCOMPARE(shown.config().adapters.front().options.at("rank").get<int>(), 32);
    shown.test.studio->setUp().history().undo();
    QCOMPARE(rank->value(), 8);
}

void TestMixture::aSelectionGetsItsOwnRank()
{
    Shown shown;
    shown.press("loraPresetButton");
    QTRY_VERIFY(shown.painter->layers() == 30);
    shown.page.findChild<SegmentedControl *>("segment")->buttonAt(2)->click();
    shown.drag({0, 0}, {0, 9});
    QCOMPARE(shown.painter->selection().size(), size_t(10));
    shown.page.findChild<QSpinBox *>("rankField")->setValue(2);
    QCOMPARE(listOf(shown.config().adapters), QString("lora 10-30 Q; lora all V; lora 0-10 Q"));
}

void TestMixture::ownPresetsAreSavedAndDeleted()
{
    TestStudio test{presets()};
    PresetShelf shelf(test.studio->surroundings().presets, test.studio->surroundings().settings / "presets");
    QCOMPARE(shelf.presets().front().key, QString("soft")); // Soft MoA comes first
    RunConfig config;
    config.adapters = {{"lora", "0-3", {{"rank", 2}}}};
    QCOMPARE(shelf.save("for/maths", config), QString());
    QVERIFY(shelf.presets().back().isOwn);
    QCOMPARE(shelf.presets().back().name, QString("for/maths"));
    QVERIFY(shelf.matching(config));
    QVERIFY(!shelf.save("  ", config).isEmpty());
    shelf.remove(shelf.presets().back().key);
    QCOMPARE(shelf.presets().size(), size_t(2));
}

void TestMixture::aMapSaysWhatItShows()
{
    HeatMap map;
    map.setRows({{"Q", Site::Query}, {"K", Site::Key}});
    map.setValues({{0.25, std::nullopt}, {0.5, 1.0}});
    map.resize(400, 100);
    map.show();
    QSignalSpy chosen(&map, &HeatMap::cellChosen);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect({0, 0}).center().toPoint());
    QCOMPARE(map.accessibleDescription(), QString("Q, layer 0: 0.250"));
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.accessibleDescription(), QString("Q, layer 1: no adapter"));
    QCOMPARE(chosen.count(), 2);
}

void TestMixture::theRouterIsPreviewed()
{
    Shown shown;
    shown.press("softPresetButton");
    auto *note = shown.page.findChild<QLabel *>("routerPreviewNote");
    QTRY_VERIFY2(note->text().contains("layer 9"), qPrintable(note->text()));
    auto *bars = shown.page.findChild<QWidget *>("routerPreview");
    QVERIFY(bars->isVisible());
    QVERIFY2(bars->accessibleDescription().startsWith("Q: 0.500, spread 0.050"), qPrintable(bars->accessibleDescription()));
    QVERIFY(bars->accessibleDescription().contains("25")); // per cent of the tokens have Parallel active
    RouterPreviewCard card;
    card.setPlan(nullptr);
    QVERIFY(card.findChild<QLabel *>("routerPreviewNote")->text().isEmpty());
    const PlanResult withoutRouter;
    card.setPlan(&withoutRouter);
    QVERIFY(card.findChild<QLabel *>("routerPreviewNote")->text().startsWith("Without a router"));
}

void TestMixture::itIsDrawn()
{
    Shown shown;
    shown.press("softPresetButton");
    QTRY_VERIFY(shown.painter->layers() == 30);
    std::map<std::pair<Site, int>, int64_t> costs;
    std::map<int, int64_t> routers;
    for (int layer = 0; layer < 30; ++layer) {
        for (const Site site : {Site::Query, Site::Key, Site::Value})
            costs[{site, layer}] = 9216;
        if (layer < 10 || layer >= 24)
            costs[{Site::Parallel, layer}] = 19024;
        routers[layer] = 5800;
    }
    QTRY_VERIFY(shown.test.studio->light().isIdle());
    QTest::qWait(250);
    shown.painter->setCosts(costs, routers);
    saveShot(shown.page, "mixture-light");
    applyScheme(*qApp, Scheme::Dark);
    saveShot(shown.page, "mixture-dark");
    applyScheme(*qApp, Scheme::Light);
    shown.page.resize(1200, 616);
    saveShot(shown.page, "mixture-small");
    QVERIFY2(shown.page.minimumSizeHint().width() <= 1200, qPrintable(QString::number(shown.page.minimumSizeHint().width())));
    QVERIFY2(shown.page.minimumSizeHint().height() <= 616, qPrintable(QString::number(shown.page.minimumSizeHint().height())));
}

QTEST_MAIN(TestMixture)
#include "tst_ui_mixture.moc"
