// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/short_spinning.h"

#include <cstdlib>
#include <unistd.h>

namespace moa {

void spinShortly(char **arguments)
{
    if (std::getenv("GOMP_SPINCOUNT") || std::getenv("OMP_WAIT_POLICY"))
        return;
    setenv("GOMP_SPINCOUNT", "10000", 0);
    execv("/proc/self/exe", arguments); // comes back only where it fails, and then the default serves
}

} // namespace moa
