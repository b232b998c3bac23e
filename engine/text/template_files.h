// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace moa {

/// The names inside the embedded template files of a kind ("prompt" or "chat"), in alphabetical order.
[[nodiscard]] std::vector<std::string> templateNames(std::string_view kind);

/// The text of the template of that name. Throws Failure (Config) that lists the names where there is none.
[[nodiscard]] std::string_view templateText(std::string_view kind, std::string_view name);

/// Parses a template and gives its object to `read`; what nlohmann throws becomes a Failure (Config, where).
void readTemplate(std::string_view json, const std::string &where, const std::function<void(const nlohmann::json &)> &read);

} // namespace moa
