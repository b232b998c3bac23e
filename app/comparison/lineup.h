// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/config_options.h"

#include <filesystem>
#include <string>
#include <vector>

namespace moa {

/// One configuration of a comparison.
struct Entrant {
    std::string label; ///< its name, which no other one has
    RunConfig config;
    std::filesystem::path folder; ///< of its run
};

/// A set that every configuration answers.
struct QuestionSet {
    std::string name; ///< which no other one has
    std::filesystem::path path;
};

/// Configurations ready to be compared, and what was changed in them for it.
struct Lineup {
    std::vector<Entrant> entrants;
    std::vector<std::string> notes;
};

/// Reads the configurations (files or presets), with the same --set assignments for all, and gives those after the first one the
/// terms of the first (onEqualTerms()). Their runs are to lie in `runs`. Throws where one can't be read or can't be run.
[[nodiscard]] Lineup loadLineup(Context &context, const std::vector<std::string> &files, const std::vector<std::string> &set,
                                const std::filesystem::path &runs);

/// The sets by their paths; `sample` stands for the bundled test problems.
[[nodiscard]] std::vector<QuestionSet> questionSets(const std::vector<std::string> &data);

} // namespace moa
