// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/interrupt.h"
#include "app/terminal/line_reader.h"
#include "app/terminal/progress.h"
#include "app/terminal/quantities.h"

#include <QTest>

#include <csignal>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using namespace moa;

namespace {

/// Everything that `show` writes through a Progress.
template <class Show>
std::string drawn(bool isTerminal, Show show)
{
    char *text = nullptr;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    {
        Progress progress(stream, isTerminal);
        show(progress);
    }
    fclose(stream);
    std::string result(text, size);
    free(text);
    return result;
}

/// Runs something in a process of its own, for signals reach all threads of one.
template <class Body>
int exitCodeOfChild(Body body)
{
    const pid_t child = fork();
    if (child == 0) {
        Interrupt interrupt;
        body(interrupt);
        _exit(0);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void interruptAndWait(Interrupt &interrupt)
{
    kill(getpid(), SIGINT);
    while (!interrupt.token().stop_requested())
        usleep(1000);
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreReadable();
    void aTerminalLineIsDrawnOver();
    void elsewhereLinesArePlain();
    void linesAreReadUntilTheEnd();
    void aStopEndsTheReading();
    void anInterruptRequestsAStop();
    void theSecondInterruptEndsTheProgram();
    void anInterruptThatComesTwiceAtOnceIsOne();
};

void TestTerminal::quantitiesAreReadable()
{
    QCOMPARE(formatBytes(0), std::string("0 B"));
    QCOMPARE(formatBytes(1023), std::string("1023 B"));
    QCOMPARE(formatBytes(1536), std::string("1.5 KiB"));
    QCOMPARE(formatBytes(int64_t{812} << 20), std::string("812 MiB"));
    QCOMPARE(formatCount(0), std::string("0"));
    QCOMPARE(formatCount(999), std::string("999"));
    QCOMPARE(formatCount(134515008), std::string("134,515,008"));
    QCOMPARE(formatCount(-123456), std::string("-123,456"));
    QCOMPARE(formatSeconds(4.24), std::string("4.2 s"));
    QCOMPARE(formatSeconds(65), std::string("1:05"));
    QCOMPARE(formatSeconds(7380), std::string("2:03:00"));
    QCOMPARE(formatSeconds(std::numeric_limits<double>::infinity()), std::string("?"));
    QCOMPARE(progressBar(0, 0), "[" + std::string(24, '-') + "]");
    QCOMPARE(progressBar(1, 2), "[" + std::string(12, '#') + std::string(12, '-') + "]");
    QCOMPARE(progressBar(3, 2), "[" + std::string(24, '#') + "]");
}

void TestTerminal::aTerminalLineIsDrawnOver()
{
    const std::string text = drawn(true, [](Progress &progress) {
        progress.show(Event{0, 0, PhaseEvent{"read data", 1, 2}});
        progress.show(Event{0, 0, NoticeEvent{"two rows left out"}});
        progress.show(Event{0, 0, PhaseEvent{"read data", 2, 2}});
    });
    QVERIFY2(text.starts_with("\rread data [############------------] 1/2"), text.c_str());
    QVERIFY(text.find("\r\x1b[Knote: two rows left out\n") != std::string::npos);
    QVERIFY(text.ends_with("2/2\x1b[K\n"));
}

void TestTerminal::elsewhereLinesArePlain()
{
    const std::string text = drawn(false, [](Progress &progress) {
        for (int64_t done = 0; done <= 30; ++done)
            progress.show(Event{0, 0, PhaseEvent{"load model", done, 30}}); // over in a moment, so not worth a line
        for (int64_t step = 1; step <= 100; ++step)
            progress.show(Event{step, static_cast<double>(step), StepEvent{.totalSteps = 100, .loss = 0.5}});
        progress.show(Event{100, 100, ValidationEvent{0.25, 10, true}});
    });
    QVERIFY(text.find('\r') == std::string::npos && text.find('\x1b') == std::string::npos);
    QVERIFY2(text.starts_with("step 1/100  loss 0.5000"), text.c_str());
    QVERIFY(text.find("step 50/100") == std::string::npos);
    QVERIFY(text.find("step 100/100") != std::string::npos);
    QVERIFY(text.ends_with("step 100  validation loss 0.2500  (best so far)\n"));
}

void TestTerminal::linesAreReadUntilTheEnd()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const std::string text = "one\n\ntwo\nthree";
    QCOMPARE(write(ends[1], text.data(), text.size()), std::ssize(text));
    close(ends[1]);
    LineReader reader(ends[0]);
    QCOMPARE(reader.next({}).value(), std::string("one"));
    QCOMPARE(reader.next({}).value(), std::string());
    QCOMPARE(reader.next({}).value(), std::string("two"));
    QCOMPARE(reader.next({}).value(), std::string("three"));
    QVERIFY(!reader.next({}).has_value());
    close(ends[0]);
}

void TestTerminal::aStopEndsTheReading()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    std::stop_source stop;
    stop.request_stop();
    LineReader reader(ends[0]);
    QVERIFY(!reader.next(stop.get_token()).has_value());
    close(ends[0]);
    close(ends[1]);
}

void TestTerminal::anInterruptRequestsAStop()
{
    QCOMPARE(exitCodeOfChild([](Interrupt &interrupt) {
                 interruptAndWait(interrupt);
                 interrupt.reset();
                 _exit(interrupt.token().stop_requested() ? 1 : 42);
             }),
             42);
}

void TestTerminal::theSecondInterruptEndsTheProgram()
{
    QCOMPARE(exitCodeOfChild([](Interrupt &interrupt) {
                 interruptAndWait(interrupt);
                 usleep(400000);
                 kill(getpid(), SIGTERM);
                 sleep(20);
             }),
             130);
}

void TestTerminal::anInterruptThatComesTwiceAtOnceIsOne()
{
    QCOMPARE(exitCodeOfChild([](Interrupt &interrupt) {
                 interruptAndWait(interrupt);
                 kill(getpid(), SIGINT);
                 usleep(400000);
                 _exit(42);
             }),
             42);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
