// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "engine/api/run_config.h"

#include <filesystem>
#include <string>

namespace moa {

enum class SampleSet { Train, Test };

/// Where the pieces lie that the programs are put together from: what set-up brought, what was installed, what was named.
/// `sample` stands for the bundled model and the bundled problems wherever a path is asked for.

/// The bundled model's file: $MOA_SAMPLE_MODEL, else in $MOA_DEPS_DIR, the folder that the build was told, or the user's data
/// folder.
[[nodiscard]] Result<std::filesystem::path> sampleModel();

/// A file of the bundled word problems: beside the program where it is installed, else in the source tree.
[[nodiscard]] Result<std::filesystem::path> sampleProblems(SampleSet set);

/// A model's path as a person names it.
[[nodiscard]] Result<std::filesystem::path> modelPath(const std::string &name);

/// A data file's path as a person names it.
[[nodiscard]] Result<std::filesystem::path> dataPath(const std::string &name, SampleSet set);

/// The config with every `sample` replaced by its path.
[[nodiscard]] Result<RunConfig> withSamplePaths(RunConfig config);

} // namespace moa
