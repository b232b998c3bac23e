// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// The names of the run configurations that come with the program, in alphabetical order.
[[nodiscard]] std::vector<std::string> presetNames();

/// The JSON text of one of them.
[[nodiscard]] std::optional<std::string_view> presetText(std::string_view name);

} // namespace moa
