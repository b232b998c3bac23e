// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/scoring.h"

#include "engine/api/error.h"
#include "engine/api/field.h"
#include "engine/api/say.h"

#include <algorithm>
#include <array>
#include <vector>

namespace moa {

namespace {

constexpr std::array kScorings{
    ScoringInfo{Scoring::Generate, "generate", MOA_TR("engine", "Written answer"),
                MOA_TR("engine", "The model writes an answer, from which the rule takes the label or number.")},
    ScoringInfo{Scoring::Likelihood, "likelihood", MOA_TR("engine", "Likelihood"),
                MOA_TR("engine", "Of the choices, the one whose text the model thinks the likeliest after the prompt.")},
    ScoringInfo{
        Scoring::LikelihoodNormalised, "likelihood_normalised", MOA_TR("engine", "Likelihood a byte"),
        MOA_TR("engine", "The same, the logarithm divided by the bytes of the text, so that long choices are not worse off.")},
    ScoringInfo{
        Scoring::LikelihoodLabel, "likelihood_label", MOA_TR("engine", "Likelihood of the label"),
        MOA_TR("engine", "The choice for which \"the correct answer is answer2\" (or \"The answer is (B).\") is the likeliest.")},
};

} // namespace

std::span<const ScoringInfo> scorings()
{
    return kScorings;
}

const ScoringInfo &scoringNamed(std::string_view key)
{
    const auto found = std::ranges::find(kScorings, key, &ScoringInfo::key);
    if (found != kScorings.end())
        return *found;
    std::vector<std::string_view> keys;
    std::ranges::transform(kScorings, std::back_inserter(keys), &ScoringInfo::key);
    throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "there is no scoring {}; choose one of {}"), key, fmt::join(keys, ", ")));
}

} // namespace moa
