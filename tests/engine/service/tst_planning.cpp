// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/engine.h"
#include "engine/create_engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace moa;

/// How long a run is said to take, before and after it was measured.
class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsMoreWorkIsSlower();
    void aMeasuredStepHasAllItsMicroBatches();
    void theEstimateIsNearWhatIsMeasured();

private:
    [[nodiscard]] RunConfig config() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine = createEngine();
};

void TestPlanning::initTestCase()
{
    QVERIFY(m_folder.isValid());
    std::ofstream rows(m_folder.filePath("rows.jsonl").toStdString());
    for (int row = 0; row < 16; ++row) {
        rows << R"({"tokens": [1)";
        for (int token = 0; token < 127; ++token)
            rows << ", " << 2 + (row * 31 + token * 7) % 200;
        rows << "]}\n";
    }
}

RunConfig TestPlanning::config() const
{
    RunConfig config;
    config.model.path = MOA_TEST_DATA "/goldens/base";
    config.data.train = {m_folder.filePath("rows.jsonl").toStdString()};
    config.data.format = "tokens";
    config.data.validationShare = 0;
    config.data.maxTokens = 128;
    config.adapters = {{"lora", "all", {{"rank", 8}}}};
    config.training.batchSize = 8;
    config.training.microBatchSize = 8;
    return config;
}

void TestPlanning::whatIsMoreWorkIsSlower()
{
    const auto speed = [this](const RunConfig &config) {
        const auto estimated = m_engine->estimateSpeed(config);
        if (!estimated)
            qWarning("%s", describe(estimated.error()).c_str());
        return estimated.value_or(0);
    };
    RunConfig plain = config();
    const double whole = speed(plain);
    QVERIFY(whole > 0);
    RunConfig again = plain;
    again.training.recompute = "all";
    QVERIFY(speed(again) < whole);
    RunConfig top = plain;
    top.adapters[0].layers = "2-3"; // below it nothing goes backward
    QVERIFY(speed(top) > whole);
    QCOMPARE(speed(plain), whole); // the device is tried once
}

void TestPlanning::aMeasuredStepHasAllItsMicroBatches()
{
    RunConfig parts = config();
    parts.training.microBatchSize = 2;
    const auto measured = m_engine->preflight(parts, {}, {});
    QVERIFY2(measured.has_value(), measured ? "" : describe(measured.error()).c_str());
    // 8 rows of 128 tokens at the speed that two of them had.
    QVERIFY(std::abs(measured->stepSeconds * measured->tokensPerSecond - 8 * 128) < 1e-6);
}

/// Only of a model that is large enough to be bound by its products.
void TestPlanning::theEstimateIsNearWhatIsMeasured()
{
    const std::string sample = qEnvironmentVariable("MOA_SAMPLE_MODEL").toStdString();
    if (sample.empty())
        QSKIP("MOA_SAMPLE_MODEL is not set");
    RunConfig real = config();
    real.model.path = sample;
    (void)m_engine->preflight(real, {}, {}); // what is done for the first time takes longer
    const auto measured = m_engine->preflight(real, {}, {});
    QVERIFY2(measured.has_value(), measured ? "" : describe(measured.error()).c_str());
    const double ratio = measured->estimatedTokensPerSecond / measured->tokensPerSecond;
    qInfo("estimated %.0f tokens/s, measured %.0f", measured->estimatedTokensPerSecond, measured->tokensPerSecond);
    QVERIFY2(ratio > 1 / 3.0 && ratio < 3, std::to_string(ratio).c_str()); // others use this machine, too
}

QTEST_GUILESS_MAIN(TestPlanning)
#include "tst_planning.moc"
