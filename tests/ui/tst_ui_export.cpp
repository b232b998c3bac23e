// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "tests/ui/widget_audit.h"
#include "ui/pages/export/export_dialog.h"
#include "ui/pages/export/export_report.h"
#include "ui/shell/main_window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

/// The dialog for a run on a model of its own.
struct ExportTest : TestStudio {
    std::unique_ptr<ExportDialog> dialog;

    ExportTest() { script.record.config.model.path = "/models/base.gguf"; }
    ~ExportTest() { dialog.reset(); } // before the studio

    void open()
    {
        dialog = std::make_unique<ExportDialog>(*studio, folder.path().toStdString() + "/runs/maths");
        dialog->show();
        QTRY_VERIFY(studio->work().isIdle() && studio->light().isIdle());
    }
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void aRunsExportIsVerifiedOnItsBase();
    void whatCantBeMadeSaysWhy();
    void aDifferenceIsSaid();
    void theFolderFollowsTheFormUntilItIsTyped();
    void withoutABaseItIsWrittenUnverified();
    void errorsAreSaidInPlace();
    void aStopIsObeyedWhileItWaits();
    void closedItGoesOn();
    void theWindowOpensIt();
    void everyControlHasANameAndTabComesToIt();
    void itIsDrawn();
};

void TestExport::aRunsExportIsVerifiedOnItsBase()
{
    ExportTest test;
    test.open();
    QVERIFY(test.find<QCheckBox>("verifyCheckBox")->isChecked());
    test.button("exportButton")->click();
    QVERIFY(!test.button("exportButton")->isEnabled());
    QVERIFY(test.button("stopExportButton")->isVisible());
    auto *report = test.find<ExportReport>("exportReport");
    QTRY_VERIFY(report->isVisible());
    QVERIFY(test.script.exported.verify);
    QCOMPARE(test.script.exported.format, std::string("pth"));
    QCOMPARE(test.script.model.path, std::filesystem::path("/models/base.gguf"));
    QVERIFY(test.studio->residents().model());
    QCOMPARE(test.text("tokenLabel"), QString("No token differs"));
    QVERIFY(test.text("filesLabel").startsWith("adapter.pth in "));
    test.button("copyReportButton")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains("behaves as the original"));
    QVERIFY(QGuiApplication::clipboard()->text().contains("adapter.pth"));
}

void TestExport::whatCantBeMadeSaysWhy()
{
    ExportTest test;
    test.script.failures["exportAdapter pth"] = {ErrorCode::Config, "it has several lora entries", {}};
    test.open();
    QTRY_VERIFY(!test.find<QRadioButton>("pthRadioButton")->isEnabled());
    QCOMPARE(test.text("pthReasonLabel"), QString("it has several lora entries"));
    QCOMPARE(test.find<QRadioButton>("pthRadioButton")->toolTip(), test.text("pthReasonLabel"));
    QVERIFY(test.find<QRadioButton>("peftRadioButton")->isChecked());
    test.button("exportButton")->click();
    QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
    QCOMPARE(test.script.exported.format, std::string("peft"));

    ExportTest none;
    for (const char *format : {"pth", "peft"})
        none.script.failures[std::string("exportAdapter ") + format] = {ErrorCode::Config, "no", {}};
    none.open();
    QTRY_VERIFY(!none.button("exportButton")->isEnabled());
    QCOMPARE(none.button("exportButton")->toolTip(), QString("No form can carry this adapter."));
}

void TestExport::aDifferenceIsSaid()
{
    ExportTest test;
    test.script.exportResult =
        ExportResult{{"out/adapter.pth", "out/verification.json"}, 0.25, 4, DifferingToken{1, 6, 17, 99}, {"mind it"}};
    test.open();
    test.button("exportButton")->click();
    QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
    QCOMPARE(test.text("tokenLabel"), QString("First token that differs: prompt 2, place 7, token 17 became 99"));
    QVERIFY(test.text("differenceLabel").endsWith("0.250"));
    QCOMPARE(test.text("notesLabel"), QString("mind it"));
    QVERIFY(test.text("verdictLabel").contains("does not behave"));
}

void TestExport::theFolderFollowsTheFormUntilItIsTyped()
{
    ExportTest test;
    test.open();
    auto *folder = test.find<QLineEdit>("folderLineEdit");
    QVERIFY2(folder->text().endsWith("/exports/maths-pth"), qPrintable(folder->text()));
    test.find<QRadioButton>("peftRadioButton")->click();
    QVERIFY(folder->text().endsWith("/exports/maths-peft"));
    test.dialogs.files = {"/elsewhere"};
    test.button("chooseFolderButton")->click();
    test.find<QRadioButton>("pthRadioButton")->click();
    QCOMPARE(folder->text(), QString("/elsewhere"));
    folder->clear();
    QVERIFY(!test.button("exportButton")->isEnabled());
    QVERIFY(!test.button("exportButton")->toolTip().isEmpty());
}

void TestExport::withoutABaseItIsWrittenUnverified()
{
    ExportTest test;
    test.script.failures["readRun"] = {ErrorCode::InputFile, "it is no run", {}};
    test.script.exportResult = ExportResult{{"out/adapter.pth"}, {}, 0, {}, {}};
    test.open();
    QVERIFY(!test.find<QCheckBox>("verifyCheckBox")->isEnabled());
    QVERIFY(test.find<QCheckBox>("verifyCheckBox")->toolTip().contains("No model is loaded"));
    test.button("exportButton")->click();
    QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
    QVERIFY(!test.script.exported.verify);
    QCOMPARE(test.text("verdictLabel"), QString("Written, not verified"));
    QVERIFY(!test.find<QLabel>("differenceLabel")->isVisible());
}

void TestExport::errorsAreSaidInPlace()
{
    ExportTest test;
    test.open();
    test.script.failures["exportAdapter"] = {ErrorCode::OutputFile, "no space is left", "/full"};
    test.button("exportButton")->click();
    auto *notice = test.find<QWidget>("errorNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->accessibleName().contains("/full: no space is left\nMake room")); // to what, and what to do
    QVERIFY(!test.button("detailsButton")->isVisible());                              // there is no more to it
    QVERIFY(!test.find<ExportReport>("exportReport")->isVisible());
    test.script.failures.clear();
    test.button("exportButton")->click();
    QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
    QVERIFY(!notice->isVisible());

    ExportTest empty;
    empty.script.failures["exportAdapter"] = {ErrorCode::InputFile, "there is no adapter.pth", {}};
    empty.open();
    QTRY_VERIFY(empty.find<QWidget>("errorNotice")->isVisible());
}

void TestExport::aStopIsObeyedWhileItWaits()
{
    ExportTest test;
    test.open();
    std::atomic<bool> goOn = false;
    test.studio->work().submit("Holding", {}, [&](const JobContext &) -> Result<void> {
        while (!goOn)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return {};
    });
    const auto before = std::ranges::count(test.script.calls, "exportAdapter");
    test.button("exportButton")->click();
    QVERIFY(test.button("stopExportButton")->isEnabled());
    test.button("stopExportButton")->click();
    QVERIFY(!test.button("stopExportButton")->isEnabled());
    goOn = true;
    QTRY_VERIFY(test.studio->work().isIdle());
    QCOMPARE(std::ranges::count(test.script.calls, "exportAdapter"), before);
    QTRY_VERIFY(test.button("exportButton")->isEnabled());
}

void TestExport::closedItGoesOn()
{
    ExportTest test;
    test.open();
    test.button("exportButton")->click();
    test.dialog.reset();
    QTRY_VERIFY(test.studio->work().isIdle());
    QVERIFY(test.script.exported.verify);
}

void TestExport::theWindowOpensIt()
{
    TestStudio test;
    MainWindow window(*test.studio);
    emit test.studio->exportAsked(test.folder.path() + "/runs/maths");
    auto *dialog = window.findChild<QDialog *>("exportDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QPushButton *>("closeButton")->click();
    QTRY_VERIFY(!window.findChild<QDialog *>("exportDialog"));
}

void TestExport::everyControlHasANameAndTabComesToIt()
{
    ExportTest test;
    test.script.failures["exportAdapter pth"] = {ErrorCode::Config, "it has several lora entries", {}};
    test.open();
    test.button("exportButton")->click();
    QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
    QVERIFY2(complaintsAbout(*test.dialog).isEmpty(), qPrintable(complaintsAbout(*test.dialog).join("\n")));
    test.dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(test.dialog.get()));
    test.find<QLineEdit>("folderLineEdit")->setFocus();
    const QStringList missed = beyondTab(*test.dialog);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join("\n")));
}

void TestExport::itIsDrawn()
{
    for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
        ExportTest test;
        applyScheme(*qApp, scheme);
        test.script.failures["exportAdapter peft"] = {
            ErrorCode::Config,
            "The form peft can't carry this adapter: it has a type router (soft), and PEFT's LoRA has none.",
            {}};
        test.script.exportResult =
            ExportResult{{"out/adapter.pth", "out/adapter_params.json", "out/moa_run.json", "out/verification.json"}, 0, 4, {}, {}};
        test.open();
        saveShot(*test.dialog, QString("export-%1").arg(name));
        test.button("exportButton")->click();
        QTRY_VERIFY(test.find<ExportReport>("exportReport")->isVisible());
        saveShot(*test.dialog, QString("export-verified-%1").arg(name));
        test.script.failures["exportAdapter"] = {ErrorCode::OutputFile, "no space is left on the device", "/full"};
        test.button("exportButton")->click();
        QTRY_VERIFY(test.find<QWidget>("errorNotice")->isVisible());
        saveShot(*test.dialog, QString("export-error-%1").arg(name));
    }
    applyScheme(*qApp, Scheme::Light);
}

QTEST_MAIN(TestExport)
#include "tst_ui_export.moc"
