// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/shell/top_bar.h"

#include <QSignalSpy>

#include <atomic>

using namespace moa;
using namespace moa::ui;
using moa::test::TestStudio;

class TestTopBar : public QObject
{
    Q_OBJECT

private slots:
    void theModelIsSaidAsItIsHeld();
    void memoryIsAskedForAfterEveryJob();
    void memoryIsAskedForWhileAJobRuns();
    void noDeviceIsTouchedBeforeTheFirstJob();
};

namespace {

constexpr int64_t kGigabyte = 1000000000;

/// A studio on a device of 8 GB, of which 6 are free and half a gigabyte is ours.
struct Machine : TestStudio {
    TopBar bar{*studio};

    Machine()
    {
        script.device.memoryBytes = 8 * kGigabyte;
        script.device.residentBytes = kGigabyte / 2;
        setFree(6);
        bar.show();
    }
    void setFree(int64_t gigabytes) { script.device.freeBytes = gigabytes * kGigabyte; }
    [[nodiscard]] QString chip(const char *name) const { return bar.findChild<QPushButton *>(name)->accessibleName(); }
    void work()
    {
        studio->work().submit("Work", {}, [](const JobContext &) { return Result<void>(); });
    }
};

} // namespace

void TestTopBar::theModelIsSaidAsItIsHeld()
{
    Machine machine;
    ModelInfo model;
    model.parameters = 135000000;
    model.storedPrecision = "Q4_1";
    model.residentPrecision = "bf16";
    model.residentBytes = 269000000;
    machine.script.models["small.gguf"] = model;
    machine.studio->residents().load({"/models/small.gguf", "auto", "auto", "auto", 0});
    QTRY_COMPARE(machine.chip("modelChip"), QString::fromUtf8("small 135\u00a0M · bf16 · 269\u00a0MB")); // not as it is stored
    machine.studio->residents().unload();
    QTRY_COMPARE(machine.chip("modelChip"), QString("No model loaded "));
}

void TestTopBar::memoryIsAskedForAfterEveryJob()
{
    Machine machine;
    machine.studio->residents().noteDevice(machine.script.device);
    QVERIFY2(machine.chip("deviceChip").contains(QString::fromUtf8("2.00\u00a0GB of 8.00\u00a0GB")),
             qPrintable(machine.chip("deviceChip")));
    QVERIFY(machine.bar.findChild<QPushButton *>("deviceChip")->toolTip().contains(QString::fromUtf8("500\u00a0MB")));
    QSignalSpy devices(&machine.studio->residents(), &Residents::deviceChanged);
    machine.setFree(3);
    machine.work();
    QTRY_VERIFY(machine.chip("deviceChip").contains(QString::fromUtf8("5.00\u00a0GB of")));
    QCOMPARE(devices.count(), 0); // it is the same device
}

void TestTopBar::memoryIsAskedForWhileAJobRuns()
{
    Machine machine;
    machine.studio->residents().noteDevice(machine.script.device);
    machine.studio->residents().findChild<QTimer *>()->setInterval(5);
    machine.setFree(1);
    Job *job = machine.studio->work().submit("Work", {}, [](const JobContext &context) {
        while (!context.stop().stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return Result<void>();
    });
    QTRY_VERIFY(machine.chip("deviceChip").contains(QString::fromUtf8("7.00\u00a0GB of")));
    QCOMPARE(job->state(), Job::State::Running);
    job->stop();
    QTRY_VERIFY(machine.studio->work().isIdle() && machine.studio->light().isIdle());
    QVERIFY(!machine.studio->residents().findChild<QTimer *>()->isActive()); // at rest nothing is asked
}

void TestTopBar::noDeviceIsTouchedBeforeTheFirstJob()
{
    Machine machine;
    machine.work();
    QTRY_VERIFY(machine.studio->work().isIdle());
    QVERIFY(machine.studio->light().isIdle());
    QCOMPARE(machine.chip("deviceChip"), QString("Device "));
}

QTEST_MAIN(TestTopBar)
#include "tst_ui_top_bar.moc"
