// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/routing/sparse_router.h"

#include "engine/routing/router_options.h"

namespace moa {

namespace {

/// Steepness k of the sigmoid that stands for the comparison in the straight-through gradient.
constexpr double kSteepness = 10;

/// s · [s ≥ τ], whose gradient is that of s · (1 + σ(k(s − τ)) − σ₀) where s ≥ τ: the value of the sigmoid is taken away
/// again, so only its slope shows.
at::Tensor straightThrough(const at::Tensor &s, const at::Tensor &threshold, const at::Tensor &chosen)
{
    const at::Tensor step = at::sigmoid((s - threshold) * kSteepness);
    return at::where(chosen, s + s.detach() * (step - step.detach()), at::zeros({}, s.options()));
}

constexpr Choice kThresholds[]{{"learned", MOA_TR("engine", "Learned")}, {"constant", MOA_TR("engine", "Constant")}};
constexpr Choice kThresholdGradients[]{{"straight_through", MOA_TR("engine", "Straight through")},
                                       {"shifted", MOA_TR("engine", "Shifted")},
                                       {"none", MOA_TR("engine", "None (as released)")}};

struct SparseOptions : RouterOptions {
    int64_t swigluFactor = 4;
    double maxThreshold = 0.5;
    std::string threshold = "learned";
    std::string thresholdGradient = "straight_through";

    static constexpr auto fields()
    {
        using S = SparseOptions;
        return std::tuple_cat(
            std::tuple{swigluFactorField(&S::swigluFactor),
                       Field{"max_threshold", &S::maxThreshold, MOA_TR("engine", "Highest threshold"),
                             MOA_TR("engine", "A weight below its token's threshold is 0; the threshold never exceeds this."), 0.0,
                             1.0},
                       Field{"threshold", &S::threshold, MOA_TR("engine", "Threshold"),
                             MOA_TR("engine", "Learned from the token, or always the highest."), kThresholds},
                       Field{"threshold_gradient", &S::thresholdGradient, MOA_TR("engine", "Threshold gradient"),
                             MOA_TR("engine", "How a learned threshold learns; without a gradient it stays as it starts."),
                             kThresholdGradients}},
            sharedRouterFields<S>());
    }
};

std::unique_ptr<Router> make(const nlohmann::json &json, int64_t width, std::span<const Site> columns)
{
    SparseOptions options;
    (void)fromJson(json, options);
    const auto gradient = options.thresholdGradient == "none"      ? ThresholdGradient::None
                          : options.thresholdGradient == "shifted" ? ThresholdGradient::Shifted
                                                                   : ThresholdGradient::StraightThrough;
    return std::make_unique<SparseRouter>(RouterCore(width, std::ssize(columns), options.swigluFactor, options.temperature), width,
                                          SparseRouter::Options{options.maxThreshold, options.threshold == "learned", gradient});
}

void writeReleased(const nlohmann::json &options, nlohmann::json &params)
{
    // The sparse folder of the released code knows no experts.
    for (const char *key : {"expert_num", "hydra_moe", "expert_weight"})
        params.erase(key);
    params["swi_x"] = options.at("swiglu_factor");
    params["max_threshold"] = options.at("max_threshold");
    params["const_threshold"] = options.at("threshold") == "constant";
    params["bool_weights"] = false;
    params["adapter_noisy"] = false;
}

std::optional<nlohmann::json> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    if (!params.contains("max_threshold") || !hasTypeRouter(tensorNames))
        return std::nullopt;
    return nlohmann::json{{"swiglu_factor", params.value("swi_x", 0)},
                          {"max_threshold", params["max_threshold"]},
                          {"threshold", params.value("const_threshold", false) ? "constant" : "learned"},
                          {"threshold_gradient", "none"}};
}

} // namespace

RouterMode sparseRouterMode()
{
    RouterMode mode;
    mode.info.key = "sparse";
    mode.info.label = MOA_TR("engine", "Sparse MoA");
    mode.info.help =
        MOA_TR("engine", "A token uses only the adapter types whose weight reaches its threshold; the others are skipped.");
    mode.info.fields = fieldInfos<SparseOptions>();
    mode.make = make;
    mode.writeReleased = writeReleased;
    mode.readReleased = readReleased;
    return mode;
}

SparseRouter::SparseRouter(RouterCore core, int64_t width, Options options) : m_core(core), m_width(width), m_options(options) {}

std::vector<ParameterSpec> SparseRouter::parameters() const
{
    std::vector<ParameterSpec> specs = m_core.parameters();
    if (m_options.isThresholdLearned) {
        const bool isTrained = m_options.gradient != ThresholdGradient::None;
        specs.push_back({"adapter_threshold_fn.weight", {1, m_width}, linearDefault(m_width), isTrained});
        specs.push_back({"adapter_threshold_fn.bias", {1}, linearDefault(m_width), isTrained});
    }
    return specs;
}

at::Tensor SparseRouter::forward(const RouterInput &input, std::span<const at::Tensor> parameters) const
{
    const size_t core = m_core.parameterCount();
    at::Tensor s, threshold; // [B, T, columns], [B, T, 1] or a scalar
    if (m_options.isThresholdLearned) {
        const RouterCore::Joined joined =
            m_core.forwardBeside(input.x, parameters.first(core), parameters[core], parameters[core + 1]);
        s = at::sigmoid(joined.scores);
        threshold = at::sigmoid(joined.extra) * m_options.maxThreshold;
    } else {
        s = at::sigmoid(m_core.forward(input.x, parameters.first(core)));
        threshold = at::full({}, m_options.maxThreshold, s.options());
    }
    const at::Tensor chosen = s >= threshold;
    if (m_options.gradient == ThresholdGradient::Shifted)
        return at::where(chosen, s - threshold, at::zeros({}, s.options()));
    if (m_options.gradient == ThresholdGradient::StraightThrough && at::GradMode::is_enabled())
        return straightThrough(s, threshold, chosen);
    return at::where(chosen, s, at::zeros({}, s.options()));
}

} // namespace moa
