// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/self_check.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/device.h"
#include "engine/core/guard.h"

namespace moa {

namespace {

constexpr int64_t kMiB = 1024 * 1024;
constexpr int64_t kLeastFreeBytes = 2048 * kMiB; ///< what the bundled sample takes, with some to spare

/// A product of whole numbers that every format holds exactly.
std::string checkProduct(at::ScalarType type)
{
    const at::Tensor a = at::arange(64 * 64, at::kFloat).remainder_(7).view({64, 64});
    const at::Tensor expected = at::mm(a.to(at::kDouble), a.t().to(at::kDouble));
    const at::Tensor product = at::mm(a.to(type), a.t().to(type)).to(at::kDouble);
    const double error = (product - expected).abs().max().item<double>() / expected.abs().max().item<double>();
    if (error > 0.01)
        throw Failure(ErrorCode::Device, say(MOA_TR("engine", "a product is wrong by {:.1f} %"), 100 * error));
    return say(MOA_TR("engine", "right within {:.2g} of its scale"), error);
}

/// One step of gradient descent on a two-layer network, after which its loss must be less.
std::string checkTrainingStep()
{
    const at::AutoGradMode recordGradients(true);
    at::Generator generator = at::detail::createCPUGenerator(1);
    const at::Tensor x = at::randn({32, 16}, generator);
    const at::Tensor y = at::randn({32, 4}, generator);
    at::Tensor up = at::randn({16, 24}, generator).mul_(0.2).requires_grad_(true);
    at::Tensor down = at::randn({24, 4}, generator).mul_(0.2).requires_grad_(true);
    const auto lossOf = [&] { return (at::mm(at::silu(at::mm(x, up)), down) - y).square().mean(); };
    const at::Tensor before = lossOf();
    const auto gradients = torch::autograd::grad({before}, {up, down});
    const at::NoGradGuard update;
    up.add_(gradients[0], -0.1);
    down.add_(gradients[1], -0.1);
    const double first = before.item<double>(), second = lossOf().item<double>();
    if (!(second < first))
        throw Failure(ErrorCode::Device, say(MOA_TR("engine", "the loss went from {:.4f} to {:.4f}"), first, second));
    return say(MOA_TR("engine", "the loss fell from {:.4f} to {:.4f}"), first, second);
}

template <class Check>
SelfCheckItem tried(const char *name, Check check)
{
    const Result<std::string> result = guarded(check);
    return {name, result.has_value(), result ? *result : describe(result.error())};
}

} // namespace

std::vector<SelfCheckItem> checkMachine(const Observer &observer, const std::stop_token &stop)
{
    const DeviceInfo device = describeDevice();
    std::vector<SelfCheckItem> items;
    const auto add = [&](SelfCheckItem item) {
        if (stop.stop_requested())
            throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "The check was stopped.")));
        items.push_back(std::move(item));
        observer({0, 0, PhaseEvent{"self-check", std::ssize(items), 7}});
    };
    add({"device", true, say(MOA_TR("engine", "{} ({}), {} threads"), device.name, device.capability, device.threads)});
    add({"CUDA", true, device.cudaStatus});
    const double free = static_cast<double>(device.freeBytes) / 1e9, all = static_cast<double>(device.memoryBytes) / 1e9;
    const bool isEnough = device.freeBytes >= kLeastFreeBytes;
    add({"memory", isEnough,
         isEnough ? say(MOA_TR("engine", "{:.1f} of {:.1f} GB free"), free, all)
                  : say(MOA_TR("engine", "{:.1f} of {:.1f} GB free; close other programs to train the sample"), free, all)});
    add({"LibTorch", true, fmt::format("{}; {}", device.libtorchVersion, device.dtypePolicy)});
    add(tried("product in fp32", [] { return checkProduct(at::kFloat); }));
    add(tried("product in bf16", [] { return checkProduct(at::kBFloat16); }));
    add(tried("training step", checkTrainingStep));
    return items;
}

} // namespace moa
