// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace moa {

/// As kExecutionLimits tells people.
struct PythonLimits {
    double seconds = 10;                     ///< by the clock, and of processor time
    int64_t memoryBytes = int64_t{1} << 30;  ///< of address space
    int64_t outputBytes = int64_t{64} << 10; ///< of error output
};

struct PythonOutcome {
    bool hasPassed = false; ///< it came to its end
    std::string text;       ///< `passed`, or the exception's last line, `ran longer than 10 s`, `ended by signal 9`
};

/// Runs Python programs that nobody has read, each in a process of its own that may
///   compute for `seconds` and take `memoryBytes`;
///   read files, but create, change, rename or remove none;
///   start no process, signal none, open no socket and gain no rights.
/// All but time and memory is enforced by a list of the system calls that Python needs (seccomp); any other one fails. What it
/// prints is dropped. A machine that can't confine it so (not Linux on x86-64 or AArch64, or a kernel without seccomp) runs
/// nothing.
class ConfinedPython
{
public:
    /// Finds a python3 that runs under these limits. Failure(Usage) where there is none, or it can't be confined.
    explicit ConfinedPython(PythonLimits limits = {});

    /// Failure(Stopped) on request, noticed within some milliseconds.
    [[nodiscard]] PythonOutcome run(const std::string &program, const std::stop_token &stop = {}) const;

private:
    PythonLimits m_limits;
    std::filesystem::path m_python;
};

} // namespace moa
