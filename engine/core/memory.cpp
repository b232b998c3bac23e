// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/memory.h"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace moa {

void prepareMemory()
{
    // oneDNN keeps up to 1,024 compiled products, and every length of batch brings some forty new ones: over a run with many
    // lengths that is gigabytes. 64 are enough for the blocks of one batch, which repeat; a product is compiled again in well under
    // a millisecond.
    setenv("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64", /*overwrite=*/0);
#if defined(__GLIBC__)
    // Blocks above the threshold, 32 MiB being the most that the library takes, still come from the system each time.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

} // namespace moa
