// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device that calls itself CUDA, for machines that have none: a library to be preloaded (LD_PRELOAD) into a program. Its memory
// is the host's, but lies locked except while an operation runs, so that a program that reads a tensor of the device by its pointer
// ends by a signal. Every operation runs on the CPU, after it was checked that none of its tensors, and no generator, lies there:
// what a real device would refuse is refused. What it can't show is how fast a kernel is, and what a kernel of CUDA alone computes.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/EmptyTensor.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/ops/_local_scalar_dense_native.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/empty_strided.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/resize_native.h>
#include <ATen/ops/set_native.h>
#include <ATen/ops/unfold_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <sys/mman.h>
#include <torch/library.h>

#include <cstdlib>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <string_view>

namespace {

const at::Device kDevice(at::kCUDA, 0);

/// What the device holds: MOA_PRETEND_MEMORY bytes, or 16 GiB.
size_t capacity()
{
    const char *bytes = std::getenv("MOA_PRETEND_MEMORY");
    return bytes ? std::stoull(bytes) : size_t{16} << 30;
}

/// The device's memory: pages that may be touched only while a view of them is held.
class LockedMemory
{
public:
    void *allocate(size_t bytes)
    {
        if (bytes == 0)
            return nullptr;
        TORCH_CHECK_WITH(OutOfMemoryError, m_used + bytes <= capacity(), "the pretended device is full");
        void *begin = mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        TORCH_CHECK_WITH(OutOfMemoryError, begin != MAP_FAILED, "the host is full");
        const std::scoped_lock lock(m_mutex);
        m_blocks.emplace(begin, Block{bytes, 0});
        m_used += bytes;
        m_most = std::max(m_most, m_used);
        return begin;
    }

    void free(void *begin)
    {
        const std::scoped_lock lock(m_mutex);
        const auto block = m_blocks.find(begin);
        munmap(begin, block->second.bytes);
        m_used -= block->second.bytes;
        m_blocks.erase(block);
    }

    /// Opens a block, or locks it again once nobody needs it.
    void need(void *begin, int more)
    {
        const std::scoped_lock lock(m_mutex);
        Block &block = m_blocks.at(begin);
        const bool wasOpen = block.needs > 0, isOpen = (block.needs += more) > 0;
        if (wasOpen != isOpen)
            mprotect(begin, block.bytes, isOpen ? PROT_READ | PROT_WRITE : PROT_NONE);
    }

    size_t used() const { return m_used; }
    size_t most() const { return m_most; }

private:
    struct Block {
        size_t bytes = 0;
        int needs = 0;
    };
    std::mutex m_mutex;
    std::map<void *, Block> m_blocks;
    size_t m_used = 0, m_most = 0;
};

LockedMemory &memory()
{
    static LockedMemory *memory = new LockedMemory; // tensors may outlive every static object
    return *memory;
}

class PretendAllocator final : public c10::DeviceAllocator
{
public:
    at::DataPtr allocate(size_t bytes) override
    {
        void *begin = memory().allocate(bytes);
        return {begin, begin, &freeBlock, kDevice};
    }
    at::DeleterFnPtr raw_deleter() const override { return &freeBlock; }
    void copy_data(void *to, const void *from, std::size_t count) const override
    {
        memory().need(to, 1);
        memory().need(const_cast<void *>(from), 1);
        default_copy_data(to, from, count);
        memory().need(const_cast<void *>(from), -1);
        memory().need(to, -1);
    }
    bool initialized() override { return true; }
    void emptyCache(c10::MempoolId_t) override {}
    void recordStream(const at::DataPtr &, c10::Stream) override {}
    c10::CachingDeviceAllocator::DeviceStats getDeviceStats(c10::DeviceIndex) override
    {
        c10::CachingDeviceAllocator::DeviceStats stats;
        stats.allocated_bytes[0].current = static_cast<int64_t>(memory().used());
        stats.allocated_bytes[0].peak = static_cast<int64_t>(memory().most());
        return stats;
    }
    void resetAccumulatedStats(c10::DeviceIndex) override {}
    void resetPeakStats(c10::DeviceIndex) override {}
    std::pair<size_t, size_t> getMemoryInfo(c10::DeviceIndex) override { return {capacity() - memory().used(), capacity()}; }

private:
    static void freeBlock(void *begin)
    {
        if (begin)
            memory().free(begin);
    }
};

PretendAllocator &allocator()
{
    static PretendAllocator *allocator = new PretendAllocator;
    return *allocator;
}

struct PretendGuard final : c10::impl::NoOpDeviceGuardImpl<at::kCUDA> {
    at::Device exchangeDevice(at::Device) const override { return kDevice; }
    at::Device getDevice() const override { return kDevice; }
    c10::Stream getStream(at::Device) const noexcept override { return c10::Stream(c10::Stream::DEFAULT, kDevice); }
    c10::Stream exchangeStream(c10::Stream) const noexcept override { return c10::Stream(c10::Stream::DEFAULT, kDevice); }
};

/// LibTorch asks for the hooks by this name.
struct CUDAHooks final : at::CUDAHooksInterface {
    explicit CUDAHooks(at::CUDAHooksArgs) {}
    void init() const override {}
    bool hasCUDA() const override { return true; }
    bool isBuilt() const override { return true; }
    bool isAvailable() const override { return true; }
    bool hasPrimaryContext(at::DeviceIndex) const override { return true; }
    at::DeviceIndex deviceCount() const override { return 1; }
    at::DeviceIndex getCurrentDevice() const override { return 0; }
    at::DeviceIndex current_device() const override { return 0; }
    int getNumGPUs() const override { return 1; }
    const at::Generator &getDefaultGenerator(at::DeviceIndex) const override { return at::detail::getDefaultCPUGenerator(); }
    void deviceSynchronize(at::DeviceIndex) const override {}
};

/// The same numbers as a tensor of the CPU, whose memory stays open as long as it lives.
at::Tensor onHost(const at::Tensor &tensor)
{
    if (!tensor.defined() || !tensor.is_cuda())
        return tensor;
    void *block = tensor.storage().mutable_data();
    const auto options = tensor.options().device(at::kCPU).requires_grad(false);
    if (!block)
        return at::empty_strided(tensor.sizes(), tensor.strides(), options);
    memory().need(block, 1);
    return at::from_blob(
        static_cast<char *>(block) + tensor.storage_offset() * static_cast<int64_t>(tensor.element_size()), tensor.sizes(),
        tensor.strides(), [block](void *) { memory().need(block, -1); }, options);
}

/// A tensor of the device that holds nothing yet.
at::Tensor empty(at::IntArrayRef sizes, std::optional<at::ScalarType> type, std::optional<at::Layout>, std::optional<at::Device>,
                 std::optional<bool>, std::optional<at::MemoryFormat> format)
{
    return at::detail::empty_generic(sizes, &allocator(), c10::DispatchKeySet(c10::DispatchKey::CUDA), c10::dtype_or_default(type),
                                     format);
}

at::Tensor emptyStrided(at::IntArrayRef sizes, at::IntArrayRef strides, std::optional<at::ScalarType> type,
                        std::optional<at::Layout>, std::optional<at::Device>, std::optional<bool>)
{
    return at::detail::empty_strided_generic(sizes, strides, &allocator(), c10::DispatchKeySet(c10::DispatchKey::CUDA),
                                             c10::dtype_or_default(type));
}

/// The one operation that may see both devices.
at::Tensor &copy(at::Tensor &to, const at::Tensor &from, bool)
{
    onHost(to).copy_(onHost(from));
    return to;
}

at::Tensor copyAndResize(const at::Tensor &from, const at::Tensor &to)
{
    at::native::resize_(to, from.sizes());
    onHost(to).copy_(onHost(from));
    return to;
}

at::Scalar scalarOf(const at::Tensor &tensor)
{
    return at::native::_local_scalar_dense_cpu(onHost(tensor));
}

/// As CUDA's kernels refuse it: a tensor of the host, unless it is a single number or an index.
void refuseHost(const c10::OperatorHandle &op, const c10::Argument &argument, const at::Tensor &tensor)
{
    const bool isIndex = argument.name() == "indices" && op.schema().name().find("index") != std::string::npos;
    TORCH_CHECK(!tensor.defined() || tensor.is_cuda() || tensor.dim() == 0 || isIndex, op.schema().name(), ": ", argument.name(),
                " lies on ", tensor.device(), ", and other tensors lie on ", kDevice);
}

/// Computes an operation on the CPU. What it only reads is lent to it in place; what it writes is copied there and back.
void compute(const c10::OperatorHandle &op, torch::jit::Stack *stack)
{
    const auto &parameters = op.schema().arguments();
    const size_t first = stack->size() - parameters.size();
    for (size_t i = 0; i < parameters.size(); ++i) {
        c10::IValue &value = (*stack)[first + i];
        const bool isWritten = parameters[i].alias_info() && parameters[i].alias_info()->isWrite();
        const auto lent = [&](const at::Tensor &tensor) {
            refuseHost(op, parameters[i], tensor);
            return isWritten ? tensor : onHost(tensor);
        };
        if (value.isTensor()) {
            value = lent(value.toTensor());
        } else if (value.isTensorList()) {
            c10::List<at::Tensor> list;
            for (const at::Tensor &tensor : value.toTensorVector())
                list.push_back(lent(tensor));
            value = list;
        } else if (value.isOptionalTensorList()) {
            c10::List<std::optional<at::Tensor>> list;
            for (const auto &tensor : value.toOptionalTensorVector())
                list.push_back(tensor ? std::optional(lent(*tensor)) : std::nullopt);
            value = list;
        } else if (value.isDevice()) {
            value = at::Device(at::kCPU);
        } else if (value.isGenerator()) {
            TORCH_CHECK(!value.toGenerator().defined(), op.schema().name(), " draws with the CPU's generator");
        }
    }
    for (const c10::Argument &result : op.schema().returns())
        TORCH_CHECK(!result.alias_info() || result.alias_info()->isWrite(), "the pretended device lacks the view ",
                    op.schema().name());
    at::native::cpu_fallback(op, stack);
    for (size_t i = stack->size() - op.schema().returns().size(); i < stack->size(); ++i) {
        c10::IValue &value = (*stack)[i];
        if (value.isTensor() && value.toTensor().defined() && value.toTensor().is_cpu()) {
            value = value.toTensor().to(kDevice);
        } else if (value.isTensorList()) {
            c10::List<at::Tensor> list;
            for (const at::Tensor &tensor : value.toTensorVector())
                list.push_back(tensor.to(kDevice));
            value = list;
        }
    }
}

C10_REGISTER_GUARD_IMPL(CUDA, PretendGuard)

const bool g_isRegistered = [] {
    c10::SetAllocator(at::kCUDA, &allocator());
    return true;
}();

} // namespace

/// The real one stays out where there is one: two can't be registered.
extern "C" void *dlopen(const char *file, int mode)
{
    if (file && std::string_view(file).ends_with("libtorch_cuda.so"))
        return nullptr;
    return reinterpret_cast<void *(*)(const char *, int)>(dlsym(RTLD_NEXT, "dlopen"))(file, mode);
}

namespace at {
REGISTER_CUDA_HOOKS(CUDAHooks)
} // namespace at

TORCH_LIBRARY_IMPL(aten, CUDA, library)
{
    library.impl("empty.memory_format", &empty);
    library.impl("empty_strided", &emptyStrided);
    library.impl("copy_", &copy);
    library.impl("_copy_from_and_resize", &copyAndResize);
    library.impl("_local_scalar_dense", &scalarOf);
    library.impl("as_strided", &at::native::as_strided_tensorimpl);
    library.impl("_reshape_alias", &at::native::_reshape_alias);
    library.impl("view", &at::native::view);
    library.impl("unfold", &at::native::unfold);
    library.impl("resize_", &at::native::resize_);
    library.impl("set_.source_Tensor", &at::native::set_tensor_);
}

TORCH_LIBRARY_IMPL(_, CUDA, library)
{
    library.fallback(torch::CppFunction::makeFromBoxedFunction<&compute>());
}
