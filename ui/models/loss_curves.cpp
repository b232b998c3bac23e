// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_curves.h"

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr double kCliffShare = 0.05; ///< of a run, in which its loss falls most
constexpr double kOddShare = 0.01;   ///< of the steps, at either end, that may lie outside of what is shown
constexpr double kWorthAZoom = 1.6;  ///< how many times as high everything has to be
constexpr double kRoom = 0.12;

/// The centred mean over about a fortieth of the run, so that it does not lag behind the raw curve.
QVector<double> smoothed(const QVector<double> &values)
{
    const qsizetype reach = std::max<qsizetype>(1, values.size() / 80);
    QVector<double> result(values.size());
    double sum = 0;
    qsizetype begin = 0, end = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        while (end < std::min(values.size(), i + reach + 1))
            sum += values[end++];
        while (begin < i - reach)
            sum -= values[begin++];
        result[i] = sum / static_cast<double>(end - begin);
    }
    return result;
}

/// A curve's value between its points; nothing beyond its ends.
std::optional<double> valueAt(const QVector<double> &x, const QVector<double> &y, double place)
{
    if (x.isEmpty() || place < x.constFirst() || place > x.constLast())
        return std::nullopt;
    const qsizetype after = std::lower_bound(x.constBegin(), x.constEnd(), place) - x.constBegin();
    if (x[after] == place)
        return y[after];
    const double share = (place - x[after - 1]) / (x[after] - x[after - 1]);
    return y[after - 1] + share * (y[after] - y[after - 1]);
}

/// The value below which a share of some values lies.
double quantile(std::vector<double> values, double share)
{
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + place);
    return values[static_cast<size_t>(place)];
}

} // namespace

LossCurves lossCurves(const RunRecord &run, CurveAxis axis)
{
    LossCurves curves;
    double tokens = 0;
    for (const Event &event : run.events) {
        const auto *step = std::get_if<StepEvent>(&event.body);
        const auto *validation = std::get_if<ValidationEvent>(&event.body);
        tokens += step ? static_cast<double>(step->tokens) : 0;
        const double x = axis == CurveAxis::Steps    ? static_cast<double>(event.step)
                         : axis == CurveAxis::Tokens ? tokens
                                                     : event.time / 60;
        if (step && std::isfinite(step->loss)) {
            curves.x << x;
            curves.raw << step->loss;
        } else if (validation && std::isfinite(validation->loss)) {
            curves.validationX << x;
            curves.validation << validation->loss;
        }
    }
    curves.smooth = smoothed(curves.raw);
    return curves;
}

bool countsTokens(const RunRecord &run)
{
    return std::ranges::any_of(run.events, [](const Event &event) {
        const auto *step = std::get_if<StepEvent>(&event.body);
        return step && step->tokens > 0;
    });
}

LossCurves difference(const LossCurves &first, const LossCurves &second)
{
    LossCurves result;
    for (qsizetype i = 0; i < first.x.size(); ++i) {
        const std::optional<double> raw = valueAt(second.x, second.raw, first.x[i]);
        if (!raw)
            continue;
        result.x << first.x[i];
        result.raw << first.raw[i] - *raw;
        result.smooth << first.smooth[i] - *valueAt(second.x, second.smooth, first.x[i]);
    }
    for (qsizetype i = 0; i < first.validationX.size(); ++i)
        if (const auto other = valueAt(second.validationX, second.validation, first.validationX[i])) {
            result.validationX << first.validationX[i];
            result.validation << first.validation[i] - *other;
        }
    return result;
}

std::optional<std::pair<double, double>> rangePastTheCliff(const std::vector<LossCurves> &curves)
{
    std::vector<double> all, later, validations;
    for (const LossCurves &curve : curves) {
        const double begin =
            curve.x.isEmpty() ? 0 : curve.x.constFirst() + kCliffShare * (curve.x.constLast() - curve.x.constFirst());
        for (qsizetype i = 0; i < curve.x.size(); ++i) {
            all.push_back(curve.raw[i]);
            if (curve.x[i] >= begin)
                later.push_back(curve.raw[i]);
        }
        for (qsizetype i = 0; i < curve.validation.size(); ++i)
            if (curve.validationX[i] >= begin)
                validations.push_back(curve.validation[i]);
    }
    if (later.empty())
        return std::nullopt;
    double low = quantile(later, kOddShare), high = quantile(later, 1 - kOddShare);
    for (const double validation : validations) { // of which there are few: none is odd
        low = std::min(low, validation);
        high = std::max(high, validation);
    }
    const auto [least, most] = std::ranges::minmax(all);
    const double size = high - low;
    if (!(size > 0) || most - least < kWorthAZoom * size)
        return std::nullopt;
    return std::pair{low - kRoom * size, high + kRoom * size};
}

} // namespace moa::ui
