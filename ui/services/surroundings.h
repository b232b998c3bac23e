// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace moa::ui {

/// A run configuration that comes with the program or that a person saved.
struct Preset {
    QString key;
    std::string text; ///< JSON; see engine/api/config_text.h
};

/// What the application is put together from, given by the program: where things lie and what is bundled.
struct Surroundings {
    std::filesystem::path workspace;   ///< holds the runs; made when the first one is
    std::filesystem::path settings;    ///< folder of preferences, the set-up and the person's presets
    std::vector<Preset> presets;       ///< bundled
    std::filesystem::path sampleModel; ///< empty where set-up did not bring it
    std::filesystem::path sampleTrain; ///< likewise
    std::filesystem::path sampleTest;  ///< likewise
};

} // namespace moa::ui
