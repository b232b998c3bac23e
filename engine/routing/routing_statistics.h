// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_pass.h"
#include "engine/api/events.h"

namespace moa {

/// Mean, standard deviation, share of non-zero weights and mean Bernoulli entropy of each column of one block, over the rows that
/// are real. `real`: bool [sequences, T], or undefined for all. Without a router every weight is 1.
[[nodiscard]] LayerRouting routingStatistics(int64_t layer, const AdapterPass &pass, const at::Tensor &real);

/// The same of weights [..., columns].
[[nodiscard]] LayerRouting columnStatistics(int64_t layer, std::vector<std::string> columns, const at::Tensor &weights);

} // namespace moa
