// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/confined_python.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/eval/system_call_list.h"

#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <memory>
#include <optional>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace moa {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::milliseconds(5); ///< between two looks at the child
constexpr int kCanNotConfine = 125;
constexpr int kCanNotStart = 126;
constexpr int kReport = 3; ///< where a program that came to its end says so
constexpr std::string_view kPassed = "passed";

/// A file in memory.
class MemoryFile
{
public:
    explicit MemoryFile(std::string_view content = {}) : m_descriptor(memfd_create("moa", MFD_CLOEXEC))
    {
        while (m_descriptor >= 0 && !content.empty()) {
            const ssize_t written = write(m_descriptor, content.data(), content.size());
            if (written <= 0)
                break;
            content.remove_prefix(static_cast<size_t>(written));
        }
        if (m_descriptor < 0 || !content.empty() || lseek(m_descriptor, 0, SEEK_SET) != 0)
            throw Failure(ErrorCode::Internal, fmt::format("no file in memory can be made: {}", std::strerror(errno)));
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    [[nodiscard]] std::string content(int64_t most) const
    {
        std::string text(static_cast<size_t>(most), '\0');
        const ssize_t count = pread(m_descriptor, text.data(), text.size(), 0);
        text.resize(count > 0 ? static_cast<size_t>(count) : 0);
        return text;
    }

private:
    int m_descriptor;
};

bool limit(int resource, rlim_t value, rlim_t most)
{
    const rlimit both{value, most};
    return setrlimit(static_cast<__rlimit_resource>(resource), &both) == 0;
}

bool limit(int resource, rlim_t value)
{
    return limit(resource, value, value);
}

/// Everything that the child needs, made before it is split off: after that, only system calls are allowed.
struct Start {
    const char *python;
    std::array<int, 4> files; ///< what becomes 0, 1, 2 and kReport
    PythonLimits limits;
    std::vector<sock_filter> filter;
};

bool confine(const Start &start)
{
    const auto seconds = static_cast<rlim_t>(std::ceil(start.limits.seconds));
    const sock_fprog program{static_cast<unsigned short>(start.filter.size()), const_cast<sock_filter *>(start.filter.data())};
    // A second more until it is killed: at one and the same time the signal would not say that it was the limit.
    return limit(RLIMIT_CPU, seconds, seconds + 1) && limit(RLIMIT_AS, static_cast<rlim_t>(start.limits.memoryBytes)) &&
           limit(RLIMIT_FSIZE, static_cast<rlim_t>(start.limits.outputBytes)) && limit(RLIMIT_NOFILE, 64) &&
           limit(RLIMIT_CORE, 0) && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// Closes what the parent had open; an old kernel closes one by one.
void closeAbove(unsigned int last)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, last + 1, ~0U, 0U) == 0)
        return;
#endif
    for (unsigned int descriptor = last + 1; descriptor < 65536; ++descriptor)
        close(static_cast<int>(descriptor));
}

[[noreturn]] void runChild(const Start &start)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    setsid();
    std::array<int, 4> moved{};
    for (size_t i = 0; i < moved.size(); ++i) // out of the way of 0 to 3 first
        moved[i] = fcntl(start.files[i], F_DUPFD, 10);
    for (size_t i = 0; i < moved.size(); ++i)
        if (dup2(moved[i], static_cast<int>(i)) < 0)
            _exit(kCanNotStart);
    closeAbove(kReport);
    if (chdir("/") != 0 || !confine(start))
        _exit(kCanNotConfine);
    // -I: neither the environment nor the user's packages; -B: no compiled files; the program comes as the input.
    std::array arguments{const_cast<char *>("python3"), const_cast<char *>("-IB"), static_cast<char *>(nullptr)};
    std::array environment{const_cast<char *>("LC_ALL=C.UTF-8"), static_cast<char *>(nullptr)};
    execve(start.python, arguments.data(), environment.data());
    _exit(kCanNotStart);
}

/// The status of the child that ended, or nothing where it had to be killed for its time.
std::optional<int> waitFor(pid_t child, double seconds, const std::stop_token &stop)
{
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    int status = 0;
    for (pid_t ended = 0; (ended = waitpid(child, &status, WNOHANG)) != child; std::this_thread::sleep_for(kPatience)) {
        const bool isLate = Clock::now() >= end;
        if (ended == 0 && !isLate && !stop.stop_requested())
            continue;
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        if (!isLate)
            throw Failure(ErrorCode::Stopped, say(MOA_TR("engine", "stopped while a program ran")));
        return std::nullopt;
    }
    return status;
}

std::string lastLine(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

PythonOutcome runIn(const std::filesystem::path &python, const PythonLimits &limits, const std::string &program,
                    const std::stop_token &stop)
{
    const MemoryFile input(program + fmt::format("\nimport os as _os\n_os.write({}, b'{}')\n", kReport, kPassed)), errors, report;
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const std::shared_ptr<void> closing(nullptr, [&](void *) { close(nowhere); });
    const Start start{
        python.c_str(), {input.descriptor(), nowhere, errors.descriptor(), report.descriptor()}, limits, systemCallFilter()};
    const pid_t child = fork();
    if (child < 0)
        throw Failure(ErrorCode::OutOfMemory, say(MOA_TR("engine", "no process can be started: {}"), std::strerror(errno)));
    if (child == 0)
        runChild(start);
    const std::optional<int> status = waitFor(child, limits.seconds, stop);
    const bool isOut = status && WIFSIGNALED(*status) && WTERMSIG(*status) == SIGXCPU;
    if (!status || isOut)
        return {false, say(MOA_TR("engine", "ran longer than {} s"), limits.seconds)};
    if (WIFSIGNALED(*status))
        return {false, say(MOA_TR("engine", "ended by signal {}"), WTERMSIG(*status))};
    if (WEXITSTATUS(*status) == kCanNotConfine || WEXITSTATUS(*status) == kCanNotStart)
        throw Failure(
            ErrorCode::Usage,
            WEXITSTATUS(*status) == kCanNotConfine
                ? say(MOA_TR("engine",
                             "programs can't be confined on this machine: the system refuses a resource limit or a seccomp filter"))
                : say(MOA_TR("engine", "can't be started")),
            python.string());
    if (report.content(std::ssize(kPassed)) == kPassed)
        return {true, std::string(kPassed)};
    const std::string reason = lastLine(errors.content(limits.outputBytes));
    return {false, reason.empty() ? say(MOA_TR("engine", "ended early with code {}"), WEXITSTATUS(*status)) : reason};
}

std::vector<std::filesystem::path> pythons()
{
    std::vector<std::filesystem::path> found;
    const char *path = std::getenv("PATH");
    for (std::string_view rest = path == nullptr ? "" : path; !rest.empty();) {
        const size_t colon = std::min(rest.find(':'), rest.size());
        found.push_back(std::filesystem::path(rest.substr(0, colon)) / "python3");
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    found.emplace_back("/usr/bin/python3");
    std::erase_if(found, [](const auto &file) { return access(file.c_str(), X_OK) != 0; });
    return found;
}

} // namespace

ConfinedPython::ConfinedPython(PythonLimits limits) : m_limits(limits)
{
    if (systemCallFilter().empty())
        throw Failure(
            ErrorCode::Usage,
            say(MOA_TR("engine", "programs can't be confined on this kind of machine, so none is run; their completions can be "
                                 "judged elsewhere")));
    std::string last = say(MOA_TR("engine", "there is none on the PATH"));
    for (const std::filesystem::path &python : pythons()) { // one of them may be a script that starts another program, which fails
        const PythonOutcome outcome = runIn(python, m_limits, "import math", {});
        if (outcome.hasPassed) {
            m_python = python;
            return;
        }
        last = say(MOA_TR("engine", "{} says: {}"), python.string(), outcome.text);
    }
    throw Failure(ErrorCode::Usage, say(MOA_TR("engine", "no python3 runs under the limits; {}"), last));
}

PythonOutcome ConfinedPython::run(const std::string &program, const std::stop_token &stop) const
{
    return runIn(m_python, m_limits, program, stop);
}

} // namespace moa
