// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string_view>

namespace moa {

/// The files that were embedded when the program was built, by name. Its definition is generated; resources.h is what others use.
const std::map<std::string_view, std::string_view> &embeddedFiles();

} // namespace moa
