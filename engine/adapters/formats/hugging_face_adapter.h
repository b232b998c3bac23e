// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/formats/adapter_format.h"

namespace moa {

/// The Hugging Face flavour of the method's released code: adapter_config.json of peft_type SOFTMOA or SPARSEMOA, and
/// adapter_model.safetensors or, when reading, adapter_model.bin. Its router reads the normed input, LoRA is scaled by 1, and its
/// configuration says nothing reliable: ranks, sizes and the mode come from the tensors.
[[nodiscard]] AdapterFormat huggingFaceAdapterFormat();

} // namespace moa
