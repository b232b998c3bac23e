// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/weight_checks.h"

#include "engine/api/error.h"
#include "engine/api/layer_spans.h"

#include <algorithm>
#include <cmath>

namespace moa {

namespace {

/// No model is wider than this; with it, no product of dimensions leaves 64 bits.
constexpr int64_t kMaxWidth = int64_t{1} << 24;

bool isAboveZero(double number)
{
    return number > 0 && std::isfinite(number);
}

void requireDimensions(const DecoderConfig &c, const std::string &where)
{
    if (c.layers > kMaxLayers || std::max({c.width, c.queryWidth(), c.keyValueWidth(), c.ffnWidth, c.vocabulary}) > kMaxWidth)
        throw Failure(
            ErrorCode::InputFile,
            fmt::format("The dimensions are too large: {} layers, width {}, {} heads of width {}, feed-forward {}, vocabulary {}.",
                        c.layers, c.width, c.heads, c.headWidth, c.ffnWidth, c.vocabulary),
            where);
    if (std::min({c.layers, c.width, c.heads, c.keyValueHeads, c.ffnWidth, c.vocabulary}) < 1 || c.headWidth < 2 ||
        c.headWidth % 2 != 0 || c.heads % c.keyValueHeads != 0)
        throw Failure(ErrorCode::InputFile,
                      fmt::format("The dimensions contradict each other: {} layers, width {}, {} heads of width {}, {} key/value "
                                  "heads, feed-forward {}, vocabulary {}.",
                                  c.layers, c.width, c.heads, c.headWidth, c.keyValueHeads, c.ffnWidth, c.vocabulary),
                      where);
}

void requireRotary(const DecoderConfig &c, const ConfigNames &names, const std::string &where)
{
    if (!isAboveZero(c.ropeTheta))
        throw Failure(ErrorCode::InputFile,
                      fmt::format("\"{}\" is {}, but a number above 0 is needed.", names.ropeTheta, c.ropeTheta), where);
    if (c.ropeScaling) {
        const RopeScaling &s = *c.ropeScaling;
        if (!isAboveZero(s.factor) || !isAboveZero(s.lowFrequencyFactor) || !isAboveZero(s.highFrequencyFactor) ||
            s.highFrequencyFactor <= s.lowFrequencyFactor || s.originalContext < 1)
            throw Failure(ErrorCode::InputFile,
                          fmt::format("\"{}\" has the factor {}, the low factor {} and the high factor {}, but numbers above 0 are "
                                      "needed, the high one above the low one.",
                                      names.ropeScaling, s.factor, s.lowFrequencyFactor, s.highFrequencyFactor),
                          where);
    }
    if (!c.ropeFactors.empty() && std::ssize(c.ropeFactors) != c.headWidth / 2)
        throw Failure(ErrorCode::InputFile,
                      fmt::format("There are {} rotary factors for heads of width {}.", c.ropeFactors.size(), c.headWidth), where);
    if (!std::ranges::all_of(c.ropeFactors, isAboveZero))
        throw Failure(ErrorCode::InputFile,
                      fmt::format("\"{}\" holds a rotary factor that is not a number above 0.", names.ropeScaling), where);
}

} // namespace

void requireSensible(const WeightSource &source)
{
    const DecoderConfig &c = source.config();
    const ConfigNames names = source.configNames();
    const std::string where = names.file.string();
    requireDimensions(c, where);
    requireRotary(c, names, where);
    if (!isAboveZero(c.normEpsilon) || c.normEpsilon >= 1)
        throw Failure(ErrorCode::InputFile,
                      fmt::format("\"{}\" is {}, but a number above 0 and below 1 is needed.", names.normEpsilon, c.normEpsilon),
                      where);
}

} // namespace moa
