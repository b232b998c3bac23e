// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/prompt_tuning.h"

#include "engine/adapters/experts/expert_options.h"
#include "engine/adapters/prompt_attention.h"
#include "engine/model/loop_dispatch.h"

#include <cmath>

namespace moa {

namespace {

enum Parameter { Vectors, Gate };

/// [N, H, C] → [K, N·H/K, C]: all queries that share a key head side by side.
at::Tensor byKeyHead(const at::Tensor &x, int64_t keyHeads)
{
    const int64_t rows = x.size(0), group = x.size(1) / keyHeads, width = x.size(2);
    return x.reshape({rows, keyHeads, group, width}).transpose(0, 1).reshape({keyHeads, rows * group, width});
}

/// The inverse of byKeyHead: [K, N·H/K, C] → [N, H, C].
at::Tensor byRow(const at::Tensor &x, int64_t rows)
{
    const int64_t keyHeads = x.size(0), group = x.size(1) / rows, width = x.size(2);
    return x.view({keyHeads, rows, group, width}).transpose(0, 1).reshape({rows, keyHeads * group, width});
}

/// gate and weight as one factor a head: [1, H, 1] or [N, H, 1].
at::Tensor factor(const at::Tensor &gate, const at::Tensor &weight)
{
    const at::Tensor perHead = gate.view({1, -1, 1});
    return weight.defined() ? perHead * weight.unsqueeze(-1) : perHead;
}

/// gate and weight as one factor a row and head, in fp32: [N, H].
at::Tensor factorByRow(const at::Tensor &gate, const at::Tensor &weight, int64_t rows)
{
    const at::Tensor perHead = gate.view({1, -1}).to(at::kFloat);
    return weight.defined() ? perHead * weight.to(at::kFloat) : perHead.expand({rows, -1}).contiguous();
}

/// The experts' weights [N, E] → [N, 1, E, 1].
at::Tensor byToken(const at::Tensor &weight)
{
    return weight.unsqueeze(1).unsqueeze(-1);
}

struct PromptOptions {
    int64_t length = 10;

    static constexpr auto fields()
    {
        return std::tuple{Field{"length", &PromptOptions::length, MOA_TR("engine", "Length"),
                                MOA_TR("engine", "How many learned vectors each block attends to."), 1, 4096}};
    }
};

std::unique_ptr<AttentionAdapter> make(const nlohmann::json &json, const DecoderConfig &model)
{
    PromptOptions options;
    (void)fromJson(json, options);
    return std::make_unique<PromptTuning>(model.width, model.heads, options.length, expertOptions(json).experts);
}

ExpertPlace expertPlace(Site, const DecoderConfig &model)
{
    return {"attention.prompt", "attention.prompt_router", model.width, false};
}

void writeReleased(const AdapterConfig *config, nlohmann::json &params)
{
    PromptOptions options;
    if (config)
        (void)fromJson(config->options, options);
    params["prompt_layers"] = config ? config->layers : "0-0";
    params["prompt_len"] = options.length;
    if (config)
        writeReleasedExperts(config->options, nullptr, params);
}

std::optional<AdapterConfig> readReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames)
{
    const std::string layers = params.value("prompt_layers", "0-0");
    if (layers == "0-0")
        return std::nullopt;
    AdapterConfig config{"prompt", layers, {{"length", params.value("prompt_len", 10)}}};
    readReleasedExperts(params, tensorNames, ".prompt_router.", ExpertScope::Prompt, config.options);
    return config;
}

} // namespace

AdapterKind promptTuningKind()
{
    AdapterKind kind;
    kind.info.key = "prompt";
    kind.info.label = MOA_TR("engine", "Prompt tuning");
    kind.info.help = MOA_TR("engine", "Learned vectors that every query attends to beside the text; starts without any effect.");
    kind.info.fields = withExpertFields(fieldInfos<PromptOptions>(), ExpertScope::Prompt);
    kind.info.sites = {Site::Prompt};
    kind.makeAttentionAdapter = make;
    kind.expertPlace = expertPlace;
    kind.writeReleased = writeReleased;
    kind.readReleased = readReleased;
    return kind;
}

PromptTuning::PromptTuning(int64_t width, int64_t heads, int64_t length, int64_t experts)
    : m_width(width), m_heads(heads), m_length(length), m_experts(experts)
{}

std::vector<ParameterSpec> PromptTuning::parameters() const
{
    return {{"attention.prompt.weight", {m_experts * m_length, m_width}, standardNormal()},
            {"attention.prompt_gate", {1, m_heads, 1, 1}, zeros()}};
}

at::Tensor PromptTuning::byExpert(const at::Tensor &probabilities, int64_t rows) const
{
    return probabilities.view({probabilities.size(0), rows, -1, m_experts, m_length});
}

void PromptTuning::addTo(const at::Tensor &o, const at::Tensor &q, const at::Tensor &weight, const AttentionAccess &base,
                         const Tensors &parameters, Memory &memory) const
{
    if (!memory.keys.defined()) {
        const auto [keys, values] = base.keysAndValues(parameters[Vectors]); // [P, K, C]
        memory.keys = keys.transpose(0, 1).contiguous();                     // [K, P, C]
        memory.values = values.transpose(0, 1).contiguous();
    }
    if (m_experts == 1 && loopsApply(q))
        memory.probabilities =
            addPromptAttention(o, q, memory.keys, memory.values, factorByRow(parameters[Gate], weight, q.size(0)));
    else
        o.add_(attend(q, weight, parameters, memory).reshape({q.size(0), -1}));
}

/// What is added, in tensor operations: [N, H, C].
at::Tensor PromptTuning::attend(const at::Tensor &q, const at::Tensor &weight, const Tensors &parameters, Memory &memory) const
{
    const double scale = 1 / std::sqrt(static_cast<double>(q.size(2)));
    const at::Tensor scores = at::bmm(byKeyHead(q, memory.keys.size(0)), memory.keys.transpose(1, 2)); // [K, N·H/K, P]
    memory.probabilities = at::softmax(scores * scale, -1);
    if (m_experts == 1) {
        memory.attended = byRow(at::bmm(memory.probabilities, memory.values), q.size(0)); // [N, H, C]
        return memory.attended * factor(parameters[Gate], weight);
    }
    const at::Tensor weighted = byExpert(memory.probabilities, q.size(0)) * byToken(weight); // [K, N, H/K, E, P]
    memory.attended = byRow(at::bmm(weighted.view(memory.probabilities.sizes()), memory.values), q.size(0));
    return memory.attended * factor(parameters[Gate], {});
}

at::Tensor PromptTuning::backward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq, const at::Tensor &weight,
                                  const AttentionAccess &base, const Tensors &parameters, const Tensors &gradients,
                                  const Memory &memory) const
{
    // Every factor is a scalar a head, so one dot product along the head serves gate and weight. Experts' weights are inside.
    const at::Tensor outside = m_experts == 1 ? weight : at::Tensor();
    Gradient gradient;
    if (memory.attended.defined()) {
        gradient = attendBackward(dy, q, dq, weight, parameters, memory);
    } else {
        const PromptAttentionGradient found = promptAttentionBackward(
            dy, q, dq, memory.keys, memory.values, factorByRow(parameters[Gate], weight, q.size(0)), memory.probabilities);
        gradient = {found.keys, found.values, found.factors, {}};
    }
    const at::Tensor &dot = gradient.factors;                                     // [N, H]
    const at::Tensor gate = parameters[Gate].view({1, -1}).to(dot.scalar_type()); // [1, H]
    const at::Tensor perHead = outside.defined() ? (dot * outside.to(dot.scalar_type())).sum(0) : dot.sum(0);
    gradients[Gate].add_(perHead.view(gradients[Gate].sizes()));
    const auto byVector = [&](const at::Tensor &x) { return x.transpose(0, 1).contiguous().to(q.scalar_type()); }; // [P, K, C]
    gradients[Vectors].add_(base.keysAndValuesBackward(parameters[Vectors], byVector(gradient.keys), byVector(gradient.values)));
    return outside.defined() ? (dot * gate).sum(-1) : gradient.experts;
}

/// The same in tensor operations.
PromptTuning::Gradient PromptTuning::attendBackward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq,
                                                    const at::Tensor &weight, const Tensors &parameters, const Memory &memory) const
{
    const double scale = 1 / std::sqrt(static_cast<double>(q.size(2)));
    const int64_t keyHeads = memory.keys.size(0);
    const at::Tensor outside = m_experts == 1 ? weight : at::Tensor();
    Gradient gradient;
    const auto wide = q.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    gradient.factors = (dy * memory.attended).sum(-1, false, wide);                           // [N, H]
    const at::Tensor dAttended = byKeyHead(dy * factor(parameters[Gate], outside), keyHeads); // [K, N·H/K, C]
    const at::Tensor queries = byKeyHead(q, keyHeads);                                        // [K, N·H/K, C]
    const at::Tensor &p = memory.probabilities;                                               // [K, N·H/K, P]
    at::Tensor dp = at::bmm(dAttended, memory.values.transpose(1, 2));
    at::Tensor weighted = p;
    if (m_experts > 1) {
        const at::Tensor byWeight = byExpert(dp, q.size(0)), weights = byToken(weight); // [K, N, H/K, E, P], [N, 1, E, 1]
        gradient.experts = (byWeight * byExpert(p, q.size(0))).sum({0, 2, 4});          // [N, E]
        weighted = (byExpert(p, q.size(0)) * weights).view(p.sizes());
        dp = (byWeight * weights).view(p.sizes());
    }
    const at::Tensor dScores = p * (dp - (dp * p).sum(-1, /*keepdim=*/true)) * scale;
    gradient.keys = at::bmm(dScores.transpose(1, 2), queries);      // [K, P, C]
    gradient.values = at::bmm(weighted.transpose(1, 2), dAttended); // [K, P, C]
    dq.add_(byRow(at::bmm(dScores, memory.keys), q.size(0)));
    return gradient;
}

} // namespace moa
