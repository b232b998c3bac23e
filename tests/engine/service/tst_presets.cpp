// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"
#include "engine/api/engine.h"
#include "engine/core/resources.h"
#include "engine/create_engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace moa;

/// Every configuration that comes with the program, run for two steps.
class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPresetTrains_data();
    void everyPresetTrains();
    void theMethodsAreOfOneSize();

private:
    /// A preset with its own adapters, router and rates, on little data and in small batches.
    [[nodiscard]] RunConfig shortened(const std::string &file, const std::string &model) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine = createEngine();
};

namespace {

std::string sampleModel()
{
    return qEnvironmentVariable("MOA_SAMPLE_MODEL").toStdString();
}

/// The alternative to the sample model: the goldens' one, which has no tokenizer.
std::string tinyModel()
{
    return MOA_TEST_DATA "/goldens/base";
}

RunConfig preset(const std::string &file)
{
    return parseRunConfig(resource(file), file).value().config;
}

} // namespace

void TestPresets::initTestCase()
{
    QVERIFY(m_folder.isValid());
    std::ofstream rows(m_folder.filePath("rows.jsonl").toStdString());
    for (int row = 0; row < 4; ++row)
        rows << R"({"tokens": [1, 5, 9, )" << 20 + row << R"(, 7, 3, 2], "labels": [-100, -100, -100, )" << 20 + row
             << ", 7, 3, 2]}\n";
}

RunConfig TestPresets::shortened(const std::string &file, const std::string &model) const
{
    RunConfig config = preset(file);
    config.model.path = model;
    config.data = {};
    config.data.train = {m_folder.filePath("rows.jsonl").toStdString()};
    config.data.format = "tokens";
    config.data.validationShare = 0;
    config.data.maxTokens = 64;
    for (AdapterConfig &adapter : config.adapters)
        adapter.layers = "all"; // the paper's model has more
    config.training.epochs = 2;
    config.training.maxSteps = 2;
    config.training.batchSize = config.training.microBatchSize = 2;
    config.training.warmupEpochs = 0;
    config.evaluation = {0, {}, 1};
    return config;
}

void TestPresets::everyPresetTrains_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("model");
    for (const std::string_view name : resourceNames("presets/")) {
        const std::string file(name);
        QTest::newRow((file + " on a tiny model").c_str()) << file << tinyModel();
        if (!sampleModel().empty())
            QTest::newRow((file + " on the sample model").c_str()) << file << sampleModel();
    }
}

void TestPresets::everyPresetTrains()
{
    QFETCH(std::string, file);
    QFETCH(std::string, model);
    const RunConfig config = shortened(file, model);
    const std::filesystem::path folder = m_folder.filePath(QString(QTest::currentDataTag()).replace('/', '_')).toStdString();
    std::vector<double> norms;
    const Observer observer = [&](const Event &event) {
        if (const auto *step = std::get_if<StepEvent>(&event.body))
            norms.push_back(std::isfinite(step->loss) ? step->gradientNorm : std::nan(""));
    };
    auto session = m_engine->createRun(config, folder, observer, {});
    QVERIFY2(session.has_value(), session ? "" : describe(session.error()).c_str());
    const auto result = (*session)->run(observer, {});
    QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
    QCOMPARE(result->steps, int64_t{2});
    QCOMPARE(norms.size(), size_t{2});
    QVERIFY(norms[0] > 0 && norms[1] > 0);
    QVERIFY(std::filesystem::exists(folder / "adapter.pth"));
    m_engine->unloadAdapter((*session)->adapter());
}

/// What is compared is the method, not how much of it there is: within 15 % of the middle.
void TestPresets::theMethodsAreOfOneSize()
{
    const std::string model = sampleModel();
    if (model.empty())
        QSKIP("MOA_SAMPLE_MODEL is not set");
    std::vector<std::pair<int64_t, std::string>> sizes;
    for (const std::string_view name : resourceNames("presets/"))
        if (name.find("paper") == std::string_view::npos) {
            const auto plan = m_engine->plan(shortened(std::string(name), model));
            QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
            sizes.emplace_back(plan->trainableParameters, name);
        }
    std::ranges::sort(sizes);
    const double middle = static_cast<double>(sizes.front().first + sizes.back().first) / 2;
    const double largest = static_cast<double>(sizes.back().first);
    QVERIFY2(largest < 1.15 * middle, (sizes.front().second + " and " + sizes.back().second).c_str());
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
