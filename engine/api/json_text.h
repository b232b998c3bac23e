// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace moa {

/// How a text is taken. What people write is taken strictly: a key that an object has twice and a nest of many levels are mistakes.
enum class JsonReading { Lenient, Strict };

/// Parses JSON. Throws a Failure of that code, its place being "file:line:column", where it is none or has a number that is too
/// large.
[[nodiscard]] nlohmann::json parseJson(std::string_view text, const std::string &fileName, ErrorCode code = ErrorCode::InputFile,
                                       JsonReading reading = JsonReading::Lenient);

/// Where and why a text could not be parsed.
struct JsonFault {
    size_t byte = 0;
    std::string reason;
};
[[nodiscard]] JsonFault faultOf(std::string_view text, const nlohmann::json::exception &error);

/// What is wrong with a value that was read: "type must be string, but is number".
[[nodiscard]] std::string reasonOf(const nlohmann::json::exception &error);

/// Reads a part of a document; where a value in it is of another type than it should be, throws InputFile with the part's name.
template <class Read>
auto readPart(std::string_view part, const std::string &fileName, Read &&read)
{
    try {
        return read();
    } catch (const nlohmann::json::exception &error) {
        throw Failure(ErrorCode::InputFile, fmt::format("{}: {}", part, reasonOf(error)), fileName);
    }
}

} // namespace moa
