// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QProcess>
#include <QStringList>

#include <functional>

namespace moa::test {

/// How a run of the program ended; `code` is -1 where a signal ended it, or it did not end.
struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

/// The program that was built, ready to be started. One thread, since the models are tiny and the machine may be busy.
inline void prepareProgram(QProcess &process, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("OMP_NUM_THREADS", "1");
    if (const QString device = environment.value("MOA_TEST_PRELOAD"); !device.isEmpty()) // support/pretend_cuda.cpp
        environment.insert("LD_PRELOAD", device);
    process.setProcessEnvironment(environment);
    process.setProgram(MOA_PROGRAM);
    process.setArguments(arguments);
}

/// Waits for the end; a program that hangs is killed.
inline Outcome outcomeOf(QProcess &process)
{
    constexpr int kPatience = 60000;
    if (!process.waitForFinished(kPatience))
        process.kill();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// Runs the program; `inChild` is called in it before it begins.
inline Outcome runProgram(const QStringList &arguments, std::function<void()> inChild = {})
{
    QProcess process;
    prepareProgram(process, arguments);
    if (inChild)
        process.setChildProcessModifier(std::move(inChild));
    process.start();
    return outcomeOf(process);
}

inline QString goldenPath(const QString &name)
{
    return QString(MOA_TEST_DATA "/goldens/") + name;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

} // namespace moa::test
