// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/cpu_loops_impl.h"

namespace moa {

extern const CpuLoops kCpuLoopsAvx512;
const CpuLoops kCpuLoopsAvx512{loopsOf<float>(), loopsOf<Bf16Bits>(), "AVX-512"};

} // namespace moa
