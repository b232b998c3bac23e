// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/sampling_options.h"
#include "app/terminal/repeated_option.h"
#include "app/terminal/text_argument.h"
#include "engine/api/error.h"

#include <charconv>
#include <cmath>

namespace moa {

namespace {

Site siteOf(std::string_view name)
{
    if (const auto site = siteNamed(name))
        return *site;
    std::vector<std::string_view> names;
    for (const Site site : kAllSites)
        names.push_back(siteName(site));
    throw Failure(ErrorCode::Usage, fmt::format("\"{}\" is no site; the sites are {}", name, fmt::join(names, ", ")));
}

} // namespace

void addSamplingOptions(CLI::App &command, Sampling &sampling)
{
    command.add_option("--max-tokens", sampling.maxTokens, "Longest answer")->check(CLI::Range(1, 1048576))->capture_default_str();
    command.add_option("--temperature", sampling.temperature, "0 takes the likeliest token")->check(CLI::Range(0.0, 100.0));
    command.add_option("--top-k", sampling.topK, "Choose among the K likeliest; 0 is off")->check(CLI::NonNegativeNumber);
    command.add_option("--top-p", sampling.topP, "Choose among the likeliest that sum to P, above 0")->check(CLI::Range(0.0, 1.0));
    command.add_option("--min-p", sampling.minP, "Choose among those at least P times as likely as the likeliest")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--repetition-penalty", sampling.repetitionPenalty, "Above 1 makes tokens that were there less likely")
        ->check(CLI::Range(0.01, 100.0));
    command.add_option("--seed", sampling.seed, "The same seed gives the same answer, in any batch")->check(CLI::NonNegativeNumber);
    command.add_flag("--ignore-end", sampling.ignoreEnd, "Go on to --max-tokens whatever comes");
    addRepeatedOption(command, "--stop", sampling.stop, "End the answer before this text")
        ->check(textArgument())
        ->check([](const std::string &text) { return text.empty() ? "an empty text would end nothing" : std::string(); });
}

void addRoutingOptions(CLI::App &command, RoutingOptions &options)
{
    addRepeatedOption(command, "--mute", options.mute,
                      "Silence the adapters at a site (Q, K, V, PROMPT, O, UP, GATE, DOWN, PARALLEL)");
    addRepeatedOption(command, "--solo", options.solo, "Silence the adapters at all other sites");
    addRepeatedOption(command, "--scale", options.scale, "SITE=FACTOR: multiply the weights of a site");
}

RoutingOverride routingOverride(const RoutingOptions &options)
{
    RoutingOverride routing;
    for (const std::string &name : options.mute)
        routing.mute.insert(siteOf(name));
    for (const std::string &name : options.solo)
        routing.solo.insert(siteOf(name));
    for (const std::string &text : options.scale) {
        const size_t equals = text.find('=');
        double factor = 0;
        const char *end = text.data() + text.size();
        const char *begin = equals == std::string::npos ? end : text.data() + equals + 1;
        const auto [rest, error] = std::from_chars(begin, end, factor);
        if (error != std::errc() || rest != end || !std::isfinite(factor))
            throw Failure(ErrorCode::Usage, fmt::format("\"{}\" is not of the form SITE=FACTOR, such as Q=0.5", text), "--scale");
        routing.scale[siteOf(std::string_view(text).substr(0, equals))] = factor;
    }
    return routing;
}

} // namespace moa
