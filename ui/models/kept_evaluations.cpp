// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/kept_evaluations.h"

#include "ui/models/board_set.h"
#include "ui/services/residents.h"

#include <algorithm>

namespace moa::ui {

namespace fs = std::filesystem;

namespace {

/// Whether an adapter was written after it had answered.
bool isOutdated(const EvaluationResult &result, const fs::path &summary)
{
    if (result.adapter.empty())
        return false;
    std::error_code error;
    const auto learnt = fs::last_write_time(adapterFolder(result.adapter) / "adapter.pth", error);
    return !error && learnt > fs::last_write_time(summary, error);
}

} // namespace

fs::path evaluationsFolder(const fs::path &workspace)
{
    return workspace / ".evaluations";
}

KeptEvaluations readKeptEvaluations(Engine &engine, const fs::path &folder, const std::stop_token &stop)
{
    std::vector<fs::path> summaries;
    std::error_code error; // there is no folder before the first evaluation
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".json")
            summaries.push_back(entry->path());
    std::ranges::sort(summaries);
    KeptEvaluations kept;
    for (const fs::path &summary : summaries) {
        if (stop.stop_requested())
            break;
        Result<EvaluationResult> result = engine.readEvaluation(summary);
        if (!result)
            kept.damaged.push_back(result.error());
        else if (!isOutdated(*result, summary))
            kept.whole.push_back(std::move(*result));
    }
    return kept;
}

fs::path summaryFile(const EvaluationResult &result)
{
    return result.recordsFile.empty() ? fs::path() : fs::path(result.recordsFile).replace_extension(".json");
}

} // namespace moa::ui
