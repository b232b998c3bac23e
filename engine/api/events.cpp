// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/events.h"

#include <array>

namespace moa {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> kOutcomes{"finished", "early_stopped", "stopped", "diverged", "failed"};

json bodyToJson(const PhaseEvent &e)
{
    return {{"event", "phase"}, {"name", e.name}, {"done", e.done}, {"total", e.total}};
}

json bodyToJson(const StepEvent &e)
{
    return {{"event", "step"},
            {"total_steps", e.totalSteps},
            {"epoch", e.epoch},
            {"loss", e.loss},
            {"learning_rate", e.learningRate},
            {"gradient_norm", e.gradientNorm},
            {"tokens", e.tokens},
            {"supervised_tokens", e.supervisedTokens},
            {"padding_share", e.paddingShare},
            {"tokens_per_second", e.tokensPerSecond},
            {"memory_bytes", e.memoryBytes}};
}

json bodyToJson(const ValidationEvent &e)
{
    return {{"event", "validation"}, {"loss", e.loss}, {"supervised_tokens", e.supervisedTokens}, {"is_best", e.isBest}};
}

json bodyToJson(const RoutingEvent &e)
{
    json layers = json::array();
    for (const LayerRouting &layer : e.layers)
        layers.push_back(toJson(layer));
    return {{"event", "routing"}, {"layers", std::move(layers)}};
}

json bodyToJson(const SampleEvent &e)
{
    return {{"event", "sample"}, {"prompt", e.prompt}, {"text", e.text}};
}

json bodyToJson(const CheckpointEvent &e)
{
    return {{"event", "checkpoint"}, {"path", e.path}};
}

json bodyToJson(const NoticeEvent &e)
{
    return {{"event", "notice"}, {"text", e.text}};
}

json bodyToJson(const EndEvent &e)
{
    return {{"event", "end"}, {"outcome", outcomeName(e.outcome)}, {"text", e.text}};
}

} // namespace

json toJson(const LayerRouting &routing)
{
    json object{{"layer", routing.layer}, {"columns", routing.columns}, {"mean", routing.mean}};
    if (!routing.deviation.empty()) {
        object["deviation"] = routing.deviation;
        object["active"] = routing.active;
        object["entropy"] = routing.entropy;
    }
    return object;
}

json toJson(const Event &event)
{
    json object = std::visit([](const auto &body) { return bodyToJson(body); }, event.body);
    object["step"] = event.step;
    object["time"] = event.time;
    return object;
}

std::string_view outcomeName(RunOutcome outcome)
{
    return kOutcomes[static_cast<size_t>(outcome)];
}

} // namespace moa
