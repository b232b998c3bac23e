// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/instance_router.h"

#include "engine/routing/router_options.h"

namespace moa {

namespace {

struct InstanceOptions : RouterOptions {
    int64_t swigluFactor = 4;
    std::string pool = "prompt_tokens";

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{swigluFactorField(&InstanceOptions::swigluFactor), poolField(&InstanceOptions::pool)},
                              sharedRouterFields<InstanceOptions>());
    }
};

std::unique_ptr<Router> make(const nlohmann::json &json, int64_t width, std::span<const Site> columns)
{
    InstanceOptions options;
    (void)fromJson(json, options);
    return std::make_unique<InstanceRouter>(RouterCore(width, std::ssize(columns), options.swigluFactor, options.temperature),
                                            poolNamed(options.pool));
}

void writeReleased(const nlohmann::json &options, nlohmann::json &params)
{
    params["swi_x"] = options.at("swiglu_factor");
}

/// The files are those of soft routing: which of the two it is, only a person can say.
std::optional<nlohmann::json> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    if (params.contains("max_threshold") || !hasTypeRouter(tensorNames))
        return std::nullopt;
    return nlohmann::json{{"swiglu_factor", params.value("swi_x", 0)}, {"pool", "released"}};
}

} // namespace

RouterMode instanceRouterMode()
{
    RouterMode mode;
    mode.info.key = "instance";
    mode.info.label = MOA_TR("engine", "Instance MoA");
    mode.info.help =
        MOA_TR("engine", "Every text gives every adapter type one weight between 0 and 1, judged by its prompt and kept for "
                         "the whole answer.");
    mode.info.fields = fieldInfos<InstanceOptions>();
    mode.make = make;
    mode.writeReleased = writeReleased;
    mode.readReleased = readReleased;
    mode.releasedDifference = releasedPoolDifference;
    return mode;
}

at::Tensor InstanceRouter::forward(const RouterInput &input, std::span<const at::Tensor> parameters) const
{
    return at::sigmoid(m_core.forward(pooled(input, m_pool), parameters));
}

} // namespace moa
