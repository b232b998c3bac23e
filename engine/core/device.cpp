// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/device.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "engine/model/cpu_loops.h"

#include <ATen/DeviceAccelerator.h>
#include <ATen/Version.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <atomic>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <thread>

namespace moa {

namespace {

/// The folder that libtorch_cpu.so was loaded from.
std::filesystem::path torchFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void *>(&at::get_parallel_info), &info) == 0 || info.dli_fname == nullptr)
        return {};
    return std::filesystem::path(info.dli_fname).parent_path();
}

/// What became of opening LibTorch's CUDA half.
struct CudaHalf {
    bool isThere = false;
    std::string reason; ///< the loader's, why it does not load
};

CudaHalf openCuda()
{
    const std::filesystem::path library = torchFolder() / "libtorch_cuda.so";
    if (!std::filesystem::exists(library))
        return {};
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL))
        return {true, {}};
    const char *reason = dlerror();
    return {true, reason ? reason : "?"};
}

/// Opened once, when it is asked for.
const CudaHalf &cudaHalf()
{
    static const CudaHalf opened = openCuda();
    return opened;
}

bool hasCuda()
{
    (void)cudaHalf();
    return at::hasCUDA() && at::accelerator::deviceCount() > 0;
}

/// A line "Name:   value kB" of a file below /proc, in bytes; 0 where there is none.
int64_t procBytes(const char *file, std::string_view name)
{
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(name))
            continue;
        const size_t digits = line.find_first_of("0123456789");
        int64_t kilobytes = 0;
        if (digits != std::string::npos)
            std::from_chars(line.data() + digits, line.data() + line.size(), kilobytes);
        return kilobytes * 1024;
    }
    return 0;
}

/// Without such instructions bf16 products are emulated, many times slower than fp32. Asked of the processor instead of measured:
/// on a busy machine a measurement comes out now so, now so, and with it every number of a run.
bool cpuHasBf16Instructions()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

std::string cpuName()
{
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name"))
            if (const size_t colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "CPU";
}

/// As setThreads() set them, whichever thread asks: LibTorch's own number belongs to the thread that set it.
std::atomic<int> &threadsInUse()
{
    static std::atomic<int> threads = threadCount(0);
    return threads;
}

} // namespace

std::string cudaStatus()
{
    if (!cudaHalf().isThere)
        return say(MOA_TR("engine", "This LibTorch was built without CUDA."));
    if (!cudaHalf().reason.empty())
        return say(MOA_TR("engine", "LibTorch's CUDA half does not load: {}"), cudaHalf().reason);
    if (!hasCuda())
        return say(MOA_TR("engine", "LibTorch's CUDA half is loaded, but there is no NVIDIA GPU or no driver."));
    return say(MOA_TR("engine", "{} CUDA device(s)."), at::accelerator::deviceCount());
}

at::Device resolveDevice(const std::string &name)
{
    if (name == "cpu" || (name == "auto" && !hasCuda()))
        return at::kCPU;
    const std::optional<int64_t> index = name == "auto" ? 0 : cudaIndex(name);
    if (!index)
        throw Failure(ErrorCode::Config, say(MOA_TR("engine", "\"{}\" is no device; auto, cpu, cuda and cuda:N are."), name));
    if (!hasCuda())
        throw Failure(ErrorCode::Device, say(MOA_TR("engine", "There is no CUDA device. {}"), cudaStatus()));
    if (*index >= at::accelerator::deviceCount())
        throw Failure(ErrorCode::Device, say(MOA_TR("engine", "There are {} CUDA devices, and {} asks for one more."),
                                             at::accelerator::deviceCount(), name));
    return {at::kCUDA, static_cast<c10::DeviceIndex>(*index)};
}

bool hasFastBf16(at::Device device)
{
    if (!device.is_cpu())
        return true; // every GPU that this LibTorch is built for has it
    return cpuHasBf16Instructions();
}

at::ScalarType resolveComputeType(const std::string &name, at::Device device)
{
    if (name == "auto")
        return hasFastBf16(device) ? at::kBFloat16 : at::kFloat;
    if (name == "fp32")
        return at::kFloat;
    if (name == "bf16")
        return at::kBFloat16;
    throw Failure(ErrorCode::Config, say(MOA_TR("engine", "\"{}\" is no arithmetic; auto, fp32 and bf16 are."), name));
}

std::string precisionName(at::ScalarType type)
{
    return type == at::kFloat ? "fp32" : type == at::kBFloat16 ? "bf16" : type == at::kHalf ? "fp16" : c10::toString(type);
}

int threadCount(int64_t threads)
{
    static const int atStart = at::get_num_threads();
    const int64_t cores = std::max(1U, std::thread::hardware_concurrency()); // more would wait for each other
    return threads > 0 ? static_cast<int>(std::min(threads, cores)) : atStart;
}

void setThreads(int64_t threads)
{
    threadsInUse() = threadCount(threads);
    at::set_num_threads(threadsInUse());
}

MemoryState memoryState(at::Device device)
{
    if (device.is_cpu())
        return {procBytes("/proc/meminfo", "MemTotal:"), procBytes("/proc/meminfo", "MemAvailable:"),
                procBytes("/proc/self/status", "VmRSS:"), procBytes("/proc/self/status", "VmHWM:")};
    const auto [free, total] = at::accelerator::getMemoryInfo(device.index());
    const auto stats = at::accelerator::getDeviceStats(device.index());
    return {static_cast<int64_t>(total), static_cast<int64_t>(free), stats.allocated_bytes[0].current,
            stats.allocated_bytes[0].peak};
}

DeviceInfo describeDevice()
{
    DeviceInfo info;
    const at::Device device = resolveDevice("auto");
    const MemoryState memory = memoryState(device);
    info.kind = device.is_cpu() ? "cpu" : "cuda";
    info.name = device.is_cpu() ? cpuName() : say(MOA_TR("engine", "CUDA device"));
    info.capability = cpuLoops().instructionSet;
    info.threads = threadsInUse();
    info.memoryBytes = memory.total;
    info.freeBytes = memory.available;
    info.residentBytes = memory.resident;
    info.peakBytes = memory.peak;
    info.hasFastBf16 = hasFastBf16(device);
    info.dtypePolicy =
        info.hasFastBf16
            ? say(MOA_TR("engine", "bf16: this machine has instructions for bf16 products; norms, softmax and loss are in fp32."))
            : say(MOA_TR("engine", "fp32: this machine has no instructions for bf16 products; 16-bit weights stay so in memory."));
    info.cudaStatus = cudaStatus();
    info.cudaDevices = hasCuda() ? at::accelerator::deviceCount() : 0;
    info.libtorchVersion = TORCH_VERSION;
    return info;
}

} // namespace moa
