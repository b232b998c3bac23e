// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

namespace moa {

/// Why a file or folder can't be read, in words; empty where it can.
[[nodiscard]] std::string whyUnreadable(const std::filesystem::path &path);

/// Throws InputFile where it can't.
void requireReadable(const std::filesystem::path &path);

} // namespace moa
