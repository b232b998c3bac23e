// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>
#include <stop_token>
#include <thread>

namespace moa {

/// Turns Ctrl-C (and a polite kill) into a stop request; the next one, before the work has stopped, ends the program at once with
/// 130, unless it comes in the same moment. The signals are blocked in every thread and awaited in one, so no code of ours runs
/// inside a signal handler. Make it before any other thread is started.
class Interrupt
{
public:
    Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token();

    /// Begins anew after a stop was obeyed, for a program that goes on.
    void reset();

private:
    void await(const std::stop_token &ended);

    std::mutex m_mutex;
    std::stop_source m_source;
    std::jthread m_thread;
};

/// From now on a reader of our output that goes away (`moa train --events | head`) is a polite kill, too.
void stopOnBrokenPipe();

} // namespace moa
