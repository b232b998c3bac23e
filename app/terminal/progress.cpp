// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/progress.h"
#include "app/terminal/quantities.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

std::string progressBar(int64_t done, int64_t total)
{
    constexpr int64_t kWidth = 24;
    const int64_t filled = total > 0 ? std::clamp<int64_t>(done * kWidth / total, 0, kWidth) : 0;
    return fmt::format("[{:#<{}}{:-<{}}]", "", filled, "", kWidth - filled);
}

void Progress::show(const Event &event)
{
    struct Visitor {
        Progress &progress;
        const Event &event;
        void operator()(const PhaseEvent &phase) const { progress.show(phase); }
        void operator()(const StepEvent &step) const { progress.show(event, step); }
        void operator()(const ValidationEvent &e) const
        {
            progress.print(fmt::format("step {}  validation loss {:.4f}{}", event.step, e.loss, e.isBest ? "  (best so far)" : ""));
        }
        void operator()(const RoutingEvent &) const {}
        void operator()(const SampleEvent &e) const
        {
            progress.print(fmt::format("step {}  {}\n    > {}", event.step, e.prompt, e.text));
        }
        void operator()(const CheckpointEvent &e) const { progress.print(fmt::format("step {}  saved {}", event.step, e.path)); }
        void operator()(const NoticeEvent &e) const { progress.print("note: " + e.text); }
        void operator()(const EndEvent &e) const
        {
            progress.print(fmt::format("{}{}{}", outcomeName(e.outcome), e.text.empty() ? "" : ": ", e.text));
        }
    };
    std::visit(Visitor{*this, event}, event.body);
}

void Progress::show(const PhaseEvent &phase)
{
    if (phase.total > 0)
        draw(phase.name, fmt::format("{} {} {}/{}", phase.name, progressBar(phase.done, phase.total), phase.done, phase.total),
             phase.done == phase.total);
    else if (phase.name != m_shown)
        print(phase.name);
    m_shown = phase.name;
}

void Progress::show(const Event &event, const StepEvent &step)
{
    const double rate = event.step > 0 ? event.time / static_cast<double>(event.step) : 0;
    const double left = rate * static_cast<double>(step.totalSteps - event.step);
    const std::string bar = m_isTerminal ? progressBar(event.step, step.totalSteps) + " " : "step ";
    draw("steps",
         fmt::format("{}{}/{}  loss {:.4f}  lr {:.2e}  {:.0f} tokens/s  {}  {} left", bar, event.step, step.totalSteps, step.loss,
                     step.learningRate, step.tokensPerSecond, formatBytes(step.memoryBytes), formatSeconds(left)),
         event.step == step.totalSteps);
}

void Progress::show(const EvaluationProgress &progress)
{
    const double share = progress.done > 0 ? 100.0 * static_cast<double>(progress.correct) / static_cast<double>(progress.done) : 0;
    draw("answers",
         fmt::format("{} {}/{}  {:.1f} % right", progressBar(progress.done, progress.total), progress.done, progress.total, share),
         progress.done == progress.total);
}

void Progress::finish()
{
    if (m_isDrawing)
        std::fputs("\n", m_stream);
    m_isDrawing = false;
}

void Progress::draw(const std::string &what, const std::string &line, bool isLast)
{
    const auto now = Clock::now();
    const auto patience = m_isTerminal ? std::chrono::milliseconds(80) : std::chrono::milliseconds(2000);
    if (what == m_shown && !isLast && now - m_lastDrawn < patience)
        return;
    m_shown = what;
    m_lastDrawn = now;
    if (!m_isTerminal) {
        print(line);
        return;
    }
    fmt::print(m_stream, "\r{}\x1b[K", line);
    std::fflush(m_stream);
    m_isDrawing = true;
    if (isLast)
        finish();
}

void Progress::print(const std::string &line)
{
    if (m_isDrawing)
        std::fputs("\r\x1b[K", m_stream);
    m_isDrawing = false;
    fmt::print(m_stream, "{}\n", line);
    std::fflush(m_stream);
}

} // namespace moa
