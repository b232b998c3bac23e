// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/training_terms.h"

#include <ATen/CPUGeneratorImpl.h>

namespace moa {

namespace {

/// The finaliser of SplitMix64: neighbouring numbers give unrelated seeds.
uint64_t mixed(uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

} // namespace

at::Generator adapterGenerator(uint64_t seed, int64_t layer, int64_t column)
{
    const uint64_t place = static_cast<uint64_t>(layer) << 8U | static_cast<uint64_t>(column);
    return at::detail::createCPUGenerator(mixed(mixed(seed) ^ place));
}

} // namespace moa
