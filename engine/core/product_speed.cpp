// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/product_speed.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <tuple>

namespace moa {

namespace {

constexpr std::array<int64_t, 4> kRows{32, 128, 512, 2048};
constexpr int64_t kMostWidth = 2048, kMostOutputs = 4096; ///< beyond these a product hardly gets faster, but dearer to try
constexpr double kLongEnough = 0.02;                      ///< seconds, for a product that tells the speed

double secondsOf(const at::Tensor &x, const at::Tensor &weight)
{
    const auto start = std::chrono::steady_clock::now();
    (void)at::linear(x, weight).select(0, 0).select(0, 0).item(); // reading a number waits for the device
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double tried(at::Device device, at::ScalarType type, int64_t width, int64_t outputs)
{
    const at::NoGradGuard noGradients;
    const at::TensorOptions options = at::TensorOptions().dtype(type).device(device);
    const at::Tensor x = at::ones({kRows.back(), width}, options), weight = at::ones({outputs, width}, options);
    (void)secondsOf(x.narrow(0, 0, kRows.front()), weight); // the first one also starts threads and compiles
    double best = 0;
    for (const int64_t rows : kRows) {
        const double seconds = secondsOf(x.narrow(0, 0, rows), weight);
        best = std::max(best, 2.0 * static_cast<double>(rows) * static_cast<double>(width * outputs) / std::max(seconds, 1e-9));
        if (seconds > kLongEnough)
            break;
    }
    return best;
}

} // namespace

double productSpeed(at::Device device, at::ScalarType type, int64_t width, int64_t outputs)
{
    static std::mutex mutex;
    static std::map<std::tuple<std::string, at::ScalarType, int, int64_t, int64_t>, double> known;
    width = std::min(width, kMostWidth);
    outputs = std::min(outputs, kMostOutputs);
    const std::scoped_lock lock(mutex);
    double &speed = known[{device.str(), type, at::get_num_threads(), width, outputs}];
    if (speed == 0)
        speed = tried(device, type, width, outputs);
    return speed;
}

} // namespace moa
