// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/layer_spans.h"

#include <QTest>

using namespace moa;

class TestLayerSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreResolvedAndFormatted_data();
    void layersAreResolvedAndFormatted();
    void wrongTextsAreRefused_data();
    void wrongTextsAreRefused();
};

void TestLayerSpans::layersAreResolvedAndFormatted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("layers");
    QTest::addColumn<QString>("formatted");
    QTest::newRow("all layers") << "all" << QList<qint64>{0, 1, 2, 3, 4, 5} << "0-6";
    QTest::newRow("two spans") << "0-2,4-6" << QList<qint64>{0, 1, 4, 5} << "0-2,4-6";
    QTest::newRow("unordered and overlapping spans are joined") << "3-5,1-4" << QList<qint64>{1, 2, 3, 4} << "1-5";
    QTest::newRow("touching spans are joined") << "0-2,2-3" << QList<qint64>{0, 1, 2} << "0-3";
    QTest::newRow("no layer") << "0-0" << QList<qint64>{} << "0-0";
}

void TestLayerSpans::layersAreResolvedAndFormatted()
{
    QFETCH(QString, text);
    QFETCH(QList<qint64>, layers);
    QFETCH(QString, formatted);
    const auto resolved = resolveLayers(text.toStdString(), 6);
    QVERIFY(resolved.has_value());
    QCOMPARE(QList<qint64>(resolved->begin(), resolved->end()), layers);
    QCOMPARE(QString::fromStdString(formatLayers(*resolved)), formatted);
}

void TestLayerSpans::wrongTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("a single layer") << "5";
    QTest::newRow("backwards") << "4-2";
    QTest::newRow("negative") << "-1-2";
    QTest::newRow("a word") << "some";
    QTest::newRow("a comma at the end") << "0-2,";
    QTest::newRow("blanks") << "0 - 2";
    QTest::newRow("beyond the model") << "0-7";
    QTest::newRow("beyond any model") << "0-5000";
    QTest::newRow("beyond 64 bits") << "0-99999999999999999999";
}

void TestLayerSpans::wrongTextsAreRefused()
{
    QFETCH(QString, text);
    const auto resolved = resolveLayers(text.toStdString(), 6);
    QVERIFY(!resolved.has_value());
    QVERIFY(resolved.error().code == ErrorCode::Config);
    QVERIFY(resolved.error().message.find(text.left(40).toStdString().substr(0, 3)) != std::string::npos);
}

QTEST_GUILESS_MAIN(TestLayerSpans)
#include "tst_layer_spans.moc"
