// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

#include <optional>
#include <string>
#include <vector>

namespace moa::ui {

/// What one data file turned out to be.
struct FileSurvey {
    std::filesystem::path path;
    std::optional<DatasetInfo> info; ///< with its columns where it has some that can be chosen, even if no row can be used as it is
    std::optional<Error> error;      ///< why it can't be used at all
    std::optional<Error> lengthError; ///< why it has rows but no lengths: no tokenizer, no chat template
};

/// A row of one of the files.
struct RowPlace {
    int file = 0;
    int64_t row = 0;
    int64_t tokens = 0;     ///< before it is cut; 0 where lengths are unknown
    bool isDivided = false; ///< a document, of which pieces are made: nothing of it is cut off
};

/// What a cut-off does to the rows.
struct CutLoss {
    int64_t rows = 0;
    int64_t tokens = 0;
};

/// What the files of a set-up hold, each read for itself, so that a bad one does not hide the others.
struct DataSurvey {
    std::vector<FileSurvey> training;
    std::vector<FileSurvey> validation;
    std::vector<RowPlace> rows;           ///< of the training files, in their order, without those that are left out
    std::vector<DatasetProblem> problems; ///< of the training files
    int64_t tokens = 0;                   ///< after cutting, like the next
    int64_t supervisedTokens = 0;
    int64_t longestTokens = 0; ///< before cutting, of a row that can be cut

    [[nodiscard]] bool hasLengths() const { return tokens > 0; }
    [[nodiscard]] CutLoss lossAt(int64_t maxTokens) const;
    [[nodiscard]] int64_t validationRows() const;
    /// The first thing that keeps lengths from being known, or null.
    [[nodiscard]] const Error *lengthError() const;
    /// The first file that can't be used, or null.
    [[nodiscard]] const FileSurvey *badFile() const;
};

/// What is to be read, with every path resolved.
struct SurveyRequest {
    DatasetRequest data;
    std::vector<std::filesystem::path> validation;
};

[[nodiscard]] bool isSame(const SurveyRequest &a, const SurveyRequest &b);

/// Reads the files; not for the GUI thread. The error is a stop.
[[nodiscard]] Result<DataSurvey> surveyData(Engine &engine, const SurveyRequest &request, const Observer &observer,
                                            const std::stop_token &stop);

} // namespace moa::ui
