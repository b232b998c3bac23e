// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace moa {

/// Gives free memory back to the system and begins the count of this process's peak anew, so that what is measured next does not
/// report the peak of what came before. Where the system refuses, and on a GPU, the old peak stays.
void restartPeakMemory();

} // namespace moa
