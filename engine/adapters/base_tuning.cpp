// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/base_tuning.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

namespace {

// Names in files; changing one breaks saved adapters.
constexpr const char *kFinalNorm = "llama.norm.weight";

struct BiasName {
    Site site;
    const char *name;
};
constexpr std::array<BiasName, 5> kBiases{{{Site::Query, "attention.wq.bias"},
                                           {Site::Output, "attention.wo.bias"},
                                           {Site::FfnUp, "feed_forward.w3.bias"},
                                           {Site::FfnGate, "feed_forward.w1.bias"},
                                           {Site::FfnDown, "feed_forward.w2.bias"}}};

int64_t widthOf(Site site, const DecoderConfig &model)
{
    return site == Site::Query ? model.queryWidth() : site == Site::FfnUp || site == Site::FfnGate ? model.ffnWidth : model.width;
}

int64_t add(ParameterBuffer &buffer, const std::string &name, int64_t width)
{
    return buffer.add({name, {width}, zeros()});
}

} // namespace

BaseTuning BaseTuning::addTo(ParameterBuffer &buffer, int64_t layer, const DecoderConfig &model)
{
    BaseTuning tuning;
    const std::string prefix = fmt::format("llama.layers.{}.", layer);
    for (const BiasName &bias : kBiases)
        tuning.biases[static_cast<size_t>(bias.site)].index = add(buffer, prefix + bias.name, widthOf(bias.site, model));
    tuning.attentionNorm.index = add(buffer, prefix + "attention_norm.weight", model.width);
    tuning.ffnNorm.index = add(buffer, prefix + "ffn_norm.weight", model.width);
    return tuning;
}

void BaseTuning::bind(const ParameterBuffer &buffer)
{
    for (Bias &bias : biases)
        if (bias.index >= 0) {
            bias.value = buffer.computedValue(bias.index);
            bias.gradient = buffer.gradient(bias.index);
        }
    bindNorm(attentionNorm, buffer);
    bindNorm(ffnNorm, buffer);
}

TunedNorm addFinalNorm(ParameterBuffer &buffer, const DecoderConfig &model)
{
    TunedNorm norm;
    norm.index = add(buffer, kFinalNorm, model.width);
    return norm;
}

void bindNorm(TunedNorm &norm, const ParameterBuffer &buffer)
{
    if (norm.index < 0)
        return;
    // Gains are used in full precision, whatever the model computes in.
    const bool isWide = buffer.computed().scalar_type() == buffer.values().scalar_type();
    norm.gain = isWide ? buffer.computedValue(norm.index) : buffer.value(norm.index);
    norm.gradient = buffer.gradient(norm.index);
}

bool hasBaseTuning(const std::vector<std::string> &tensorNames)
{
    return std::ranges::find(tensorNames, kFinalNorm) != tensorNames.end();
}

} // namespace moa
