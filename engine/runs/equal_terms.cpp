// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/equal_terms.h"
#include "engine/api/say.h"

#include <fmt/format.h>

#include <array>

namespace moa {

RunConfig onEqualTerms(RunConfig config, const RunConfig &reference)
{
    RunConfig equal = reference;
    equal.name = std::move(config.name);
    equal.adapters = std::move(config.adapters);
    equal.router = std::move(config.router);
    TrainingConfig &training = equal.training;
    const TrainingConfig &own = config.training;
    training.learningRate = own.learningRate;
    training.minLearningRate = own.minLearningRate;
    training.schedule = own.schedule;
    training.warmupEpochs = own.warmupEpochs;
    training.weightDecay = own.weightDecay;
    training.beta1 = own.beta1;
    training.beta2 = own.beta2;
    training.eps = own.eps;
    training.clipNorm = own.clipNorm;
    training.initAdapter = own.initAdapter;
    return equal;
}

std::vector<std::string> changedValues(const RunConfig &before, const RunConfig &after)
{
    constexpr std::array kSections{"model", "data", "training", "checkpoints", "evaluation"};
    const nlohmann::json old = toJson(before), now = toJson(after);
    std::vector<std::string> changes;
    for (const char *section : kSections)
        for (const auto &[key, value] : now.at(section).items())
            if (const nlohmann::json &was = old.at(section).at(key); was != value)
                changes.push_back(say(MOA_TR("engine", "{}.{}: {} becomes {}"), section, key,
                                      was.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                                      value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    return changes;
}

} // namespace moa
