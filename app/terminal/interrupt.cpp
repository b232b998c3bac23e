// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/interrupt.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace moa {

namespace {

using Clock = std::chrono::steady_clock;

/// Some programs that start others send a signal to the process and to its group: that is one wish.
constexpr std::chrono::milliseconds kEcho(250);

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::jthread([this](const std::stop_token &ended) { await(ended); });
}

std::stop_token Interrupt::token()
{
    const std::scoped_lock lock(m_mutex);
    return m_source.get_token();
}

void Interrupt::reset()
{
    const std::scoped_lock lock(m_mutex);
    if (m_source.stop_requested())
        m_source = std::stop_source();
}

void Interrupt::await(const std::stop_token &ended)
{
    const sigset_t signals = stopSignals();
    const timespec patience{0, 100'000'000};
    Clock::time_point first{};
    while (!ended.stop_requested()) {
        if (sigtimedwait(&signals, nullptr, &patience) < 0 || Clock::now() - first < kEcho)
            continue;
        const std::scoped_lock lock(m_mutex);
        if (!m_source.request_stop())
            _exit(130);
        first = Clock::now();
        std::fputs("\nstopping; once more to end at once\n", stderr);
    }
}

void stopOnBrokenPipe()
{
    std::signal(SIGPIPE, [](int) {
        static volatile std::sig_atomic_t isTold = 0;
        if (!isTold)
            kill(getpid(), SIGTERM);
        isTold = 1;
    });
}

} // namespace moa
