// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace moa {

/// A place in a decoder block where an adapter can sit, in the order of the router's columns.
enum class Site { Query, Key, Value, Prompt, Output, FfnUp, FfnGate, FfnDown, Parallel };

inline constexpr std::array kAllSites{Site::Query, Site::Key,     Site::Value,   Site::Prompt,  Site::Output,
                                      Site::FfnUp, Site::FfnGate, Site::FfnDown, Site::Parallel};

/// The name in configurations, files and on the command line (`Q`, `FFN_DOWN`, …). Changing one breaks saved runs.
[[nodiscard]] std::string_view siteName(Site site);

/// The site of a name; `UP`, `GATE` and `DOWN` are accepted for their long forms.
[[nodiscard]] std::optional<Site> siteNamed(std::string_view name);

/// One of the experts inside the adapter at a site.
struct ExpertColumn {
    Site site = Site::Query;
    int64_t expert = 0; ///< from 0
};

/// What records of routing call an expert: `Q.0`. Changing it breaks saved runs.
[[nodiscard]] std::string expertName(Site site, int64_t expert);
[[nodiscard]] std::optional<ExpertColumn> expertNamed(std::string_view name);

} // namespace moa
