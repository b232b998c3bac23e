// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_test.h"
#include "ui/widgets/chart.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QXmlStreamReader>

#include <qcustomplot.h>

#include <cmath>

using namespace moa;
using namespace moa::ui;

class TestChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pointsComeAndGo();
    void changesAreDrawnTogether();
    void dragWheelAndDoubleClickZoom();
    void aClickMovesTheCursorToAPoint();
    void keysMoveAndZoom();
    void aLogarithmicAxisHasTicksWithinADecade();
    void markersNeedNoPlaceTwice();
    void itIsSavedInFourForms();
    void aFailedSaveIsSaid();
    void aMillionPointsKeepTheirSpike();
    void coloursFollowTheScheme();
    void aKeyHidesItsSeries();
    void itDescribesItself();

private:
    test::ScriptedDialogs m_dialogs;
};

namespace {

/// A shown chart of y = x² from 0 to 100, with a series of dots.
struct Shown : Chart {
    explicit Shown(Dialogs &dialogs) : Chart(dialogs)
    {
        addSeries("square", {});
        addSeries("dots", {SeriesLook::Kind::Dots});
        for (int i = 0; i <= 100; ++i)
            append(0, i, i * i);
        append(1, 20, 400);
        append(1, 60, 3600);
        resize(500, 300);
        show();
        redraw();
    }
    [[nodiscard]] QPoint at(double x, double share) const
    {
        const QRect inside = plot()->axisRect()->rect();
        return {qRound(plot()->xAxis->coordToPixel(x)), qRound(inside.top() + inside.height() * share)};
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(plot(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(plot(), (from + to) / 2);
        QTest::mouseMove(plot(), to);
        QTest::mouseRelease(plot(), Qt::LeftButton, modifiers, to);
    }
};

bool isNear(double a, double b, double within)
{
    return std::abs(a - b) <= within;
}

} // namespace

void TestChart::initTestCase()
{
    applyScheme(*qApp, Scheme::Light);
}

void TestChart::pointsComeAndGo()
{
    Shown chart(m_dialogs);
    QCOMPARE(chart.count(0), 101);
    QVERIFY(isNear(chart.xRange().second, 103, 0.1));
    QVERIFY(chart.yRange().second > 10000);
    chart.truncate(0, 11);
    QCOMPARE(chart.count(0), 11);
    QCOMPARE(chart.valueAt(0, 10), 100.0);
    chart.setData(0, {1, 2, 3}, {5, std::nan(""), 7});
    chart.truncate(1, 0);
    chart.redraw();
    QVERIFY(chart.yRange().first < 5 && chart.yRange().second < 8);
    chart.setYRange(0, 1);
    chart.setXRange(0, 10);
    chart.redraw();
    QCOMPARE(chart.yRange(), (std::pair<double, double>(0, 1)));
    QCOMPARE(chart.xRange(), (std::pair<double, double>(0, 10)));
    chart.removeAllSeries();
    chart.redraw();
}

void TestChart::changesAreDrawnTogether()
{
    Shown chart(m_dialogs);
    QSignalSpy drawn(chart.plot(), &QCustomPlot::afterReplot);
    for (int i = 101; i < 1000; ++i) {
        chart.append(0, i, i);
        if (i % 300 == 0)
            QTest::qWait(1);
    }
    QVERIFY(drawn.count() <= 1);
    QTRY_VERIFY(drawn.count() >= 1);
    QTest::qWait(150);
    QVERIFY(drawn.count() <= 2);
    chart.hide();
    drawn.clear();
    chart.append(0, 1000, 1);
    QTest::qWait(150);
    QCOMPARE(drawn.count(), 0); // nobody looks
    chart.show();
    QTRY_VERIFY(drawn.count() > 0);
}

void TestChart::dragWheelAndDoubleClickZoom()
{
    Shown chart(m_dialogs);
    const auto all = chart.xRange();
    chart.drag(chart.at(20, 0.5), chart.at(60, 0.5)); // flat: x only
    QVERIFY(chart.isZoomed());
    QVERIFY(isNear(chart.xRange().first, 20, 0.5) && isNear(chart.xRange().second, 60, 0.5));
    chart.append(0, 101, 1); // new points do not throw one out
    chart.redraw();
    QVERIFY(isNear(chart.xRange().second, 60, 0.5));
    const auto y = chart.yRange();
    chart.drag(chart.at(30, 0.25), chart.at(50, 0.75));
    QVERIFY(chart.yRange().second < y.second && chart.yRange().first > y.first);
    const double left = chart.xRange().first;
    chart.drag(chart.at(45, 0.5), chart.at(40, 0.5), Qt::ShiftModifier); // pans
    QVERIFY(isNear(chart.xRange().first, left + 5, 0.5));
    QTest::mouseDClick(chart.plot(), Qt::LeftButton, {}, chart.at(40, 0.5));
    QVERIFY(!chart.isZoomed());
    QVERIFY(chart.xRange().second >= all.second);

    const QPoint place = chart.at(50, 0.5);
    QWheelEvent wheel(place, chart.plot()->mapToGlobal(place), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(chart.plot(), &wheel);
    QVERIFY(chart.xRange().second - chart.xRange().first < all.second - all.first);
    QVERIFY(isNear(chart.plot()->xAxis->pixelToCoord(place.x()), 50, 1)); // about the pointer
}

void TestChart::aClickMovesTheCursorToAPoint()
{
    Shown chart(m_dialogs);
    QSignalSpy moved(&chart, &Chart::cursorMoved);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.at(40.3, 0.5));
    QCOMPARE(moved.takeFirst().at(0).toDouble(), 40.0);
    QCOMPARE(chart.cursorAt().value_or(-1), 40.0);
    chart.setCursorAt(7);
    QCOMPARE(moved.count(), 0);
    chart.setCursorAt(std::nullopt);
    QVERIFY(!chart.cursorAt());
}

void TestChart::keysMoveAndZoom()
{
    Shown chart(m_dialogs);
    chart.setCursorAt(50);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.cursorAt().value_or(-1), 49.0);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(chart.cursorAt().value_or(-1), 59.0);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.cursorAt().value_or(-1), 100.0);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.cursorAt().value_or(-1), 0.0);
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.isZoomed());
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.isZoomed());
}

void TestChart::aLogarithmicAxisHasTicksWithinADecade()
{
    Chart chart(m_dialogs);
    chart.addSeries("loss", {});
    chart.setLogarithmic(true);
    chart.setData(0, {0, 1, 2, 3}, {2.0, 0.5, 0.25, 0}); // 0 has no place on it
    chart.resize(400, 240);
    chart.show();
    chart.redraw();
    QVERIFY(chart.yRange().first > 0.2);
    QVector<double> ticks;
    for (const double tick : chart.plot()->yAxis->tickVector())
        if (tick >= chart.yRange().first && tick <= chart.yRange().second)
            ticks << tick;
    QVERIFY2(ticks.size() >= 3 && ticks.size() <= 9, qPrintable(QString::number(ticks.size())));
    chart.setYTicks({0.5, 1});
    chart.redraw();
    QCOMPARE(chart.plot()->yAxis->tickVector(), QVector<double>({0.5, 1}));
    QCOMPARE(chart.plot()->yAxis->tickVectorLabels(), QVector<QString>({"0.5", "1"}));
}

void TestChart::markersNeedNoPlaceTwice()
{
    Shown chart(m_dialogs);
    chart.setMarkers({{10, "checkpoint"}, {11, "checkpoint"}, {50, "paused", Tone::Warn}});
    chart.redraw();
    const int top = chart.plot()->axisRect()->top();
    QVERIFY(top >= 20); // room for the labels
    const QImage image = chart.plot()->toPixmap().toImage();
    QVERIFY(!image.isNull());
}

void TestChart::itIsSavedInFourForms()
{
    Shown chart(m_dialogs);
    chart.setXName("step");
    chart.setMarkers({{10, "checkpoint"}});
    QTemporaryDir folder;
    for (const char *ending : {"png", "pdf", "svg", "csv"}) {
        m_dialogs.saveFile = folder.filePath(QString("chart.") + ending);
        chart.save();
        QVERIFY2(QFileInfo(m_dialogs.saveFile).size() > 100, ending);
    }
    QCOMPARE(QImage(folder.filePath("chart.png")).width(), 2400);
    QFile csv(folder.filePath("chart.csv"));
    QVERIFY(csv.open(QFile::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QCOMPARE(lines[0], QByteArray("step,square,dots"));
    QCOMPARE(lines[1], QByteArray("0,0,"));
    QCOMPARE(lines[21], QByteArray("20,400,400"));
    QCOMPARE(lines.size(), 103);
    QFile svg(folder.filePath("chart.svg"));
    QVERIFY(svg.open(QFile::ReadOnly));
    QXmlStreamReader reader(&svg);
    int paths = 0;
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("path"))
            ++paths;
        if (reader.isStartElement() && reader.name() == QLatin1String("text"))
            texts << reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(paths > 5);
    QVERIFY2(texts.contains("checkpoint") && texts.contains("40"), qPrintable(texts.join(' ')));
}

void TestChart::aFailedSaveIsSaid()
{
    Shown chart(m_dialogs);
    m_dialogs.asked.clear();
    m_dialogs.saveFile = "/nowhere/at/all/chart.csv";
    chart.save();
    QCOMPARE(m_dialogs.asked.size(), 1);
}

void TestChart::aMillionPointsKeepTheirSpike()
{
    Chart chart(m_dialogs);
    chart.addSeries("noise", {SeriesLook::Kind::Line, [] { return QColor(Qt::red); }, 1});
    QVector<double> x, y;
    for (int i = 0; i < 1'000'000; ++i) {
        x << i;
        y << 0.1 * std::sin(i * 0.1);
    }
    y[654'321] = 5;
    chart.setData(0, x, y);
    chart.resize(800, 300);
    chart.show();
    QElapsedTimer clock;
    clock.start();
    chart.redraw();
    const qint64 first = clock.elapsed();
    const int column = qRound(chart.plot()->xAxis->coordToPixel(654'321));
    const int row = qRound(chart.plot()->yAxis->coordToPixel(4));
    const QImage image = chart.plot()->toPixmap().toImage();
    bool isSeen = false;
    for (int dx = -2; dx <= 2; ++dx)
        isSeen = isSeen || QColor(image.pixel(column + dx, row)).green() < 200;
    QVERIFY(isSeen);
    clock.restart();
    constexpr int kFrames = 20;
    for (int i = 0; i < kFrames; ++i) {
        chart.plot()->xAxis->moveRange(1000);
        chart.plot()->replot();
    }
    const double each = static_cast<double>(clock.elapsed()) / kFrames;
    qInfo("a million points: first %lld ms, each frame of a pan %.1f ms", first, each);
    QVERIFY(each < 250); // a clock is no measure on a loaded machine; 33 ms is the aim
}

void TestChart::coloursFollowTheScheme()
{
    Shown chart(m_dialogs);
    const QColor light = chart.plot()->xAxis->tickLabelColor();
    applyScheme(*qApp, Scheme::Dark);
    QTRY_VERIFY(chart.plot()->xAxis->tickLabelColor() != light);
    QCOMPARE(chart.plot()->graph(0)->pen().color(), colors().accent);
    applyScheme(*qApp, Scheme::Light);
    QTRY_COMPARE(chart.plot()->xAxis->tickLabelColor(), light);
}

void TestChart::aKeyHidesItsSeries()
{
    Shown chart(m_dialogs);
    ChartKey key(chart, 0);
    key.setText("square");
    key.show();
    key.click();
    QVERIFY(!chart.isSeriesVisible(0));
    chart.redraw();
    QVERIFY(chart.yRange().second < 5000); // fits what is seen
    QTest::keyClick(&key, Qt::Key_Space);
    QVERIFY(chart.isSeriesVisible(0));
}

void TestChart::itDescribesItself()
{
    Shown chart(m_dialogs);
    chart.setXText([](double x) { return QString::number(x); }, [](double x) { return QString("step %1").arg(x); });
    chart.setCursorAt(60);
    QVERIFY2(chart.accessibleDescription().contains("step 60") && chart.accessibleDescription().contains("square: 3,600"),
             qPrintable(chart.accessibleDescription()));
    chart.setCursorAt(std::nullopt);
    QVERIFY(chart.accessibleDescription().contains("10,000"));
}

QTEST_MAIN(TestChart)
#include "tst_ui_chart.moc"
