// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"

#include <memory>

namespace moa {

/// The engine that computes. Cheap: nothing is opened before the first call.
[[nodiscard]] std::unique_ptr<Engine> createEngine();

} // namespace moa
