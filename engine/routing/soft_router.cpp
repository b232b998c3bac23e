// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/soft_router.h"

#include "engine/routing/router_options.h"

namespace moa {

namespace {

struct SoftOptions : RouterOptions {
    int64_t swigluFactor = 4;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{swigluFactorField(&SoftOptions::swigluFactor)}, sharedRouterFields<SoftOptions>());
    }
};

std::unique_ptr<Router> make(const nlohmann::json &json, int64_t width, std::span<const Site> columns)
{
    SoftOptions options;
    (void)fromJson(json, options);
    return std::make_unique<SoftRouter>(RouterCore(width, std::ssize(columns), options.swigluFactor, options.temperature));
}

void writeReleased(const nlohmann::json &options, nlohmann::json &params)
{
    params["swi_x"] = options.at("swiglu_factor");
}

std::optional<nlohmann::json> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    if (params.contains("max_threshold") || !hasTypeRouter(tensorNames))
        return std::nullopt;
    return nlohmann::json{{"swiglu_factor", params.value("swi_x", 0)}};
}

} // namespace

RouterMode softRouterMode()
{
    RouterMode mode;
    mode.info.key = "soft";
    mode.info.label = MOA_TR("engine", "Soft MoA");
    mode.info.help = MOA_TR("engine", "Every token gives every adapter type a weight between 0 and 1; all of them are computed.");
    mode.info.fields = fieldInfos<SoftOptions>();
    mode.make = make;
    mode.writeReleased = writeReleased;
    mode.readReleased = readReleased;
    return mode;
}

at::Tensor SoftRouter::forward(const RouterInput &input, std::span<const at::Tensor> parameters) const
{
    return at::sigmoid(m_core.forward(input.x, parameters));
}

} // namespace moa
