// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/config_text.h"

#include <algorithm>
#include <charconv>

namespace moa {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

tl::unexpected<Error> problem(std::string message, std::string where)
{
    return tl::unexpected(Error{ErrorCode::Config, std::move(message), std::move(where)});
}

/// "file:line:column" of the character before `byte` (which counts from 1).
std::string placeOf(std::string_view text, size_t byte, const std::string &fileName)
{
    const std::string_view before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
    const auto line = std::ranges::count(before, '\n') + 1;
    const size_t lineBegin = before.find_last_of('\n');
    const size_t column = before.size() - (lineBegin == std::string_view::npos ? 0 : lineBegin + 1) + 1;
    return fmt::format("{}:{}:{}", fileName, line, column);
}

/// What the parser expected, without its own prefix and position.
std::string reasonOf(const json::parse_error &error)
{
    const std::string text = error.what();
    const size_t position = text.find(", column ");
    const size_t colon = text.find(": ", position == std::string::npos ? 0 : position);
    return colon == std::string::npos ? text : text.substr(colon + 2);
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
    const auto refuseDepth = [&](int depth, json::parse_event_t, json &) {
        if (depth > kDeepest)
            throw Failure(ErrorCode::Config, fmt::format("is nested deeper than {} levels", kDeepest), fileName);
        return true;
    };
    try {
        return json::parse(text, refuseDepth);
    } catch (const json::parse_error &error) {
        return problem(reasonOf(error), placeOf(text, error.byte, fileName));
    } catch (const json::exception &error) {
        return problem(error.what(), fileName);
    } catch (const Failure &failure) {
        return tl::unexpected(failure.error());
    }
}

Result<void> applySet(json &document, std::string_view assignment)
{
    const size_t equals = assignment.find('=');
    const std::vector<std::string> steps = splitPath(assignment.substr(0, equals));
    if (equals == std::string_view::npos || steps.empty())
        return problem(fmt::format("\"{}\" is not of the form path=value, such as training.epochs=3", assignment), "--set");
    json *node = &document;
    for (const std::string &step : steps) {
        node = descend(*node, step);
        if (node == nullptr)
            return problem(fmt::format("there is no place \"{}\" to set", assignment.substr(0, equals)), "--set");
    }
    *node = valueOf(assignment.substr(equals + 1));
    return {};
}

Result<RunConfigReading> parseRunConfig(std::string_view text, const std::string &fileName)
{
    return parseConfigText(text, fileName).map([](json document) { return readRunConfig(std::move(document)); });
}

} // namespace moa
