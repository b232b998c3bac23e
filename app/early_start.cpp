// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done before main(), and before LibTorch's initialisers, which take most of a program's start: the loader calls what is in
// an executable's .preinit_array first (System V ABI, glibc).
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

constexpr char kSpinning[] = "GOMP_SPINCOUNT=10000";

/// Nothing has begun, so there is nothing to keep. main() puts its own answer to these signals in this one's place.
void endAtOnce(int)
{
    constexpr std::string_view kText = "\nstopped before it began\n";
    (void)!write(STDERR_FILENO, kText.data(), kText.size());
    _exit(130);
}

void catchSignals()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction now = {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) // else it is ignored, as under nohup
            std::signal(signal, endAtOnce);
    }
}

/// OpenMP's threads spin while they wait for each other, by default for so long that one other busy program takes nearly
/// everything: on two cores decoding falls from 49 to 4.5 tokens/s. With a short spin 13.8 are left, and nothing is lost when
/// alone. The library reads the setting when it is loaded, so the program begins anew with it in its environment.
void spinShortly(char **arguments, char **environment)
{
    std::vector<char *> variables;
    for (char **variable = environment; *variable; ++variable)
        variables.push_back(*variable);
    const bool isChosen = std::ranges::any_of(variables, [](std::string_view variable) {
        return variable.starts_with("GOMP_SPINCOUNT=") || variable.starts_with("OMP_WAIT_POLICY=");
    });
    if (isChosen)
        return;
    variables.push_back(const_cast<char *>(kSpinning));
    variables.push_back(nullptr);
    execve("/proc/self/exe", arguments, variables.data()); // comes back only where it fails, and then the default serves
}

void beginEarly(int, char **arguments, char **environment)
{
    catchSignals();
    spinShortly(arguments, environment);
}

[[gnu::section(".preinit_array"), gnu::used]] void (*const kEarly)(int, char **, char **) = beginEarly;

} // namespace
