// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/utf8.h"

#include <CLI/CLI.hpp>

#include <string>

namespace moa {

/// An argument that a model is to read, which bytes that are no text would silently leave.
[[nodiscard]] inline CLI::Validator textArgument()
{
    const auto check = [](const std::string &argument) {
        std::string message;
        forEachUtf8Run(
            argument, [](std::string_view) {}, [&](std::string_view) { message = "the text is not UTF-8"; });
        return message;
    };
    return CLI::Validator(check, "");
}

} // namespace moa
