// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/cpu_loops.h"

namespace moa {

extern const CpuLoops kCpuLoopsBaseline;
#if defined(__x86_64__)
extern const CpuLoops kCpuLoopsAvx2;
extern const CpuLoops kCpuLoopsAvx512;
#endif

const CpuLoops &cpuLoops()
{
#if defined(__x86_64__)
    static const CpuLoops *const chosen = [] {
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl"))
            return &kCpuLoopsAvx512;
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kCpuLoopsAvx2 : &kCpuLoopsBaseline;
    }();
    return *chosen;
#else
    return kCpuLoopsBaseline;
#endif
}

} // namespace moa
