// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/experts/expert_options.h"
#include "engine/api/say.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

ExpertOptions expertOptions(const nlohmann::json &options)
{
    ExpertOptions experts;
    (void)fromJson(options, experts);
    return experts;
}

std::vector<FieldInfo> withExpertFields(std::vector<FieldInfo> fields, ExpertScope scope)
{
    for (FieldInfo &field : fieldInfos<ExpertOptions>()) {
        if (field.key == "expert_router")
            for (const ExpertRouterKind &kind : expertRouterKinds())
                field.choices.push_back({kind.key.c_str(), kind.label.c_str()});
        const bool isOffered =
            field.key == "experts" || scope == ExpertScope::Lora || (scope == ExpertScope::Parallel && field.key == "shared_down");
        if (isOffered)
            fields.push_back(std::move(field));
    }
    return fields;
}

std::unique_ptr<ExpertRouter> makeExpertRouter(const nlohmann::json &options, const ExpertPlace &place)
{
    const ExpertOptions experts = expertOptions(options);
    if (experts.experts == 1)
        return nullptr;
    return expertRouterNamed(experts.expertRouter)
        .make(place, {experts.experts, experts.topK, experts.noisy, experts.balanceCoefficient});
}

void writeReleasedExperts(const nlohmann::json &options, const char *hydraKey, nlohmann::json &params)
{
    const ExpertOptions experts = expertOptions(options);
    if (experts.experts == 1)
        return;
    params["expert_num"] = experts.experts;
    if (experts.expertRouter == "softmax") {
        if (hydraKey)
            params[hydraKey] = experts.sharedDown;
        return;
    }
    params.erase("hydra_moe");
    params["top_k"] = experts.topK;
    params["noisy_router"] = experts.noisy;
    params["adamole"] = experts.expertRouter == "adamole";
    params["lb_loss_coeff"] = experts.balanceCoefficient;
}

void readReleasedExperts(const nlohmann::json &params, const std::vector<std::string> &tensorNames, std::string_view part,
                         ExpertScope scope, nlohmann::json &options)
{
    const auto has = [&](std::string_view piece) {
        return std::ranges::any_of(tensorNames, [&](const std::string &name) {
            return name.find(part) != std::string::npos && name.find(piece) != std::string::npos;
        });
    };
    if (!has("router."))
        return;
    options["experts"] = params.value("expert_num", 1);
    if (scope == ExpertScope::Parallel)
        options["shared_down"] = has(".down_proj.weight");
    if (scope != ExpertScope::Lora)
        return;
    const bool isTopK = has(".topkroute_linear."), isAdaMole = has(".threshold_fn.");
    options["expert_router"] = isTopK ? "top_k" : isAdaMole ? "adamole" : "softmax";
    if (isTopK || isAdaMole) {
        options["top_k"] = params.value("top_k", 1);
        options["noisy"] = has(".noise_linear.");
        options["balance_coefficient"] = params.value("lb_loss_coeff", 0.001);
    } else {
        options["shared_down"] = has(".lora_A.weight");
    }
}

std::optional<std::string> releasedExpertsObstacle(const std::vector<AdapterConfig> &adapters, const RouterConfig &router)
{
    for (const AdapterConfig &adapter : adapters) {
        const ExpertOptions experts = expertOptions(adapter.options), first = expertOptions(adapters.front().options);
        if (experts.experts != first.experts)
            return say(MOA_TR("engine", "{} has {} experts and {} has {}, and the released form knows one number for all"),
                       adapter.kind, experts.experts, adapters.front().kind, first.experts);
        if (experts.experts > 1 && router.mode == "sparse")
            return say(MOA_TR("engine", "it has experts under the sparse router, and the released code has none there"));
        if (experts.experts > 1 && experts.expertRouter != "softmax" && router.mode != "none")
            return say(
                MOA_TR("engine", "its experts are chosen by {} under a type router, and the released code has one or the other"),
                experts.expertRouter);
    }
    return std::nullopt;
}

} // namespace moa
