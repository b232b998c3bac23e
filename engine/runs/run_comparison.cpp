// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/run_comparison.h"

#include "engine/api/site.h"

#include <algorithm>
#include <cmath>

namespace moa {

namespace {

using nlohmann::json;

constexpr size_t kCurvePoints = 120;

/// Means over as many like parts of a curve as it may have points.
std::vector<CurvePoint> thinned(const std::vector<CurvePoint> &curve)
{
    const size_t points = std::min(curve.size(), kCurvePoints);
    std::vector<CurvePoint> means;
    for (size_t point = 0; point < points; ++point) {
        const size_t begin = point * curve.size() / points, end = (point + 1) * curve.size() / points;
        CurvePoint mean;
        for (size_t i = begin; i < end; ++i) {
            mean.step += curve[i].step / static_cast<double>(end - begin);
            mean.loss += curve[i].loss / static_cast<double>(end - begin);
        }
        means.push_back(mean);
    }
    return means;
}

std::optional<double> meanOfLastTenth(const std::vector<CurvePoint> &curve)
{
    if (curve.empty())
        return std::nullopt;
    const size_t count = std::max<size_t>(1, curve.size() / 10);
    double sum = 0;
    for (size_t i = curve.size() - count; i < curve.size(); ++i)
        sum += curve[i].loss;
    return sum / static_cast<double>(count);
}

/// Without the experts inside adapters, of which a report's map has no room.
LayerRouting typesOf(const LayerRouting &layer)
{
    LayerRouting types{layer.layer, {}, {}, {}, {}, {}};
    for (size_t i = 0; i < layer.columns.size(); ++i) {
        if (expertNamed(layer.columns[i]))
            continue;
        types.columns.push_back(layer.columns[i]);
        for (const auto part : {&LayerRouting::mean, &LayerRouting::deviation, &LayerRouting::active, &LayerRouting::entropy})
            if (i < (layer.*part).size())
                (types.*part).push_back((layer.*part)[i]);
    }
    return types;
}

/// Adds up what the events of a run say, one after the other.
struct EventSummary {
    ComparedRun &run;
    const Event *event = nullptr;
    std::vector<CurvePoint> curve{};
    double stepTokens = 0;
    double stepSeconds = 0;

    void operator()(const StepEvent &step)
    {
        run.steps = event->step;
        run.memoryBytes = std::max(run.memoryBytes, step.memoryBytes);
        if (std::isfinite(step.loss))
            curve.push_back({static_cast<double>(event->step), step.loss});
        if (step.tokensPerSecond > 0) {
            stepTokens += static_cast<double>(step.tokens);
            stepSeconds += static_cast<double>(step.tokens) / step.tokensPerSecond;
        }
    }
    void operator()(const ValidationEvent &validation)
    {
        if (!std::isfinite(validation.loss))
            return;
        run.validation.push_back({static_cast<double>(event->step), validation.loss});
        run.validationLoss = validation.loss;
    }
    void operator()(const RoutingEvent &routing)
    {
        run.routing.clear();
        for (const LayerRouting &layer : routing.layers)
            run.routing.push_back(typesOf(layer));
    }
    template <class Other>
    void operator()(const Other &)
    {}
};

json orNull(const std::optional<double> &value)
{
    return value ? json(*value) : json();
}

json toJson(const PairedTest &test)
{
    return {{"fixed", test.fixed}, {"broken", test.broken}, {"p", test.p}};
}

json toJson(const ComparedScore &score)
{
    return {{"set", score.set},          {"correct", score.correct},    {"total", score.total},
            {"low", score.interval.low}, {"high", score.interval.high}, {"to_base", score.toBase ? toJson(*score.toBase) : json()}};
}

json toJson(const std::vector<CurvePoint> &curve)
{
    json points = json::array();
    for (const CurvePoint &point : curve)
        points.push_back({point.step, point.loss});
    return points;
}

json scoresOf(const ComparedRun &run)
{
    json scores = json::array();
    for (const ComparedScore &score : run.scores)
        scores.push_back(toJson(score));
    return scores;
}

json toJson(const ComparedRun &run)
{
    json routing = json::array();
    for (const LayerRouting &layer : run.routing)
        routing.push_back(toJson(layer));
    return {{"name", run.name},
            {"mixture", run.mixture},
            {"state", run.state},
            {"steps", run.steps},
            {"trainable_parameters", run.trainableParameters},
            {"loss", orNull(run.loss)},
            {"validation_loss", orNull(run.validationLoss)},
            {"seconds", run.seconds},
            {"tokens_per_second", run.tokensPerSecond},
            {"memory_bytes", run.memoryBytes},
            {"curve", toJson(run.curve)},
            {"validation", toJson(run.validation)},
            {"routing", std::move(routing)},
            {"scores", scoresOf(run)}};
}

json toJson(const BestTwo &best)
{
    json tests = json::object();
    for (const auto &[set, test] : best.tests)
        tests[set] = toJson(test);
    return {{"first", best.first}, {"second", best.second}, {"tests", std::move(tests)}};
}

} // namespace

ComparedRun comparedRun(const RunRecord &record)
{
    ComparedRun run;
    run.name = record.info.name;
    run.mixture = record.info.mixture;
    run.state = record.info.state;
    EventSummary summary{run};
    for (const Event &event : record.events) {
        summary.event = &event;
        run.seconds = std::max(run.seconds, event.time);
        std::visit(summary, event.body);
    }
    if (record.config.router.mode == "none")
        run.routing.clear(); // every weight is 1
    run.loss = meanOfLastTenth(summary.curve);
    run.curve = thinned(summary.curve);
    run.tokensPerSecond = summary.stepSeconds > 0 ? summary.stepTokens / summary.stepSeconds : 0;
    return run;
}

ComparedScore comparedScore(const std::string &set, const EvaluationResult &result)
{
    return {set, result.correct, result.total, wilsonInterval(result.correct, result.total), std::nullopt};
}

PairedTest pairedTest(const Comparison &comparison)
{
    return {std::ssize(comparison.fixed), std::ssize(comparison.broken), comparison.p};
}

PairedTest pooled(const std::vector<PairedTest> &tests)
{
    PairedTest all;
    for (const PairedTest &test : tests) {
        all.fixed += test.fixed;
        all.broken += test.broken;
    }
    all.p = mcnemarExact(all.fixed, all.broken);
    return all;
}

ComparedScore pooledScore(const ComparedRun &run)
{
    ComparedScore all{"all", 0, 0, {}, std::nullopt};
    std::vector<PairedTest> tests;
    for (const ComparedScore &score : run.scores) {
        all.correct += score.correct;
        all.total += score.total;
        if (score.toBase)
            tests.push_back(*score.toBase);
    }
    all.interval = wilsonInterval(all.correct, all.total);
    if (!tests.empty())
        all.toBase = pooled(tests);
    return all;
}

std::optional<std::pair<size_t, size_t>> bestTwo(const RunComparison &comparison)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < comparison.runs.size(); ++i)
        if (comparison.runs[i].scores.size() == comparison.sets.size() && !comparison.sets.empty())
            order.push_back(i);
    if (order.size() < 2)
        return std::nullopt;
    std::ranges::stable_sort(order, std::greater{}, [&](size_t i) { return pooledScore(comparison.runs[i]).correct; });
    return std::pair{order[0], order[1]};
}

json toJson(const RunComparison &comparison)
{
    json runs = json::array();
    for (const ComparedRun &run : comparison.runs)
        runs.push_back(toJson(run));
    return {{"model", comparison.model},
            {"data", comparison.data},
            {"device", comparison.device},
            {"seed", comparison.seed},
            {"batch_size", comparison.batchSize},
            {"sets", comparison.sets},
            {"notes", comparison.notes},
            {"base", {{"name", comparison.base.name}, {"scores", scoresOf(comparison.base)}}},
            {"runs", std::move(runs)},
            {"best", comparison.best ? toJson(*comparison.best) : json()}};
}

} // namespace moa
