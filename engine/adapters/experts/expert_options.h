// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/experts/expert_router.h"
#include "engine/api/field.h"
#include "engine/api/run_config.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace moa {

/// The options that every kind of adapter has for several experts in one. With one expert none of the others has an effect.
struct ExpertOptions {
    int64_t experts = 1;
    std::string expertRouter = "softmax";
    bool sharedDown = false;
    int64_t topK = 2;
    bool noisy = false;
    double balanceCoefficient = 0.001;

    static constexpr auto fields()
    {
        using E = ExpertOptions;
        return std::tuple{
            Field{
                "experts", &E::experts, MOA_TR("engine", "Experts"),
                MOA_TR("engine",
                       "How many experts share each adapter, each as large as the adapter itself and weighted token by token by a "
                       "router of their own; 1 is the plain adapter, for which none of the fields below has an effect."),
                1, 64},
            Field{"expert_router", &E::expertRouter, MOA_TR("engine", "Expert router"),
                  MOA_TR("engine", "How experts are weighted: all of them, the likeliest few, or those above a learned threshold. "
                                   "Needs several experts.")},
            Field{"shared_down", &E::sharedDown, MOA_TR("engine", "Share the first matrix"),
                  MOA_TR("engine", "One matrix A, or down, for all experts, as HydraLoRA has. Needs several experts and the router "
                                   "over all of them.")},
            Field{"top_k", &E::topK, MOA_TR("engine", "Experts a token"),
                  MOA_TR("engine", "How many experts a token uses. Has an effect with the router of the likeliest experts alone."),
                  1, 64},
            Field{"noisy", &E::noisy, MOA_TR("engine", "Noise"),
                  MOA_TR("engine",
                         "Learned noise on the router's scores, in training alone, so that every expert gets its turn. Has "
                         "no effect with the router over all experts.")},
            Field{"balance_coefficient", &E::balanceCoefficient, MOA_TR("engine", "Balance"),
                  MOA_TR("engine", "Weight of the load-balancing loss, which is added in training. Has no effect with the router "
                                   "over all experts."),
                  0.0, 100.0}};
    }
};

[[nodiscard]] ExpertOptions expertOptions(const nlohmann::json &options);

/// What the experts of a kind of adapter can be told.
enum class ExpertScope {
    Lora,     ///< everything
    Parallel, ///< how many there are and whether they share the first matrix; all are computed
    Prompt,   ///< how many there are
};

/// A kind's own fields and those of its experts.
[[nodiscard]] std::vector<FieldInfo> withExpertFields(std::vector<FieldInfo> fields, ExpertScope scope);

/// The router over the experts at a place; null where the options say one expert.
[[nodiscard]] std::unique_ptr<ExpertRouter> makeExpertRouter(const nlohmann::json &options, const ExpertPlace &place);

/// Writes the experts of one kind of adapter into the released code's adapter_params.json; hydraKey is where that kind says that
/// its first matrix is shared, or null.
void writeReleasedExperts(const nlohmann::json &options, const char *hydraKey, nlohmann::json &params);

/// Adds to the options what the names of an adapter's tensors say of its experts, and adapter_params.json of their numbers; leaves
/// them alone where there is one expert. `part` is what the names of the adapter's tensors have in common: ".lora_", ".p_adapter.".
void readReleasedExperts(const nlohmann::json &params, const std::vector<std::string> &tensorNames, std::string_view part,
                         ExpertScope scope, nlohmann::json &options);

/// Why the released code's files can't express the experts of these adapters, or nothing where they can.
[[nodiscard]] std::optional<std::string> releasedExpertsObstacle(const std::vector<AdapterConfig> &adapters,
                                                                 const RouterConfig &router);

} // namespace moa
