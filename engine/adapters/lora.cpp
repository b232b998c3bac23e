// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/lora.h"

#include "engine/adapters/dora.h"
#include "engine/adapters/experts/expert_lora.h"
#include "engine/adapters/experts/expert_options.h"
#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace moa {

namespace {

constexpr Choice kTargets[]{{"Q", MOA_TR("engine", "Query")},      {"K", MOA_TR("engine", "Key")},
                            {"V", MOA_TR("engine", "Value")},      {"O", MOA_TR("engine", "Attention output")},
                            {"FFN_UP", MOA_TR("engine", "Up")},    {"FFN_GATE", MOA_TR("engine", "Gate")},
                            {"FFN_DOWN", MOA_TR("engine", "Down")}};

struct LoraOptions {
    std::vector<std::string> targets{"Q", "K", "V", "O", "FFN_DOWN"};
    int64_t rank = 8;
    double alpha = 8;
    bool rankStabilised = false;
    bool decomposed = false;
    double dropout = 0;
    double bRateFactor = 1;

    static constexpr auto fields()
    {
        return std::tuple{
            Field{"targets", &LoraOptions::targets, MOA_TR("engine", "Projections"),
                  MOA_TR("engine", "The projections of a block that get an update."), kTargets},
            Field{"rank", &LoraOptions::rank, MOA_TR("engine", "Rank"),
                  MOA_TR("engine", "Width R of the update B A. More learns more and costs more."), 1, 1024},
            Field{"alpha", &LoraOptions::alpha, MOA_TR("engine", "Scaling (alpha)"),
                  MOA_TR("engine", "The update is scaled by alpha / rank."), 0.0, 4096.0},
            Field{"rank_stabilised", &LoraOptions::rankStabilised, MOA_TR("engine", "Rank-stabilised"),
                  MOA_TR("engine", "Scales by alpha / the square root of the rank instead, so that high ranks learn as "
                                   "fast as low ones (rsLoRA).")},
            Field{"decomposed", &LoraOptions::decomposed, MOA_TR("engine", "Weight-decomposed"),
                  MOA_TR("engine", "Trains a magnitude for every output beside the direction (DoRA). Without a type "
                                   "router and several experts alone; costs more time.")},
            dropoutField(&LoraOptions::dropout),
            Field{"b_rate_factor", &LoraOptions::bRateFactor, MOA_TR("engine", "Rate factor of B"),
                  MOA_TR("engine", "Multiplies the learning rate for the second matrix (LoRA+ uses about 16)."), 0.0, 1000.0}};
    }
};

/// The name in files, and the widths of the projection at a site.
struct Projection {
    std::string prefix;
    int64_t inputs = 0, outputs = 0;
};

Projection projectionAt(Site site, const DecoderConfig &model)
{
    switch (site) {
    case Site::Query: return {"attention.lora_Q", model.width, model.queryWidth()};
    case Site::Key: return {"attention.lora_K", model.width, model.keyValueWidth()};
    case Site::Value: return {"attention.lora_V", model.width, model.keyValueWidth()};
    case Site::Output: return {"attention.lora_O", model.queryWidth(), model.width};
    case Site::FfnUp: return {"feed_forward.lora_UP", model.width, model.ffnWidth};
    case Site::FfnGate: return {"feed_forward.lora_GATE", model.width, model.ffnWidth};
    case Site::FfnDown: return {"feed_forward.lora_DOWN", model.ffnWidth, model.width};
    case Site::Prompt:
    case Site::Parallel: break;
    }
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "LoRA adapts a projection, and {} is none."), siteName(site)));
}

std::unique_ptr<SiteAdapter> make(Site site, const nlohmann::json &json, const DecoderConfig &model)
{
    LoraOptions options;
    (void)fromJson(json, options);
    const Projection projection = projectionAt(site, model);
    const double scale = loraScale(json);
    if (const ExpertOptions experts = expertOptions(json); experts.experts > 1) {
        const auto names = expertRouterNamed(experts.expertRouter).namesExperts ? ExpertLora::Names::ExpertFolders
                           : experts.sharedDown                                 ? ExpertLora::Names::SharedDown
                                                                                : ExpertLora::Names::Lists;
        return std::make_unique<ExpertLora>(projection.prefix,
                                            ExpertLora::Shape{projection.inputs, projection.outputs, options.rank, experts.experts,
                                                              scale, options.bRateFactor, names});
    }
    const Lora::Shape shape{projection.inputs, projection.outputs, options.rank, scale, options.bRateFactor};
    if (options.decomposed)
        return std::make_unique<Dora>(projection.prefix, shape);
    return std::make_unique<Lora>(projection.prefix, shape);
}

ExpertPlace expertPlace(Site site, const DecoderConfig &model)
{
    const Projection projection = projectionAt(site, model);
    return {projection.prefix, projection.prefix + ".router", projection.inputs, true};
}

/// Whole numbers as the released code writes them.
nlohmann::json plainNumber(double value)
{
    return value == std::floor(value) ? nlohmann::json(static_cast<int64_t>(value)) : nlohmann::json(value);
}

void writeReleased(const AdapterConfig *config, nlohmann::json &params)
{
    LoraOptions options;
    if (config)
        (void)fromJson(config->options, options);
    std::string targets;
    for (const Site site : kAllSites)
        for (const std::string &target : options.targets)
            if (siteNamed(target) == site)
                targets += fmt::format("{}{}", targets.empty() ? "" : ",", siteName(site));
    params["lora_layers"] = config ? config->layers : "0-0";
    params["lora_rank"] = options.rank;
    params["lora_targets"] = targets;
    // That code scales by alpha / rank alone.
    params["lora_alpha"] =
        plainNumber(options.rankStabilised ? loraScale(config->options) * static_cast<double>(options.rank) : options.alpha);
    if (config)
        writeReleasedExperts(config->options, "hydra_moe", params);
}

/// A target without tensors is none: some of the released code ignores FFN_GATE.
bool hasTensors(Site site, const std::vector<std::string> &tensorNames)
{
    const std::string part =
        fmt::format(".lora_{}.", std::string(siteName(site)).substr(siteName(site).starts_with("FFN_") ? 4 : 0));
    return std::ranges::any_of(tensorNames, [&](const std::string &name) { return name.find(part) != std::string::npos; });
}

std::optional<AdapterConfig> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    const std::string layers = params.value("lora_layers", "0-0");
    std::vector<std::string> targets;
    std::string rest = params.value("lora_targets", "");
    for (size_t begin = 0; begin < rest.size();) {
        const size_t end = std::min(rest.find(',', begin), rest.size());
        const std::optional<Site> site = siteNamed(rest.substr(begin, end - begin));
        if (!site || *site == Site::Prompt || *site == Site::Parallel)
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "lora_targets names \"{}\", which is no projection of a model."),
                              rest.substr(begin, end - begin)));
        if (hasTensors(*site, tensorNames) && std::ranges::find(targets, siteName(*site)) == targets.end())
            targets.emplace_back(siteName(*site));
        begin = end + 1;
    }
    if (layers == "0-0" || targets.empty())
        return std::nullopt;
    AdapterConfig config{
        "lora", layers, {{"targets", targets}, {"rank", params.value("lora_rank", 8)}, {"alpha", params.value("lora_alpha", 8.0)}}};
    readReleasedExperts(params, tensorNames, ".lora_", ExpertScope::Lora, config.options);
    return config;
}

} // namespace

AdapterKind loraKind()
{
    AdapterKind kind;
    kind.info.key = "lora";
    kind.info.label = MOA_TR("engine", "LoRA");
    kind.info.help = MOA_TR("engine", "A low-rank update B A beside a projection; starts without any effect.");
    kind.info.fields = withExpertFields(fieldInfos<LoraOptions>(), ExpertScope::Lora);
    kind.info.sites = {Site::Query, Site::Key, Site::Value, Site::Output, Site::FfnUp, Site::FfnGate, Site::FfnDown};
    kind.makeSiteAdapter = make;
    kind.expertPlace = expertPlace;
    kind.writeReleased = writeReleased;
    kind.readReleased = readReleased;
    return kind;
}

double loraScale(const nlohmann::json &json)
{
    LoraOptions options;
    (void)fromJson(json, options);
    const auto rank = static_cast<double>(options.rank);
    return options.alpha / (options.rankStabilised ? std::sqrt(rank) : rank);
}

Lora::Lora(std::string prefix, Shape shape) : m_prefix(std::move(prefix)), m_shape(shape) {}

std::vector<ParameterSpec> Lora::sourceParameters() const
{
    return {{m_prefix + ".lora_A.weight", {m_shape.rank, m_shape.inputs}, linearDefault(m_shape.inputs)}};
}

std::vector<ParameterSpec> Lora::tailParameters() const
{
    return {{m_prefix + ".lora_B.weight", {m_shape.outputs, m_shape.rank}, zeros(), true, m_shape.bRateFactor}};
}

void Lora::addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const
{
    // A scalar a token commutes with B: the R-wide middle is scaled, not the wide output.
    y.addmm_(weight.defined() ? middle * weight : middle, tail[0].t(), 1, m_shape.scale);
}

SiteAdapter::Gradient Lora::backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail,
                                     const Tensors &tailGradients) const
{
    const at::Tensor weighted = weight.defined() ? middle * weight : middle; // [N, R]
    tailGradients[0].add_(at::mm(dy.t(), weighted), m_shape.scale);          // [out, R]
    const at::Tensor dWeighted = at::mm(dy, tail[0]).mul_(m_shape.scale);    // [N, R]
    if (!weight.defined())
        return {dWeighted, {}};
    return {dWeighted * weight, (dWeighted * middle).sum(-1)};
}

} // namespace moa
