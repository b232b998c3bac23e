// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/memory.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace moa {

void keepFreedMemory()
{
#if defined(__GLIBC__)
    // Blocks above the threshold, 32 MiB being the most that the library takes, still come from the system each time.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

} // namespace moa
