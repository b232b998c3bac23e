// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace moa {

/// A flag that may be given several times, each time with one value that is taken as it is (CLI11 would take brackets for a list).
inline CLI::Option *addRepeatedOption(CLI::App &command, const char *flag, std::vector<std::string> &values, const char *help)
{
    return command.add_option(flag, values, help)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

} // namespace moa
