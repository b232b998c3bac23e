// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/events.h"
#include "engine/api/results.h"

#include <chrono>
#include <cstdio>
#include <string>

namespace moa {

/// Shows what a long call tells: one line that is drawn again and again on a terminal, else a plain line now and then, and none
/// for what is done in a moment.
class Progress
{
public:
    /// `stream` gets everything; nothing else should be written to it before finish().
    Progress(std::FILE *stream, bool isTerminal) : m_stream(stream), m_isTerminal(isTerminal) {}
    ~Progress() { finish(); }
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void show(const Event &event);
    void show(const EvaluationProgress &progress);

    /// Ends the line that is being drawn, if one is.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    void show(const PhaseEvent &phase);
    void show(const Event &event, const StepEvent &step);
    /// A state of `what` that the next one replaces. The first and the last are never left out of a terminal, nor those of the
    /// training steps; elsewhere, the other things are shown from the third second on.
    void draw(const std::string &what, const std::string &line, bool isLast);
    /// Something that stays.
    void print(const std::string &line);
    [[nodiscard]] std::string bar(int64_t done, int64_t total) const;

    std::FILE *m_stream;
    bool m_isTerminal;
    bool m_isDrawing = false;
    Clock::time_point m_lastDrawn;
    std::string m_shown; // what is being drawn
    int64_t m_lines = 0; // that it has been drawn so far
};

/// `[######------]`, filled by `done` of `total`.
[[nodiscard]] std::string progressBar(int64_t done, int64_t total);

} // namespace moa
