// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_cli.h"
#include "app/terminal/interrupt.h"
#include "engine/create_engine.h"

#include <cstdlib>
#include <unistd.h>

namespace {

/// OpenMP's threads spin while they wait for each other. By default they spin for so long that one other busy program takes nearly
/// everything: on two cores decoding falls from 49 to 4.5 tokens/s. With a short spin 13.8 are left, and nothing is lost when
/// alone. The library reads the setting before main(), so the program starts itself once more with it.
void limitSpinning(char **arguments)
{
    if (std::getenv("GOMP_SPINCOUNT") || std::getenv("OMP_WAIT_POLICY"))
        return;
    setenv("GOMP_SPINCOUNT", "10000", 0);
    execv("/proc/self/exe", arguments); // comes back only where it fails, and then the default serves
}

} // namespace

int main(int argc, char **argv)
{
    limitSpinning(argv);
    moa::Interrupt interrupt;
    moa::Surroundings surroundings;
    surroundings.makeEngine = moa::createEngine;
    surroundings.errIsTerminal = isatty(STDERR_FILENO) == 1;
    surroundings.inIsTerminal = isatty(STDIN_FILENO) == 1;
    surroundings.interrupt = &interrupt;
    return moa::runCli({argv + 1, argv + argc}, surroundings);
}
