// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/progress.h"
#include "app/terminal/quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <sys/ioctl.h>

namespace moa {

namespace {

constexpr std::string_view kSteps = "steps";

/// The width that a line may have: one that wraps can't be drawn over.
size_t columnsOf(std::FILE *stream)
{
    constexpr size_t kUsual = 79;
    winsize size{};
    return ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col - 1U : kUsual;
}

} // namespace

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
        void operator()(const PauseEvent &) const {} // how a call ended, its caller says
        void operator()(const ContinueEvent &) const { progress.print(fmt::format("going on after step {}", event.step)); }
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
        draw(phase.name, fmt::format("{} {}{}/{}", phase.name, bar(phase.done, phase.total), phase.done, phase.total),
             phase.done == phase.total);
    else if (phase.name != m_shown)
        print(phase.name);
    m_shown = phase.name;
}

void Progress::show(const Event &event, const StepEvent &step)
{
    const double rate = event.step > 0 ? event.time / static_cast<double>(event.step) : 0;
    const double left = rate * static_cast<double>(step.totalSteps - event.step);
    draw(std::string(kSteps),
         fmt::format("{}{}/{}  loss {:.4f}  {:.0f} tokens/s  {} left  lr {:.2e}  {}",
                     m_isTerminal ? bar(event.step, step.totalSteps) : "step ", event.step, step.totalSteps, step.loss,
                     step.tokensPerSecond, formatSeconds(left), step.learningRate, formatBytes(step.memoryBytes)),
         event.step == step.totalSteps);
}

void Progress::show(const EvaluationProgress &progress)
{
    const double share = progress.done > 0 ? 100.0 * static_cast<double>(progress.correct) / static_cast<double>(progress.done) : 0;
    draw("answers",
         fmt::format("{}{}/{}  {:.1f} % right", bar(progress.done, progress.total), progress.done, progress.total, share),
         progress.done == progress.total);
}

std::string Progress::bar(int64_t done, int64_t total) const
{
    return m_isTerminal ? progressBar(done, total) + " " : std::string();
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
    const bool isShownAnyway = m_isTerminal || what == kSteps;
    if (what != m_shown) {
        m_shown = what;
        m_lines = 0;
        m_lastDrawn = isShownAnyway ? Clock::time_point() : now;
    }
    if (isLast ? m_lines == 0 && !isShownAnyway : now - m_lastDrawn < patience)
        return;
    ++m_lines;
    m_lastDrawn = now;
    if (!m_isTerminal) {
        print(line);
        return;
    }
    fmt::print(m_stream, "\r{}\x1b[K", line.substr(0, columnsOf(m_stream)));
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
