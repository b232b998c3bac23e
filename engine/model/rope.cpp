// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/rope.h"

#include "engine/model/loop_dispatch.h"

#include <cmath>
#include <numbers>

namespace moa {

namespace {

/// Llama 3.1's rule: long wavelengths are divided by the factor, short ones stay, those between are blended.
double scaledFrequency(double frequency, const RopeScaling &scaling)
{
    const auto context = static_cast<double>(scaling.originalContext);
    const double wavelength = 2 * std::numbers::pi / frequency;
    if (wavelength < context / scaling.highFrequencyFactor)
        return frequency;
    if (wavelength > context / scaling.lowFrequencyFactor)
        return frequency / scaling.factor;
    const double smooth =
        (context / wavelength - scaling.lowFrequencyFactor) / (scaling.highFrequencyFactor - scaling.lowFrequencyFactor);
    return (1 - smooth) * frequency / scaling.factor + smooth * frequency;
}

} // namespace

RopeTable::RopeTable(const DecoderConfig &config)
{
    const int64_t pairs = config.headWidth / 2;
    m_frequencies = at::empty({pairs}, at::kDouble);
    double *out = m_frequencies.mutable_data_ptr<double>();
    for (int64_t j = 0; j < pairs; ++j) {
        double frequency = std::pow(config.ropeTheta, -2.0 * static_cast<double>(j) / static_cast<double>(config.headWidth));
        if (config.ropeScaling)
            frequency = scaledFrequency(frequency, *config.ropeScaling);
        if (!config.ropeFactors.empty())
            frequency /= config.ropeFactors.at(static_cast<size_t>(j));
        out[j] = config.castRotary ? static_cast<double>(static_cast<c10::BFloat16>(static_cast<float>(frequency))) : frequency;
    }
}

RopeTable::Angles RopeTable::at(const at::Tensor &positions) const
{
    const at::Tensor angle = at::outer(positions.reshape({-1}).to(at::kDouble), m_frequencies.to(positions.device())); // [N, C/2]
    return {angle.cos().to(at::kFloat), angle.sin().to(at::kFloat)};
}

at::Tensor rotate(const at::Tensor &x, const RopeTable::Angles &angles, Turn turn)
{
    const int64_t rows = x.size(0), heads = x.size(1), width = x.size(2);
    if (loopsApply(x) && x.stride(1) == width) {
        withLoops(x, [&](const auto &loops, auto type) {
            using T = decltype(type);
            at::parallel_for(0, rows, kRowGrain, [&](int64_t begin, int64_t end) {
                loops.rotate(mutableData<T>(x) + begin * x.stride(0), x.stride(0), heads, width,
                             constData<float>(angles.cosine) + begin * (width / 2),
                             constData<float>(angles.sine) + begin * (width / 2), width / 2, turn == Turn::Forward ? 1.0F : -1.0F,
                             end - begin);
            });
        });
        return x;
    }
    const auto type = x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const at::Tensor pairs = x.to(type).reshape({rows, heads, width / 2, 2}); // [N, heads, C/2, 2]
    const at::Tensor a = pairs.select(-1, 0), b = pairs.select(-1, 1);
    const at::Tensor c = angles.cosine.to(type).unsqueeze(1); // [N, 1, C/2]
    const at::Tensor s = (turn == Turn::Forward ? angles.sine : angles.sine.neg()).to(type).unsqueeze(1);
    const at::Tensor turned = at::stack({a * c - b * s, a * s + b * c}, -1).view({rows, heads, width}).to(x.scalar_type());
    if (at::GradMode::is_enabled())
        return turned;
    return x.copy_(turned);
}

} // namespace moa
