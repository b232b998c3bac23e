// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/terminal/context.h"

#include <CLI/CLI.hpp>

namespace moa {

// One function a command, in the file of its name: it adds the command's flags and what is done when it is given.

void addInspect(CLI::App &app, Context &context);
void addTokenize(CLI::App &app, Context &context);
void addTrain(CLI::App &app, Context &context);
void addPlan(CLI::App &app, Context &context);
void addValidate(CLI::App &app, Context &context);
void addGenerate(CLI::App &app, Context &context);
void addChat(CLI::App &app, Context &context);
void addEval(CLI::App &app, Context &context);
void addCompare(CLI::App &app, Context &context);
void addExport(CLI::App &app, Context &context);
void addMerge(CLI::App &app, Context &context);
void addExtract(CLI::App &app, Context &context);
void addDump(CLI::App &app, Context &context);
void addDevice(CLI::App &app, Context &context);
void addPresets(CLI::App &app, Context &context);

} // namespace moa
