// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>

namespace moa {

/// Reads lines from a file descriptor, and gives up when a stop is asked for, which blocking reads would not notice.
class LineReader
{
public:
    explicit LineReader(int descriptor) : m_descriptor(descriptor) {}

    /// The next line without its end; nothing at the end of the input or after a stop.
    [[nodiscard]] std::optional<std::string> next(const std::stop_token &stop);

private:
    /// Whether more has come; false at the end of the input or after a stop.
    [[nodiscard]] bool fill(const std::stop_token &stop);

    int m_descriptor;
    std::string m_pending;
};

} // namespace moa
