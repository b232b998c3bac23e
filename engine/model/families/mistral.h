// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/model/family.h"

namespace moa {

/// Llama's form under another name. (GGUF files of Mistral models mostly call themselves llama.)
[[nodiscard]] ModelFamily mistralFamily();

} // namespace moa
