// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/memory_forecast.h"

#include "ui/services/residents.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field_form.h"

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int64_t kTokenStep = 64; ///< promises are rounded down to whole steps

int64_t partOf(const PlanResult &plan, std::string_view name)
{
    const auto found = std::ranges::find(plan.memory, name, &MemoryPart::name);
    return found == plan.memory.end() ? 0 : found->bytes;
}

/// The same model on the same device with a single adapter of default size.
RunConfig standIn(const RunConfig &config, const Catalog &catalog)
{
    RunConfig plain;
    plain.model = config.model;
    plain.data.maxTokens = config.data.maxTokens;
    plain.training.microBatchSize = config.training.microBatchSize;
    plain.training.device = config.training.device;
    plain.training.computeDtype = config.training.computeDtype;
    if (!catalog.adapterKinds.empty())
        plain.adapters = {AdapterConfig{catalog.adapterKinds.front().key, "all", nlohmann::json::object()}};
    return plain;
}

/// Activations grow with the length of the examples; everything else stays.
int64_t longestThatFits(const PlanResult &plan, int64_t room, int64_t plannedTokens, int64_t contextTokens)
{
    const int64_t activations = partOf(plan, "activations"), others = plan.totalBytes - activations;
    if (others > room || plannedTokens <= 0)
        return 0;
    const int64_t bytesPerToken = std::max<int64_t>(1, activations / plannedTokens);
    const int64_t most = contextTokens > 0 ? contextTokens : std::numeric_limits<int64_t>::max();
    const int64_t tokens = std::min(most, (room - others) / bytesPerToken);
    return tokens >= kTokenStep ? tokens / kTokenStep * kTokenStep : tokens;
}

} // namespace

PrecisionPlans planPrecisions(Engine &engine, const RunConfig &config, const std::vector<std::string> &precisions)
{
    PrecisionPlans made{{}, config, PlannedMixture::SetUp};
    for (const std::string &precision : precisions) {
        made.config.model.precision = precision;
        Result<PlanResult> plan = engine.plan(made.config);
        if (!plan && made.mixture == PlannedMixture::SetUp && plan.error().code == ErrorCode::Config) {
            made.mixture = config.adapters.empty() ? PlannedMixture::NoneYet : PlannedMixture::Unsuitable;
            made.config = standIn(made.config, engine.catalog());
            plan = engine.plan(made.config);
        }
        made.plans.emplace_back(precision, std::move(plan));
    }
    return made;
}

Verdict MemoryForecast::verdict() const
{
    return total() <= device ? Verdict::Trains : inUse + chat <= device ? Verdict::ChatsOnly : Verdict::DoesNotFit;
}

MemoryForecast forecastOf(const PlanResult &plan, const RunConfig &config, const ModelInfo &model, int64_t deviceBytes,
                          int64_t held)
{
    MemoryForecast forecast;
    forecast.precision = config.model.precision;
    forecast.device = std::max(deviceBytes, plan.availableBytes);
    const int64_t taken = forecast.device - plan.availableBytes;
    forecast.inUse = taken - std::min(taken, held);
    forecast.weights = partOf(plan, "weights");
    forecast.adapters = partOf(plan, "adapters") + partOf(plan, "optimizer");
    forecast.work = std::max<int64_t>(0, plan.totalBytes - forecast.weights - forecast.adapters);
    forecast.chat = forecast.weights + partOf(plan, "adapters") + partOf(plan, "overhead");
    forecast.longestTokens = longestThatFits(plan, forecast.device - forecast.inUse, config.data.maxTokens, model.contextTokens);
    return forecast;
}

int64_t residentBytes(const Residents &residents)
{
    const auto &model = residents.model();
    if (!model)
        return 0;
    const std::string &asked = residents.spec().precision;
    const std::string kept = asked != "auto" ? asked : residents.device().hasFastBf16 ? "bf16" : "fp32";
    const auto found = std::ranges::find(model->memoryBytes, kept, &std::pair<std::string, int64_t>::first);
    return found == model->memoryBytes.end() ? 0 : found->second;
}

QString precisionName(const std::string &precision)
{
    for (const Choice &choice : kPrecisions)
        if (precision == choice.value)
            return engineText(choice.label);
    return QString::fromStdString(precision);
}

QColor memoryColor(MemoryShare share)
{
    const Colors &c = colors();
    switch (share) {
    case MemoryShare::InUse: return mix(c.surface, c.muted, 0.5);
    case MemoryShare::Weights: return c.accent;
    case MemoryShare::Adapters: return mix(c.accent, c.text, 0.65);
    case MemoryShare::Work: break;
    }
    return mix(c.accent, c.surface, 0.5);
}

} // namespace moa::ui
