// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tiny_model.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/inotify.h>
#include <unistd.h>

using namespace moa::test;

namespace {

constexpr int kStarts = 3;
/// Beyond this the test fails; two noisy cores are no clock, so it is above the aim of one second.
constexpr double kMostSeconds = 3;

/// Counts how often something in folders, or a file or a device, was opened or read.
class Watch
{
public:
    explicit Watch(const QStringList &paths) : m_notices(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        for (const QString &path : paths)
            if (inotify_add_watch(m_notices, qPrintable(path), IN_OPEN | IN_ACCESS) < 0 && QFile::exists(path))
                qFatal("%s can't be watched", qPrintable(path));
    }
    ~Watch() { close(m_notices); }
    Q_DISABLE_COPY_MOVE(Watch)

    /// Whether there was anything since it was last asked.
    [[nodiscard]] bool sawAnything() const
    {
        alignas(inotify_event) char notices[4096];
        bool saw = false;
        while (read(m_notices, notices, sizeof notices) > 0)
            saw = true;
        return saw;
    }

private:
    int m_notices;
};

} // namespace

/// How long the program takes until its window is there, and that it leaves what is a person's own alone until then.
class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowIsThereAtOnce();
    void nothingIsTouchedBefore();

private:
    [[nodiscard]] QString in(const QString &name) const { return m_folder.filePath(name); }
    void prepare(QProcess &process, const QStringList &more) const;

    QTemporaryDir m_folder;
};

/// A person who has a run, a model and a set-up already.
void TestStart::initTestCase()
{
    writeTinyModel(in("model"));
    QVERIFY(QDir().mkpath(in("runs/first")) && QDir().mkpath(in("config/moa-studio")));
    writeBytes(in("runs/first/run.json"), R"({"version": 1, "name": "first"})");
    writeBytes(in("data.jsonl"), R"({"instruction": "1 + 1", "output": "2"})");
    writeBytes(in("config/moa-studio/preferences.ini"), "[model]\nrecent=" + in("model").toUtf8() + "\n");
    const nlohmann::json setUp{
        {"version", 1}, {"model", {{"path", in("model").toStdString()}}}, {"data", {{"train", {in("data.jsonl").toStdString()}}}}};
    writeBytes(in("config/moa-studio/set-up.json"), QByteArray::fromStdString(setUp.dump()));
}

void TestStart::prepare(QProcess &process, const QStringList &more) const
{
    prepareProgram(process, QStringList{"--workspace", in("runs")} + more);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("XDG_CONFIG_HOME", in("config"));
    environment.insert("XDG_DATA_HOME", in("share"));
    process.setProcessEnvironment(environment);
}

void TestStart::theWindowIsThereAtOnce()
{
    double best = 0;
    for (int start = 0; start < kStarts; ++start) {
        QProcess process;
        prepare(process, {"--quit-when-shown"});
        QElapsedTimer timer;
        timer.start();
        process.start();
        QVERIFY(process.waitForReadyRead());
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        qInfo("the window was there after %.2f s (aim: below 1)", seconds);
        best = start == 0 ? seconds : std::min(best, seconds);
        QCOMPARE(outcomeOf(process).out, QString("shown\n"));
    }
    QVERIFY2(best <= kMostSeconds, qPrintable(QString("it took %1 s at best").arg(best)));
}

void TestStart::nothingIsTouchedBefore()
{
    const QStringList own{in("runs"), in("runs/first"), in("model"), in("data.jsonl")};
    const Watch folders(own), devices({"/dev/nvidiactl", "/dev/nvidia0", "/dev/nvidia-uvm"});
    QProcess quick;
    prepare(quick, {"--quit-when-shown", "--open", in("model")});
    quick.start();
    QCOMPARE(outcomeOf(quick).out, QString("shown\n"));
    QVERIFY(!folders.sawAnything());
    QVERIFY(!devices.sawAnything());

    QProcess process; // which goes on, and so shows that the watch would see it
    prepare(process, {});
    process.start();
    QVERIFY(QTest::qWaitFor([&] { return folders.sawAnything(); }, 20000));
    process.terminate();
    QCOMPARE(outcomeOf(process).code, 0);
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
