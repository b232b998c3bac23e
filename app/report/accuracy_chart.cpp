// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/accuracy_chart.h"
#include "app/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace moa {

namespace {

constexpr double kWidth = 1040, kLeft = 190, kRight = 240, kRow = 28, kTop = 8, kBottom = 24;
constexpr size_t kLongestName = 26;

/// Cut in front of a whole character, with dots.
std::string shortened(const std::string &name)
{
    if (name.size() <= kLongestName)
        return name;
    size_t end = kLongestName - 1;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80)
        --end;
    return name.substr(0, end) + "…";
}

/// The next ten per cent above every interval, so that small shares are not squeezed together.
double reachOf(const std::vector<AccuracyBar> &bars)
{
    double high = 0.1;
    for (const AccuracyBar &bar : bars)
        high = std::max(high, bar.score.interval.high);
    return std::min(1.0, std::ceil(high * 10 - 1e-9) / 10);
}

std::string describe(const AccuracyBar &bar)
{
    const ComparedScore &score = bar.score;
    if (score.total == 0)
        return "no answers yet";
    std::string text =
        fmt::format("{:.1f} %  ({:.1f} to {:.1f})", 100.0 * static_cast<double>(score.correct) / static_cast<double>(score.total),
                    100 * score.interval.low, 100 * score.interval.high);
    if (score.toBase)
        text += fmt::format("  p = {:.2g}", score.toBase->p);
    return text;
}

std::string barOf(const AccuracyBar &bar, double y, double reach, const std::string &colour)
{
    const auto x = [&](double share) { return kLeft + share / reach * (kWidth - kLeft - kRight); };
    const ComparedScore &score = bar.score;
    std::string svg = fmt::format("<text class=\"name\" x=\"{:g}\" y=\"{:g}\" text-anchor=\"end\">{}{}</text>\n", kLeft - 12, y + 4,
                                  svgTitle(bar.name), escaped(shortened(bar.name)));
    svg += fmt::format("<text x=\"{:g}\" y=\"{:g}\">{}</text>\n", kWidth - kRight + 14, y + 4, escaped(describe(bar)));
    if (score.total == 0)
        return svg;
    const double share = static_cast<double>(score.correct) / static_cast<double>(score.total);
    return svg +
           fmt::format("<path class=\"curve {0}\" d=\"M{1:.1f} {3:g}H{2:.1f}M{1:.1f} {4:g}V{5:g}M{2:.1f} {4:g}V{5:g}\"/><circle "
                       "class=\"{0} dot\" cx=\"{6:.1f}\" cy=\"{3:g}\" r=\"4.5\"/>\n",
                       colour, x(score.interval.low), x(score.interval.high), y, y - 5, y + 5, x(share));
}

} // namespace

std::string accuracyChart(const std::vector<AccuracyBar> &bars)
{
    const double reach = reachOf(bars);
    const double height = kTop + kRow * static_cast<double>(bars.size()) + kBottom;
    std::string svg;
    for (int tenth = 0; tenth <= static_cast<int>(std::lround(reach * 10)); ++tenth) {
        const double x = kLeft + tenth / (reach * 10) * (kWidth - kLeft - kRight);
        svg += fmt::format(
            "<path class=\"grid\" d=\"M{0:.1f} {1:g}V{2:g}\"/><text x=\"{0:.1f}\" y=\"{3:g}\" text-anchor=\"middle\">{4} "
            "%</text>\n",
            x, kTop, height - kBottom, height - 8, 10 * tenth);
    }
    size_t colour = 0;
    for (size_t i = 0; i < bars.size(); ++i)
        svg += barOf(bars[i], kTop + kRow * (static_cast<double>(i) + 0.5), reach, bars[i].isBase ? "k9" : colourClass(colour++));
    return fmt::format("<svg viewBox=\"0 0 {:g} {:g}\" role=\"img\" aria-label=\"Right answers with 95 % intervals\">\n{}</svg>\n",
                       kWidth, height, svg);
}

} // namespace moa
