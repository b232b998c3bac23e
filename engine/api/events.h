// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace moa {

// Events are what a long call tells while it works. Their JSON names are read from run folders: changing one breaks saved runs.

/// Something with a known or unknown end is under way; `done` of `total` (0: unknown).
struct PhaseEvent {
    std::string name; ///< such as `load model`, `read data`, `train`, `validate`
    int64_t done = 0;
    int64_t total = 0;
};

/// One optimizer step.
struct StepEvent {
    int64_t totalSteps = 0;
    double epoch = 0; ///< passes over the data so far, this step included
    double loss = 0;
    double learningRate = 0;
    double gradientNorm = 0;
    int64_t tokens = 0;           ///< real tokens of the step, padding not counted
    int64_t supervisedTokens = 0; ///< those that the loss covers
    double paddingShare = 0;
    double tokensPerSecond = 0; ///< real tokens
    int64_t memoryBytes = 0;    ///< peak so far
};

struct ValidationEvent {
    double loss = 0;
    int64_t supervisedTokens = 0;
    bool isBest = false;
};

/// A layer's router over the tokens since the last such event; one number for each column.
struct LayerRouting {
    int64_t layer = 0;
    /// Site names, or the gates' names where several sites share one; behind them the experts inside adapters (expertName()).
    std::vector<std::string> columns;
    std::vector<double> mean;
    std::vector<double> deviation; ///< standard deviation
    std::vector<double> active;    ///< share of tokens whose weight is not 0
    std::vector<double> entropy;   ///< of the Bernoulli with that weight, mean over tokens, in nats
};

struct RoutingEvent {
    std::vector<LayerRouting> layers;
};

/// The answer to one of the config's prompts.
struct SampleEvent {
    std::string prompt;
    std::string text;
};

struct CheckpointEvent {
    std::string path;
};

/// Something a person should know: a micro-batch halved, examples cut or left out, a device not usable.
struct NoticeEvent {
    std::string text;
};

/// Training rests, with all it has in memory; a stop that keeps it on disk begins so, too. `Event::time` stands still meanwhile.
struct PauseEvent {
    double clock = 0; ///< when, in seconds since 1970 (UTC)
};

/// Training went on after a pause, or was taken up from its folder.
struct ContinueEvent {
    double clock = 0; ///< as PauseEvent's
};

enum class RunOutcome { Finished, EarlyStopped, Stopped, Diverged, Failed };

struct EndEvent {
    RunOutcome outcome = RunOutcome::Finished;
    std::string text; ///< why, where it is not Finished
};

using EventBody = std::variant<PhaseEvent, StepEvent, ValidationEvent, RoutingEvent, SampleEvent, CheckpointEvent, NoticeEvent,
                               PauseEvent, ContinueEvent, EndEvent>;

struct Event {
    int64_t step = 0; ///< optimizer steps done
    double time = 0;  ///< seconds of work of the run so far, those before a resume included, pauses not
    EventBody body;
};

/// Called on the thread of the call that reports.
using Observer = std::function<void(const Event &)>;

[[nodiscard]] nlohmann::json toJson(const LayerRouting &routing);

/// One flat object: `event`, `step`, `time` and the body's own names. Numbers that are not finite are written as null.
[[nodiscard]] nlohmann::json toJson(const Event &event);

/// Reads what toJson() wrote; nothing where it is no event that is known here. A number that was not finite comes back as NaN.
[[nodiscard]] std::optional<Event> eventFromJson(const nlohmann::json &object);

/// `finished`, `early_stopped`, `stopped`, `diverged`, `failed`.
[[nodiscard]] std::string_view outcomeName(RunOutcome outcome);

} // namespace moa
