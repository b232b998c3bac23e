// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/context.h"

#include <string>
#include <vector>

namespace moa {

/// The whole command line: parses the arguments (without the program's name), runs the command, and returns the exit code.
/// Whatever goes wrong is one message on the error stream.
[[nodiscard]] int runCli(std::vector<std::string> arguments, Surroundings surroundings);

} // namespace moa
