// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/core/torch.h"

#include <string>

namespace moa {

/// Opens LibTorch's CUDA half where it loads; the first call does it, and it must come before any other question about CUDA.
/// Returns what there is in words: the device, or why there is none.
[[nodiscard]] std::string cudaStatus();

/// The device of `auto`, `cpu`, `cuda` or `cuda:N`. Throws Device where it is not there, with the reason.
[[nodiscard]] at::Device resolveDevice(const std::string &name);

/// Whether the device multiplies bf16 matrices clearly faster than fp32 ones; probed once on the CPU.
[[nodiscard]] bool hasFastBf16(at::Device device);

/// The arithmetic of `auto`, `fp32` or `bf16` on a device.
[[nodiscard]] at::ScalarType resolveComputeType(const std::string &name, at::Device device);

/// "fp32", "bf16", …
[[nodiscard]] std::string precisionName(at::ScalarType type);

/// As many threads as a setting means, but no more than there are cores; 0 is one for each, or what OMP_NUM_THREADS says.
[[nodiscard]] int threadCount(int64_t threads);
/// Threads to compute with, as a setting says.
void setThreads(int64_t threads);

struct MemoryState {
    int64_t total = 0, available = 0, resident = 0, peak = 0; ///< bytes; the last two of this process
};
[[nodiscard]] MemoryState memoryState(at::Device device);

[[nodiscard]] DeviceInfo describeDevice();

} // namespace moa
