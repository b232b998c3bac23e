// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/pages/model/memory_forecast.h"
#include "ui/pages/model/precision_row.h"
#include "ui/pages/model_page.h"
#include "ui/services/known_models.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/error_notice.h"

#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

constexpr int64_t kGigabyte = 1000000000;

ModelInfo llama()
{
    ModelInfo info;
    info.layout = "hugging_face";
    info.family = "llama";
    info.layers = 28;
    info.width = 3072;
    info.heads = 24;
    info.keyValueHeads = 8;
    info.headWidth = 128;
    info.feedForwardWidth = 8192;
    info.vocabulary = 128256;
    info.contextTokens = 131072;
    info.parameters = 3212749824;
    info.tiedEmbedding = true;
    info.storedPrecision = "bf16";
    info.fileBytes = 6430000000;
    info.tokenizer = "128256 tokens";
    info.chatTemplate = "chatml";
    info.memoryBytes = {{"fp32", info.parameters * 4}, {"bf16", info.parameters * 2}};
    return info;
}

ModelInfo smol()
{
    ModelInfo info = llama();
    info.layout = "gguf";
    info.layers = 30;
    info.parameters = 134515008;
    info.storedPrecision = "Q4_1";
    info.fileBytes = 92000000;
    info.memoryBytes = {{"fp32", info.parameters * 4}, {"bf16", info.parameters * 2}};
    return info;
}

/// Weights and work that are given, of 8 GB with 6.6 free.
PlanResult planOf(double weights, double work)
{
    PlanResult plan;
    const auto bytes = [](double gigabytes) { return static_cast<int64_t>(gigabytes * 1e9); };
    plan.memory = {{"weights", bytes(weights)},
                   {"adapters", bytes(0.1)},
                   {"optimizer", bytes(0.2)},
                   {"activations", bytes(work)},
                   {"overhead", bytes(0.3)}};
    for (const MemoryPart &part : plan.memory)
        plan.totalBytes += part.bytes;
    plan.availableBytes = bytes(6.6);
    return plan;
}

/// A page in a window that knows two models and a folder that is none.
struct Shown {
    TestStudio test;
    std::unique_ptr<ModelPage> page;
    std::string folder = (std::filesystem::path(test.folder.path().toStdString()) / "Llama-3.2-3B-Instruct").string();
    std::string broken = (std::filesystem::path(test.folder.path().toStdString()) / "checkpoints-old").string();

    Shown()
    {
        QDir().mkpath(QString::fromStdString(folder));
        QDir().mkpath(QString::fromStdString(broken));
        test.script.models = {{"Llama-3.2-3B-Instruct", llama()}, {"sample.gguf", smol()}};
        test.script.inspections["checkpoints-old"] = {
            ErrorCode::InputFile, "The folder has neither config.json nor params.json, so it is no model.", broken};
        test.script.plans = {{"auto", planOf(4.0, 2.0)}, {"bf16", planOf(4.0, 2.0)}, {"fp32", planOf(9.0, 2.0)}};
        test.studio->preferences().setValue("model/recent",
                                            QStringList{QString::fromStdString(folder), QString::fromStdString(broken)});
        DeviceInfo device;
        device.kind = "cpu";
        device.memoryBytes = 8 * kGigabyte;
        device.freeBytes = 6600000000;
        device.hasFastBf16 = true;
        test.studio->residents().noteDevice(device);
        page = std::make_unique<ModelPage>(*test.studio);
        page->resize(1360, 796);
        page->show();
        page->shown();
        settle();
    }
    void settle()
    {
        QTest::qWait(200); // the plan waits a little for further edits
        QTRY_VERIFY(test.studio->light().isIdle());
        QCoreApplication::processEvents();
    }
    void choose(const std::string &path)
    {
        for (auto *entry : page->findChildren<EntryButton *>("knownModelButton"))
            if (entry->accessibleName() == modelName(path))
                entry->click();
        settle();
    }
    [[nodiscard]] PrecisionRow *row(const QString &precision) const
    {
        return page->findChild<PrecisionRow *>(precision + "PrecisionRow");
    }
    [[nodiscard]] QPushButton *pushButton(const QString &name) const { return page->findChild<QPushButton *>(name); }
    [[nodiscard]] const ModelConfig &config() const { return test.studio->setUp().config().model; }
};

} // namespace

class TestModel : public QObject
{
    Q_OBJECT

private slots:
    void aForecastHasAVerdict();
    void whatAResidentModelHoldsIsNotCountedTwice();
    void withoutAMixtureAStandInIsPlanned();
    void choosingSetsTheRunsModel();
    void aDroppedFolderIsChosen();
    void theCardSaysWhatItIs();
    void whatIsNoModelSaysWhy();
    void anAbsentModelIsSaid();
    void everyPrecisionOfTheEngineIsOffered();
    void arrowsChooseAPrecision();
    void loadingShowsProgressAndStops();
    void aLoadedModelIsUnloaded();
    void aFailureOfLoadingIsExplained();
    void controlsSayWhatIsMissing();
    void theChosenOneIsTakenOffTheList();
    void theLanguageChangesAtOnce();
    void itIsDrawn();
};

void TestModel::aForecastHasAVerdict()
{
    RunConfig config;
    config.data.maxTokens = 300;
    ModelInfo model = llama();
    model.contextTokens = 4096;
    const MemoryForecast trains = forecastOf(planOf(3, 2), config, model, 8 * kGigabyte, 0);
    QCOMPARE(trains.verdict(), Verdict::Trains);
    QCOMPARE(trains.inUse, int64_t(1400000000));
    // 6.6 - 3.6 of other parts leaves 3.0 for activations, of which 300 tokens take 2.0.
    QCOMPARE(trains.longestTokens, int64_t(448));
    QCOMPARE(forecastOf(planOf(5, 2), config, model, 8 * kGigabyte, 0).verdict(), Verdict::ChatsOnly);
    QCOMPARE(forecastOf(planOf(9, 2), config, model, 8 * kGigabyte, 0).verdict(), Verdict::DoesNotFit);
    QCOMPARE(forecastOf(planOf(0.5, 0.001), config, model, 8 * kGigabyte, 0).longestTokens,
             int64_t(4096)); // no more than the context
}

void TestModel::whatAResidentModelHoldsIsNotCountedTwice()
{
    const RunConfig config;
    const MemoryForecast forecast = forecastOf(planOf(3, 2), config, llama(), 8 * kGigabyte, kGigabyte);
    QCOMPARE(forecast.inUse, int64_t(400000000));
    QCOMPARE(forecastOf(planOf(3, 2), config, llama(), 8 * kGigabyte, 5 * kGigabyte).inUse, int64_t(0));
}

void TestModel::withoutAMixtureAStandInIsPlanned()
{
    FakeScript script;
    script.plans = {{"bf16", tl::unexpected(Error{ErrorCode::Config, "adapters: is empty", "run"})}, {"fp32", planOf(9, 2)}};
    FakeEngine engine(script);
    RunConfig config;
    config.data.maxTokens = 77;
    const PrecisionPlans made = planPrecisions(engine, config, {"bf16", "fp32"});
    QCOMPARE(made.plans.size(), size_t(2));
    QVERIFY(!made.plans[0].second && made.plans[1].second); // the reason is kept where even that fails
    QVERIFY(made.mixture == PlannedMixture::NoneYet);
    QCOMPARE(script.config.adapters.size(), size_t(1));
    QCOMPARE(made.config.data.maxTokens, int64_t(77));
    config.adapters = {{"lora", "0-99", nlohmann::json::object()}};
    QVERIFY(planPrecisions(engine, config, {"bf16"}).mixture == PlannedMixture::Unsuitable);
}

void TestModel::choosingSetsTheRunsModel()
{
    Shown shown;
    QCOMPARE(shown.config().path, std::string("sample"));
    shown.choose(shown.folder);
    QCOMPARE(shown.config().path, shown.folder);
    shown.test.studio->setUp().history().undo();
    QCOMPARE(shown.config().path, std::string("sample"));
    QTRY_COMPARE(shown.page->findChild<ToneLabel *>("modelNameLabel")->text(), QString("sample"));
    shown.test.dialogs.files = {QString::fromStdString(shown.broken)};
    shown.pushButton("chooseFolderButton")->click();
    QCOMPARE(shown.config().path, shown.broken);
    shown.test.dialogs.files = {QString::fromStdString(shown.test.studio->surroundings().sampleModel.string())};
    shown.pushButton("chooseFileButton")->click();
    QCOMPARE(shown.config().path, std::string("sample")); // the bundled one keeps its name wherever the run is repeated
}

void TestModel::aDroppedFolderIsChosen()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(shown.folder))});
    auto *zone = shown.page->findChild<DropZone *>("modelDropZone");
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(zone, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(zone, &drop);
    QCOMPARE(shown.config().path, shown.folder);
    QTest::keyClick(zone, Qt::Key_Return);
    QFile inside(QString::fromStdString(shown.broken) + "/config.json");
    QVERIFY(inside.open(QFile::WriteOnly));
    data.setUrls({QUrl::fromLocalFile(inside.fileName())});
    QApplication::sendEvent(zone, &enter);
    QApplication::sendEvent(zone, &drop);
    QCOMPARE(shown.config().path, shown.broken); // a file of a folder stands for the folder
    auto *menu = shown.page->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->close();
}

void TestModel::theCardSaysWhatItIs()
{
    Shown shown;
    shown.choose(shown.folder);
    QStringList values;
    for (auto *part : shown.page->findChildren<ToneLabel *>())
        if (part->isVisible() && !part->accessibleName().isEmpty())
            values << part->accessibleName();
    const QString all = values.join("; ");
    for (const char *fact : {"Layers: 28", "Model width: 3,072", "Parameters: 3,212,749,824", "Heads: 24, keys and values 8",
                             "Context: 131,072 tokens", "Chat template: ChatML", "On disk: bf16, 6.43"})
        QVERIFY2(all.contains(fact), qPrintable(all));
}

void TestModel::whatIsNoModelSaysWhy()
{
    Shown shown;
    shown.choose(shown.broken);
    auto *notice = shown.page->findChild<ErrorNotice *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->accessibleName().contains("neither config.json nor params.json"));
    QVERIFY(!shown.pushButton("loadModelButton")->isEnabled());
    QVERIFY(!shown.page->findChild<PrecisionRow *>());
    const auto entries = shown.page->findChildren<EntryButton *>("knownModelButton");
    QVERIFY(std::ranges::any_of(entries, [](EntryButton *entry) {
        return entry->accessibleDescription().startsWith("Not a model: The folder has neither");
    }));
    shown.test.script.inspections.clear(); // the person mended it
    shown.test.script.models["checkpoints-old"] = llama();
    shown.pushButton("lookAgainButton")->click();
    QTRY_VERIFY(shown.pushButton("loadModelButton")->isEnabled());
}

void TestModel::anAbsentModelIsSaid()
{
    Shown shown;
    QDir(QString::fromStdString(shown.broken)).removeRecursively();
    shown.page->shown();
    shown.choose(shown.broken);
    QTRY_VERIFY(shown.page->findChild<ErrorNotice *>()->accessibleName().contains("not on this disk"));
}

void TestModel::everyPrecisionOfTheEngineIsOffered()
{
    Shown shown;
    shown.choose(shown.folder);
    QCOMPARE(shown.page->findChildren<PrecisionRow *>().size(), 3);
    QCOMPARE(shown.row("bf16")->verdictText(), QString("Trains and chats"));
    QCOMPARE(shown.row("fp32")->verdictText(), QString("Does not fit"));
    QVERIFY(shown.row("fp32")->accessibleDescription().contains("too much"));
    QVERIFY(shown.row("auto")->isChecked());
    shown.row("bf16")->click();
    QCOMPARE(shown.config().precision, std::string("bf16"));
    shown.test.studio->setUp().history().undo();
    QVERIFY(shown.row("auto")->isChecked());
}

void TestModel::arrowsChooseAPrecision()
{
    Shown shown;
    shown.choose(shown.folder);
    shown.row("auto")->setFocus();
    QTest::keyClick(shown.row("auto"), Qt::Key_Down);
    QVERIFY(shown.config().precision != "auto");
}

void TestModel::loadingShowsProgressAndStops()
{
    Shown shown;
    shown.choose(shown.folder);
    shown.test.studio->residents().noteModel({}, smol()); // it makes room
    shown.test.script.holdLoading = true;
    QPushButton *stop = shown.pushButton("stopLoadingButton");
    QVERIFY(!stop->isVisible());
    shown.pushButton("loadModelButton")->click();
    QTRY_VERIFY(stop->isVisible());
    QTRY_COMPARE(shown.page->findChild<QProgressBar *>("loadingProgressBar")->maximum(), 2);
    QVERIFY(shown.page->ownJob());
    QCOMPARE(shown.test.script.model.path, std::filesystem::path(shown.folder));
    stop->click();
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY(shown.page->findChild<ToneLabel *>("loadStateLabel")->text().contains("stopped"));
    QVERIFY(!shown.test.studio->residents().model());
}

void TestModel::aLoadedModelIsUnloaded()
{
    Shown shown;
    shown.choose(shown.folder);
    QVERIFY(!shown.pushButton("unloadModelButton")->isVisible());
    shown.pushButton("loadModelButton")->click();
    QTRY_VERIFY(shown.test.studio->residents().model());
    QTRY_VERIFY(shown.pushButton("unloadModelButton")->isVisible());
    QVERIFY(!shown.pushButton("loadModelButton")->isVisible());
    shown.row("fp32")->click(); // the same model otherwise
    QVERIFY(shown.pushButton("loadModelButton")->isVisible());
    shown.pushButton("unloadModelButton")->click();
    QTRY_VERIFY(!shown.test.studio->residents().model());
    QTRY_COMPARE(shown.page->findChild<ToneLabel *>("loadStateLabel")->text(), QString("Not loaded"));
}

void TestModel::aFailureOfLoadingIsExplained()
{
    Shown shown;
    shown.choose(shown.folder);
    shown.test.script.failures["loadModel"] = {ErrorCode::OutOfMemory, "6.4 GB do not fit", "layers.3"};
    shown.pushButton("loadModelButton")->click();
    const auto isSaid = [&] {
        return std::ranges::any_of(shown.page->findChildren<ErrorNotice *>(),
                                   [](ErrorNotice *notice) { return notice->accessibleName().contains("not enough memory"); });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(shown.pushButton("loadModelButton")->isEnabled()); // one may try again
}

void TestModel::controlsSayWhatIsMissing()
{
    TestStudio test;
    test.studio->setUp().edit("x", [](RunConfig &config) { config.model.path = ""; });
    ModelPage page(*test.studio);
    page.show();
    page.shown();
    auto *load = page.findChild<QPushButton *>("loadModelButton");
    QVERIFY(!load->isEnabled());
    QVERIFY(!load->toolTip().isEmpty());
    for (auto *control : page.findChildren<QAbstractButton *>())
        if (control->isVisible())
            QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty(), qPrintable(control->objectName()));
}

void TestModel::theChosenOneIsTakenOffTheList()
{
    Shown shown;
    shown.choose(shown.folder);
    for (auto *entry : shown.page->findChildren<EntryButton *>("knownModelButton"))
        if (entry->isChosen())
            QTest::keyClick(entry, Qt::Key_Delete);
    QCOMPARE(shown.config().path, std::string("sample"));
    QVERIFY(!shown.test.studio->preferences().value("model/recent").toStringList().contains(QString::fromStdString(shown.folder)));
}

void TestModel::theLanguageChangesAtOnce()
{
    Shown shown;
    shown.choose(shown.folder);
    LongLanguage language;
    QCoreApplication::installTranslator(&language);
    shown.page->resize(1200, 616);
    shown.settle();
    QVERIFY(shown.row("fp32")->verdictText().startsWith("Does not fit xx"));
    QVERIFY(shown.pushButton("loadModelButton")->text().startsWith("Loadx"));
    QVERIFY2(shown.page->minimumSizeHint().width() <= 1200, qPrintable(QString::number(shown.page->minimumSizeHint().width())));
    saveShot(*shown.page, "model-long");
    QCoreApplication::removeTranslator(&language);
    QTRY_COMPARE(shown.row("fp32")->verdictText(), QString("Does not fit"));
}

void TestModel::itIsDrawn()
{
    Shown shown;
    shown.test.studio->residents().noteModel(
        [&] {
            ModelSpec spec;
            spec.path = shown.test.studio->surroundings().sampleModel;
            return spec;
        }(),
        [&] {
            ModelInfo info = smol();
            info.path = shown.test.studio->surroundings().sampleModel;
            return info;
        }());
    shown.choose(shown.folder);
    saveShot(*shown.page, "model-light");
    shown.test.script.holdLoading = true;
    shown.pushButton("loadModelButton")->click();
    QTRY_VERIFY(shown.pushButton("stopLoadingButton")->isVisible());
    shown.row("bf16")->setFocus();
    applyScheme(*qApp, Scheme::Dark);
    saveShot(*shown.page, "model-loading-dark");
    applyScheme(*qApp, Scheme::Light);
    shown.page->resize(1200, 616);
    saveShot(*shown.page, "model-small");
    shown.pushButton("stopLoadingButton")->click();
    QTRY_VERIFY(shown.test.studio->work().isIdle());
    QVERIFY2(shown.page->minimumSizeHint().width() <= 1200, qPrintable(QString::number(shown.page->minimumSizeHint().width())));
    QVERIFY2(shown.page->minimumSizeHint().height() <= 616, qPrintable(QString::number(shown.page->minimumSizeHint().height())));
    shown.page->resize(1360, 796);
    shown.choose(shown.broken);
    saveShot(*shown.page, "model-broken");
    TestStudio bare;
    bare.studio->setUp().edit("x", [](RunConfig &config) { config.model.path = ""; });
    ModelPage empty(*bare.studio);
    empty.resize(1360, 796);
    empty.show();
    saveShot(empty, "model-empty");
}

QTEST_MAIN(TestModel)
#include "tst_ui_model.moc"
