// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

/// Marks a text for translation and expands to it; the Studio's text collector knows the name as an alias.
#define MOA_TR(context, text) text

namespace moa {

/// What is wrong with one value of a configuration.
struct Problem {
    std::string path;                ///< such as `adapters[0].rank`
    std::string message;             ///< such as `0 is out of range 1..1024`
    nlohmann::json remedy = nullptr; ///< the nearest value for this path that would do; null where a person has to choose
};

/// "path: message", or the message alone where there is no path.
[[nodiscard]] std::string describe(const Problem &problem);

/// One of the values that a text field may have.
struct Choice {
    const char *value; ///< as written in JSON and on the command line
    const char *label; ///< MOA_TR: as shown in a form
};

enum class FieldType { Boolean, Integer, Number, Text, TextList };

/// What a form, a command line or a check needs to know of a field; free of the struct it lives in.
struct FieldInfo {
    std::string key;
    FieldType type = FieldType::Text;
    std::string label;
    std::string help;
    nlohmann::json defaultValue;
    nlohmann::json min; ///< null where there is no limit
    nlohmann::json max;
    std::vector<Choice> choices; ///< empty where any text will do; for a list, what its items may be
};

/// One configurable value of an options struct: its JSON key, where it is stored, how it is called and what it may be.
/// Types: bool, int64_t, double, std::string, std::vector<std::string>.
template <class Owner, class T>
struct Field {
    using Value = T;
    using Bound = std::conditional_t<std::is_arithmetic_v<T>, T, int>;

    std::string_view key;
    T Owner::*member;
    const char *label;
    const char *help;
    Bound min = std::numeric_limits<Bound>::lowest();
    Bound max = std::numeric_limits<Bound>::max();
    std::span<const Choice> choices;

    constexpr Field(std::string_view fieldKey, T Owner::*place, const char *fieldLabel, const char *fieldHelp)
        : key(fieldKey), member(place), label(fieldLabel), help(fieldHelp)
    {}

    constexpr Field(std::string_view fieldKey, T Owner::*place, const char *fieldLabel, const char *fieldHelp,
                    std::type_identity_t<Bound> least, std::type_identity_t<Bound> most)
        : key(fieldKey), member(place), label(fieldLabel), help(fieldHelp), min(least), max(most)
    {}

    constexpr Field(std::string_view fieldKey, T Owner::*place, const char *fieldLabel, const char *fieldHelp,
                    std::span<const Choice> allowed)
        : key(fieldKey), member(place), label(fieldLabel), help(fieldHelp), choices(allowed)
    {}
};

/// The problem with one value, if any: its type, its range, its choices. The list has one entry for each bad item of a list.
[[nodiscard]] std::vector<Problem> checkValue(const nlohmann::json &value, const FieldInfo &field, const std::string &path);

/// Every bad value and unknown key of `object`, whose place in the document is `path` (empty at the top).
[[nodiscard]] std::vector<Problem> checkFields(const nlohmann::json &object, std::span<const FieldInfo> fields,
                                               const std::string &path);

/// "unknown key", or whatever else `what` is, with the known name that looks most like it, else all of them.
[[nodiscard]] std::string unknownNameMessage(std::string_view what, std::string_view name, std::span<const std::string> known);

/// `path.key`, or `key` at the top.
[[nodiscard]] std::string joinPath(const std::string &path, std::string_view key);

/// The field with this key, or null.
[[nodiscard]] const FieldInfo *findField(std::span<const FieldInfo> fields, std::string_view key);

namespace detail {

template <class T>
constexpr FieldType fieldTypeOf()
{
    if constexpr (std::is_same_v<T, bool>)
        return FieldType::Boolean;
    else if constexpr (std::is_same_v<T, int64_t>)
        return FieldType::Integer;
    else if constexpr (std::is_same_v<T, double>)
        return FieldType::Number;
    else if constexpr (std::is_same_v<T, std::string>)
        return FieldType::Text;
    else {
        static_assert(std::is_same_v<T, std::vector<std::string>>, "no field may have this type");
        return FieldType::TextList;
    }
}

template <class Owner, class T>
FieldInfo describeField(const Field<Owner, T> &field, const Owner &defaults)
{
    FieldInfo info{std::string(field.key),
                   fieldTypeOf<T>(),
                   field.label,
                   field.help,
                   defaults.*field.member,
                   {},
                   {},
                   {field.choices.begin(), field.choices.end()}};
    if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) {
        if (field.min != std::numeric_limits<T>::lowest())
            info.min = field.min;
        if (field.max != std::numeric_limits<T>::max())
            info.max = field.max;
    }
    return info;
}

} // namespace detail

/// The table of an options struct, in its order.
template <class Options>
[[nodiscard]] std::vector<FieldInfo> fieldInfos()
{
    const Options defaults;
    return std::apply([&](const auto &...field) { return std::vector<FieldInfo>{detail::describeField(field, defaults)...}; },
                      Options::fields());
}

template <class Options>
requires requires
{
    Options::fields();
}
[[nodiscard]] nlohmann::json toJson(const Options &options)
{
    nlohmann::json object = nlohmann::json::object();
    std::apply([&](const auto &...field) { ((object[std::string(field.key)] = options.*field.member), ...); }, Options::fields());
    return object;
}

/// Reads what is there and right, keeps what `options` holds for the rest, and returns every problem at once.
template <class Options>
[[nodiscard]] std::vector<Problem> fromJson(const nlohmann::json &object, Options &options, const std::string &path = {})
{
    const std::vector<FieldInfo> infos = fieldInfos<Options>();
    const auto read = [&](const auto &field) {
        const auto value = object.find(std::string(field.key));
        if (value != object.end() && checkValue(*value, *findField(infos, field.key), path).empty())
            options.*field.member = value->template get<typename std::decay_t<decltype(field)>::Value>();
    };
    if (object.is_object())
        std::apply([&](const auto &...field) { (read(field), ...); }, Options::fields());
    return checkFields(object, infos, path);
}

} // namespace moa
