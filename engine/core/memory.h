// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace moa {

/// Makes the process keep the memory of freed tensors for the next ones. Without it the C library gives every large block back at
/// once, and a training step spends a fifth of its time in the kernel, clearing the pages of the blocks it asks for again.
void keepFreedMemory();

} // namespace moa
