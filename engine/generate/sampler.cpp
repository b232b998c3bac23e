// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/generate/sampler.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/data/random.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace moa {

namespace {

struct Candidate {
    float score = 0;
    int32_t id = 0;
    double weight = 0; ///< exp((score − best) / temperature)
};

/// The better score first; among equals the lower id, so that no library's sort decides.
bool comesBefore(const Candidate &a, const Candidate &b)
{
    return a.score != b.score ? a.score > b.score : a.id < b.id;
}

double logSumExp(std::span<const float> logits)
{
    const float best = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += static_cast<double>(std::exp(logit - best));
    if (!(sum >= 1 && std::isfinite(sum)))
        throw Failure(ErrorCode::Diverged,
                      say(MOA_TR("engine", "the model's logits are not finite numbers: its weights or the adapter's are broken")));
    return static_cast<double>(best) + std::log(sum);
}

std::vector<float> penalised(std::span<const float> logits, std::span<const int32_t> previous, double penalty)
{
    std::vector<float> scores(logits.begin(), logits.end());
    const auto factor = static_cast<float>(penalty);
    if (factor == 1)
        return scores;
    for (const int32_t id : previous) {
        const float logit = logits[static_cast<size_t>(id)];
        scores[static_cast<size_t>(id)] = logit > 0 ? logit / factor : logit * factor;
    }
    return scores;
}

/// Weighted candidates in the order of their ids, or from the best on where topK cuts.
std::vector<Candidate> candidatesOf(std::span<const float> scores, const Sampling &sampling)
{
    const float best = *std::ranges::max_element(scores);
    std::vector<Candidate> candidates(scores.size());
    for (size_t i = 0; i < scores.size(); ++i)
        candidates[i] = {scores[i], static_cast<int32_t>(i)};
    if (sampling.topK > 0 && sampling.topK < std::ssize(scores)) {
        std::nth_element(candidates.begin(), candidates.begin() + sampling.topK, candidates.end(), comesBefore);
        candidates.resize(static_cast<size_t>(sampling.topK));
        std::ranges::sort(candidates, comesBefore);
    }
    const auto temperature = static_cast<float>(sampling.temperature);
    for (Candidate &candidate : candidates)
        candidate.weight = static_cast<double>(std::exp((candidate.score - best) / temperature));
    return candidates;
}

double total(const std::vector<Candidate> &candidates)
{
    double sum = 0;
    for (const Candidate &candidate : candidates)
        sum += candidate.weight;
    return sum;
}

/// Keeps the fewest best candidates whose share reaches p. A heap, for few of a whole vocabulary are taken from it as a rule.
void keepNucleus(std::vector<Candidate> &candidates, double p)
{
    const auto comesAfter = [](const Candidate &a, const Candidate &b) { return comesBefore(b, a); };
    const double wanted = p * total(candidates);
    std::make_heap(candidates.begin(), candidates.end(), comesAfter);
    std::vector<Candidate> nucleus;
    for (double mass = 0; !candidates.empty() && (nucleus.empty() || mass < wanted); mass += nucleus.back().weight) {
        std::pop_heap(candidates.begin(), candidates.end(), comesAfter);
        nucleus.push_back(candidates.back());
        candidates.pop_back();
    }
    candidates = std::move(nucleus);
}

int32_t draw(const std::vector<Candidate> &candidates, double unit)
{
    const double target = unit * total(candidates);
    double mass = 0;
    for (const Candidate &candidate : candidates) {
        mass += candidate.weight;
        if (mass > target)
            return candidate.id;
    }
    return candidates.back().id;
}

} // namespace

void checkSampling(const Sampling &sampling)
{
    const auto require = [](bool holds, const char *name, double value, const char *range) {
        if (!holds)
            throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "{} is out of range {}"), value, say(range)), name);
    };
    require(sampling.maxTokens >= 1, "max_tokens", static_cast<double>(sampling.maxTokens), MOA_TR("engine", "1 and more"));
    require(sampling.temperature >= 0 && std::isfinite(sampling.temperature), "temperature", sampling.temperature,
            MOA_TR("engine", "0 and more"));
    require(sampling.topK >= 0, "top_k", static_cast<double>(sampling.topK), MOA_TR("engine", "0 (off) and more"));
    require(sampling.topP > 0 && sampling.topP <= 1, "top_p", sampling.topP, MOA_TR("engine", "above 0 to 1"));
    require(sampling.minP >= 0 && sampling.minP <= 1, "min_p", sampling.minP, MOA_TR("engine", "0 to 1"));
    require(sampling.repetitionPenalty > 0 && std::isfinite(sampling.repetitionPenalty), "repetition_penalty",
            sampling.repetitionPenalty, MOA_TR("engine", "above 0"));
}

SampledToken sampleToken(std::span<const float> logits, std::span<const int32_t> previous, const Sampling &sampling,
                         DrawPlace place)
{
    const double normaliser = logSumExp(logits);
    const std::vector<float> scores = penalised(logits, previous, sampling.repetitionPenalty);
    int32_t id = 0;
    if (sampling.temperature == 0) {
        id = static_cast<int32_t>(std::ranges::max_element(scores) - scores.begin());
    } else {
        std::vector<Candidate> candidates = candidatesOf(scores, sampling);
        if (sampling.topP < 1)
            keepNucleus(candidates, sampling.topP);
        std::erase_if(candidates, [&](const Candidate &candidate) { return candidate.weight < sampling.minP; });
        Random random(static_cast<uint64_t>(sampling.seed), uint64_t{place.lane} << 32 | place.token);
        id = draw(candidates, random.unit());
    }
    return {id, static_cast<double>(logits[static_cast<size_t>(id)]) - normaliser};
}

} // namespace moa
