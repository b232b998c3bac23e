// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/peak_memory.h"

#include <fstream>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace moa {

void restartPeakMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
    std::ofstream("/proc/self/clear_refs") << '5'; // resets VmHWM; see proc(5)
}

} // namespace moa
