// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/run_story.h"

#include "ui/models/routing_columns.h"

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr double kSmoothingShare = 1.0 / 100; ///< of a run's steps, as the smoothing's standard deviation
constexpr double kLeastSmoothing = 3, kMostSmoothing = 20;
constexpr auto kSparseMode = "sparse";
constexpr int kRecentSteps = 50; ///< by which the time left is judged

} // namespace

void RunStory::begin(const RunConfig &config, int64_t plannedSteps)
{
    *this = {};
    isSparse = config.router.mode == kSparseMode;
    for (const std::string &prompt : config.evaluation.prompts)
        samples.insert(QString::fromStdString(prompt), {});
    const double deviation = std::clamp(static_cast<double>(plannedSteps) * kSmoothingShare, kLeastSmoothing, kMostSmoothing);
    for (int i = 0; i <= static_cast<int>(3 * deviation); ++i)
        m_kernel << std::exp(-0.5 * i * i / (deviation * deviation));
}

void RunStory::add(const Event &event)
{
    pauses.add(event);
    if (const auto *step = std::get_if<StepEvent>(&event.body)) {
        steps << static_cast<double>(event.step);
        losses << step->loss;
        rates << step->learningRate;
        norms << step->gradientNorm;
        speeds << step->tokensPerSecond;
        tokens << (tokens.isEmpty() ? 0 : tokens.constLast()) + static_cast<double>(step->tokens);
        minutes << event.time / 60;
        padding = step->paddingShare;
        memoryBytes = std::max(memoryBytes, step->memoryBytes);
    } else if (const auto *validation = std::get_if<ValidationEvent>(&event.body)) {
        validations.append({event.step, validation->loss});
    } else if (const auto *routing = std::get_if<RoutingEvent>(&event.body)) {
        addRouting(event, *routing);
    } else if (const auto *sample = std::get_if<SampleEvent>(&event.body)) {
        samples[QString::fromStdString(sample->prompt)].append({event.step, QString::fromStdString(sample->text)});
    } else if (std::holds_alternative<CheckpointEvent>(event.body)) {
        checkpoints.append(Incident{event.step, {}});
    } else if (const auto *notice = std::get_if<NoticeEvent>(&event.body)) {
        notices.append({event.step, QString::fromStdString(notice->text)});
    }
}

void RunStory::addRouting(const Event &event, const RoutingEvent &routing)
{
    double sum = 0;
    int64_t count = 0;
    for (const LayerRouting &layer : routing.layers) {
        layers = std::max(layers, layer.layer + 1);
        for (const std::string &column : layer.columns) {
            const QString name = QString::fromStdString(column);
            if (rows.contains(name))
                continue;
            rows << name;
            std::ranges::stable_sort(rows, {}, rankOf);
        }
        for (size_t i = 0; i < std::min(layer.columns.size(), layer.active.size()); ++i) {
            if (expertNamed(layer.columns[i]))
                continue;
            sum += layer.active[i];
            ++count;
        }
    }
    frames.push_back({event.step, routing.layers});
    activeShare << (count > 0 ? sum / static_cast<double>(count) : 1.0);
}

double RunStory::smoothedAt(int index) const
{
    double sum = 0, share = 0;
    const int reach = static_cast<int>(m_kernel.size()) - 1;
    const int last = std::min(index + reach, static_cast<int>(losses.size()) - 1);
    for (int i = std::max(0, index - reach); i <= last; ++i) {
        if (!std::isfinite(losses[i]))
            continue;
        const double weight = m_kernel[std::abs(i - index)];
        sum += weight * losses[i];
        share += weight;
    }
    return share > 0 ? sum / share : std::nan("");
}

void RunStory::extendSmooth()
{
    const qsizetype known = smooth.size();
    if (known == losses.size())
        return;
    smooth.resize(losses.size());
    for (qsizetype i = std::max<qsizetype>(0, known - smoothingReach()); i < losses.size(); ++i)
        smooth[i] = smoothedAt(static_cast<int>(i));
}

int RunStory::indexOf(int64_t step) const
{
    const auto after = std::upper_bound(steps.constBegin(), steps.constEnd(), static_cast<double>(step));
    return steps.isEmpty() ? -1 : std::max(0, static_cast<int>(after - steps.constBegin()) - 1);
}

const QVector<double> &RunStory::axisValues(RunAxis axis) const
{
    return axis == RunAxis::Steps ? steps : axis == RunAxis::Tokens ? tokens : minutes;
}

double RunStory::x(RunAxis axis, int64_t step) const
{
    if (axis == RunAxis::Steps)
        return static_cast<double>(step);
    const int index = indexOf(step);
    return index < 0 ? 0 : axisValues(axis)[index];
}

int64_t RunStory::stepAt(RunAxis axis, double x) const
{
    const QVector<double> &values = axisValues(axis);
    if (values.isEmpty())
        return 0;
    const auto at = std::lower_bound(values.constBegin(), values.constEnd(), x);
    return static_cast<int64_t>(steps[std::min(static_cast<int>(at - values.constBegin()), static_cast<int>(values.size()) - 1)]);
}

int RunStory::frameAt(int64_t step) const
{
    const auto after = std::ranges::upper_bound(frames, step, {}, &RoutingFrame::step);
    return frames.empty() ? -1 : std::max(0, static_cast<int>(after - frames.begin()) - 1);
}

std::optional<RunStory::Cell> RunStory::cell(int frame, int row, int64_t layer) const
{
    if (frame < 0 || frame >= static_cast<int>(frames.size()) || row < 0 || row >= rows.size())
        return std::nullopt;
    const std::vector<LayerRouting> &all = frames[static_cast<size_t>(frame)].layers;
    const auto found = std::ranges::lower_bound(all, layer, {}, &LayerRouting::layer);
    if (found == all.end() || found->layer != layer)
        return std::nullopt;
    const std::string name = rows[row].toStdString();
    for (size_t i = 0; i < found->columns.size() && i < found->mean.size(); ++i)
        if (found->columns[i] == name) {
            const auto of = [i](const std::vector<double> &values) { return i < values.size() ? values[i] : std::nan(""); };
            return Cell{found->mean[i], of(found->deviation), of(found->active), of(found->entropy)};
        }
    return std::nullopt;
}

std::optional<double> RunStory::secondsLeft(int64_t plannedSteps) const
{
    const int count = std::min(kRecentSteps, static_cast<int>(steps.size()) - 1);
    if (count < 1 || plannedSteps <= lastStep())
        return std::nullopt;
    const double spent = 60 * (minutes.constLast() - minutes[minutes.size() - 1 - count]);
    return spent / count * static_cast<double>(plannedSteps - lastStep());
}

std::optional<double> RunStory::change(int count) const
{
    if (smooth.size() <= count)
        return std::nullopt;
    return smooth.constLast() - smooth[smooth.size() - 1 - count];
}

} // namespace moa::ui
