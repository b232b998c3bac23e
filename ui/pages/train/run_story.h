// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "engine/api/run_time.h"

#include <QMap>
#include <QStringList>
#include <QVector>

namespace moa::ui {

/// What the x axis of a run's curves counts.
enum class RunAxis { Steps, Tokens, Minutes };

/// A run's events sorted into what is drawn: curves by optimizer step, routing by time, answers by prompt. It grows an event at a
/// time and never looks back further than the smoothing reaches.
class RunStory
{
public:
    struct Validation {
        int64_t step = 0;
        double loss = 0;
    };
    struct RoutingFrame {
        int64_t step = 0;
        std::vector<LayerRouting> layers;
    };
    struct Sample {
        int64_t step = 0;
        QString text;
    };
    struct Incident {
        int64_t step = 0;
        QString text; ///< of a notice; empty for a checkpoint
    };

    /// Empties it for another run, whose length decides how far the loss is smoothed.
    void begin(const RunConfig &config, int64_t plannedSteps);
    void add(const Event &event);

    // One value for each step.
    QVector<double> steps, losses, rates, norms, speeds, tokens, minutes;
    double padding = 0;      ///< of the latest step
    int64_t memoryBytes = 0; ///< peak so far

    QVector<Validation> validations;
    QVector<Incident> checkpoints, notices;
    RunPauses pauses;
    std::vector<RoutingFrame> frames;
    QVector<double> activeShare;            ///< one for each frame: the mean share of tokens for which an adapter is active
    bool isSparse = false;                  ///< the router leaves adapters out; that of another may still round a weight to 0
    QStringList rows;                       ///< names of the routers' columns, types and then experts, in the order of sites
    int64_t layers = 0;                     ///< one more than the last layer with a router
    QMap<QString, QVector<Sample>> samples; ///< by prompt

    /// The loss smoothed forwards and backwards, so that it does not lag; brought up to date by extendSmooth(), which changes the
    /// last smoothingReach() values, too.
    QVector<double> smooth;
    void extendSmooth();
    [[nodiscard]] int smoothingReach() const { return static_cast<int>(m_kernel.size()); }

    [[nodiscard]] int64_t lastStep() const { return steps.isEmpty() ? 0 : static_cast<int64_t>(steps.constLast()); }
    /// The place of the last step until this one, or of the first; -1 where there is none.
    [[nodiscard]] int indexOf(int64_t step) const;
    /// Where a step lies on an axis.
    [[nodiscard]] double x(RunAxis axis, int64_t step) const;
    [[nodiscard]] const QVector<double> &axisValues(RunAxis axis) const;
    /// The step at a place of an axis.
    [[nodiscard]] int64_t stepAt(RunAxis axis, double x) const;
    /// The routing as of a step: the last frame until then, or the first; -1 where there is none.
    [[nodiscard]] int frameAt(int64_t step) const;
    /// A cell of a frame; null where no adapter sits.
    struct Cell {
        double mean = 0, deviation = 0, active = 0, entropy = 0;
    };
    [[nodiscard]] std::optional<Cell> cell(int frame, int row, int64_t layer) const;
    /// The seconds that the steps still to come will take, judged by the latest ones; nothing while too little is known.
    [[nodiscard]] std::optional<double> secondsLeft(int64_t plannedSteps) const;
    /// The smoothed loss's change over the last `count` steps.
    [[nodiscard]] std::optional<double> change(int count) const;

private:
    void addRouting(const Event &event, const RoutingEvent &routing);
    [[nodiscard]] double smoothedAt(int index) const;

    QVector<double> m_kernel; ///< half of it, from the middle outwards
};

} // namespace moa::ui
