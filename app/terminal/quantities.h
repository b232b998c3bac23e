// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace moa {

/// Bytes as a person reads them: `812 MiB`, `1.3 GiB`.
[[nodiscard]] std::string formatBytes(int64_t bytes);

/// A count with thousands set apart: `134,515,008`.
[[nodiscard]] std::string formatCount(int64_t count);

/// Seconds as `4.2 s`, `1:05` (minutes) or `2:03:00` (hours).
[[nodiscard]] std::string formatSeconds(double seconds);

} // namespace moa
