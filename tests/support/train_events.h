// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/api/run_config.h"
#include "engine/api/site.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <vector>

namespace moa::test {

inline constexpr int64_t kTrainLayers = 30;

/// What a made-up run of 420 steps reports until its 184th: a falling loss, routers that settle, K in layers 3 to 7 dying.
class TrainEvents
{
public:
    /// What such a run was set up as.
    [[nodiscard]] static RunConfig config()
    {
        RunConfig config;
        config.name = "maths-soft";
        config.adapters = {{"lora", "all", {{"rank", 8}}}};
        config.router = {"soft", {{"swiglu_factor", 0}}};
        for (const char *prompt : kPrompts)
            config.evaluation.prompts.emplace_back(prompt);
        return config;
    }

    /// Mean weight of a type in a layer at a step; nothing where no adapter sits.
    [[nodiscard]] static std::optional<double> weight(Site site, int64_t layer, double step)
    {
        static constexpr std::array kBase{0.62, 0.46, 0.70, 0.28, 0.66, 0.52, 0.40, 0.74, 0.34};
        if ((site == Site::Parallel && layer >= 10 && layer < 24) || (site == Site::Prompt && layer < 8))
            return std::nullopt;
        const auto s = static_cast<double>(site), l = static_cast<double>(layer), depth = l / 29.0;
        const double settled = 1 - std::exp(-step / 45);
        const double shape =
            0.16 * std::sin(depth * 5 + s * 1.7) + 0.10 * std::cos(l * 1.9 + s * 2.3) + (s >= 5 ? 0.16 : -0.10) * (depth - 0.5);
        double w = 0.5 + (kBase[static_cast<size_t>(site)] + shape - 0.5) * settled;
        if (site == Site::Key && layer >= 3 && layer <= 7)
            w = 0.012 + (w - 0.012) / (1 + std::exp((step - 88) / 9));
        return std::clamp(w, 0.005, 0.98);
    }

    [[nodiscard]] static RoutingEvent routing(int64_t step)
    {
        RoutingEvent event;
        for (int64_t layer = 0; layer < kTrainLayers; ++layer) {
            LayerRouting one;
            one.layer = layer;
            for (const Site site : kAllSites)
                if (const std::optional<double> w = weight(site, layer, static_cast<double>(step))) {
                    one.columns.emplace_back(siteName(site));
                    one.mean.push_back(*w);
                    one.deviation.push_back(0.1);
                    one.active.push_back(1);
                    one.entropy.push_back(0.5);
                }
            event.layers.push_back(std::move(one));
        }
        return event;
    }

    [[nodiscard]] static std::vector<Event> until(int64_t last, int64_t total)
    {
        std::mt19937 random(7);
        std::normal_distribution<> noise(0, 1);
        std::vector<Event> events{{0, 0, PhaseEvent{"train", 0, total}}};
        double time = 0;
        for (int64_t step = 1; step <= last; ++step) {
            const auto s = static_cast<double>(step);
            time += 0.9;
            StepEvent one;
            one.totalSteps = total;
            one.epoch = 2 * s / static_cast<double>(total);
            one.loss = (0.205 + 2.0 * std::exp(-s / 13) + 0.25 * std::exp(-s / 70)) * std::exp(0.13 * noise(random));
            one.learningRate = step < 21 ? 7.5e-4 * s / 21 : 3.75e-4 * (1 + std::cos(3.1416 * (s - 21) / 399));
            one.gradientNorm = (0.35 + 1.1 * std::exp(-s / 25)) * std::exp(0.16 * noise(random));
            one.tokens = 430;
            one.supervisedTokens = 140;
            one.paddingShare = 0.06;
            one.tokensPerSecond = step == 131 ? 210 : step < 97 ? 505 + 9 * noise(random) : 486 + 8 * noise(random);
            one.memoryBytes = 2'500'000'000;
            events.push_back({step, time, one});
            if (step % 4 == 0 || step == 1)
                events.push_back({step, time, routing(step)});
            if (step == 97)
                events.push_back({step, time, NoticeEvent{"Memory ran out: from here on 4 rows are computed at once."}});
            if (step % 20 == 0)
                events.push_back(
                    {step, time, ValidationEvent{0.217 + 2.1 * std::exp(-s / 13) + 0.25 * std::exp(-s / 70), 900, true}});
            if (step % 60 == 0) {
                events.push_back({step, time, CheckpointEvent{"checkpoints/step"}});
                for (const char *prompt : kPrompts)
                    events.push_back({step, time, SampleEvent{prompt, answer(step)}});
            }
        }
        return events;
    }

    static constexpr std::array kPrompts{"Tom has 3 boxes with 12 pencils each. He gives 8 pencils to Ann. How many are left?",
                                         "Mia has 14 apples and buys 9 more. How many apples does she have now?"};

private:
    static const char *answer(int64_t step)
    {
        return step < 61    ? "3 × 12 = 36. He gives 8 pencils. 36 + 8 = 44. The answer is 44."
               : step < 121 ? "3 × 12 = 36 pencils. 36 − 8 = 28. The answer is 28."
                            : "Tom starts with 3 × 12 = 36. Ann gets 8, so 36 − 8 = 28 are left. The answer is 28.";
    }
};

} // namespace moa::test
