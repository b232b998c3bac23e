// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/cpu_loops_impl.h"

namespace moa {

extern const CpuLoops kCpuLoopsAvx2;
const CpuLoops kCpuLoopsAvx2{loopsOf<float>(), loopsOf<Bf16Bits>(), "AVX2"};

} // namespace moa
