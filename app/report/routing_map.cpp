// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/routing_map.h"
#include "app/report/html.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

namespace {

constexpr double kCellWidth = 52, kCellHeight = 12, kLeft = 30, kTop = 20;

/// Every column that some layer has, in the order of their first appearance.
std::vector<std::string> columnsOf(const std::vector<LayerRouting> &layers)
{
    std::vector<std::string> columns;
    for (const LayerRouting &layer : layers)
        for (const std::string &column : layer.columns)
            if (std::ranges::find(columns, column) == columns.end())
                columns.push_back(column);
    return columns;
}

std::string titleOf(const LayerRouting &layer, size_t i)
{
    std::string title = fmt::format("layer {}, {}: mean {:.2f}", layer.layer, layer.columns[i], layer.mean[i]);
    if (i < layer.deviation.size())
        title += fmt::format(" ± {:.2f}", layer.deviation[i]);
    if (i < layer.active.size())
        title += fmt::format(", {:.0f} % of tokens", 100 * layer.active[i]);
    return title;
}

std::string rowOf(const LayerRouting &layer, const std::vector<std::string> &columns, double y)
{
    std::string svg;
    for (size_t i = 0; i < std::min(layer.columns.size(), layer.mean.size()); ++i) {
        const auto column = std::ranges::find(columns, layer.columns[i]) - columns.begin();
        const double x = kLeft + kCellWidth * static_cast<double>(column);
        const double weight = std::clamp(layer.mean[i], 0.0, 1.0);
        svg += fmt::format(
            "<g>{0}<rect class=\"frame\" x=\"{1:g}\" y=\"{2:g}\" width=\"{3:g}\" height=\"{4:g}\"/><rect class=\"cell\" "
            "x=\"{1:g}\" y=\"{2:g}\" width=\"{3:g}\" height=\"{4:g}\" fill-opacity=\"{5:.3f}\"/></g>\n",
            svgTitle(titleOf(layer, i)), x, y, kCellWidth - 1, kCellHeight - 1, weight);
    }
    return svg;
}

} // namespace

std::string routingMap(const ComparedRun &run)
{
    const std::vector<std::string> columns = columnsOf(run.routing);
    if (columns.empty())
        return {};
    std::string svg;
    for (size_t i = 0; i < columns.size(); ++i)
        svg += fmt::format("<text x=\"{:.1f}\" y=\"13\" text-anchor=\"middle\" style=\"font-size:9px\">{}</text>\n",
                           kLeft + kCellWidth * (static_cast<double>(i) + 0.5), escaped(columns[i]));
    for (size_t row = 0; row < run.routing.size(); ++row) {
        const LayerRouting &layer = run.routing[row];
        const double y = kTop + kCellHeight * static_cast<double>(row);
        if (row == 0 || layer.layer % 5 == 0)
            svg += fmt::format("<text x=\"{:g}\" y=\"{:g}\" text-anchor=\"end\">{}</text>\n", kLeft - 6, y + kCellHeight - 2,
                               layer.layer);
        svg += rowOf(layer, columns, y);
    }
    const double width = kLeft + kCellWidth * static_cast<double>(columns.size());
    const double height = kTop + kCellHeight * static_cast<double>(run.routing.size());
    return fmt::format(
        "<svg width=\"{0:g}\" height=\"{1:g}\" viewBox=\"0 0 {0:g} {1:g}\" role=\"img\" aria-label=\"Mean weights of "
        "{2}\">\n{3}</svg>\n",
        width, height, escaped(run.name), svg);
}

} // namespace moa
