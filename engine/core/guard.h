// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/error.h"
#include "engine/core/torch.h"

#include <new>
#include <optional>
#include <type_traits>

namespace moa {

/// Whether an exception of LibTorch or the library says that memory ran out, on the device or the host.
[[nodiscard]] bool isOutOfMemory(const std::exception &error);

/// The exception that is being handled, as an Error: Failures as they are, the others with what they say.
[[nodiscard]] Error currentError();

/// Calls a function of the engine and turns what it throws into an Error; the boundary between the engine and its callers.
template <class Body>
[[nodiscard]] auto guarded(Body body) -> Result<std::invoke_result_t<Body>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (...) {
        return tl::unexpected(currentError());
    }
}

} // namespace moa
