// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/pattern.h"
#include "tests/engine/files/failure_of.h"

#include <QTest>

using namespace moa;

/// Regular expressions out of somebody's file.
class TestPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeTextsMatch_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("a name") << "q_proj"
                                << "q_proj" << true;
        QTest::newRow("its beginning alone does not count") << "q_pro"
                                                            << "q_proj" << false;
        QTest::newRow("its end alone does not count") << "_proj"
                                                      << "q_proj" << false;
        QTest::newRow("alternatives are tried to the end") << "q|q_proj"
                                                           << "q_proj" << true;
        QTest::newRow("classes and groups") << R"(.*\.(\d+)\.self_attn\.[qv]_proj)"
                                            << "model.layers.12.self_attn.v_proj" << true;
    }
    void wholeTextsMatch()
    {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(Pattern(expression.toStdString(), "file").matchesWhole(text.toStdString()), matches);
    }

    void badExpressionsAreRefused()
    {
        QVERIFY(refuses(failureOf([] { Pattern("(a", "file"); }), "can't be read"));
        QVERIFY(refuses(failureOf([] { Pattern(std::string(5000, 'a'), "file"); }), "can't be read"));
        QVERIFY(refuses(failureOf([] { (void)Pattern("(a+)+", "file").matchesWhole(std::string(60, 'a') + "!"); }), "too long"));
    }
};

QTEST_GUILESS_MAIN(TestPattern)
#include "tst_pattern.moc"
