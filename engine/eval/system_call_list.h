// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <linux/filter.h>

#include <vector>

namespace moa {

/// The filter that a confined program runs under (seccomp(2)): the system calls that it may make. Opening is allowed for reading
/// alone, making threads but no processes, asking for a limit but not setting one; whatever is not listed fails. Empty on a machine
/// for which there is no list.
[[nodiscard]] std::vector<sock_filter> systemCallFilter();

} // namespace moa
