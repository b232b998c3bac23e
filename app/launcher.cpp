// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is started: it needs no LibTorch, whose loading takes most of a program's start, and does first what must be done before
// that. Then it opens the program itself, a library of the same name, and calls what is in it (app/program.h).
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <exception>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

/// Nothing has begun, so there is nothing to keep. The program puts its own answer to these signals in this one's place.
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
/// alone. The library reads the setting when it is loaded.
void spinShortly()
{
    if (!std::getenv("OMP_WAIT_POLICY"))
        setenv("GOMP_SPINCOUNT", "10000", /*overwrite=*/0);
}

/// MOA_LIBRARY_FOLDER, from the folder of this executable.
std::string programLibrary()
{
    char path[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    const std::string self(path, length > 0 ? static_cast<size_t>(length) : 0);
    const size_t slash = self.rfind('/') + 1;
    return self.substr(0, slash) + MOA_LIBRARY_FOLDER + "/" + self.substr(slash) + ".so";
}

/// LibTorch's initialisers throw where they get no memory, and nobody can catch that.
void *openProgram()
{
    const std::terminate_handler before = std::set_terminate([] {
        std::fputs("There is not enough memory to start.\n", stderr);
        _exit(4);
    });
    void *library = dlopen(programLibrary().c_str(), RTLD_LAZY | RTLD_GLOBAL);
    std::set_terminate(before);
    return library;
}

} // namespace

int main(int argc, char **argv)
{
    catchSignals();
    spinShortly();
    void *library = openProgram();
    void *program = library ? dlsym(library, "moaProgram") : nullptr;
    if (!program) {
        std::fprintf(stderr, "%s does not start: %s.\nIf a library is missing, packaging/deps.sh installs it.\n", argv[0],
                     dlerror());
        return 1;
    }
    return reinterpret_cast<int (*)(int, char **)>(program)(argc, argv);
}
