// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/data/example.h"

namespace moa {

struct ValidationSplit {
    std::vector<Example> training;
    std::vector<Example> validation;
};

/// Sets aside a share (0 to 1, rounded to whole examples, at least one stays for training) of the examples, drawn by the seed.
/// Both halves keep the file's order.
[[nodiscard]] ValidationSplit splitValidation(std::vector<Example> examples, double share, uint64_t seed);

} // namespace moa
