// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/weight_checks.h"

#include "engine/api/error.h"
#include "engine/api/layer_spans.h"
#include "engine/api/say.h"
#include "engine/files/tensor_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace moa {

namespace {

/// No model is wider than this; with it, no product of dimensions leaves 64 bits.
constexpr int64_t kMaxWidth = int64_t{1} << 24;

bool isAboveZero(double number)
{
    return number > 0 && std::isfinite(number);
}

constexpr size_t kMostNamed = 3;

/// Tables of the rotary embedding that some files carry: they follow from the configuration.
constexpr std::array<std::string_view, 3> kDerived{"rotary_emb.inv_freq", "rope.freqs", "rope_freqs.weight"};

bool isDerived(const std::string &name)
{
    return std::ranges::any_of(kDerived, [&](std::string_view end) { return name.ends_with(end); });
}

void requireDimensions(const DecoderConfig &c, const std::string &where)
{
    if (c.layers > kMaxLayers || std::max({c.width, c.queryWidth(), c.keyValueWidth(), c.ffnWidth, c.vocabulary}) > kMaxWidth)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine",
                       "The dimensions are too large: {} layers, width {}, {} heads of width {}, feed-forward {}, vocabulary {}."),
                c.layers, c.width, c.heads, c.headWidth, c.ffnWidth, c.vocabulary),
            where);
    if (std::min({c.layers, c.width, c.heads, c.keyValueHeads, c.ffnWidth, c.vocabulary}) < 1 || c.headWidth < 2 ||
        c.headWidth % 2 != 0 || c.heads % c.keyValueHeads != 0)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "The dimensions contradict each other: {} layers, width {}, {} heads of width {}, {} key/value "
                                 "heads, feed-forward {}, vocabulary {}."),
                c.layers, c.width, c.heads, c.headWidth, c.keyValueHeads, c.ffnWidth, c.vocabulary),
            where);
}

void requireRotary(const DecoderConfig &c, const ConfigNames &names, const std::string &where)
{
    if (!isAboveZero(c.ropeTheta))
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "\"{}\" is {}, but a number above 0 is needed."), names.ropeTheta, c.ropeTheta), where);
    if (c.ropeScaling) {
        const RopeScaling &s = *c.ropeScaling;
        if (!isAboveZero(s.factor) || !isAboveZero(s.lowFrequencyFactor) || !isAboveZero(s.highFrequencyFactor) ||
            s.highFrequencyFactor <= s.lowFrequencyFactor)
            throw Failure(
                ErrorCode::InputFile,
                say(MOA_TR("engine", "\"{}\" has the factor {}, the low factor {} and the high factor {}, but numbers above 0 are "
                                     "needed, the high one above the low one."),
                    names.ropeScaling, s.factor, s.lowFrequencyFactor, s.highFrequencyFactor),
                where);
    }
    if (!c.ropeFactors.empty() && std::ssize(c.ropeFactors) != c.headWidth / 2)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "There are {} rotary factors for heads of width {}."), c.ropeFactors.size(), c.headWidth), where);
    if (!std::ranges::all_of(c.ropeFactors, isAboveZero))
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "\"{}\" holds a rotary factor that is not a number above 0."), names.ropeScaling),
                      where);
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
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "\"{}\" is {}, but a number above 0 and below 1 is needed."), names.normEpsilon, c.normEpsilon),
            where);
}

void requireComplete(const WeightSource &source)
{
    std::map<std::string, std::vector<int64_t>> stored;
    for (WeightShape &weight : source.stored())
        if (!isDerived(weight.name))
            stored.emplace(std::move(weight.name), std::move(weight.shape));
    std::vector<std::string> missing, unlike, unexpected;
    for (const WeightShape &wanted : weightShapes(source.config())) {
        const std::string name = source.storedName(wanted.name);
        const auto found = stored.extract(name);
        if (found.empty())
            missing.push_back(name);
        else if (found.mapped() != wanted.shape)
            unlike.push_back(say(MOA_TR("engine", "{} {} where {} is needed"), name, describeShape(found.mapped()),
                                 describeShape(wanted.shape)));
    }
    for (const auto &[name, shape] : stored)
        unexpected.push_back(name);
    std::vector<std::string> problems;
    const auto report = [&](const char *what, const std::vector<std::string> &names) {
        if (!names.empty())
            problems.push_back(fmt::format("{}: {}", say(what), listed(names, kMostNamed)));
    };
    report(MOA_TR("engine", "missing"), missing);
    report(MOA_TR("engine", "of another shape"), unlike);
    report(MOA_TR("engine", "without a place in it"), unexpected);
    if (!problems.empty())
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine",
                       "The weights do not fit this description of the model ({} layers of width {}, vocabulary {}); {}."),
                source.config().layers, source.config().width, source.config().vocabulary, fmt::join(problems, "; ")),
            source.configNames().file.string());
}

} // namespace moa
