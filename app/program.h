// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A program, as its launcher calls it: main() once LibTorch is loaded.
extern "C" [[gnu::visibility("default")]] int moaProgram(int argc, char **argv);
