// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/lineup.h"
#include "app/composition.h"
#include "engine/runs/equal_terms.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace moa {

namespace {

/// A name that can be a folder's or a file's: letters, digits, `-`, `_` and inner dots; all else becomes `_`.
std::string asFileName(const std::string &name)
{
    std::string safe;
    for (const char letter : name) {
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || (letter == '.' && !safe.empty());
        safe += isPlain ? letter : '_';
    }
    return safe.empty() ? "unnamed" : safe;
}

/// `name`, or the first of `name-2`, `name-3`, … that is not taken, which it then is.
std::string claimed(const std::string &name, std::set<std::string> &taken)
{
    std::string free = name;
    for (int next = 2; !taken.insert(free).second; ++next)
        free = fmt::format("{}-{}", name, next);
    return free;
}

} // namespace

Lineup loadLineup(Context &context, const std::vector<std::string> &files, const std::vector<std::string> &set,
                  const std::filesystem::path &runs)
{
    Lineup lineup;
    std::set<std::string> labels;
    for (const std::string &file : files) {
        RunConfigReading reading = readConfig({file, set});
        const RunConfig &reference = lineup.entrants.empty() ? reading.config : lineup.entrants.front().config;
        RunConfig equal = onEqualTerms(reading.config, reference);
        const std::string label = claimed(asFileName(equal.name), labels);
        if (const auto changes = changedValues(reading.config, equal); !changes.empty())
            lineup.notes.push_back(
                fmt::format("{} takes the terms of {}: {}", label, lineup.entrants.front().label, fmt::join(changes, "; ")));
        equal.name = label;
        reading.config = std::move(equal);
        lineup.entrants.push_back(
            {label, requireSound(checkConfig(context, std::move(reading), ConfigUse::Trained), file), runs / label});
    }
    return lineup;
}

std::vector<QuestionSet> questionSets(const std::vector<std::string> &data)
{
    std::vector<QuestionSet> sets;
    std::set<std::string> names;
    for (const std::string &name : data) {
        std::filesystem::path path = valueOf(dataPath(name, SampleSet::Test));
        sets.push_back({claimed(asFileName(std::filesystem::path(name).stem().string()), names), std::move(path)});
    }
    return sets;
}

} // namespace moa
