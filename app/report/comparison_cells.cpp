// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_cells.h"
#include "app/terminal/quantities.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

namespace {

constexpr const char *kNone = "-";

std::string lossText(const std::optional<double> &loss)
{
    return loss ? fmt::format("{:.4f}", *loss) : kNone;
}

/// Runs that came to no good end say so beside their names.
std::string nameText(const ComparedRun &run)
{
    const bool isGood = run.state.empty() || run.state == "finished" || run.state == "early_stopped";
    return isGood ? run.name : fmt::format("{} ({})", run.name, run.state);
}

} // namespace

std::vector<std::string> runColumns()
{
    return {"configuration", "trainable", "loss", "validation", "time", "tokens/s", "peak memory"};
}

std::vector<std::string> runCells(const ComparedRun &run)
{
    return {nameText(run),
            run.trainableParameters > 0 ? formatCount(run.trainableParameters) : kNone,
            lossText(run.loss),
            lossText(run.validationLoss),
            run.seconds > 0 ? formatSeconds(run.seconds) : kNone,
            run.tokensPerSecond > 0 ? fmt::format("{:.0f}", run.tokensPerSecond) : kNone,
            run.memoryBytes > 0 ? formatBytes(run.memoryBytes) : kNone};
}

std::vector<std::string> scoreColumns(const RunComparison &comparison)
{
    std::vector<std::string> columns = comparison.sets;
    if (columns.size() > 1)
        columns.emplace_back("all");
    return columns;
}

std::vector<std::optional<ComparedScore>> scoresOf(const RunComparison &comparison, const ComparedRun &run)
{
    std::vector<std::optional<ComparedScore>> scores;
    for (const std::string &set : comparison.sets) {
        const auto found = std::ranges::find(run.scores, set, &ComparedScore::set);
        scores.push_back(found == run.scores.end() ? std::nullopt : std::optional(*found));
    }
    if (comparison.sets.size() > 1) {
        const bool isWhole = run.scores.size() == comparison.sets.size();
        scores.push_back(isWhole ? std::optional(pooledScore(run)) : std::nullopt);
    }
    return scores;
}

std::string shareText(const ComparedScore &score)
{
    return score.total == 0
               ? kNone
               : fmt::format("{:.1f} %", 100.0 * static_cast<double>(score.correct) / static_cast<double>(score.total));
}

std::string intervalText(const ComparedScore &score)
{
    return fmt::format("{:.1f} to {:.1f}", 100 * score.interval.low, 100 * score.interval.high);
}

std::string testText(const PairedTest &test)
{
    return fmt::format("p = {:.2g} ({} fixed, {} broken)", test.p, test.fixed, test.broken);
}

} // namespace moa
