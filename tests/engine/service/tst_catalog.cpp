// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"
#include "engine/api/engine.h"
#include "engine/api/validate.h"
#include "engine/core/resources.h"
#include "engine/create_engine.h"

#include <QTest>

using namespace moa;

/// What the engine offers, against what the program ships.
class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsValid_data();
    void everyPresetIsValid();
};

void TestCatalog::everyPresetIsValid_data()
{
    QTest::addColumn<QString>("file");
    for (const std::string_view name : resourceNames("presets/"))
        QTest::newRow(std::string(name).c_str()) << QString::fromStdString(std::string(name));
}

void TestCatalog::everyPresetIsValid()
{
    QFETCH(QString, file);
    const auto reading = parseRunConfig(resource(file.toStdString()), file.toStdString());
    QVERIFY2(reading && reading->problems.empty(), qPrintable(file));
    ModelInfo model; // one that has what the largest preset asks for
    model.layers = 32;
    model.contextTokens = 8192;
    model.tokenizer = "any";
    for (const Problem &problem : validate(reading->config, createEngine()->catalog(), &model))
        QFAIL(describe(problem).c_str());
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
