// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/requests.h"
#include "engine/api/results.h"
#include "engine/model/base_model.h"

namespace moa {

/// Writes an adapter or a run's adapter as the released code reads it. Throws Config where that form can't express it, with the
/// reason. With `verify`, reads the written file back into a fresh bank and compares the logits on fixed prompts; the model must
/// then be given.
[[nodiscard]] ExportResult exportAdapterFiles(const ExportRequest &request, const BaseModel *model,
                                              const std::stop_token &stop = {});

} // namespace moa
