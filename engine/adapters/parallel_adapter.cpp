// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/parallel_adapter.h"

#include "engine/adapters/experts/expert_options.h"
#include "engine/adapters/experts/expert_parallel_adapter.h"

namespace moa {

namespace {

enum Tail { UpWeight, UpBias, DownBias };

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
    if (weight.defined()) {
        y.addmm_(hidden * weight, tail[UpWeight].t());
        y.addmm_(weight, tail[UpBias].unsqueeze(0)); // [N, 1] · [1, D]
    } else {
        y.addmm_(hidden, tail[UpWeight].t());
        y.add_(tail[UpBias]);
    }
}

SiteAdapter::Gradient ParallelAdapter::backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight,
                                                const Tensors &tail, const Tensors &tailGradients) const
{
    const at::Tensor z = middle + tail[DownBias];
    const at::Tensor s = at::sigmoid(z);
    const at::Tensor hidden = z * s; // [N, p]
    const at::Tensor weighted = weight.defined() ? hidden * weight : hidden;
    tailGradients[UpWeight].add_(at::mm(dy.t(), weighted));                                       // [D, p]
    tailGradients[UpBias].add_(weight.defined() ? at::mv(dy.t(), weight.squeeze(1)) : dy.sum(0)); // [D]
    const at::Tensor dWeighted = at::mm(dy, tail[UpWeight]);                                      // [N, p]
    const at::Tensor dHidden = weight.defined() ? dWeighted * weight : dWeighted;
    Gradient gradient{dHidden * s * (1 + z * (1 - s)), {}};
    tailGradients[DownBias].add_(gradient.middle.sum(0));
    if (weight.defined())
        gradient.weight = (dWeighted * hidden).sum(-1).add_(at::mv(dy, tail[UpBias]));
    return gradient;
}

} // namespace moa
