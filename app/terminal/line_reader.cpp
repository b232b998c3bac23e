// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/line_reader.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace moa {

std::optional<std::string> LineReader::next(const std::stop_token &stop)
{
    size_t end = m_pending.find('\n');
    while (end == std::string::npos && fill(stop))
        end = m_pending.find('\n');
    if (stop.stop_requested() || (end == std::string::npos && m_pending.empty()))
        return std::nullopt;
    std::string line = m_pending.substr(0, end);
    m_pending.erase(0, end == std::string::npos ? end : end + 1);
    return line;
}

bool LineReader::fill(const std::stop_token &stop)
{
    constexpr int kPatienceMilliseconds = 100;
    pollfd watched{m_descriptor, POLLIN, 0};
    while (!stop.stop_requested()) {
        const int ready = poll(&watched, 1, kPatienceMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        std::array<char, 4096> buffer;
        const ssize_t count = read(m_descriptor, buffer.data(), buffer.size());
        if (count <= 0)
            return false;
        m_pending.append(buffer.data(), static_cast<size_t>(count));
        return true;
    }
    return false;
}

} // namespace moa
