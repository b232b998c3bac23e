// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"
#include "engine/api/results.h"

#include <stop_token>

namespace moa {

/// Writes a Hugging Face folder whose weights are W + s B A, in the type of W. One tensor is in memory at a time; the folder
/// appears whole or not at all. Throws Config where the adapter is no plain LoRA, InputFile where it does not fit the model,
/// OutputFile where the folder is there already or can't be written.
[[nodiscard]] MergeResult mergeAdapter(const MergeRequest &request, const Observer &observer, const std::stop_token &stop);

} // namespace moa
