// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"
#include "ui/pages/data/data_survey.h"

#include <QTest>

using namespace moa;
using namespace moa::test;
using namespace moa::ui;

namespace {

DatasetInfo ofRows(int rows)
{
    DatasetInfo info;
    info.format = "alpaca";
    info.rows = rows;
    info.rowTokens.assign(static_cast<size_t>(rows), 90);
    info.tokens = int64_t{90} * rows;
    return info;
}

SurveyRequest requestOf(const std::vector<std::filesystem::path> &files, const std::vector<std::filesystem::path> &validation = {})
{
    SurveyRequest request;
    request.data.files = files;
    request.validation = validation;
    return request;
}

} // namespace

class TestDataSurvey : public QObject
{
    Q_OBJECT

private slots:
    void aSurveyKeepsGoodFilesApartFromBadOnes();
    void aSurveyKnowsWhatACutLoses();
    void documentsAreNotCut();
};

void TestDataSurvey::aSurveyKeepsGoodFilesApartFromBadOnes()
{
    FakeScript script;
    script.datasets = {{"a.json", ofRows(10)},
                       {"b.json", tl::unexpected(Error{ErrorCode::InputFile, "is not UTF-8", "b.json:3"})},
                       {"c.json", ofRows(5)}};
    FakeEngine engine(script);
    const Result<DataSurvey> survey = surveyData(engine, requestOf({"a.json", "b.json", "c.json"}, {"c.json"}), {}, {});
    QVERIFY(survey);
    QCOMPARE(survey->rows.size(), size_t(15));
    QCOMPARE(survey->rows.back().file, 2);
    QCOMPARE(survey->rows.back().row, int64_t(4));
    QCOMPARE(survey->badFile()->path, std::filesystem::path("b.json"));
    QCOMPARE(survey->validationRows(), int64_t(5));
}

void TestDataSurvey::aSurveyKnowsWhatACutLoses()
{
    FakeScript script;
    DatasetInfo info;
    info.rows = 4;
    info.tokens = 100;
    info.rowTokens = {10, 0, 50, 40}; // the second one is left out
    script.datasets["a.json"] = info;
    FakeEngine engine(script);
    const Result<DataSurvey> survey = surveyData(engine, requestOf({"a.json"}), {}, {});
    QCOMPARE(survey->rows.size(), size_t(3));
    QCOMPARE(survey->longestTokens, int64_t(50));
    const CutLoss loss = survey->lossAt(30);
    QCOMPARE(loss.rows, int64_t(2));
    QCOMPARE(loss.tokens, int64_t(30));
    QCOMPARE(survey->lossAt(50).rows, int64_t(0));
}

void TestDataSurvey::documentsAreNotCut()
{
    FakeScript script;
    DatasetInfo info = ofRows(3);
    info.format = "text";
    script.datasets["a.txt"] = info;
    FakeEngine engine(script);
    QCOMPARE(surveyData(engine, requestOf({"a.txt"}), {}, {})->lossAt(2).rows, int64_t(0)); // they are divided
}

QTEST_GUILESS_MAIN(TestDataSurvey)
#include "tst_ui_data_survey.moc"
