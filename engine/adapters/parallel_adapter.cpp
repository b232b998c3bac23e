// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/parallel_adapter.h"

#include "engine/adapters/experts/expert_options.h"
#include "engine/adapters/experts/expert_parallel_adapter.h"

namespace moa {

namespace {

enum Tail { UpWeight, UpBias, DownBias };

/// w · [hidden, 1], [N, p + 1]: the bias has a column of the up-projection's product, for a product of its own would pass over the
/// rows once more.
at::Tensor withOne(const at::Tensor &hidden, const at::Tensor &weight)
{
    if (weight.defined())
        return at::cat({hidden * weight, weight}, 1);
    return at::cat({hidden, at::ones({hidden.size(0), 1}, hidden.options())}, 1);
}

/// [up, bias], [D, p + 1].
at::Tensor upAndBias(const Tensors &tail)
{
    return at::cat({tail[UpWeight], tail[UpBias].unsqueeze(1)}, 1);
}

struct ParallelOptions {
    int64_t size = 16;
    double dropout = 0;

    static constexpr auto fields()
    {
        return std::tuple{Field{"size", &ParallelOptions::size, MOA_TR("engine", "Bottleneck"),
                                MOA_TR("engine", "Width of the adapter's hidden layer."), 1, 8192},
                          dropoutField(&ParallelOptions::dropout)};
    }
};

std::unique_ptr<SiteAdapter> make(Site, const nlohmann::json &json, const DecoderConfig &model)
{
    ParallelOptions options;
    (void)fromJson(json, options);
    if (const ExpertOptions experts = expertOptions(json); experts.experts > 1)
        return std::make_unique<ExpertParallelAdapter>(
            ExpertParallelAdapter::Shape{model.width, options.size, experts.experts, experts.sharedDown});
    return std::make_unique<ParallelAdapter>(model.width, options.size);
}

ExpertPlace expertPlace(Site, const DecoderConfig &model)
{
    return {"p_adapter", "p_adapter.router", model.width, false};
}

void writeReleased(const AdapterConfig *config, nlohmann::json &params)
{
    ParallelOptions options;
    if (config)
        (void)fromJson(config->options, options);
    params["p_adapter_layers"] = config ? config->layers : "0-0";
    params["p_adapter_size"] = options.size;
    if (config)
        writeReleasedExperts(config->options, "p_adapter_hydra", params);
}

std::optional<AdapterConfig> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    const std::string layers = params.value("p_adapter_layers", "0-0");
    if (layers == "0-0")
        return std::nullopt;
    AdapterConfig config{"parallel", layers, {{"size", params.value("p_adapter_size", 16)}}};
    readReleasedExperts(params, tensorNames, ".p_adapter.", ExpertScope::Parallel, config.options);
    return config;
}

} // namespace

AdapterKind parallelAdapterKind()
{
    AdapterKind kind;
    kind.info.key = "parallel";
    kind.info.label = MOA_TR("engine", "Parallel adapter");
    kind.info.help = MOA_TR("engine", "A small two-layer network beside the feed-forward network.");
    kind.info.fields = withExpertFields(fieldInfos<ParallelOptions>(), ExpertScope::Parallel);
    kind.info.sites = {Site::Parallel};
    kind.makeSiteAdapter = make;
    kind.expertPlace = expertPlace;
    kind.writeReleased = writeReleased;
    kind.readReleased = readReleased;
    return kind;
}

ParallelAdapter::ParallelAdapter(int64_t width, int64_t size) : m_width(width), m_size(size) {}

std::vector<ParameterSpec> ParallelAdapter::sourceParameters() const
{
    return {{"p_adapter.down_proj.weight", {m_size, m_width}, xavierUniform(kGain)}};
}

std::vector<ParameterSpec> ParallelAdapter::tailParameters() const
{
    return {{"p_adapter.up_proj.weight", {m_width, m_size}, xavierUniform(kGain)},
            {"p_adapter.up_proj.bias", {m_width}, zeros()},
            {"p_adapter.down_proj.bias", {m_size}, zeros()}};
}

void ParallelAdapter::addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const
{
    const at::Tensor hidden = at::silu(middle + tail[DownBias]); // [N, p]
    y.addmm_(withOne(hidden, weight), upAndBias(tail).t());
}

SiteAdapter::Gradient ParallelAdapter::backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight,
                                                const Tensors &tail, const Tensors &tailGradients) const
{
    const at::Tensor z = middle + tail[DownBias];
    const at::Tensor s = at::sigmoid(z);
    const at::Tensor hidden = z * s;                                // [N, p]
    const at::Tensor dUp = at::mm(dy.t(), withOne(hidden, weight)); // [D, p + 1]
    const at::Tensor dWeighted = at::mm(dy, upAndBias(tail));       // [N, p + 1]
    tailGradients[UpWeight].add_(dUp.narrow(1, 0, m_size));
    tailGradients[UpBias].add_(dUp.select(1, m_size));
    const at::Tensor dHidden = dWeighted.narrow(1, 0, m_size);
    Gradient gradient{(weight.defined() ? dHidden * weight : dHidden) * s * (1 + z * (1 - s)), {}};
    tailGradients[DownBias].add_(gradient.middle.sum(0));
    if (weight.defined())
        gradient.weight = (dHidden * hidden).sum(-1).add_(dWeighted.select(1, m_size));
    return gradient;
}

} // namespace moa
