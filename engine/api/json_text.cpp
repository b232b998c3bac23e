// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/json_text.h"
#include "engine/api/say.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace moa {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

/// "file:line:column" of a byte.
std::string placeOf(std::string_view text, size_t byte, const std::string &fileName)
{
    const std::string_view before = text.substr(0, std::min(text.size(), byte));
    const auto line = std::ranges::count(before, '\n') + 1;
    const size_t lineBegin = before.find_last_of('\n');
    const size_t column = before.size() - (lineBegin == std::string_view::npos ? 0 : lineBegin + 1) + 1;
    return fmt::format("{}:{}:{}", fileName, line, column);
}

/// Where a text has a key for the nth time. Inside a string its quotes would be escaped, and a value has no colon behind it.
size_t findKey(std::string_view text, const std::string &key, int nth)
{
    const std::string quoted = json(key).dump();
    size_t found = text.find(quoted);
    for (; found != std::string_view::npos; found = text.find(quoted, found + 1)) {
        const size_t next = text.find_first_not_of(" \t\r\n", found + quoted.size());
        if (next != std::string_view::npos && text[next] == ':' && --nth == 0)
            break;
    }
    return found;
}

/// Without "[json.exception.…] ", which every message of the library begins with, and in letters that any terminal shows: damaged
/// files are quoted.
std::string withoutTag(std::string_view message)
{
    const size_t tag = message.find("] ");
    std::string text(tag == std::string_view::npos ? message : message.substr(tag + 2));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

/// What the parser expected, without the position.
std::string syntaxReason(const json::exception &error)
{
    const std::string text = withoutTag(error.what());
    const size_t column = text.find(", column ");
    const size_t colon = text.find(": ", column == std::string::npos ? 0 : column);
    return column == std::string::npos || colon == std::string::npos ? text : text.substr(colon + 2);
}

/// The byte at which the parser gave up. It does not say where a number is that is too large, only what is written there.
size_t byteOf(std::string_view text, const json::exception &error)
{
    if (const auto *syntax = dynamic_cast<const json::parse_error *>(&error))
        return syntax->byte == 0 ? 0 : syntax->byte - 1;
    const std::string_view message = error.what();
    const size_t begin = message.find('\'') + 1, end = message.rfind('\'');
    return begin == 0 || end <= begin ? 0 : std::min(text.size(), text.find(message.substr(begin, end - begin)));
}

} // namespace

json parseJson(std::string_view text, const std::string &fileName, ErrorCode code, JsonReading reading)
{
    std::vector<std::set<std::string>> open(kDeepest + 1); // the keys of the objects around
    std::map<std::string, int> seen;
    const auto check = [&](int depth, json::parse_event_t event, const json &value) {
        if (depth > kDeepest)
            throw Failure(code, say(MOA_TR("engine", "is nested deeper than {} levels"), kDeepest), fileName);
        if (event == json::parse_event_t::object_start)
            open[static_cast<size_t>(depth)].clear();
        if (event == json::parse_event_t::key) { // one deeper than its object
            const auto &key = value.get_ref<const std::string &>();
            ++seen[key];
            if (!open[static_cast<size_t>(depth - 1)].insert(key).second)
                throw Failure(code, say(MOA_TR("engine", "\"{}\" is there twice"), key),
                              placeOf(text, findKey(text, key, seen[key]), fileName));
        }
        return true;
    };
    try {
        return reading == JsonReading::Strict ? json::parse(text, check) : json::parse(text);
    } catch (const json::exception &error) {
        const JsonFault fault = faultOf(text, error);
        throw Failure(code, say(MOA_TR("engine", "is not valid JSON: ")) + fault.reason, placeOf(text, fault.byte, fileName));
    }
}

JsonFault faultOf(std::string_view text, const json::exception &error)
{
    return {byteOf(text, error), syntaxReason(error)};
}

std::string reasonOf(const json::exception &error)
{
    return withoutTag(error.what());
}

} // namespace moa
