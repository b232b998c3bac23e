// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/cpu_loops_impl.h"

namespace moa {

extern const CpuLoops kCpuLoopsBaseline;
const CpuLoops kCpuLoopsBaseline{loopsOf<float>(), loopsOf<Bf16Bits>(), "baseline"};

} // namespace moa
