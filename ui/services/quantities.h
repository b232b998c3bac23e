// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <cstdint>

namespace moa::ui {

// Quantities as a person reads them, in the language of the application.

[[nodiscard]] QString bytesText(int64_t bytes);                  ///< 269 MB, 1.4 GB (decimal units)
[[nodiscard]] QString countText(int64_t count);                  ///< 276 k, 3.15 M, 8.03 B
[[nodiscard]] QString wholeText(int64_t count);                  ///< 134,515,008, with the language's separators
[[nodiscard]] QString durationText(double seconds);              ///< 42 s, 3 min, 1 h 20 min
[[nodiscard]] QString clockText(double secondsFromNow);          ///< 14:32
[[nodiscard]] QString shareText(double share, int decimals = 0); ///< 31 %
[[nodiscard]] QString numberText(double value, int digits = 3);  ///< significant digits: 0.213, 0.0190, 4.8e-4
[[nodiscard]] QString changeText(double value, int digits = 2);  ///< with its sign: +0.21, −0.0019

} // namespace moa::ui
