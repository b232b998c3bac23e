// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/interrupt.h"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace moa {

namespace {

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
    while (!ended.stop_requested()) {
        if (sigtimedwait(&signals, nullptr, &patience) < 0)
            continue;
        const std::scoped_lock lock(m_mutex);
        if (!m_source.request_stop())
            _exit(130);
        std::fputs("\nstopping; once more to end at once\n", stderr);
    }
}

} // namespace moa
