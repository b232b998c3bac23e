// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_cli.h"
#include "app/program.h"
#include "app/terminal/interrupt.h"
#include "engine/create_engine.h"

#include <unistd.h>

int moaProgram(int argc, char **argv)
{
    moa::Interrupt interrupt;
    moa::Surroundings surroundings;
    surroundings.makeEngine = moa::createEngine;
    surroundings.errIsTerminal = isatty(STDERR_FILENO) == 1;
    surroundings.inIsTerminal = isatty(STDIN_FILENO) == 1;
    surroundings.interrupt = &interrupt;
    return moa::runCli({argv + 1, argv + argc}, surroundings);
}
