// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/field.h"
#include "engine/api/say.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

namespace {

/// How a value is quoted in a message: short, and never by walking down into it.
std::string quoted(const nlohmann::json &value)
{
    if (value.is_object())
        return say(MOA_TR("engine", "an object"));
    if (value.is_array())
        return say(MOA_TR("engine", "a list"));
    constexpr size_t kLongest = 80;
    std::string text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() > kLongest)
        text = text.substr(0, kLongest) + "…";
    return text;
}

/// The number of single-character edits between two words.
size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<size_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

std::string rangeMessage(const nlohmann::json &value, const FieldInfo &field)
{
    if (field.max.is_null())
        return say(MOA_TR("engine", "{} is less than {}"), quoted(value), field.min.dump());
    if (field.min.is_null())
        return say(MOA_TR("engine", "{} is more than {}"), quoted(value), field.max.dump());
    return say(MOA_TR("engine", "{} is out of range {}..{}"), quoted(value), field.min.dump(), field.max.dump());
}

bool isOutOfRange(const nlohmann::json &value, const FieldInfo &field)
{
    return (!field.min.is_null() && value < field.min) || (!field.max.is_null() && value > field.max);
}

std::string checkChoice(const nlohmann::json &value, const FieldInfo &field)
{
    if (!value.is_string())
        return say(MOA_TR("engine", "{} is not a text"), quoted(value));
    const auto &text = value.get_ref<const std::string &>();
    if (field.choices.empty() || std::ranges::any_of(field.choices, [&](const Choice &c) { return text == c.value; }))
        return {};
    std::vector<std::string> names;
    for (const Choice &choice : field.choices)
        names.emplace_back(choice.value);
    return say(MOA_TR("engine", "{} is none of {}"), quoted(value), fmt::join(names, ", "));
}

std::string checkNumber(const nlohmann::json &value, const FieldInfo &field)
{
    const bool isInteger = field.type == FieldType::Integer;
    if (isInteger ? !value.is_number_integer() : !value.is_number())
        return isInteger ? say(MOA_TR("engine", "{} is not a whole number"), quoted(value))
                         : say(MOA_TR("engine", "{} is not a number"), quoted(value));
    const bool overflows = value.is_number_unsigned() && value.get<uint64_t>() > uint64_t{std::numeric_limits<int64_t>::max()};
    if (isInteger && overflows)
        return say(MOA_TR("engine", "{} is too large"), quoted(value));
    return isOutOfRange(value, field) ? rangeMessage(value, field) : std::string();
}

} // namespace

std::string describe(const Problem &problem)
{
    return problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
}

std::string joinPath(const std::string &path, std::string_view key)
{
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

const FieldInfo *findField(std::span<const FieldInfo> fields, std::string_view key)
{
    const auto field = std::ranges::find(fields, key, &FieldInfo::key);
    return field == fields.end() ? nullptr : &*field;
}

std::string unknownNameMessage(std::string_view what, std::string_view name, std::span<const std::string> known)
{
    constexpr size_t kLongest = 64;
    size_t best = std::max<size_t>(2, name.size() / 3) + 1;
    std::string guess;
    for (const std::string &candidate : known) {
        const size_t distance = name.size() > kLongest ? best : editDistance(name, candidate);
        if (distance < best && distance < candidate.size()) {
            best = distance;
            guess = candidate;
        }
    }
    if (!guess.empty())
        return say(MOA_TR("engine", "unknown {}; did you mean {}?"), what, guess);
    return known.empty() ? say(MOA_TR("engine", "unknown {}"), what)
                         : say(MOA_TR("engine", "unknown {}; known: {}"), what, fmt::join(known, ", "));
}

std::vector<Problem> checkValue(const nlohmann::json &value, const FieldInfo &field, const std::string &path)
{
    const std::string place = joinPath(path, field.key);
    std::vector<Problem> problems;
    const auto report = [&](const std::string &where, std::string message) {
        if (!message.empty())
            problems.push_back({where, std::move(message)});
    };
    const auto nearest = [&]() -> nlohmann::json {
        if (!value.is_number() || !isOutOfRange(value, field))
            return nullptr;
        return !field.min.is_null() && value < field.min ? field.min : field.max;
    };
    switch (field.type) {
    case FieldType::Boolean:
        if (!value.is_boolean())
            report(place, say(MOA_TR("engine", "{} is not true or false"), quoted(value)));
        break;
    case FieldType::Integer:
    case FieldType::Number:
        report(place, checkNumber(value, field));
        if (!problems.empty())
            problems.back().remedy = nearest();
        break;
    case FieldType::Text: report(place, checkChoice(value, field)); break;
    case FieldType::TextList:
        if (!value.is_array()) {
            report(place, say(MOA_TR("engine", "{} is not a list of texts"), quoted(value)));
            break;
        }
        for (size_t i = 0; i < value.size(); ++i)
            report(fmt::format("{}[{}]", place, i), checkChoice(value[i], field));
    }
    return problems;
}

std::vector<Problem> checkFields(const nlohmann::json &object, std::span<const FieldInfo> fields, const std::string &path)
{
    if (!object.is_object())
        return {{path, say(MOA_TR("engine", "{} is not an object"), quoted(object))}};
    std::vector<std::string> known;
    for (const FieldInfo &field : fields)
        known.push_back(field.key);
    std::vector<Problem> problems;
    for (const auto &[key, value] : object.items()) {
        const FieldInfo *field = findField(fields, key);
        if (field == nullptr)
            problems.push_back({joinPath(path, key), unknownNameMessage(say(MOA_TR("engine", "key")), key, known)});
        else
            std::ranges::move(checkValue(value, *field, path), std::back_inserter(problems));
    }
    return problems;
}

} // namespace moa
