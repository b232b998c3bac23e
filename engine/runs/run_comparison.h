// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/api/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace moa {

/// McNemar's test in numbers: what the second of two got right and the first wrong, and the other way round.
struct PairedTest {
    int64_t fixed = 0;
    int64_t broken = 0;
    double p = 1; ///< exact, two-sided
};

/// How one configuration answered one evaluation set.
struct ComparedScore {
    std::string set;
    int64_t correct = 0;
    int64_t total = 0;
    Interval interval;                ///< Wilson, 95 %
    std::optional<PairedTest> toBase; ///< none for the base model
};

struct CurvePoint {
    double step = 0;
    double loss = 0;
};

/// What a table or a report says of one configuration; of the base model, only its name and scores.
struct ComparedRun {
    std::string name;
    std::string mixture; ///< as RunInfo::mixture
    std::string state;   ///< as RunInfo::state; empty where it has not begun
    int64_t steps = 0;
    int64_t trainableParameters = 0;
    std::optional<double> loss;           ///< mean over the last tenth of the steps
    std::optional<double> validationLoss; ///< the last one
    double seconds = 0;                   ///< of work, validations included
    double tokensPerSecond = 0;           ///< real tokens over the time of the steps
    int64_t memoryBytes = 0;              ///< peak
    std::vector<CurvePoint> curve;        ///< training loss, thinned by means
    std::vector<CurvePoint> validation;
    std::vector<LayerRouting> routing; ///< the last that was recorded; empty without a router over types
    std::vector<ComparedScore> scores; ///< those that there are so far, in the order of the sets
};

/// The two configurations with the most right answers over all sets; `tests` go from the second to the first.
struct BestTwo {
    std::string first;
    std::string second;
    std::vector<std::pair<std::string, PairedTest>> tests; ///< by set
};

/// Several configurations trained on the same data in the same order and asked the same.
struct RunComparison {
    std::string model;
    std::string data;
    std::string device;
    int64_t seed = 0;
    int64_t batchSize = 0;
    std::vector<std::string> sets;
    std::vector<std::string> notes; ///< what was changed to make them equal, and what went wrong
    ComparedRun base;
    std::vector<ComparedRun> runs;
    std::optional<BestTwo> best; ///< none before two have answered every set
};

/// What a run recorded, in short; parameters and scores are for others to fill in.
[[nodiscard]] ComparedRun comparedRun(const RunRecord &record);

[[nodiscard]] ComparedScore comparedScore(const std::string &set, const EvaluationResult &result);
[[nodiscard]] PairedTest pairedTest(const Comparison &comparison);

/// The tests of several sets as one: the changed answers are added up.
[[nodiscard]] PairedTest pooled(const std::vector<PairedTest> &tests);
/// All scores of a run as one, called `all`.
[[nodiscard]] ComparedScore pooledScore(const ComparedRun &run);

/// The places in `runs` of the two that are best over all sets, the best first; nothing before two have answered every set.
[[nodiscard]] std::optional<std::pair<size_t, size_t>> bestTwo(const RunComparison &comparison);

/// The whole of it as written to `comparison.json`; changing a name breaks what reads it.
[[nodiscard]] nlohmann::json toJson(const RunComparison &comparison);

} // namespace moa
