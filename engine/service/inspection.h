// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

#include <stop_token>

namespace moa {

/// Recognises a run folder, an adapter, a model or a data file, in this order, and describes it from headers.
[[nodiscard]] Inspection inspectPath(const std::filesystem::path &path);

/// Of a file with columns but no usable row it tells these and its problems, and no rows, so that other columns can be chosen.
[[nodiscard]] DatasetInfo inspectData(const DatasetRequest &request, const Observer &observer, const std::stop_token &stop);
[[nodiscard]] QuestionSetInfo inspectQuestionSet(const std::filesystem::path &file);
[[nodiscard]] ExamplePreview previewOf(const PreviewRequest &request);

} // namespace moa
