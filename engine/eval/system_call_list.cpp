// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/eval/system_call_list.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <linux/audit.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>

namespace moa {

namespace {

#if defined(__x86_64__)
constexpr uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr uint32_t kMachine = 0;
#endif

/// What the loader, the interpreter and the allocator need, and nothing that changes the world outside the process.
constexpr std::initializer_list<long> kAllowed{
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_close,
    SYS_lseek,
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_faccessat,
    SYS_readlinkat,
    SYS_getdents64,
    SYS_getcwd,
    SYS_fcntl,
    SYS_dup,
    SYS_dup3,
    SYS_pipe2,
    SYS_ppoll,
    SYS_pselect6,
    SYS_mmap,
    SYS_mprotect,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_brk,
    SYS_membarrier,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_getpid,
    SYS_getppid,
    SYS_gettid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrusage,
    SYS_times,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_gettimeofday,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_futex,
    SYS_set_tid_address,
    SYS_set_robust_list,
    SYS_rseq,
    SYS_getrandom,
    SYS_execve,
    SYS_exit,
    SYS_exit_group,
    SYS_restart_syscall,
#ifdef __x86_64__
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_getdents,
    SYS_dup2,
    SYS_pipe,
    SYS_poll,
    SYS_select,
    SYS_time,
    SYS_getrlimit,
    SYS_arch_prctl,
#endif
};

constexpr uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

using Filter = std::vector<sock_filter>;

void add(Filter &filter, uint16_t code, uint32_t value, uint8_t skipIfTrue = 0, uint8_t skipIfFalse = 0)
{
    filter.push_back({code, skipIfTrue, skipIfFalse, value});
}

void load(Filter &filter, size_t offset)
{
    add(filter, BPF_LD | BPF_W | BPF_ABS, static_cast<uint32_t>(offset));
}

/// The lower half of an argument, on a machine that stores it first.
void loadArgument(Filter &filter, size_t index, size_t half = 0)
{
    load(filter, offsetof(seccomp_data, args) + index * sizeof(uint64_t) + half * sizeof(uint32_t));
}

void allow(Filter &filter)
{
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
}

void refuse(Filter &filter, int error)
{
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<uint32_t>(error));
}

/// Begins the part that decides on one call; it is `length` instructions long and must end in a return.
void forCall(Filter &filter, long call, uint8_t length)
{
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, length);
}

void allowReadingOnly(Filter &filter, long call, size_t flagsArgument)
{
    forCall(filter, call, 4);
    loadArgument(filter, flagsArgument);
    add(filter, BPF_JMP | BPF_JSET | BPF_K, kWriting, 1, 0);
    allow(filter);
    refuse(filter, EACCES);
}

void allowThreadsOnly(Filter &filter)
{
    forCall(filter, SYS_clone, 4);
    loadArgument(filter, 0);
    add(filter, BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
    allow(filter);
    refuse(filter, EPERM);
    forCall(filter, SYS_clone3, 1); // its flags lie in memory, where a filter can't look: the C library then uses clone
    refuse(filter, ENOSYS);
}

void allowAskingForLimits(Filter &filter)
{
    forCall(filter, SYS_prlimit64, 6);
    loadArgument(filter, 2, 0);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3);
    loadArgument(filter, 2, 1);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1);
    allow(filter);
    refuse(filter, EPERM);
}

} // namespace

std::vector<sock_filter> systemCallFilter()
{
    if (kMachine == 0)
        return {};
    Filter filter;
    load(filter, offsetof(seccomp_data, arch));
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0);
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    load(filter, offsetof(seccomp_data, nr));
    for (const long call : kAllowed) {
        forCall(filter, call, 1);
        allow(filter);
    }
    allowReadingOnly(filter, SYS_openat, 2);
#ifdef __x86_64__
    allowReadingOnly(filter, SYS_open, 1);
#endif
    allowThreadsOnly(filter);
    allowAskingForLimits(filter);
    forCall(filter, SYS_ioctl, 1); // asked whether a file is a terminal: it is none
    refuse(filter, ENOTTY);
    refuse(filter, EPERM);
    return filter;
}

} // namespace moa
