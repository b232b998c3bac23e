// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/eval/code_answer.h"
#include "engine/eval/confined_python.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <optional>
#include <thread>

using namespace moa;

/// Answers to programming problems, and the process that runs them.
class TestCode : public QObject
{
    Q_OBJECT

    std::optional<ConfinedPython> m_python;
    const EvalSet m_humanEval = readEvalSet(MOA_TEST_DATA "/eval_sets/humaneval.jsonl");
    const EvalSet m_mbpp = readEvalSet(MOA_TEST_DATA "/eval_sets/mbpp.jsonl");

private Q_SLOTS:
    void initTestCase()
    {
        PythonLimits limits;
        limits.seconds = 3;
        try {
            m_python.emplace(limits);
        } catch (const Failure &failure) {
            QSKIP(failure.what());
        }
    }

    void answersAreJudgedByTheTests_data()
    {
        QTest::addColumn<bool>("isHumanEval");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("a body") << true << "    return 2 * x\n"
                                << "passed";
        QTest::newRow("a body whose first line lost its indentation") << true << "y = 2 * x\n    return y"
                                                                      << "passed";
        QTest::newRow("a body, then more") << true << "    return x + x\n\nprint(twice('a'))\nSo it doubles."
                                           << "passed";
        QTest::newRow("a whole function in a fence")
            << true << "Here it is:\n```python\ndef twice(x):\n    return x * 2\n```\nDone."
            << "passed";
        QTest::newRow("a whole function alone") << true << "def twice(x):\n    return x * 2\n"
                                                << "passed";
        QTest::newRow("a wrong body") << true << "    return x\n"
                                      << "AssertionError";
        QTest::newRow("no code") << true << "I can't."
                                 << "SyntaxError: unterminated string literal (detected at line 6)";
        QTest::newRow("nothing") << true << ""
                                 << "AssertionError";
        QTest::newRow("a fence that is not closed") << false << "```\ndef add(a, b):\n    return a + b"
                                                    << "passed";
        QTest::newRow("another name") << false << "def sum_up(a, b):\n    return a + b"
                                      << "NameError: name 'add' is not defined";
        QTest::newRow("an early end") << false << "import sys\nsys.exit(0)"
                                      << "ended early with code 0";
    }
    void answersAreJudgedByTheTests()
    {
        QFETCH(bool, isHumanEval);
        QFETCH(QString, answer);
        QFETCH(QString, verdict);
        const CodeTask &task = *(isHumanEval ? m_humanEval : m_mbpp).items.front().code;
        const PythonOutcome outcome = m_python->run(programOf(task, completionOf(answer.toStdString(), task)));
        QVERIFY2(QString::fromStdString(outcome.text).startsWith(verdict.section(':', 0, 0)), outcome.text.c_str());
        QCOMPARE(outcome.hasPassed, verdict == "passed");
    }

    void completionsHaveTheUsualForm()
    {
        const auto line = [](const EvalSet &set) {
            const std::string text = completionLine(*set.items.front().code, "    return \xff");
            return nlohmann::json::parse(text);
        };
        QCOMPARE(line(m_humanEval).at("task_id").get<std::string>(), std::string("HumanEval/900"));
        QCOMPARE(line(m_mbpp).at("task_id").get<int64_t>(), int64_t{900});
        QCOMPARE(line(m_mbpp).size(), size_t{2});
    }

    void aProgramIsConfined_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("verdict"); // how it begins
        const auto row = [](const char *name, const char *program, const char *verdict) {
            QTest::newRow(name) << QString(program) << QString(verdict);
        };
        row("it may compute", "import math, re, itertools, collections, heapq, functools\nassert math.gcd(12, 18) == 6", "passed");
        row("it may use threads", "import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()", "passed");
        row("it may read", "assert open('/proc/self/status').read()", "passed");
        row("it may print", "print('x' * 1000000)", "passed");
        row("it may not go on for ever", "while True: pass", "ran longer than 3 s");
        row("it may not wait for ever", "import time\ntime.sleep(60)", "ran longer than 3 s");
        row("it may not take all memory", "x = bytearray(3 << 30)", "MemoryError");
        row("it may not write a file", "open('FOLDER/new', 'w')", "PermissionError");
        row("it may not change a file", "open('FOLDER/kept', 'r+')", "PermissionError");
        row("it may not remove a file", "import os\nos.remove('FOLDER/kept')", "PermissionError");
        row("it may not rename a file", "import os\nos.rename('FOLDER/kept', 'FOLDER/new')", "PermissionError");
        row("it may not make a folder", "import os\nos.mkdir('FOLDER/new')", "PermissionError");
        row("it may not open a socket", "import socket\nsocket.socket()", "PermissionError");
        row("it may not start a process", "import os\nos.fork()", "PermissionError");
        row("it may not start a program", "import subprocess\nsubprocess.run(['true'])", "PermissionError");
        row("it may not end others", "import os\nos.kill(os.getppid(), 9)", "PermissionError");
        row("it may not raise its limits", "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (100, 100))",
            "ValueError: not allowed to raise");
        row("it has nothing open", "import os\nassert not [f for f in os.listdir('/proc/self/fd') if int(f) > 4]", "passed");
        row("its input is the program alone", "import sys\nassert sys.stdin.read() == ''", "passed");
    }
    void aProgramIsConfined()
    {
        QFETCH(QString, program);
        QFETCH(QString, verdict);
        const QTemporaryDir folder;
        QFile kept(folder.filePath("kept"));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("safe");
        kept.close();
        const PythonOutcome outcome = m_python->run(program.replace("FOLDER", folder.path()).toStdString());
        QVERIFY2(QString::fromStdString(outcome.text).startsWith(verdict), outcome.text.c_str());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"kept"});
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("safe"));
    }

    void aStopEndsTheProgram()
    {
        std::stop_source stop;
        const std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        const auto start = std::chrono::steady_clock::now();
        QVERIFY_THROWS_EXCEPTION(Failure, (void)m_python->run("while True: pass", stop.get_token()));
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    }
};

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
