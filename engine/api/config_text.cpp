// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"
#include "engine/api/json_text.h"
#include "engine/api/say.h"

#include <algorithm>
#include <charconv>

namespace moa {

namespace {

using nlohmann::json;

tl::unexpected<Error> problem(std::string message, std::string where)
{
    return tl::unexpected(Error{ErrorCode::Config, std::move(message), std::move(where)});
}

/// Splits `adapters[0].rank` into keys and indices; an empty list where it is not such a path.
std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> steps;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t dot = std::min(path.find('.', begin), path.size());
        std::string_view step = path.substr(begin, dot - begin);
        const std::string_view key = step.substr(0, step.find('['));
        if (key.empty())
            return {};
        steps.emplace_back(key);
        step.remove_prefix(key.size());
        while (!step.empty()) {
            const size_t close = step.find(']');
            if (step.front() != '[' || close == std::string_view::npos)
                return {};
            steps.emplace_back(step.substr(0, close));
            step.remove_prefix(close + 1);
        }
        begin = dot + 1;
    }
    return steps;
}

/// The child that a step names, made where it may be; null where there can be none.
json *descend(json &node, const std::string &step)
{
    if (step.front() != '[') {
        if (node.is_null())
            node = json::object();
        return node.is_object() ? &node[step] : nullptr;
    }
    if (node.is_null())
        node = json::array();
    size_t index = 0;
    const auto [end, error] = std::from_chars(step.data() + 1, step.data() + step.size(), index);
    if (!node.is_array() || error != std::errc() || end != step.data() + step.size() || index > node.size())
        return nullptr;
    if (index == node.size())
        node.push_back(nullptr);
    return &node[index];
}

json valueOf(std::string_view text)
{
    json value = json::parse(text, nullptr, false);
    return value.is_discarded() ? json(text) : value;
}

} // namespace

Result<json> parseConfigText(std::string_view text, const std::string &fileName)
{
    try {
        return parseJson(text, fileName, ErrorCode::Config, JsonReading::Strict);
    } catch (const Failure &failure) {
        return tl::unexpected(failure.error());
    }
}

Result<void> applySet(json &document, std::string_view assignment)
{
    const size_t equals = assignment.find('=');
    const std::vector<std::string> steps = splitPath(assignment.substr(0, equals));
    if (equals == std::string_view::npos || steps.empty())
        return problem(say(MOA_TR("engine", "\"{}\" is not of the form path=value, such as training.epochs=3"), assignment),
                       "--set");
    json *node = &document;
    for (const std::string &step : steps) {
        node = descend(*node, step);
        if (node == nullptr)
            return problem(say(MOA_TR("engine", "there is no place \"{}\" to set"), assignment.substr(0, equals)), "--set");
    }
    *node = valueOf(assignment.substr(equals + 1));
    return {};
}

RunConfig remedied(const RunConfig &config, const Problem &problem)
{
    nlohmann::json document = toJson(config);
    return applySet(document, problem.path + "=" + problem.remedy.dump()) ? readRunConfig(document, config).config : config;
}

Result<RunConfigReading> parseRunConfig(std::string_view text, const std::string &fileName)
{
    return parseConfigText(text, fileName).map([](json document) { return readRunConfig(std::move(document)); });
}

} // namespace moa
