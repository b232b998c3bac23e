// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace moa {

/// Suits the process's memory to a training run; call it before the first tensor is computed. Freed tensors' memory is kept for the
/// next ones: without that the C library gives every large block back at once, and a step spends a fifth of its time in the kernel,
/// clearing the pages that it asks for again. And the number of compiled products that oneDNN caches is bounded.
void prepareMemory();

} // namespace moa
