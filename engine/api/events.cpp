// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/events.h"

#include <algorithm>
#include <array>
#include <limits>

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

json bodyToJson(const PauseEvent &e)
{
    return {{"event", "pause"}, {"clock", e.clock}};
}

json bodyToJson(const ContinueEvent &e)
{
    return {{"event", "continue"}, {"clock", e.clock}};
}

json bodyToJson(const EndEvent &e)
{
    return {{"event", "end"}, {"outcome", outcomeName(e.outcome)}, {"text", e.text}};
}

/// Reads values out of an event's object; what is missing or of another type is left at its default.
class EventReader
{
public:
    explicit EventReader(const json &object) : m_object(object) {}

    [[nodiscard]] std::string text(std::string_view key) const
    {
        const auto found = m_object.find(key);
        return found != m_object.end() && found->is_string() ? found->get<std::string>() : std::string();
    }
    [[nodiscard]] int64_t integer(std::string_view key) const
    {
        const auto found = m_object.find(key);
        return found != m_object.end() && found->is_number_integer() ? found->get<int64_t>() : 0;
    }
    [[nodiscard]] double number(std::string_view key) const
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return 0;
        return found->is_number() ? found->get<double>() : std::numeric_limits<double>::quiet_NaN();
    }
    [[nodiscard]] bool flag(std::string_view key) const
    {
        const auto found = m_object.find(key);
        return found != m_object.end() && found->is_boolean() && found->get<bool>();
    }
    [[nodiscard]] std::vector<double> numbers(std::string_view key) const
    {
        std::vector<double> values;
        for (const json &value : list(key))
            values.push_back(value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
        return values;
    }
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const
    {
        std::vector<std::string> values;
        for (const json &value : list(key))
            values.push_back(value.is_string() ? value.get<std::string>() : std::string());
        return values;
    }
    [[nodiscard]] const json &list(std::string_view key) const
    {
        static const json empty = json::array();
        const auto found = m_object.find(key);
        return found != m_object.end() && found->is_array() ? *found : empty;
    }

private:
    const json &m_object;
};

LayerRouting layerFromJson(const json &object)
{
    const EventReader read(object);
    return {read.integer("layer"),     read.texts("columns"),  read.numbers("mean"),
            read.numbers("deviation"), read.numbers("active"), read.numbers("entropy")};
}

RunOutcome outcomeNamed(std::string_view name)
{
    const auto *found = std::ranges::find(kOutcomes, name);
    return found == kOutcomes.end() ? RunOutcome::Failed : static_cast<RunOutcome>(found - kOutcomes.begin());
}

std::optional<EventBody> bodyFromJson(std::string_view name, const EventReader &read)
{
    if (name == "phase")
        return PhaseEvent{read.text("name"), read.integer("done"), read.integer("total")};
    if (name == "step")
        return StepEvent{read.integer("total_steps"),       read.number("epoch"),         read.number("loss"),
                         read.number("learning_rate"),      read.number("gradient_norm"), read.integer("tokens"),
                         read.integer("supervised_tokens"), read.number("padding_share"), read.number("tokens_per_second"),
                         read.integer("memory_bytes")};
    if (name == "validation")
        return ValidationEvent{read.number("loss"), read.integer("supervised_tokens"), read.flag("is_best")};
    if (name == "routing") {
        RoutingEvent routing;
        for (const json &layer : read.list("layers"))
            routing.layers.push_back(layerFromJson(layer));
        return routing;
    }
    if (name == "sample")
        return SampleEvent{read.text("prompt"), read.text("text")};
    if (name == "checkpoint")
        return CheckpointEvent{read.text("path")};
    if (name == "notice")
        return NoticeEvent{read.text("text")};
    if (name == "pause")
        return PauseEvent{read.number("clock")};
    if (name == "continue")
        return ContinueEvent{read.number("clock")};
    if (name == "end")
        return EndEvent{outcomeNamed(read.text("outcome")), read.text("text")};
    return std::nullopt;
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

std::optional<Event> eventFromJson(const json &object)
{
    if (!object.is_object())
        return std::nullopt;
    const EventReader read(object);
    std::optional<EventBody> body = bodyFromJson(read.text("event"), read);
    if (!body)
        return std::nullopt;
    return Event{read.integer("step"), read.number("time"), std::move(*body)};
}

std::string_view outcomeName(RunOutcome outcome)
{
    return kOutcomes[static_cast<size_t>(outcome)];
}

} // namespace moa
