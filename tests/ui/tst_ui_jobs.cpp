// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_queue.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace moa;
using namespace moa::ui;

class TestJobs : public QObject
{
    Q_OBJECT

private slots:
    void workIsDoneInOrderOnOneThread();
    void aResultArrivesBeforeTheEnd();
    void eventsComeBeforeTheEnd();
    void aFailureBeforeTheFirstEventIsOneFailure();
    void aStopWhileQueuedMeansItNeverRuns();
    void aStopWhileRunningIsObeyed();
    void aReceiverThatIsGoneGetsNothing();
    void destroyingTheQueueStopsItsJobs();
    void whatIsKeptIsDoneAllTheSame();
    void theTimeLeftCountsWhatThePhaseDid();
};

namespace {

Error stoppedError()
{
    return {ErrorCode::Stopped, "stopped", {}};
}

/// Counts how often a job says that it ended, by each of its signals.
struct EndSpy {
    explicit EndSpy(Job *job)
        : finished(job, &Job::finished), failed(job, &Job::failed), cancelled(job, &Job::cancelled), ended(job, &Job::ended)
    {}
    QSignalSpy finished, failed, cancelled, ended;
    [[nodiscard]] QString counts() const
    {
        return QString("%1 %2 %3 %4").arg(finished.count()).arg(failed.count()).arg(cancelled.count()).arg(ended.count());
    }
};

} // namespace

void TestJobs::workIsDoneInOrderOnOneThread()
{
    JobQueue queue;
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    for (int i = 0; i < 5; ++i)
        queue.submit("count", QString::number(i), [&, i](const JobContext &) -> Result<void> {
            order.push_back(i);
            threads.push_back(std::this_thread::get_id());
            return {};
        });
    QCOMPARE(queue.waiting().size(), 5);
    QTRY_VERIFY(queue.isIdle());
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4}));
    QVERIFY(threads.front() == threads.back() && threads.front() != std::this_thread::get_id());
}

void TestJobs::aResultArrivesBeforeTheEnd()
{
    JobQueue queue;
    int got = 0, gotAtEnd = 0;
    Job *job = queue.submit(
        "answer", {}, this, [](const JobContext &) -> Result<int> { return 42; }, [&](int value) { got = value; });
    EndSpy spy(job);
    connect(job, &Job::finished, this, [&] { gotAtEnd = got; });
    QTRY_COMPARE(spy.counts(), QString("1 0 0 1"));
    QCOMPARE(gotAtEnd, 42);
}

void TestJobs::eventsComeBeforeTheEnd()
{
    JobQueue queue;
    Job *job = queue.submit("report", {}, [](const JobContext &context) -> Result<void> {
        const Observer observer = context.observer();
        for (int64_t i = 1; i <= 1000; ++i)
            observer({i, 0, PhaseEvent{"train", i, 1000}});
        return {};
    });
    int64_t last = 0, atEnd = 0;
    bool isOrdered = true;
    connect(job, &Job::event, this, [&](const Event &event) {
        isOrdered = isOrdered && event.step == last + 1;
        last = event.step;
    });
    connect(job, &Job::ended, this, [&] { atEnd = last; });
    QTRY_COMPARE(atEnd, 1000);
    QVERIFY(isOrdered);
}

void TestJobs::aFailureBeforeTheFirstEventIsOneFailure()
{
    JobQueue queue;
    Job *job = queue.submit("fail", {}, [](const JobContext &) -> Result<void> {
        return tl::unexpected(Error{ErrorCode::InputFile, "no such file", "a.json"});
    });
    EndSpy spy(job);
    QTRY_COMPARE(spy.counts(), QString("0 1 0 1"));
    QCOMPARE(spy.failed.first().first().value<Error>().message, std::string("no such file"));
}

void TestJobs::aStopWhileQueuedMeansItNeverRuns()
{
    JobQueue queue;
    std::atomic<bool> mayEnd = false, ran = false;
    queue.submit("long", {}, [&](const JobContext &) -> Result<void> {
        while (!mayEnd)
            std::this_thread::yield();
        return {};
    });
    Job *job = queue.submit("queued", {}, [&](const JobContext &) -> Result<void> {
        ran = true;
        return {};
    });
    EndSpy spy(job);
    QTRY_VERIFY(queue.current());
    job->stop();
    mayEnd = true;
    QTRY_COMPARE(spy.counts(), QString("0 0 1 1"));
    QVERIFY(!ran);
}

void TestJobs::aStopWhileRunningIsObeyed()
{
    JobQueue queue;
    Job *job = queue.submit("long", {}, [](const JobContext &context) -> Result<void> {
        while (!context.stop().stop_requested())
            std::this_thread::yield();
        return tl::unexpected(stoppedError());
    });
    EndSpy spy(job);
    connect(job, &Job::started, job, &Job::stop);
    QTRY_COMPARE(spy.counts(), QString("0 0 1 1"));
}

void TestJobs::aReceiverThatIsGoneGetsNothing()
{
    JobQueue queue;
    auto *receiver = new QObject;
    bool got = false;
    Job *job = queue.submit(
        "answer", {}, receiver, [](const JobContext &) -> Result<int> { return 1; }, [&](int) { got = true; });
    EndSpy spy(job);
    delete receiver;
    QTRY_COMPARE(spy.counts(), QString("1 0 0 1"));
    QVERIFY(!got);
}

void TestJobs::destroyingTheQueueStopsItsJobs()
{
    std::atomic<bool> wasStopped = false;
    {
        JobQueue queue;
        queue.submit("long", {}, [&](const JobContext &context) -> Result<void> {
            while (!context.stop().stop_requested())
                std::this_thread::yield();
            wasStopped = true;
            return tl::unexpected(stoppedError());
        });
        QTRY_VERIFY(queue.current());
    }
    QVERIFY(wasStopped);
}

void TestJobs::whatIsKeptIsDoneAllTheSame()
{
    std::vector<QString> done;
    {
        JobQueue queue;
        const auto noting = [&done](const QString &what) {
            return [&done, what](const JobContext &context) -> Result<void> {
                while (what == "slow" && !context.stop().stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                done.push_back(what);
                return {};
            };
        };
        queue.submit("test", "slow", noting("slow"));
        queue.submit("test", "other", noting("other"));
        Job *kept = queue.submit("test", "kept", noting("kept"));
        kept->keep();
        kept->stop();
        QVERIFY(!kept->isStopping());
        QTRY_VERIFY(queue.current());
    }
    QCOMPARE(done, (std::vector<QString>{"slow", "kept"}));
}

void TestJobs::theTimeLeftCountsWhatThePhaseDid()
{
    JobQueue queue;
    Job *job = queue.submit("train", {}, [](const JobContext &context) -> Result<void> {
        const Observer observer = context.observer();
        observer({500, 0, PhaseEvent{"train", 500, 1000}}); // resumed there
        observer({500, 0, PhaseEvent{"validate", 0, 10}});
        observer({510, 0, PhaseEvent{"train", 510, 1000}});
        observer({520, 0, PhaseEvent{"train", 520, 1000}});
        while (!context.stop().stop_requested())
            std::this_thread::yield();
        return tl::unexpected(stoppedError());
    });
    QTRY_VERIFY(job->secondsLeft());
    QVERIFY2(*job->secondsLeft() >= 48, qPrintable(QString::number(*job->secondsLeft()))); // 480 steps, 10 a second
    job->stop();
    QTRY_VERIFY(queue.isIdle());
}

QTEST_MAIN(TestJobs)
#include "tst_ui_jobs.moc"
