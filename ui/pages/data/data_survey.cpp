// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_survey.h"

#include <algorithm>
#include <tuple>

namespace moa::ui {

namespace {

std::string placeOf(const DatasetProblem &problem)
{
    return problem.file + ":" + std::to_string(problem.line);
}

/// Reads one file with its lengths, or without them where only these can't be had.
FileSurvey surveyFile(Engine &engine, DatasetRequest request, const std::filesystem::path &file, const Observer &observer,
                      const std::stop_token &stop)
{
    request.files = {file};
    FileSurvey survey{file, {}, {}, {}};
    Result<DatasetInfo> info = engine.inspectDataset(request, observer, stop);
    if (!info && !request.tokenizerModel.empty() && info.error().code != ErrorCode::Stopped) {
        request.tokenizerModel.clear();
        if (Result<DatasetInfo> rows = engine.inspectDataset(request, observer, stop); rows) {
            survey.lengthError = info.error();
            info = std::move(rows);
        }
    }
    if (info) {
        if (const auto &problems = info->problems; info->rows == 0 && !problems.empty()) // with these columns no row can be used
            survey.error = Error{ErrorCode::InputFile, problems.front().message, placeOf(problems.front())};
        survey.info = std::move(*info);
    } else {
        survey.error = info.error();
    }
    return survey;
}

void addRows(DataSurvey &survey, int file, const DatasetInfo &info)
{
    const bool isDivided = info.format == "text";
    for (int64_t row = 0; row < info.rows; ++row) {
        const auto index = static_cast<size_t>(row);
        const int64_t tokens = index < info.rowTokens.size() ? info.rowTokens[index] : 0;
        if (tokens == 0 && !info.rowTokens.empty())
            continue; // left out
        survey.rows.push_back({file, row, tokens, isDivided});
        if (!isDivided)
            survey.longestTokens = std::max(survey.longestTokens, tokens);
    }
}

} // namespace

CutLoss DataSurvey::lossAt(int64_t maxTokens) const
{
    CutLoss loss;
    for (const RowPlace &row : rows)
        if (!row.isDivided && row.tokens > maxTokens) {
            ++loss.rows;
            loss.tokens += row.tokens - maxTokens;
        }
    return loss;
}

int64_t DataSurvey::validationRows() const
{
    int64_t sum = 0;
    for (const FileSurvey &file : validation)
        sum += file.info ? file.info->rows : 0;
    return sum;
}

const Error *DataSurvey::lengthError() const
{
    const auto found = std::ranges::find_if(training, [](const FileSurvey &file) { return file.lengthError.has_value(); });
    return found == training.end() ? nullptr : &*found->lengthError;
}

const FileSurvey *DataSurvey::badFile() const
{
    const auto found = std::ranges::find_if(training, [](const FileSurvey &file) { return file.error.has_value(); });
    return found == training.end() ? nullptr : &*found;
}

bool isSame(const SurveyRequest &a, const SurveyRequest &b)
{
    const auto parts = [](const SurveyRequest &r) {
        return std::tie(r.data.files, r.data.format, r.data.promptTemplate, r.data.maxTokens, r.data.tokenizerModel,
                        r.data.instructionColumn, r.data.inputColumn, r.data.outputColumn, r.validation);
    };
    return parts(a) == parts(b);
}

Result<DataSurvey> surveyData(Engine &engine, const SurveyRequest &request, const Observer &observer, const std::stop_token &stop)
{
    DataSurvey survey;
    for (const std::filesystem::path &file : request.data.files) {
        if (stop.stop_requested())
            return tl::unexpected(Error{ErrorCode::Stopped, "stopped while reading the data", {}});
        FileSurvey read = surveyFile(engine, request.data, file, observer, stop);
        if (read.info) {
            addRows(survey, static_cast<int>(survey.training.size()), *read.info);
            survey.tokens += read.info->tokens;
            survey.supervisedTokens += read.info->supervisedTokens;
            survey.problems.insert(survey.problems.end(), read.info->problems.begin(), read.info->problems.end());
        }
        survey.training.push_back(std::move(read));
    }
    DatasetRequest rowsOnly = request.data;
    rowsOnly.tokenizerModel.clear();
    for (const std::filesystem::path &file : request.validation)
        survey.validation.push_back(surveyFile(engine, rowsOnly, file, observer, stop));
    if (stop.stop_requested())
        return tl::unexpected(Error{ErrorCode::Stopped, "stopped while reading the data", {}});
    return survey;
}

} // namespace moa::ui
