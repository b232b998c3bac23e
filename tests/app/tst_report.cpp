// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_page.h"
#include "app/report/comparison_table.h"
#include "app/report/html.h"
#include "app/report/loss_chart.h"
#include "app/report/routing_map.h"
#include "app/terminal/wrapped_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace moa;

namespace {

const std::string kHostile = "<script>alert(\"x\")</script>&amp;'; --> ]]>";

/// Losses that fall as those of a run do.
void addCurves(ComparedRun &run, double start, double end)
{
    for (int i = 1; i <= 100; ++i) {
        const double wobble = 0.15 * std::sin(i * 1.7 + start);
        run.curve.push_back({static_cast<double>(i), end + (start - end) * std::exp(-i / 12.0) * (1 + wobble)});
    }
    run.validation = {{50, end * 1.3}, {100, end * 1.1}};
    run.loss = end;
    run.validationLoss = end * 1.1;
}

void addRouting(ComparedRun &run, bool isSparse)
{
    for (int64_t layer = 0; layer < 30; ++layer) {
        LayerRouting routing{layer, {"Q", "K", "V", "PROMPT", "O", "FFN_DOWN", "PARALLEL"}, {}, {}, {}, {}};
        if (isSparse)
            routing.columns.erase(routing.columns.begin() + 3);
        for (size_t i = 0; i < routing.columns.size(); ++i) {
            routing.mean.push_back(0.5 + 0.5 * std::sin(static_cast<double>(layer) / 5 + static_cast<double>(i) * 1.3));
            routing.deviation.push_back(0.1);
            routing.active.push_back(isSparse ? routing.mean.back() : 1);
        }
        run.routing.push_back(std::move(routing));
    }
}

ComparedRun run(const std::string &name, int64_t right, std::optional<PairedTest> toBase)
{
    ComparedRun made;
    made.name = name;
    made.mixture = "soft: Q K V O FFN_DOWN, parallel, prompt";
    made.state = "finished";
    made.steps = 100;
    made.trainableParameters = 3147720;
    made.seconds = 412;
    made.tokensPerSecond = 548.4;
    made.memoryBytes = int64_t{3} << 29;
    for (const char *set : {"sample", "addsub"})
        made.scores.push_back({set, right, 200, wilsonInterval(right, 200), toBase});
    return made;
}

RunComparison comparison()
{
    RunComparison made;
    made.model = "SmolLM2-135M.gguf";
    made.data = "train.json";
    made.device = "a processor";
    made.batchSize = 16;
    made.sets = {"sample", "addsub"};
    made.base.name = "base model";
    made.base.scores = {{"sample", 12, 200, wilsonInterval(12, 200), std::nullopt},
                        {"addsub", 20, 200, wilsonInterval(20, 200), std::nullopt}};
    made.runs = {run("soft-moa", 110, PairedTest{101, 3, 1.5e-24}), run("sparse-moa", 104, PairedTest{95, 3, 3e-22}),
                 run("lora", 90, PairedTest{80, 2, 1e-19})};
    addCurves(made.runs[0], 3.1, 0.11);
    addCurves(made.runs[1], 3.3, 0.12);
    addCurves(made.runs[2], 2.9, 0.16);
    addRouting(made.runs[0], false);
    addRouting(made.runs[1], true);
    made.runs[2].mixture = "none: Q K V O FFN_DOWN";
    made.best =
        BestTwo{"soft-moa", "sparse-moa", {{"sample", {14, 8, 0.286}}, {"addsub", {14, 8, 0.286}}, {"all", {28, 16, 0.096}}}};
    made.notes = {"lora takes the terms of soft-moa: training.seed: 1 becomes 0"};
    return made;
}

RunComparison hostile()
{
    RunComparison made = comparison();
    made.model = made.data = made.device = kHostile;
    made.base.name = kHostile;
    made.notes = {kHostile};
    made.sets[0] = kHostile;
    made.best->first = kHostile;
    made.best->tests[0].first = kHostile;
    for (ComparedRun &run : made.runs) {
        run.name = run.mixture = run.state = run.scores[0].set = kHostile;
        if (!run.routing.empty())
            run.routing[0].columns[0] = kHostile;
    }
    return made;
}

/// The page as XML: its few void elements closed. Empty where it is well-formed, else what is wrong.
QString problemOf(const std::string &page)
{
    QString text = QString::fromStdString(page);
    text.remove("<!DOCTYPE html>");
    text.replace(QRegularExpression("<meta ([^>]*)>"), "<meta \\1/>");
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QString("%1:%2 %3").arg(reader.lineNumber()).arg(reader.columnNumber()).arg(reader.errorString())
                             : QString();
}

} // namespace

/// What a comparison looks like in a terminal, a spreadsheet and a browser.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsWellFormed_data();
    void thePageIsWellFormed();
    void hostileNamesAreText();
    void nothingOutsideIsReferredTo();
    void theNumbersAreRight();
    void whatIsMissingIsADash();
    void chartsWithoutDataAreEmpty();
    void aFlatCurveIsDrawn();
    void csvIsReadBack();
    void textIsWrapped();
    void thePageCanBeLookedAt();
};

void TestReport::thePageIsWellFormed_data()
{
    QTest::addColumn<std::string>("page");
    QTest::newRow("a whole comparison") << comparisonPage(comparison());
    QTest::newRow("hostile names") << comparisonPage(hostile());
    RunComparison begun = comparison();
    begun.base.scores.clear();
    begun.runs = {ComparedRun{}, ComparedRun{}};
    begun.best.reset();
    QTest::newRow("nothing done yet") << comparisonPage(begun);
    QTest::newRow("nothing at all") << comparisonPage(RunComparison());
}

void TestReport::thePageIsWellFormed()
{
    QFETCH(std::string, page);
    const QString problem = problemOf(page);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(page.find("nan") == std::string::npos && page.find("inf\"") == std::string::npos);
}

void TestReport::hostileNamesAreText()
{
    const std::string page = comparisonPage(hostile());
    QVERIFY(page.find("<script") == std::string::npos);
    QVERIFY(page.find("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;&#39;; --&gt; ]]&gt;") != std::string::npos);
    QCOMPARE(escaped(std::string("a\0b\x1b[31m\nc", 10)), std::string("a\xef\xbf\xbd"
                                                                      "b\xef\xbf\xbd[31m c"));
}

void TestReport::nothingOutsideIsReferredTo()
{
    const QString page = QString::fromStdString(comparisonPage(comparison()));
    for (const char *reference : {"http", "//", "src=", "href=", "url(", "@import", "<script", "<link", "<iframe"})
        QVERIFY2(!page.contains(reference), reference);
    QVERIFY(page.contains("prefers-color-scheme: dark"));
}

void TestReport::theNumbersAreRight()
{
    const QString page = QString::fromStdString(comparisonPage(comparison()));
    const QString text = QString::fromStdString(comparisonText(comparison()));
    for (const char *number : {"3,147,720", "55.0 %", "48.1 to 61.7", "6:52", "548", "1.5 GiB", "0.1100", "0.1210", "1.5e-24"}) {
        QVERIFY2(page.contains(number), number);
        QVERIFY2(text.contains(number), number);
    }
    QVERIFY(page.contains("<td>101</td><td>3</td>"));
    QVERIFY(page.contains("layer 0, Q: mean 0.50 ± 0.10, 100 % of tokens"));
    QVERIFY(text.contains("soft-moa against sparse-moa on all: p = 0.096 (28 fixed, 16 broken)"));
    QCOMPARE(text.split('\n')[0].size(), text.split('\n')[2].size());
    // 220 of 400 over both sets
    QVERIFY(page.contains("50.1 to 59.8"));
    QCOMPARE(comparisonPage(comparison()), comparisonPage(comparison()));
}

void TestReport::whatIsMissingIsADash()
{
    RunComparison begun = comparison();
    begun.runs = {ComparedRun{}};
    begun.runs[0].name = "waiting";
    const QString line = QString::fromStdString(comparisonText(begun)).split('\n')[2];
    QCOMPARE(line.count('-'), 15);
    begun.runs[0].state = "diverged";
    QVERIFY(comparisonText(begun).find("waiting (diverged)") != std::string::npos);
}

void TestReport::chartsWithoutDataAreEmpty()
{
    QVERIFY(lossChart({}).empty());
    QVERIFY(lossChart({ComparedRun{}}).empty());
    QVERIFY(routingMap(ComparedRun{}).empty());
}

void TestReport::aFlatCurveIsDrawn()
{
    ComparedRun flat;
    flat.curve = {{1, 0}, {2, 0}};
    const std::string chart = lossChart({flat});
    QVERIFY(chart.find("<path class=\"curve k0\"") != std::string::npos);
    QVERIFY(chart.find("nan") == std::string::npos && chart.find("inf") == std::string::npos);
}

void TestReport::csvIsReadBack()
{
    RunComparison made = comparison();
    made.runs[0].name = "a, \"b\"";
    const QStringList lines = QString::fromStdString(comparisonCsv(made)).split("\r\n");
    QCOMPARE(lines.size(), qsizetype{6}); // headings, base, three runs, the end
    QVERIFY(lines[0].startsWith("configuration,mixture,state,steps,trainable_parameters,loss,"));
    QVERIFY(lines[0].contains("sample correct,sample total,sample accuracy,sample low,"));
    QVERIFY(lines[0].contains("all fixed,all broken,all p"));
    QVERIFY(lines[2].startsWith("\"a, \"\"b\"\"\",\"soft: Q K V O FFN_DOWN, parallel, prompt\",finished,100,3147720,0.11,"));
    QVERIFY(lines[2].contains(",110,200,0.55,"));
    QVERIFY(lines[1].startsWith("base model,,,,,,,,,,12,200,0.06,"));
    QCOMPARE(lines[1].count(','), lines[0].count(','));
}

void TestReport::textIsWrapped()
{
    QCOMPARE(wrappedText("one two three\nfour", 2, 7), std::string("  one two\n  three\n  four\n"));
    QCOMPARE(wrappedText("√√√√ √√", 0, 7), std::string("√√√√ √√\n"));
    QCOMPARE(wrappedText("longer-than-a-line b", 1, 4), std::string(" longer-than-a-line\n b\n"));
    QCOMPARE(wrappedText("", 1, 4), std::string());
}

/// MOA_REPORT names a file to which the page is written for a person to look at.
void TestReport::thePageCanBeLookedAt()
{
    if (qEnvironmentVariableIsEmpty("MOA_REPORT"))
        QSKIP("MOA_REPORT is not set");
    QFile file(qEnvironmentVariable("MOA_REPORT"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray::fromStdString(comparisonPage(comparison())));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
