// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <cstdint>
#include <filesystem>

namespace moa::ui {

/// A few lines of a text file as they are written, beginning at a line counted from 1; empty where there is no such line or file.
/// Long lines are shortened. It reads the file from its beginning: not for the GUI thread.
[[nodiscard]] QString fileExcerpt(const std::filesystem::path &file, int64_t line, int lines);

} // namespace moa::ui
