// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_plan.h"
#include "engine/api/events.h"

#include <optional>

namespace moa {

/// What a router of the plan weighs before anything is learnt: the first of those with the most columns, as a run of this seed
/// makes it, over random tokens as even as normed ones (N(0, 1)). Nothing where the plan has no router.
[[nodiscard]] std::optional<LayerRouting> previewRouter(const AdapterPlan &plan, int64_t width, int64_t layers, uint64_t seed);

} // namespace moa
