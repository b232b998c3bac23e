// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/run_records.h"

#include "engine/api/error.h"
#include "engine/api/run_time.h"
#include "engine/runs/run_list.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace moa {

namespace fs = std::filesystem;

namespace {

constexpr size_t kCurvePoints = 64;

int64_t sizeOf(const fs::path &folder)
{
    int64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error))
            bytes += static_cast<int64_t>(entry->file_size(error));
    return bytes;
}

/// A curve's means over as many like parts as it may have points.
std::vector<double> thinned(const std::vector<double> &values)
{
    const size_t points = std::min(values.size(), kCurvePoints);
    std::vector<double> curve;
    for (size_t point = 0; point < points; ++point) {
        const size_t begin = point * values.size() / points, end = (point + 1) * values.size() / points;
        double sum = 0;
        for (size_t i = begin; i < end; ++i)
            sum += values[i];
        curve.push_back(sum / static_cast<double>(end - begin));
    }
    return curve;
}

void appendEvents(const EventJournal &journal, std::vector<Event> &events)
{
    for (const nlohmann::json &line : journal.read())
        if (std::optional<Event> event = eventFromJson(line))
            events.push_back(std::move(*event));
}

/// The curve, the best validation and the times out of the metrics.
void addMetrics(const RunFolder &run, RunInfo &info)
{
    std::vector<Event> events;
    appendEvents(run.metrics(), events);
    std::vector<double> losses;
    RunPauses pauses;
    for (const Event &event : events) {
        pauses.add(event);
        if (const auto *step = std::get_if<StepEvent>(&event.body); step && std::isfinite(step->loss))
            losses.push_back(step->loss);
        if (const auto *validation = std::get_if<ValidationEvent>(&event.body); validation && std::isfinite(validation->loss))
            info.bestValidationLoss = std::min(info.bestValidationLoss.value_or(validation->loss), validation->loss);
    }
    info.losses = thinned(losses);
    info.trainingSeconds = trainingSeconds(events);
    info.pausedSeconds = pauses.seconds();
}

/// The summaries that evaluations left; a file that is none of them is passed over.
std::vector<EvaluationResult> readEvaluations(const fs::path &folder)
{
    std::vector<EvaluationResult> evaluations;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream file(entry.path());
        const nlohmann::json json = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
        if (std::optional<EvaluationResult> result = evaluationFromJson(json))
            evaluations.push_back(std::move(*result));
    }
    return evaluations;
}

void addAccuracy(const RunFolder &run, RunInfo &info)
{
    std::vector<EvaluationResult> evaluations = readEvaluations(run.evaluationFolder());
    std::erase_if(evaluations, [](const EvaluationResult &evaluation) { return !evaluation.isJudged; });
    const auto latest = std::ranges::max_element(evaluations, {}, &EvaluationResult::finished);
    if (latest == evaluations.end())
        return;
    info.accuracy = latest->accuracy;
    info.accuracySet = setName(*latest);
}

RunConfig configOf(const RunFolder &run)
{
    return readRunConfig(run.about().value("config", nlohmann::json::object())).config;
}

std::string mixtureOf(const RunConfig &config)
{
    std::vector<std::string> parts;
    for (const AdapterConfig &adapter : config.adapters) {
        const nlohmann::json targets = adapter.options.value("targets", nlohmann::json::array());
        std::string part;
        for (const nlohmann::json &target : targets)
            if (target.is_string())
                part += (part.empty() ? "" : " ") + target.get<std::string>();
        parts.push_back(part.empty() ? adapter.kind : part);
    }
    return fmt::format("{}: {}", config.router.mode, fmt::join(parts, ", "));
}

RunInfo infoOf(RunSummary summary)
{
    RunInfo info;
    info.folder = std::move(summary.folder);
    info.name = std::move(summary.name);
    info.note = std::move(summary.note);
    info.created = std::move(summary.created);
    info.state = std::move(summary.state);
    info.step = summary.step;
    info.plannedSteps = summary.plannedSteps;
    info.lastLoss = summary.lastLoss;
    info.problem = std::move(summary.problem);
    info.bytes = sizeOf(info.folder);
    try {
        const RunFolder run = RunFolder::open(info.folder);
        info.hasAdapter = fs::exists(run.adapterFile());
        addMetrics(run, info);
        const RunConfig config = configOf(run);
        info.base = fs::path(config.model.path).filename().string();
        info.mixture = mixtureOf(config);
        addAccuracy(run, info);
    } catch (const Failure &failure) {
        info.state = "damaged";
        info.problem = failure.what();
    }
    return info;
}

} // namespace

RunInfo describeRun(const fs::path &folder)
{
    return infoOf(summarize(folder));
}

RunRecord readRunRecord(const fs::path &folder)
{
    const RunFolder run = RunFolder::open(folder);
    RunRecord record;
    record.info = describeRun(folder);
    record.config = configOf(run);
    appendEvents(run.metrics(), record.events);
    appendEvents(run.routing(), record.events);
    appendEvents(run.samples(), record.events);
    std::ranges::stable_sort(record.events, {}, &Event::time);
    record.evaluations = readEvaluations(run.evaluationFolder());
    return record;
}

std::vector<RunInfo> describeRuns(const fs::path &workspace)
{
    std::vector<RunInfo> runs;
    for (RunSummary &summary : listRuns(workspace))
        runs.push_back(infoOf(std::move(summary)));
    std::ranges::stable_sort(runs, std::ranges::greater(), &RunInfo::created);
    return runs;
}

} // namespace moa
