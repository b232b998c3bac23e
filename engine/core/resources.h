// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

namespace moa {

/// The content of a file under resources/ that was embedded when the program was built, by its path there
/// ("templates/prompt_alpaca.json"). Throws Failure (Internal) where there is none. Lives as long as the program.
[[nodiscard]] std::string_view resource(std::string_view name);

/// The names of the embedded files that begin with `prefix`, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> resourceNames(std::string_view prefix);

} // namespace moa
