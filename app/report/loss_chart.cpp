// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/loss_chart.h"
#include "app/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace moa {

namespace {

constexpr double kWidth = 1040, kHeight = 340, kLeft = 48, kRight = 12, kTop = 12, kBottom = 36;
/// A loss of 0 has no logarithm; below this nothing can be told apart anyway.
constexpr double kLeastLoss = 1e-4;

/// From steps and losses to places of the picture.
struct Scale {
    double steps = 1;
    double low = kLeastLoss; ///< losses
    double high = 1;

    [[nodiscard]] double x(double step) const { return kLeft + step / steps * (kWidth - kLeft - kRight); }
    [[nodiscard]] double y(double loss) const
    {
        const double share = std::log(std::max(loss, kLeastLoss) / low) / std::log(high / low);
        return kHeight - kBottom - std::clamp(share, 0.0, 1.0) * (kHeight - kTop - kBottom);
    }
};

Scale scaleOf(const std::vector<ComparedRun> &runs)
{
    Scale scale{1, HUGE_VAL, kLeastLoss};
    for (const ComparedRun &run : runs)
        for (const auto *points : {&run.curve, &run.validation})
            for (const CurvePoint &point : *points) {
                scale.steps = std::max(scale.steps, point.step);
                scale.low = std::min(scale.low, std::max(point.loss, kLeastLoss));
                scale.high = std::max(scale.high, point.loss);
            }
    if (!(scale.low < scale.high))
        scale.high = scale.low * 2;
    scale.low /= 1.1;
    scale.high *= 1.1;
    return scale;
}

/// 1, 2, 5, 10, 20, … between two losses.
std::vector<double> lossTicks(const Scale &scale)
{
    std::vector<double> ticks;
    for (double decade = std::pow(10, std::floor(std::log10(scale.low))); decade < scale.high; decade *= 10)
        for (const double factor : {1.0, 2.0, 5.0})
            if (const double tick = decade * factor; tick >= scale.low && tick <= scale.high)
                ticks.push_back(tick);
    return ticks;
}

/// A round distance that divides the steps into about six parts.
double stepDistance(double steps)
{
    const double rough = std::max(1.0, steps / 6), decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (decade * factor >= rough)
            return decade * factor;
    return decade * 10;
}

std::string axes(const Scale &scale)
{
    std::string svg;
    for (const double loss : lossTicks(scale))
        svg += fmt::format(
            "<path class=\"grid\" d=\"M{0} {2:.1f}H{1}\"/><text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\">{5:g}</text>\n", kLeft,
            kWidth - kRight, scale.y(loss), kLeft - 8, scale.y(loss) + 4, loss);
    const double distance = stepDistance(scale.steps);
    for (double step = 0; step <= scale.steps; step += distance)
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{:g}</text>\n", scale.x(step), kHeight - 18, step);
    return svg + fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">optimizer step</text>\n", kWidth - kRight, kHeight - 3);
}

/// The same ten colours come again with dashes.
std::string dashOf(size_t index)
{
    return index < 10 ? std::string() : fmt::format(" stroke-dasharray=\"{} 4\"", 3 * (index / 10));
}

std::string curveOf(const ComparedRun &run, size_t index, const Scale &scale)
{
    std::string path, dots;
    for (const CurvePoint &point : run.curve)
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", scale.x(point.step), scale.y(point.loss));
    for (const CurvePoint &point : run.validation)
        dots += fmt::format("<circle class=\"{} dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\">{}</circle>\n", colourClass(index),
                            scale.x(point.step), scale.y(point.loss),
                            svgTitle(fmt::format("{}: validation loss {:.4f} at step {:g}", run.name, point.loss, point.step)));
    if (path.empty())
        return dots;
    return fmt::format("<path class=\"curve {}\"{} d=\"{}\">{}</path>\n{}", colourClass(index), dashOf(index), path,
                       svgTitle(run.name), dots);
}

std::string legendOf(const std::vector<ComparedRun> &runs)
{
    std::string items;
    for (size_t i = 0; i < runs.size(); ++i)
        if (!runs[i].curve.empty())
            items += fmt::format(
                "<li><svg class=\"fixed\" width=\"24\" height=\"8\"><path class=\"curve {}\"{} d=\"M0 4H24\"/></svg>{}</li>\n",
                colourClass(i), dashOf(i), escaped(runs[i].name));
    return "<ul class=\"legend\">\n" + items + "</ul>\n";
}

} // namespace

std::string lossChart(const std::vector<ComparedRun> &runs)
{
    if (std::ranges::all_of(runs, [](const ComparedRun &run) { return run.curve.empty(); }))
        return {};
    const Scale scale = scaleOf(runs);
    std::string curves;
    for (size_t i = 0; i < runs.size(); ++i)
        curves += curveOf(runs[i], i, scale);
    return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Loss by optimizer step\">\n{}{}</svg>\n{}", kWidth,
                       kHeight, axes(scale), curves, legendOf(runs));
}

} // namespace moa
